// One dial of a voice or IVR campaign: the phone rings, somebody or something answers or not, the plan runs.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallSetup, Values } from '../runtime/call-state.ts';
import { type Action, planSeed } from './action.ts';
import { BehavedCall } from './behaved-call.ts';
import type { DialOutcome } from './behavior.ts';
import type { AttemptResult, CampaignPlan, CampaignRecipient, RecipientContact } from './campaign-plan.ts';
import { Purpose } from './chance.ts';
import { evenly } from './spread.ts';

/** What is known at once: who answered and when, or that nobody did and when the line is free again. */
export type Dialed =
  | { readonly kind: 'unanswered'; readonly result: AttemptResult; readonly afterMs: number }
  | {
      readonly kind: 'answered';
      readonly afterMs: number;
      readonly call: BehavedCall;
      readonly by: 'live' | 'machine';
    };

/** How long a dial takes that does not get through. Milliseconds. */
const FAILED_AFTER_MS: Readonly<Partial<Record<DialOutcome, number>>> = {
  busy: 4_000,
  carrierError: 2_000,
  carrierTempError: 2_000,
  internalError: 1_000,
};

const RESULTS: Readonly<Record<Exclude<DialOutcome, 'live' | 'machine'>, AttemptResult>> = {
  busy: 'BUSY',
  noAnswer: 'NO_ANS',
  carrierError: 'CARRIER_ERROR',
  carrierTempError: 'CARRIER_TEMP_ERROR',
  internalError: 'INTERNAL_ERROR',
};

/** Dials a number at an instant; `hour` is the hour of the day where it lives. `action.attempts` counts this attempt. */
export function dial(plan: CampaignPlan, action: Action, number: string, at: number, hour: number): Dialed {
  const { chance, persona, attempts } = action;
  const outcome = persona.dialed(attempts, hour).of(chance.draw(Purpose.dial, attempts));
  if (outcome !== 'live' && outcome !== 'machine') {
    const afterMs = FAILED_AFTER_MS[outcome] ?? plan.ringLimitSeconds * 1_000;
    return { kind: 'unanswered', result: RESULTS[outcome], afterMs };
  }
  const ring = Math.round(evenly(plan.ringSeconds, chance.draw(Purpose.ring, attempts)) * 1_000);
  const isRight = !plan.detects || chance.draw(Purpose.detection, attempts) < persona.detection[outcome];
  const by = isRight ? outcome : outcome === 'live' ? 'machine' : 'live';
  const call = new BehavedCall(
    plan.flow as FlowGraph,
    setupOf(plan, action, number, at + ring),
    { persona, chance, attempt: attempts, isMachine: outcome === 'machine', serverFailures: plan.serverFailures },
    false,
  );
  return { kind: 'answered', afterMs: ring, call, by: plan.detects ? by : 'live' };
}

function setupOf(plan: CampaignPlan, action: Action, number: string, now: number): CallSetup {
  const { recipient, chance, attempts, index } = action;
  return {
    now,
    direction: 'outbound',
    contact: contactValues(recipient),
    call: { phonenumber: number, callerid: recipient.fromNumber ?? plan.fromNumber, id: String(index + 1) },
    seed: planSeed(chance, attempts),
  };
}

/** What `${contact.x}` stands for: the contact's fields and properties, then the recipient's attributes. */
export function contactValues({ phoneNumber, contact, attributes }: CampaignRecipient): Values {
  // A number that is not known becomes a contact with it as its home phone.
  if (contact === undefined) return { homePhone: phoneNumber ?? '', ...attributes };
  const { properties, id: _id, ...fields } = contact;
  return {
    ...(hasPhone(contact) ? undefined : { homePhone: phoneNumber ?? '' }),
    ...fields,
    ...properties,
    ...attributes,
  };
}

/** True when a phone of the contact itself is known. */
export function hasPhone({ homePhone, workPhone, mobilePhone }: RecipientContact): boolean {
  return homePhone !== undefined || workPhone !== undefined || mobilePhone !== undefined;
}
