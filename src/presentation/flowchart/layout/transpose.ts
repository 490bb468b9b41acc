// Lets neighbours of a rank change places for as long as fewer lines cross: what is left to do when sorting a rank by where
// its lines lead to has brought everything near to its place.

import type { RankOrder } from './rank-order.ts';

const MOST_PASSES = 12;
/** So many pairs of pieces are compared at most, all passes together. */
const WORK = 20_000_000;

/** Improves an order, again and again, until its work is done. */
export class Transposer {
  readonly #order: RankOrder;
  readonly #isFixed: readonly boolean[];
  #work = WORK;

  /** `isFixed`: for each vertex, true if it keeps its place. */
  constructor(order: RankOrder, isFixed: readonly boolean[]) {
    this.#order = order;
    this.#isFixed = isFixed;
  }

  transpose(): void {
    const { ranks } = this.#order;
    const isStale = new Uint8Array(ranks.length).fill(1);
    for (let pass = 0; pass < MOST_PASSES && this.#work > 0; pass++) {
      let isBetter = false;
      for (let rank = 0; rank < ranks.length; rank++) {
        if (isStale[rank] === 0) continue;
        isStale[rank] = 0;
        if (!this.#transposeRank(rank)) continue;
        isBetter = true;
        for (const near of [rank - 1, rank, rank + 1]) if (near >= 0 && near < isStale.length) isStale[near] = 1;
      }
      if (!isBetter) return;
    }
  }

  #transposeRank(rank: number): boolean {
    const { ranks, place, up, down } = this.#order;
    const vertices = ranks[rank] as Int32Array;
    const sizeOf = (pieces: Int32Array | undefined): number => pieces?.length ?? 0;
    let isBetter = false;
    for (let i = 0; i + 1 < vertices.length && this.#work > 0; i++) {
      const left = vertices[i] as number;
      const right = vertices[i + 1] as number;
      if (this.#isFixed[left] === true || this.#isFixed[right] === true) continue;
      this.#work -= 1 + sizeOf(up[left]) * sizeOf(up[right]) + sizeOf(down[left]) * sizeOf(down[right]);
      if (this.#order.crossingsOfPair(left, right) <= this.#order.crossingsOfPair(right, left)) continue;
      vertices[i] = right;
      vertices[i + 1] = left;
      place[right] = i;
      place[left] = i + 1;
      isBetter = true;
    }
    return isBetter;
  }
}
