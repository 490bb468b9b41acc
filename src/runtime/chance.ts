// Random numbers from a seed that is part of the state: the same seed gives the same call. Generator: mulberry32.

/** The state that a seed starts with. */
export function seeded(seed: number): number {
  return seed | 0;
}

/** The state after `state`. */
export function nextState(state: number): number {
  return (state + 0x6d2b79f5) | 0;
}

/** The number of a state, from 0 up to but not 1. */
export function chanceOf(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
