// How people and machines behave when a campaign calls them, as it is written down: shares, delays and hazards, each with
// a default. The schema is grammar/behavior.schema.json.

/** What can become of a dial. */
export const DIAL_OUTCOMES = [
  'live',
  'machine',
  'busy',
  'noAnswer',
  'carrierError',
  'carrierTempError',
  'internalError',
] as const;

export type DialOutcome = (typeof DIAL_OUTCOMES)[number];

/** Shares by name; they need not sum to 1, each counts in proportion. */
export type Shares<Name extends string> = { readonly [name in Name]?: number };

/** What becomes of a transfer where no pool of agents decides it. */
export const TRANSFER_OUTCOMES = ['answered', 'busy', 'refused', 'no-answer'] as const;

/** What becomes of a text on its way. */
export const SEND_OUTCOMES = ['sent', 'carrierError', 'carrierTempError', 'internalError'] as const;

/** How a question is answered. */
export interface AnswerHabits {
  /**
   * Shares of what is keyed in, by the branch's `pressed` (`1`, `2-5`: any number of the range) or by an entry of one's own.
   * Default: all branches alike, those that put a number on a do-not-call list a twentieth as often.
   */
  readonly keys?: Readonly<Record<string, number>>;
  /** The share of entries that no branch but `default` takes. Default 0.04. */
  readonly wrong?: number;
  /** The share of callers who press nothing. Default 0.08. */
  readonly silence?: number;
  /** The first key comes so long after the menu begins to wait, evenly spread. Seconds, default [0.5, 3]. */
  readonly delaySeconds?: readonly [number, number];
}

/** Up to `untilSecond` of a call (the last: to its end) this share of those still there hangs up in each second. */
export interface HangupHazard {
  readonly untilSecond?: number;
  readonly perSecond: number;
}

export interface Habits {
  /** What becomes of a dial. Default: live 0.3, machine 0.42, busy 0.04, noAnswer 0.2, carrierError 0.03, carrierTempError 0.01. */
  readonly dial?: Shares<DialOutcome>;
  /** Other shares at some hours of the day where the number lives; `to` is not included. The first that fits counts. */
  readonly dialByHour?: readonly { readonly from: number; readonly to: number; readonly dial: Shares<DialOutcome> }[];
  /** Other shares from some attempt on; the last that fits counts, before `dialByHour`. */
  readonly dialByAttempt?: readonly { readonly from: number; readonly dial: Shares<DialOutcome> }[];
  /** The share of people, and of machines, that detection takes for what they are. Default 0.9 each. */
  readonly detection?: { readonly live?: number; readonly machine?: number };
  /** By the name of a menu; `*` is for those not named. */
  readonly questions?: Readonly<Record<string, AnswerHabits>>;
  /** When people hang up. Default: 0.02 a second up to second 5, then 0.003. */
  readonly hangup?: readonly HangupHazard[];
  /** How long somebody who is being connected waits for an agent: the mean of an exponential distribution. Seconds, default 120. */
  readonly patienceSeconds?: number;
  /** What becomes of a text. Default: sent 0.97, carrierError 0.02, carrierTempError 0.01. */
  readonly texts?: Shares<(typeof SEND_OUTCOMES)[number]>;
  /** Replies to a text. Default: 4 in 100 reply within an hour or so, one of four with STOP. */
  readonly replies?: {
    readonly share?: number;
    /** The mean of an exponential distribution. Minutes, default 30. */
    readonly delayMinutes?: number;
    /** Shares of what is replied, word by word. Default: `YES` 3, `STOP` 1. */
    readonly words?: Readonly<Record<string, number>>;
  };
}

export interface Persona extends Habits {
  readonly name: string;
  /** In proportion to the other personas'. */
  readonly share: number;
}

/** Who takes the calls that are transferred. */
export interface AgentHabits {
  /** How many agents there are. Default: as many as it takes; nobody waits. */
  readonly count?: number;
  /** How long they talk: the mean of an exponential distribution. Seconds, default 60. */
  readonly talkSeconds?: number;
  /** Without a `count`: what becomes of a transfer. Default: answered 0.9, no-answer 0.07, busy 0.02, refused 0.01. */
  readonly outcome?: Shares<(typeof TRANSFER_OUTCOMES)[number]>;
}

/** All of it. What stands at the top counts for each persona that does not say otherwise. */
export interface Behavior extends Habits {
  readonly $schema?: string;
  readonly personas?: readonly Persona[];
  readonly agents?: AgentHabits;
  /** How long a phone rings before it is answered, evenly spread, and before the dialler gives up. Seconds, default [3, 18] and 30. */
  readonly ringSeconds?: readonly [number, number];
  readonly ringLimitSeconds?: number;
  /** Servers that a plan asks: the share of requests that get no answer. Default 0. */
  readonly serverFailures?: number;
}

export const DEFAULT_HABITS = {
  dial: { live: 0.3, machine: 0.42, busy: 0.04, noAnswer: 0.2, carrierError: 0.03, carrierTempError: 0.01 },
  detection: { live: 0.9, machine: 0.9 },
  answers: { wrong: 0.04, silence: 0.08, delaySeconds: [0.5, 3] },
  hangup: [{ untilSecond: 5, perSecond: 0.02 }, { perSecond: 0.003 }],
  patienceSeconds: 120,
  texts: { sent: 0.97, carrierError: 0.02, carrierTempError: 0.01 },
  replies: { share: 0.04, delayMinutes: 30, words: { YES: 3, STOP: 1 } },
} as const satisfies Habits & { readonly answers: AnswerHabits };

export const DEFAULT_AGENTS = {
  talkSeconds: 60,
  outcome: { answered: 0.9, 'no-answer': 0.07, busy: 0.02, refused: 0.01 },
} as const satisfies AgentHabits;

export const DEFAULT_RINGS = { ringSeconds: [3, 18], ringLimitSeconds: 30 } as const satisfies Behavior;
