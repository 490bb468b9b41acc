// A recipient's way through a campaign as the API would return it: a Call or a Text with its records.

import type { AttemptRecord } from './action.ts';
import type { CampaignPlan, RecipientContact } from './campaign-plan.ts';
import { CREDIT_PARTS, type EndedAction } from './ledger.ts';
import { hasPhone } from './voice-attempt.ts';

/** Ids of made-up things start here: they look like the API's, and are the same in every run. */
const FIRST_ID = 1_000_000_001;
/** Records of one action have ids of their own up to so many. */
const MOST_RECORDS = 100;
const CAMPAIGN_ID = 1;

/** The API's Call or Text; members that are not known are left out, as there. */
export function apiAction(plan: CampaignPlan, { action, state, result }: EndedAction): Record<string, unknown> {
  const { index, recipient, number, records = [] } = action;
  const isCall = plan.kind === 'call';
  const id = FIRST_ID + index;
  const modified = records.at(-1)?.finished ?? action.added;
  return {
    id,
    fromNumber: recipient.fromNumber ?? plan.fromNumber,
    toNumber: number,
    state,
    campaignId: CAMPAIGN_ID,
    contact: contactOf(recipient.contact, recipient.contactId, number),
    inbound: false,
    created: action.added,
    modified,
    ...(recipient.attributes === undefined ? undefined : { attributes: recipient.attributes }),
    ...(result === undefined ? undefined : { [isCall ? 'finalCallResult' : 'finalTextResult']: result }),
    ...(isCall ? undefined : { message: records.at(-1)?.message ?? recipient.message ?? plan.message }),
    ...(records.length === 0
      ? undefined
      : { records: records.map((record, nth) => (isCall ? callRecord : textRecord)(record, id * MOST_RECORDS + nth)) }),
    ...(isCall ? { agentCall: false } : undefined),
  };
}

function contactOf(contact: RecipientContact | undefined, id: number | undefined, number: string): object {
  const phone = contact !== undefined && hasPhone(contact) ? undefined : { homePhone: number };
  return { ...(id === undefined ? undefined : { id }), ...contact, ...phone };
}

// `result` is the name in the specification, `callResult` in the guides; both are given.
function callRecord(record: AttemptRecord, id: number): object {
  const { result, toNumber, originated, answered, finished, amount, answers } = record;
  const seconds = answered === undefined ? 0 : Math.max(1, Math.ceil((finished - answered) / 1_000));
  return {
    id,
    result,
    callResult: result,
    toNumber,
    originateTime: originated,
    ...(answered === undefined ? undefined : { answerTime: answered }),
    finishTime: finished,
    duration: seconds,
    billedAmount: amount / CREDIT_PARTS,
    ...(answers.length === 0
      ? undefined
      : { questionResponses: answers.map(([question, response]) => ({ question, response })) }),
  };
}

function textRecord({ result, message, toNumber, finished, amount }: AttemptRecord, id: number): object {
  return {
    id,
    textResult: result,
    ...(message === undefined ? undefined : { message }),
    toNumber,
    finishTime: finished,
    billedAmount: amount / CREDIT_PARTS,
  };
}
