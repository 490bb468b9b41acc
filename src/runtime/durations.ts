// How long things take in a rehearsal where no tag and no page says. Milliseconds; figures of our own (semantics: R1 to R9).

import type { Wait } from './call-state.ts';

/** The moment a call begins when none is given: Monday 2026-01-05 17:00 UTC, working hours in all of America. */
export const DEFAULT_NOW = 1_767_632_400_000;

/** A sound that is not speech. */
export const SOUND_MS = 5_000;
/** One tone of `dtmf`, and its pause `w`. */
export const TONE_MS = 200;
export const TONE_PAUSE_MS = 2_000;
/** A `wait` that states no time. */
export const DEFAULT_PAUSE_MS = 1_000;
/** A recording that states no longest time. */
export const RECORDING_MS = 60_000;
/** A transfer without `timeout` rings no longer than this (Q23). */
export const RING_LIMIT_MS = 60_000;
/** Somebody takes or refuses a ringing phone after this. */
export const RING_MS = 6_000;
/** What is said after a transfer. */
export const CONVERSATION_MS = 60_000;
/** A server has this long to answer. */
export const HTTP_LIMIT_MS = 30_000;
/** A caller presses the first key this long after a menu begins to wait, each further one this long after the last. */
const FIRST_KEY_MS = 1_000;
export const NEXT_KEY_MS = 400;

/**
 * How long after `at` a scripted caller acts in a wait: in the middle of what is left of it; at a menu that waits for its
 * first key no later than usual, and between the keys of an entry at the usual pace.
 */
export function actingDelayMs(wait: Wait, at: number): number {
  const half = Math.max(0, wait.until - at) / 2;
  if (wait.kind !== 'keys') return half;
  return wait.entry === '' ? Math.min(FIRST_KEY_MS, half) : NEXT_KEY_MS;
}
