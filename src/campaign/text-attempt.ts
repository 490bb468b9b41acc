// One text on its way: the template with a recipient's values in it, cut into parts, sent or not, perhaps answered.

import { TEXT_LENGTH } from '../analysis/requests/text-messages.ts';
import type { Action, AttemptRecord } from './action.ts';
import type { Schedule } from './agent-pool.ts';
import type { SEND_OUTCOMES } from './behavior.ts';
import type { AttemptResult, CampaignPlan, CampaignRecipient } from './campaign-plan.ts';
import { Purpose } from './chance.ts';
import { CREDIT_PARTS, type Ledger } from './ledger.ts';
import { exponentially } from './spread.ts';
import { count } from './tally.ts';
import { contactValues } from './voice-attempt.ts';

/** A text is on its way so long. Milliseconds. */
const SENDING_MS = 1_000;
/** Replies that ask not to be texted again, by their first word. */
const STOP_WORDS = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT']);

const RESULTS: Readonly<Record<(typeof SEND_OUTCOMES)[number], AttemptResult>> = {
  sent: 'SENT',
  carrierError: 'CARRIER_ERROR',
  carrierTempError: 'CARRIER_TEMP_ERROR',
  internalError: 'INTERNAL_ERROR',
};

const NAME = /\$\{([^{}]*)\}/g;

/**
 * A template with values in it: `${name}` is an attribute of the recipient, `${contact.name}` a field or a property of the
 * contact. A name that nobody has stays as it is written.
 */
export function fillIn(template: string, recipient: CampaignRecipient): string {
  if (!template.includes('${')) return template;
  const { attributes = {} } = recipient;
  return template.replace(NAME, (whole, name: string) => {
    const key = name.trim();
    const isContacts = key.startsWith('contact.');
    const values = isContacts ? contactValues(recipient) : attributes;
    const field = isContacts ? key.slice('contact.'.length) : key;
    return Object.hasOwn(values, field) ? String(values[field]) : whole;
  });
}

/** A message as it is sent: how many parts, and what of it; none when it is too long and must not be sent. */
export function partsOf(
  message: string,
  strategy: CampaignPlan['bigMessage'],
): { readonly parts: number; readonly sent: string } {
  // A picture of two code units is one character.
  const characters = message.length <= TEXT_LENGTH ? undefined : [...message];
  const parts = characters === undefined ? 1 : Math.ceil(characters.length / TEXT_LENGTH);
  if (characters === undefined || parts === 1 || strategy === 'SEND_MULTIPLE') return { parts, sent: message };
  if (strategy === 'TRIM') return { parts: 1, sent: characters.slice(0, TEXT_LENGTH).join('') };
  return strategy === 'MMS' ? { parts: 1, sent: message } : { parts: 0, sent: '' };
}

/** Sends a text at an instant; what became of it, and after how long that is known. */
export function attemptText(
  plan: CampaignPlan,
  ledger: Ledger,
  action: Action,
  toNumber: string,
  at: number,
  schedule: Schedule,
): { readonly afterMs: number; readonly result: AttemptResult } {
  const { recipient, chance, persona, attempts } = action;
  const message = fillIn(recipient.message ?? plan.message, recipient);
  if (attempts === 1 && message.includes('${'))
    for (const [name] of message.matchAll(NAME)) count(ledger.tally.unfilled, name);
  const { parts, sent } = partsOf(message, plan.bigMessage);
  const result = parts === 0 ? 'TOO_BIG' : RESULTS[persona.sending.of(chance.draw(Purpose.send, attempts))];
  const isSent = result === 'SENT';
  const amount = isSent ? Math.round(parts * plan.ratePerText * CREDIT_PARTS) : 0;
  if (isSent) ledger.tally.parts += parts;
  const finished = at + SENDING_MS;
  const record: AttemptRecord = {
    toNumber,
    originated: at,
    answered: undefined,
    finished,
    result,
    amount,
    answers: [],
    message: parts === 0 ? message : sent,
  };
  schedule(finished, () => ledger.texted(action, record));
  if (isSent && chance.draw(Purpose.reply, attempts) < persona.replies.share) {
    const delayMs = exponentially(persona.replies.delayMinutes * 60_000, chance.draw(Purpose.replyDelay, attempts));
    const words = persona.replies.words.of(chance.draw(Purpose.reply, attempts, 1));
    schedule(finished + Math.round(delayMs), () => {
      ledger.tally.replies++;
      count(ledger.tally.replied, words);
      if (STOP_WORDS.has(words.trim().split(/\s/)[0]?.toUpperCase() ?? '')) ledger.optOut(toNumber);
    });
  }
  return { afterMs: SENDING_MS, result };
}
