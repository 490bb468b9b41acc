// Moves what stands too far off nearer to what it is tied to: single vertices and straight columns of them, as far as
// their neighbours let them, for as long as lines get straighter or shorter. Never changes an order.

import type { Piece, Vertex } from './layers.ts';
import type { LevelItem } from './level.ts';
import type { RankOrder } from './rank-order.ts';

/** How far the end of a piece is from the middle of its vertex. */
export interface PieceEnds {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

/** The smallest distance between the middles of two neighbours. */
export type Separation = (left: number, right: number) => number;

/** Two vertices that would like to stand so far apart. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  /** Where `to` would like to be, right of `from`. */
  readonly shift: number;
  readonly weight: number;
}

const STRAIGHT = 0.01;
const MOST_ROUNDS = 36;
const WORK = 600_000;
const SOLID = 1e6;
/** By how many of its ends are no boxes: the longer a line, the straighter it should be. */
const PULL = [1, 2, 6];

/** The ties that the pieces of lines make. */
export function tiesOf({ layers }: RankOrder, items: readonly LevelItem[], ends: PieceEnds): Tie[] {
  const isBox = (v: number): boolean => {
    const { role, item } = layers.vertices[v] as Vertex;
    return role === 'box' && items[item]?.pin === undefined;
  };
  return layers.pieces.map(({ upper, lower, isSolid }: Piece, i) => {
    const through = [upper, lower].filter((v) => !isBox(v)).length;
    const isHidden = layers.vertices[upper]?.isHidden === true || layers.vertices[lower]?.isHidden === true;
    const weight = isSolid ? SOLID : isHidden ? 0.1 : (PULL[through] as number);
    return { from: upper, to: lower, shift: (ends.upper[i] as number) - (ends.lower[i] as number), weight };
  });
}

/** Improves the middles of the vertices in place. */
export function pullTogether(order: RankOrder, x: Float64Array, ties: readonly Tie[], separation: Separation): void {
  const puller = new Puller(order, x, ties, separation);
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(WORK / (1 + x.length)));
  let idle = 0;
  for (let round = 0; round < rounds && idle < 2 * KINDS.length; round++) {
    const isMoved = puller.round(KINDS[round % KINDS.length] as Kind, round % (2 * KINDS.length) >= KINDS.length);
    idle = isMoved ? 0 : idle + 1;
  }
}

/** What moves as one: straight columns, the parts of lines and single boxes, columns with those they touch. */
type Kind = 'columns' | 'parts' | 'touching';
const KINDS: readonly Kind[] = ['columns', 'parts', 'touching'];
const TOUCHING = 0.5;

class Puller {
  readonly #order: RankOrder;
  readonly #x: Float64Array;
  readonly #ties: readonly Tie[];
  readonly #separation: Separation;
  /** For each vertex the numbers of its ties. */
  readonly #own: readonly (readonly number[])[];

  constructor(order: RankOrder, x: Float64Array, ties: readonly Tie[], separation: Separation) {
    this.#order = order;
    this.#x = x;
    this.#ties = ties;
    this.#separation = separation;
    const own: number[][] = Array.from({ length: x.length }, () => []);
    ties.forEach(({ from, to }, i) => {
      own[from]?.push(i);
      own[to]?.push(i);
    });
    this.#own = own;
  }

  /** Moves everything once. True if something moved. */
  round(kind: Kind, isFromRight: boolean): boolean {
    const block = this.#blocks(kind);
    const members = new Map<number, number[]>();
    block.forEach((root, v) => {
      const list = members.get(root);
      if (list === undefined) members.set(root, [v]);
      else list.push(v);
    });
    const sign = isFromRight ? -1 : 1;
    const sorted = [...members.values()]
      .map((list) => ({ list, at: this.#x[list[0] as number] as number }))
      .sort((a, b) => sign * (a.at - b.at));
    let isMoved = false;
    for (const { list } of sorted) if (this.#moveBlock(list, block)) isMoved = true;
    return isMoved;
  }

  #blocks(kind: Kind): Int32Array {
    const root = Int32Array.from({ length: this.#x.length }, (_, v) => v);
    const find = (v: number): number => {
      let at = v;
      while (root[at] !== at) {
        root[at] = root[root[at] as number] as number;
        at = root[at] as number;
      }
      return at;
    };
    const { vertices } = this.#order.layers;
    const isThrough = (v: number): boolean => (vertices[v] as Vertex).role !== 'box';
    for (const { from, to, shift, weight } of this.#ties) {
      const isStraight = Math.abs((this.#x[from] as number) + shift - (this.#x[to] as number)) < STRAIGHT;
      if (weight === SOLID || (isStraight && (kind !== 'parts' || (isThrough(from) && isThrough(to)))))
        root[find(from)] = find(to);
    }
    if (kind === 'touching')
      for (const rank of this.#order.ranks)
        for (let i = 1; i < rank.length; i++) {
          const [left, right] = [rank[i - 1] as number, rank[i] as number];
          const room = (this.#x[right] as number) - (this.#x[left] as number) - this.#separation(left, right);
          if (room < TOUCHING) root[find(left)] = find(right);
        }
    return root.map((_, v) => find(v));
  }

  #moveBlock(list: readonly number[], block: Int32Array): boolean {
    const wish = this.#wish(list, block);
    const move = wish === 0 ? 0 : this.#allowed(list, block, wish);
    if (move === 0) return false;
    for (const v of list) this.#x[v] = (this.#x[v] as number) + move;
    return Math.abs(move) > 0.25;
  }

  /** The smallest move to where the ties of a block pull it least: the weighted median of what each wants. */
  #wish(list: readonly number[], block: Int32Array): number {
    const wishes: { move: number; weight: number }[] = [];
    let total = 0;
    for (const v of list)
      for (const i of this.#own[v] as readonly number[]) {
        const { from, to, shift, weight } = this.#ties[i] as Tie;
        if (block[from] === block[to]) continue;
        const gap = (this.#x[from] as number) + shift - (this.#x[to] as number);
        wishes.push({ move: v === to ? gap : -gap, weight });
        total += weight;
      }
    wishes.sort((a, b) => a.move - b.move);
    let sum = 0;
    for (const [i, { move, weight }] of wishes.entries()) {
      sum += weight;
      if (sum * 2 < total) continue;
      // With half of the weight on either side, every place up to the next one is as good.
      const next = sum * 2 === total ? (wishes[i + 1]?.move ?? move) : move;
      return move > 0 ? move : Math.min(next, 0);
    }
    return 0;
  }

  /** As much of a move as the neighbours leave room for. */
  #allowed(list: readonly number[], block: Int32Array, wish: number): number {
    const { ranks, place, layers } = this.#order;
    const side = wish > 0 ? 1 : -1;
    let most = Math.abs(wish);
    for (const v of list) {
      const near = ranks[(layers.vertices[v] as Vertex).rank]?.[(place[v] as number) + side];
      if (near === undefined || block[near] === block[v]) continue;
      const apart = side > 0 ? this.#separation(v, near) : this.#separation(near, v);
      most = Math.min(most, Math.abs((this.#x[near] as number) - (this.#x[v] as number)) - apart);
    }
    return side * Math.max(0, most);
  }
}
