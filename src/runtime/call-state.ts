// Where a call is. Plain JSON: it can be saved, loaded and continued at any moment, and forked by keeping two of it.

import type { NodeId } from '../analysis/flow-graph.ts';
import type { Answerer } from './call-event.ts';
import type { Outcome } from './effect.ts';

export type Values = Readonly<Record<string, string>>;

/** The facts of a call. Every field has a default, so that `{}` is a call. */
export interface CallSetup {
  /** The moment the call begins, in milliseconds since 1970 UTC. Default: Monday 2026-01-05 17:00 UTC. */
  readonly now?: number;
  /** `inbound` or `outbound`. Default: outbound when the plan holds an `amd`, else inbound. */
  readonly direction?: 'inbound' | 'outbound';
  /** The contact's fields: `firstName`, `A`, ... Default: none; what is read and not there counts as empty. */
  readonly contact?: Values;
  /** Facts of the call by their name behind `call.`: `id`, `callerid`, `phonenumber`, `dnis`, ... Defaults: `system-values.ts`. */
  readonly call?: Values;
  /** Variables that are set before the call begins. */
  readonly variables?: Values;
  /** For `Math.random`. A whole number; default 1. */
  readonly seed?: number;
  /** The name of the tag to start at. Default: the plan's beginning. An unknown name is a fault. */
  readonly at?: string;
  /** Speed of speech, for every voice or by voice. Default 175 words a minute. */
  readonly wordsPerMinute?: number | Readonly<Record<string, number>>;
  /** Length of a sound that is not speech. Milliseconds, default 5000. */
  readonly soundMs?: number;
  /** How many tags a call may run in all. Default 10000. */
  readonly maxSteps?: number;
}

/** What a call waits for. `since` and `until` are on the call's clock; at `until` it goes on by itself. */
export type Wait =
  /** Nobody has answered yet. Takes `answered`. */
  | { readonly kind: 'answer'; readonly node: NodeId; readonly since: number; readonly until: number }
  /** Speech or sound. Takes `finished`; `key` interrupts it when `interruptible`. */
  | {
      readonly kind: 'prompt';
      readonly node: NodeId;
      readonly since: number;
      readonly until: number;
      readonly interruptible: boolean;
    }
  /** Keys of a menu. Takes `key` and `silence`. `entry`: the keys pressed so far; the wait starts anew at each. */
  | {
      readonly kind: 'keys';
      readonly node: NodeId;
      readonly since: number;
      readonly until: number;
      readonly entry: string;
      readonly maxDigits: number;
    }
  /** Somebody else's phone rings. Takes `transfer`. */
  | { readonly kind: 'transfer'; readonly node: NodeId; readonly since: number; readonly until: number }
  /** Caller and called party talk. Takes `finished`. */
  | { readonly kind: 'conversation'; readonly node: NodeId; readonly since: number; readonly until: number }
  /** The caller is recorded. Takes `key` `#`, and `finished` for the longest time. */
  | { readonly kind: 'recording'; readonly node: NodeId; readonly since: number; readonly until: number }
  /** A server is asked. Takes `http` and `http-failed`. */
  | {
      readonly kind: 'http';
      readonly node: NodeId;
      readonly since: number;
      readonly until: number;
      readonly method: 'GET' | 'POST';
      readonly url: string;
    }
  /** `wait`. Takes `finished`. */
  | { readonly kind: 'pause'; readonly node: NodeId; readonly since: number; readonly until: number };

export interface CallState {
  readonly version: 1;
  readonly setup: CallSetup;
  /** Milliseconds since the call began. */
  readonly at: number;
  /** What the call waits for; absent when it is over. */
  readonly wait?: Wait;
  /** Variables that were set, `call.lastinput` among them. */
  readonly variables: Values;
  readonly stash: Values;
  /** Who took the call. */
  readonly by?: Answerer;
  /** True once the other side has hung up. */
  readonly gone: boolean;
  /** A key has stopped this pass of a menu's prompts, in the prompt `during`. */
  readonly skipping?: { readonly menu: NodeId; readonly entry: string; readonly during: NodeId };
  /** Regions that have caught their event: each does so once (Q35). */
  readonly caught: readonly NodeId[];
  /** How many tags have run. */
  readonly steps: number;
  /** State of the random numbers. */
  readonly random: number;
  /** How the call ended, when it has. */
  readonly ended?: { readonly outcome: Outcome; readonly reason: string };
}
