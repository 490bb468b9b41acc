// What a campaign is, ready to run: made of a request, a flow and a behaviour, all defaults filled in.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CompiledPersona } from './audience.ts';
import type { AgentHabits } from './behavior.ts';
import type { Hours } from './hours.ts';
import type { Spread } from './spread.ts';

/** What became of an attempt, in the API's words. */
export type AttemptResult =
  | 'LA'
  | 'AM'
  | 'BUSY'
  | 'NO_ANS'
  | 'XFER'
  | 'DNC'
  | 'INTERNAL_ERROR'
  | 'CARRIER_ERROR'
  | 'CARRIER_TEMP_ERROR'
  | 'UNDIALED'
  | 'SENT'
  | 'RECEIVED'
  | 'DNT'
  | 'TOO_BIG';

/** Where a recipient stands at the end. `DUP`: removed, since the number is in the campaign already. */
export type ActionState = 'READY' | 'FINISHED' | 'DNC' | 'DUP' | 'INVALID';

export type PhoneType = 'FIRST_NUMBER' | 'HOME_PHONE' | 'WORK_PHONE' | 'MOBILE_PHONE';

export interface RecipientContact {
  readonly id?: number;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly zipcode?: string;
  readonly homePhone?: string;
  readonly workPhone?: string;
  readonly mobilePhone?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/** Somebody to call or text: as the API's Recipient, with the contact's own fields where they are known. */
export interface CampaignRecipient {
  readonly phoneNumber?: string;
  readonly contactId?: number;
  readonly fromNumber?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Texts: instead of the broadcast's. */
  readonly message?: string;
  readonly contact?: RecipientContact;
}

export interface RetryPlan {
  /** All attempts, the first included. */
  readonly maxAttempts: number;
  readonly delayMs: number;
  /** The API's results; some of its names come of no attempt here. */
  readonly results: ReadonlySet<string>;
  readonly phoneTypes: readonly PhoneType[];
}

export interface CampaignPlan {
  readonly kind: 'call' | 'text';
  /** For calls. */
  readonly flow: FlowGraph | undefined;
  /** For calls: answered calls are told apart into people and machines. Without it all count as people. */
  readonly detects: boolean;
  /** For texts: the template, and what becomes of a message longer than one part. */
  readonly message: string;
  readonly bigMessage: 'SEND_MULTIPLE' | 'DO_NOT_SEND' | 'TRIM' | 'MMS';
  readonly fromNumber: string;
  /** The instant of the start; milliseconds since 1970. */
  readonly start: number;
  /** Windows of the schedules, pauses left out. */
  readonly hours: Hours;
  /** The recipient's own hours, by the zones of the number; undefined when they are not restricted. */
  readonly localHours: ((zones: string | undefined) => Hours) | undefined;
  /** Zone of numbers whose place nobody knows, and of the account's days. */
  readonly accountZone: string;
  /** How many calls at once, or texts on their way at once. */
  readonly maxActive: number;
  readonly maxActiveTransfers: number;
  readonly retry: RetryPlan;
  readonly audience: Spread<CompiledPersona>;
  readonly agents: AgentHabits;
  readonly ringSeconds: readonly [number, number];
  readonly ringLimitSeconds: number;
  readonly serverFailures: number;
  readonly seed: number;
  /** Credits for each minute of a call that has begun, and for each part of a text. */
  readonly ratePerMinute: number;
  readonly ratePerText: number;
  /** Numbers that must not be called, or texted. */
  readonly doNotContact: ReadonlySet<string>;
  /** Instants at which the campaign was stopped by hand for good: what is left stays READY. */
  readonly stoppedAt: number;
}
