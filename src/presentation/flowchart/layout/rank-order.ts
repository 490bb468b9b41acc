// Who stands left of whom in the ranks of a level: positions of vertices, ends of pieces, and how many pieces cross.

import type { Layers, Piece, Vertex } from './layers.ts';
import type { LevelItem } from './level.ts';

/** A piece that holds a frame together counts as so many. */
const SOLID = 1000;

const MIDDLE = 0.5;

/** Where on the side of a frame a gate is, from 0 to 1; the middle for what has no gates. */
export function gateShare(item: LevelItem | undefined, side: 'gatesIn' | 'gatesOut', gate: number): number {
  const x = item?.[side]?.[gate];
  return item === undefined || x === undefined ? MIDDLE : x / item.width;
}

/** The pieces of a level seen from their ends, and an order of its ranks. */
export class RankOrder {
  readonly layers: Layers;
  /** For each rank its vertices, left to right. */
  readonly ranks: Int32Array[];
  /** Of each vertex, its place in its rank. */
  readonly place: Int32Array;
  /** For each vertex the pieces to the next and to the previous rank. */
  readonly down: readonly Int32Array[];
  readonly up: readonly Int32Array[];
  /** Of each piece where on its vertices it ends: from 0 at their left to 1 at their right. */
  readonly #upperShare: Float64Array;
  readonly #lowerShare: Float64Array;

  constructor(layers: Layers, items: readonly LevelItem[], ranks: Int32Array[], isLoose: boolean) {
    this.layers = layers;
    this.ranks = ranks;
    const { vertices, pieces } = layers;
    this.place = new Int32Array(vertices.length);
    const down: number[][] = vertices.map(() => []);
    const up: number[][] = vertices.map(() => []);
    this.#upperShare = new Float64Array(pieces.length).fill(MIDDLE);
    this.#lowerShare = new Float64Array(pieces.length).fill(MIDDLE);
    pieces.forEach(({ upper, lower, gateOut, gateIn }, i) => {
      down[upper]?.push(i);
      up[lower]?.push(i);
      if (isLoose) return;
      this.#upperShare[i] = gateShare(items[vertices[upper]?.item ?? -1], 'gatesOut', gateOut);
      this.#lowerShare[i] = gateShare(items[vertices[lower]?.item ?? -1], 'gatesIn', gateIn);
    });
    this.down = down.map((list) => Int32Array.from(list));
    this.up = up.map((list) => Int32Array.from(list));
    for (const rank of ranks.keys()) this.renumber(rank);
  }

  renumber(rank: number): void {
    (this.ranks[rank] as Int32Array).forEach((vertex, place) => {
      this.place[vertex] = place;
    });
  }

  /** The place of a piece's end, gates of a frame between the frame and the next vertex. */
  lowerEnd(piece: number): number {
    const { lower } = this.layers.pieces[piece] as Piece;
    return (this.place[lower] as number) + (this.#lowerShare[piece] as number);
  }

  upperEnd(piece: number): number {
    const { upper } = this.layers.pieces[piece] as Piece;
    return (this.place[upper] as number) + (this.#upperShare[piece] as number);
  }

  /** How often the pieces of two vertices that stand side by side cross, as they stand. */
  crossingsOfPair(left: number, right: number): number {
    return (
      this.#pairs(this.down[left] as Int32Array, this.down[right] as Int32Array, (piece) => this.lowerEnd(piece)) +
      this.#pairs(this.up[left] as Int32Array, this.up[right] as Int32Array, (piece) => this.upperEnd(piece))
    );
  }

  #pairs(left: Int32Array, right: Int32Array, end: (piece: number) => number): number {
    let count = 0;
    for (const a of left) for (const b of right) if (end(a) > end(b)) count += this.weight(a) * this.weight(b);
    return count;
  }

  /** How many crossings a crossing with a piece counts as. */
  weight(piece: number): number {
    const { isSolid, lines } = this.layers.pieces[piece] as Piece;
    return isSolid ? SOLID : lines;
  }

  /** How often pieces cross, in all ranks. */
  crossings(): number {
    let count = 0;
    for (let rank = 0; rank + 1 < this.ranks.length; rank++) count += this.#crossingsBelow(rank);
    return count;
  }

  // Pieces from left to right by their upper ends; each crosses those before it whose lower end is further right. A
  // Fenwick tree counts them.
  #crossingsBelow(rank: number): number {
    const ends: { piece: number; upper: number; lower: number }[] = [];
    for (const vertex of this.ranks[rank] as Int32Array)
      for (const piece of this.down[vertex] as Int32Array)
        ends.push({ piece, upper: this.upperEnd(piece), lower: this.lowerEnd(piece) });
    if (ends.length < 2) return 0;
    ends.sort((a, b) => a.upper - b.upper || a.lower - b.lower);
    const slots = [...new Set(ends.map(({ lower }) => lower))].sort((a, b) => a - b);
    const slotOf = new Map(slots.map((lower, slot) => [lower, slot + 1]));
    const tree = new Float64Array(slots.length + 1);
    let total = 0;
    let count = 0;
    for (const { piece, lower } of ends) {
      const slot = slotOf.get(lower) as number;
      const weight = this.weight(piece);
      let before = 0;
      for (let i = slot; i > 0; i -= i & -i) before += tree[i] as number;
      count += weight * (total - before);
      for (let i = slot; i < tree.length; i += i & -i) tree[i] = (tree[i] as number) + weight;
      total += weight;
    }
    return count;
  }

  /**
   * The pieces below a rank that `isAsked` is true for and that cross one that `isCrossing` is true for. Only vertices
   * count, not where on them a piece ends.
   */
  crossed(rank: number, isAsked: (piece: number) => boolean, isCrossing: (piece: number) => boolean): number[] {
    const vertices = this.ranks[rank] as Int32Array;
    const lower = (piece: number): number => this.place[(this.layers.pieces[piece] as Piece).lower] as number;
    const found = new Set<number>();
    // What begins further left must end further right, and the other way round.
    let most = -1;
    for (const vertex of vertices) {
      const own = this.down[vertex] as Int32Array;
      for (const piece of own) if (lower(piece) < most && isAsked(piece)) found.add(piece);
      for (const piece of own) if (isCrossing(piece)) most = Math.max(most, lower(piece));
    }
    let least = Number.POSITIVE_INFINITY;
    for (const vertex of vertices.toReversed()) {
      const own = this.down[vertex] as Int32Array;
      for (const piece of own) if (lower(piece) > least && isAsked(piece)) found.add(piece);
      for (const piece of own) if (isCrossing(piece)) least = Math.min(least, lower(piece));
    }
    return [...found];
  }

  /** The tall frames that something crosses. */
  brokenItems(): Set<number> {
    const { vertices, pieces } = this.layers;
    const broken = new Set<number>();
    const ranks = new Set(pieces.flatMap(({ upper, isSolid }) => (isSolid ? [(vertices[upper] as Vertex).rank] : [])));
    const isSolid = (piece: number): boolean => (pieces[piece] as Piece).isSolid;
    for (const rank of ranks)
      for (const piece of this.crossed(rank, isSolid, () => true))
        broken.add((vertices[(pieces[piece] as Piece).upper] as Vertex).item);
    return broken;
  }
}
