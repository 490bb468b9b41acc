// From the command line to what a rehearsed call is: who answers, the contact, variables, the clock. Shared by call and walk.

import { isSystemVariable, systemNames } from '../model/system-variables.ts';
import type { Answerer } from '../runtime/call-event.ts';
import type { Act } from '../runtime/call-script.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import { readMoment } from '../runtime/utc-time.ts';
import { chosen, single, strings, wholeNumber } from './options.ts';
import { UsageError } from './process-ends.ts';
import { readContact } from './read-contact.ts';

export interface GivenCall extends CallSetup {
  readonly answeredBy?: Answerer;
}

/** The facts of a call from the command line; `clock` is the moment when none is given. A wrong one is a `UsageError`. */
export function readCallSetup(given: Record<string, unknown>, clock: number | undefined): GivenCall {
  const answeredBy = chosen(given, 'answeredBy', ['live', 'machine'], '--answered-by');
  const direction = chosen(given, 'direction', ['inbound', 'outbound']);
  const file = single(given, 'contact');
  const contact: Record<string, string> = file === undefined ? {} : readContact(file);
  const call: Record<string, string> = {};
  const variables: Record<string, string> = {};
  for (const setting of strings(given, 'set')) {
    const [, space, name, value] = /^(contact\.|call\.)?([\w.]+)=(.*)$/s.exec(setting) ?? [];
    if (name === undefined || value === undefined)
      throw new UsageError(
        `--set ${setting}: that is no name=value`,
        'such as --set tries=2; names are letters, digits and _',
      );
    if (space === 'contact.' && !isSystemVariable(`contact.${name}`))
      throw new UsageError(`--set ${setting}: a contact has no field "${name}"`, systemNames('contact.').join(', '));
    if (/^global\./.test(name))
      throw new UsageError(`--set ${setting}: the clock is the platform's`, 'use --now to choose the moment');
    if (space === 'contact.') contact[name] = value;
    else if (space === undefined) variables[name] = value;
    else if (isSystemVariable(`call.${name}`)) call[name] = value;
    else
      throw new UsageError(
        `--set ${setting}: no fact of a call is named "${name}"`,
        'id, callerid, phonenumber, dnis, ...',
      );
  }
  const at = single(given, 'at');
  const seed = wholeNumber(given, 'seed');
  const now = momentOption(single(given, 'now'), clock);
  return {
    ...(now === undefined ? undefined : { now }),
    ...(answeredBy === undefined ? undefined : { answeredBy }),
    ...(direction === undefined ? undefined : { direction }),
    ...(seed === undefined ? undefined : { seed }),
    ...(at === undefined ? undefined : { at }),
    contact,
    call,
    variables,
  };
}

function momentOption(text: string | undefined, clock: number | undefined): number | undefined {
  if (text === undefined) return clock;
  const moment = readMoment(text);
  if (moment === undefined) throw new UsageError(`--now ${text}: that is no time`, 'such as 2026-11-22T15:00:00Z');
  return moment;
}

/** `1 12345# silence hangup` as acts. */
export function readActs(text: string): Act[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word): Act => {
      if (/^[0-9*#]+$/.test(word)) return { type: 'keys', keys: word };
      const act = word.toLowerCase();
      if (act === 'silence' || act === 'hangup') return { type: act };
      throw new UsageError(
        `--keys ${text}: "${word}" is nothing a caller does`,
        'keys such as 1 or 12345#, silence, hangup; blanks between them',
      );
    });
}
