// The settings at the top of a `.call` file: what kind of call it is, and how the world answers.

import { isSystemVariable, systemNames } from '../model/system-variables.ts';
import type { TransferResult } from '../runtime/call-event.ts';
import type { CallScript, HttpAnswer } from '../runtime/call-script.ts';
import { readMoment } from '../runtime/utc-time.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import type { Setting, Words } from './call-file.ts';
import { readHttpAnswer } from './http-answer.ts';
import { readQuoted, readValue } from './quoted-text.ts';
import { type Reading, scriptInvalid, wrong } from './script-findings.ts';
import { readTransferResult } from './transfer-result.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The settings as they are read one after the other. */
interface Settings {
  plan: Words | undefined;
  /** Where the name to start at stands. */
  start: Words | undefined;
  readonly script: Mutable<CallScript>;
  readonly contact: Record<string, string>;
  readonly call: Record<string, string>;
  readonly variables: Record<string, string>;
  readonly transfers: TransferResult[];
  readonly http: HttpAnswer[];
}

export interface ReadSettings {
  /** The dialplan's file, relative to the script's folder. */
  readonly plan: Words | undefined;
  readonly start: Words | undefined;
  readonly script: CallScript;
  readonly diagnostics: readonly Diagnostic[];
}

type Read = (settings: Settings, value: string, place: Words) => Reading<unknown> | undefined;

/** By key; a key with a dot or a blank behind it (`contact.`, `call.`, `set `) takes a name. */
const READERS: Readonly<Record<string, Read>> = {
  plan: (settings, value, place) => {
    settings.plan = { text: value, span: place.span };
    return value === '' ? wrong('no dialplan is named', 'such as plan: poll.xml') : undefined;
  },
  'answered by': ({ script }, value) => {
    const by = ANSWERERS[value.toLowerCase()];
    if (by === undefined) return wrong(`"${value}" does not answer phones`, 'live or machine');
    script.answeredBy = by;
    return undefined;
  },
  direction: ({ script }, value) => {
    if (value !== 'inbound' && value !== 'outbound') return wrong(`"${value}" is no direction`, 'inbound or outbound');
    script.direction = value;
    return undefined;
  },
  now: ({ script }, value) => {
    const moment = readMoment(value);
    if (moment === undefined) return wrong(`"${value}" is no time`, 'such as 2026-11-22T15:00:00Z');
    script.now = moment;
    return undefined;
  },
  seed: ({ script }, value) => readNumber(value, (number) => (script.seed = number)),
  'start at': (settings, value, place) => {
    settings.script.at = value;
    settings.start = { text: value, span: place.span };
    return undefined;
  },
  'max steps': ({ script }, value) =>
    value === '0' ? wrong('no call runs 0 tags') : readNumber(value, (number) => (script.maxSteps = number)),
  'words per minute': ({ script }, value) =>
    value === '0'
      ? wrong('nobody speaks 0 words a minute')
      : readNumber(value, (number) => (script.wordsPerMinute = number)),
  transfer: ({ transfers }, value) => {
    for (const word of value.split(',')) {
      const result = readTransferResult(word);
      if ('wrong' in result) return result;
      transfers.push(result.value);
    }
    return undefined;
  },
  http: ({ http }, value) => {
    const answer = value === '' ? undefined : readHttpAnswer(value);
    if (answer === undefined) return wrong(`"${value}" is no answer of a server`, 'such as 200 opened, 503, or failed');
    http.push(answer);
    return undefined;
  },
};

const ANSWERERS: Readonly<Record<string, 'live' | 'machine' | undefined>> = Object.assign(Object.create(null), {
  live: 'live',
  person: 'live',
  'a person': 'live',
  machine: 'machine',
  'a machine': 'machine',
});

const REPEATABLE = ['transfer', 'http'];
const KEYS = [...Object.keys(READERS), 'contact.', 'call.', 'set '];

/** Reads the settings, their values already in them. */
export function readSettings(lines: readonly Setting[]): ReadSettings {
  const settings: Settings = {
    plan: undefined,
    start: undefined,
    script: {},
    contact: {},
    call: {},
    variables: {},
    transfers: [],
    http: [],
  };
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { key, value } of lines) {
    const said = key.text.toLowerCase().startsWith('set ') ? `set ${key.text.slice(4).trim()}` : key.text;
    if (seen.has(said) && !REPEATABLE.includes(said.toLowerCase()))
      diagnostics.push(scriptInvalid(`"${said}" is set twice`, key.span, 'take one of them out'));
    seen.add(said);
    const isOpen = value.text.startsWith('"') && readQuoted(value.text) === undefined;
    const reading: Outcome = isOpen
      ? wrong('the quote is never closed', 'end the value with "')
      : readSetting(settings, key.text, readValue(value.text), value);
    if (reading !== undefined && 'wrong' in reading)
      diagnostics.push(scriptInvalid(reading.wrong, reading.isKey === true ? key.span : value.span, reading.help));
  }
  const { contact, call, variables, transfers, http } = settings;
  return {
    plan: settings.plan,
    start: settings.start,
    script: { ...settings.script, contact, call, variables, transfers, http },
    diagnostics,
  };
}

type Outcome = (Reading<unknown> & { readonly isKey?: boolean }) | undefined;

function readSetting(settings: Settings, key: string, value: string, place: Words): Outcome {
  const read = Object.hasOwn(READERS, key.toLowerCase()) ? READERS[key.toLowerCase()] : undefined;
  if (read !== undefined) return read(settings, value, place);
  const [, space = '', name = ''] = /^(contact\.|call\.|set\s+)(.*)$/i.exec(key) ?? [];
  switch (space.trim().toLowerCase()) {
    case 'contact.':
      if (!isSystemVariable(`contact.${name}`))
        return { ...noSuch('contact has no field', name, systemNames('contact.')), isKey: true };
      return put(settings.contact, name, value);
    case 'call.':
      if (!isSystemVariable(`call.${name}`))
        return { ...noSuch('call has no fact', name, systemNames('call.')), isKey: true };
      return put(settings.call, name, value);
    case 'set':
      if (!/^\w+$/.test(name))
        return { ...wrong(`"${name}" cannot be a variable`, 'names are letters, digits and _'), isKey: true };
      return put(settings.variables, name, value);
  }
  const all = `one of ${KEYS.map((known) => known.trim()).join(', ')}`;
  const help = key.toLowerCase() === 'contact' ? 'such as contact.firstName: Ann' : didYouMean(key, KEYS, all);
  return { ...wrong(`there is no setting "${key}"`, help), isKey: true };
}

function noSuch(
  what: string,
  name: string,
  known: readonly string[],
): { readonly wrong: string; readonly help?: string } {
  return wrong(`a ${what} "${name}"`, didYouMean(name, known, `such as ${known.join(', ')}`));
}

function put(values: Record<string, string>, name: string, value: string): undefined {
  Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true });
  return undefined;
}

function readNumber(value: string, keep: (number: number) => void): Reading<unknown> | undefined {
  if (!/^\d{1,15}$/.test(value)) return wrong(`"${value}" is no whole number`);
  keep(Number(value));
  return undefined;
}
