// What the caller and the world will do in a call, written down beforehand, and what came of it. Plain JSON.

import type { TransferResult } from './call-event.ts';
import type { CallSetup, Values } from './call-state.ts';
import type { Effect, Outcome } from './effect.ts';

/**
 * One thing that caller or world does. Acts of the world are spent by the next transfer or request, whatever the caller
 * does in between; a hangup behind a transfer comes when that has been answered or has failed.
 */
export type Act = CallerAct | WorldAct;

/**
 * One thing the caller does. `keys` and `silence` are spent by the next menu that waits (a recording spends `keys` only
 * when they begin with `#`); an entry that stays short ends by itself. `hangup` falls in the middle of the next prompt, or
 * at the next wait; with `at`, at the next one of this kind. With `during`, keys and hangup fall in the middle of the next
 * prompt whose text contains these words (letter case and blanks aside).
 */
export type CallerAct =
  | { readonly type: 'keys'; readonly keys: string; readonly during?: string }
  | { readonly type: 'silence' }
  | { readonly type: 'hangup'; readonly during?: string; readonly at?: HangupPlace };

/** What the call does when somebody hangs up; `entry`: it has some keys of a menu's entry, and waits for more. */
export type HangupPlace = 'menu' | 'entry' | 'recording' | 'transfer' | 'conversation' | 'pause';

/** What a server answers; `failed` for no answer at all. */
export type HttpAnswer = { readonly status: number; readonly body?: string } | { readonly failed: string };

/** What becomes of a transfer, or what a server answers. */
export type WorldAct =
  | { readonly type: 'transfer'; readonly result: TransferResult }
  | { readonly type: 'http'; readonly answer: HttpAnswer };

/** Something that caller or world did in a call; for what was scripted, `did` is the script's own act. */
export interface Deed {
  readonly did: Act;
  /** How many events had happened before it. */
  readonly events: number;
  /** When it began. Milliseconds since the call began. */
  readonly at: number;
}

export interface CallScript extends CallSetup {
  /** Who takes the call. Default `live`. */
  readonly answeredBy?: 'live' | 'machine';
  /** What caller and world do, in order; then the caller is silent, and the world is as below. */
  readonly acts?: readonly Act[];
  /** What becomes of transfers that no act speaks of, in order; the last one repeats. Default: answered. */
  readonly transfers?: readonly TransferResult[];
  /** What servers answer where no act does, in order; the last one repeats. Default: 200 with an empty body. */
  readonly http?: readonly HttpAnswer[];
}

export interface CallResult {
  readonly outcome: Outcome;
  readonly reason: string;
  /** Milliseconds from the answer to the end. */
  readonly duration: number;
  /** The acts that were spent and the silences that were not scripted, in order: `1 3`, `silence 2 hangup`. */
  readonly keys: string;
  readonly stash: Values;
  readonly variables: Values;
  /** Empty without a trace. */
  readonly events: readonly Effect[];
  /** The edges of the flow graph that were followed, as indices into `flow.edges`. Empty without a trace. */
  readonly edges: readonly number[];
  /** What caller and world did, scripted or not, in order. Empty without a trace. */
  readonly deeds: readonly Deed[];
  /** What the script had left when the call was over. */
  readonly unspent: readonly Act[];
}
