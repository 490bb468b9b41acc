// What a call is expected to do: one event with certain facts, the value of a variable, or how long the call lasts.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { Effect, EffectType } from '../runtime/effect.ts';
import type { Span } from '../source/span.ts';
import type { TextPattern } from './text-pattern.ts';

/**
 * Where the expected thing is looked for.
 * - `here`: from what the line above found on (that itself may be it), before the next act
 * - `not-here`: it must not happen between the act above and the one below
 * - `anywhere`, `never`: the whole call
 */
export type Scope = 'here' | 'not-here' | 'anywhere' | 'never';

export interface Expectation {
  readonly scope: Scope;
  readonly wanted: Wanted;
  /** As written, without `expect`. */
  readonly text: string;
  readonly span: Span;
}

export type Wanted =
  | { readonly kind: 'event'; readonly type: EffectType; readonly tests: readonly FactTest[] }
  | { readonly kind: 'variable'; readonly name: string; readonly pattern: TextPattern | undefined }
  | {
      readonly kind: 'duration';
      readonly operator: '<' | '<=' | '>' | '>=' | '=';
      readonly ms: number;
      /** What is left out of account: written in seconds, a call of 12.4 s is one of 12 s. Milliseconds. */
      readonly grain: number;
    };

/** One fact of an event that must be as said. */
export interface FactTest {
  /** The fact's name in event-facts.ts. */
  readonly fact: string;
  /** The texts of the fact; the test holds when one of them fits. None: the event has no such fact. */
  readonly of: (effect: Effect, flow: FlowGraph) => readonly string[];
  readonly pattern: TextPattern;
}

/** True when the event is the one that is wanted. */
export function fitsEvent(
  { type, tests }: Extract<Wanted, { readonly kind: 'event' }>,
  effect: Effect,
  flow: FlowGraph,
): boolean {
  if (effect.type !== type) return false;
  return tests.every(({ of, pattern }) => of(effect, flow).some((text) => pattern.fits(text)));
}

/** True when a call of this length is as long as is wanted. Milliseconds. */
export function fitsDuration(
  { operator, ms, grain }: Extract<Wanted, { readonly kind: 'duration' }>,
  duration: number,
): boolean {
  const took = Math.floor(duration / grain);
  const wanted = Math.floor(ms / grain);
  switch (operator) {
    case '<':
      return took < wanted;
    case '<=':
      return took <= wanted;
    case '>':
      return took > wanted;
    case '>=':
      return took >= wanted;
    case '=':
      return took === wanted;
  }
}
