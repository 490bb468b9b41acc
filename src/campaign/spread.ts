// Draws turned into what they stand for: one of several things by their shares, a time from an even or an exponential
// spread, a moment of hanging up from hazards.

import type { HangupHazard } from './behavior.ts';

/** Chooses among things by their shares: `of(draw)` for a draw from 0 up to but not 1. */
export class Spread<Thing> {
  readonly #things: readonly Thing[];
  readonly #bounds: Float64Array;

  /** Shares count in proportion; what has none, or less than none, is never chosen. At least one must have a share. */
  constructor(shares: readonly (readonly [Thing, number])[]) {
    const kept = shares.filter(([, share]) => share > 0);
    const sum = kept.reduce((total, [, share]) => total + share, 0);
    this.#things = kept.map(([thing]) => thing);
    this.#bounds = new Float64Array(kept.length);
    let bound = 0;
    kept.forEach(([, share], i) => {
      bound += share / sum;
      this.#bounds[i] = bound;
    });
  }

  get isEmpty(): boolean {
    return this.#things.length === 0;
  }

  of(draw: number): Thing {
    const bounds = this.#bounds;
    let i = 0;
    while (i < bounds.length - 1 && draw >= (bounds[i] as number)) i++;
    return this.#things[i] as Thing;
  }
}

/** Evenly spread from low to high. */
export function evenly([low, high]: readonly [number, number], draw: number): number {
  return low + (high - low) * draw;
}

/** Exponentially distributed with this mean. */
export function exponentially(mean: number, draw: number): number {
  return -mean * Math.log(1 - draw);
}

/** Milliseconds into a call at which somebody hangs up, if it lasts so long; `Infinity` for never. */
export function hangsUpAt(hazards: readonly HangupHazard[], draw: number): number {
  // The share still there after t is exp(-sum of hazard x time): the draw says how much of that a person bears.
  let left = -Math.log(1 - draw);
  let from = 0;
  for (const { untilSecond = Number.POSITIVE_INFINITY, perSecond } of hazards) {
    if (untilSecond <= from) continue;
    // A share of 1 in a second is certain within that second.
    const rate = perSecond >= 1 ? Number.POSITIVE_INFINITY : -Math.log(1 - Math.max(0, perSecond));
    const borne = rate * (untilSecond - from);
    if (rate > 0 && left < borne) return (from + (rate === Number.POSITIVE_INFINITY ? draw : left / rate)) * 1_000;
    left -= rate > 0 ? borne : 0;
    from = untilSecond;
  }
  return Number.POSITIVE_INFINITY;
}
