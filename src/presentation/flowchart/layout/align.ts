// Left to right: where each vertex of a level stands, its order given. After U. Brandes and B. Köpf, Fast and simple
// horizontal coordinate assignment (2001), with widths and with lines that end off the middle of a frame: vertices are
// lined up under each other four times, from each corner, and each stands in the middle of its four places.

import type { Piece, Vertex } from './layers.ts';
import type { PieceEnds, Separation } from './pull-together.ts';
import type { RankOrder } from './rank-order.ts';

/** The middle of each vertex. */
export function alignedPlaces(order: RankOrder, ends: PieceEnds, separation: Separation): Float64Array {
  const count = order.layers.vertices.length;
  const conflicts = crossedPieces(order);
  const four: { x: Float64Array; width: number; isRight: boolean }[] = [];
  for (const isDown of [true, false])
    for (const isRight of [false, true]) {
      const blocks = lineUp(order, ends, conflicts, isDown, isRight);
      const x = compact(order, blocks, separation, isRight);
      four.push({ x, width: spread(x), isRight });
    }
  // All four are moved to the narrowest: those packed to the left by their left sides, the others by their right sides.
  const narrowest = four.reduce((best, one) => (one.width < best.width ? one : best));
  const [low, high] = bounds(narrowest.x);
  for (const { x, isRight } of four) {
    const [ownLow, ownHigh] = bounds(x);
    const move = isRight ? high - ownHigh : low - ownLow;
    for (let v = 0; v < count; v++) x[v] = (x[v] as number) + move;
  }
  const middle = new Float64Array(count);
  for (let v = 0; v < count; v++) {
    const places = four.map(({ x }) => x[v] as number).sort((a, b) => a - b);
    middle[v] = ((places[1] as number) + (places[2] as number)) / 2;
  }
  return middle;
}

function bounds(x: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of x) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** How far apart the outermost of some places are. */
export function spread(x: Float64Array): number {
  const [low, high] = bounds(x);
  return high - low;
}

/** Pieces that give way: they cross a long line, which is to be straight. */
function crossedPieces(order: RankOrder): Uint8Array {
  const { vertices, pieces } = order.layers;
  const isCrossed = new Uint8Array(pieces.length);
  const isLong = Uint8Array.from(pieces, ({ upper, lower, isSolid }) =>
    isSolid || (isThrough(vertices[upper] as Vertex) && isThrough(vertices[lower] as Vertex)) ? 1 : 0,
  );
  for (const rank of order.ranks.keys())
    for (const piece of order.crossed(
      rank,
      (one) => isLong[one] === 0,
      (one) => isLong[one] === 1,
    ))
      isCrossed[piece] = 1;
  return isCrossed;
}

function isThrough({ role }: Vertex): boolean {
  return role === 'line' || role === 'label';
}

interface Blocks {
  /** The vertex that stands for the block. */
  readonly root: Int32Array;
  /** How far a vertex is right of the one that stands for its block. */
  readonly shift: Float64Array;
}

/** Lines up each vertex with the middle one of those that its lines lead to in the rank before. */
function lineUp(
  { layers, ranks, up, down, place }: RankOrder,
  ends: PieceEnds,
  isCrossed: Uint8Array,
  isDown: boolean,
  isRight: boolean,
): Blocks {
  const count = layers.vertices.length;
  const root = Int32Array.from({ length: count }, (_, v) => v);
  const shift = new Float64Array(count);
  const rankCount = ranks.length;
  for (let r = 1; r < rankCount; r++) {
    const rank = ranks[isDown ? r : rankCount - 1 - r] as Int32Array;
    let limit = isRight ? Number.POSITIVE_INFINITY : -1;
    for (let i = 0; i < rank.length; i++) {
      const vertex = rank[isRight ? rank.length - 1 - i : i] as number;
      const own = (isDown ? up : down)[vertex] as Int32Array;
      if (own.length === 0) continue;
      const other = (piece: number): number => {
        const { upper, lower } = layers.pieces[piece] as Piece;
        return isDown ? upper : lower;
      };
      const sorted = Array.from(own).sort((a, b) => (place[other(a)] as number) - (place[other(b)] as number));
      const low = (sorted.length - 1) >> 1;
      const high = sorted.length >> 1;
      for (const m of isRight ? [high, low] : [low, high]) {
        const piece = sorted[m] as number;
        const near = other(piece);
        const at = place[near] as number;
        if (isCrossed[piece] === 1 || (isRight ? at >= limit : at <= limit)) continue;
        const [a, b] = isDown ? [ends.upper, ends.lower] : [ends.lower, ends.upper];
        root[vertex] = root[near] as number;
        shift[vertex] = (shift[near] as number) + (a[piece] as number) - (b[piece] as number);
        limit = at;
        break;
      }
    }
  }
  return { root, shift };
}

/** Packs the blocks to one side, then closes the gaps that are left on the other; gives the middle of each vertex. */
function compact(
  { layers, ranks }: RankOrder,
  { root, shift }: Blocks,
  separation: Separation,
  isRight: boolean,
): Float64Array {
  const count = layers.vertices.length;
  const after: { block: number; distance: number }[][] = Array.from({ length: count }, () => []);
  const waits = new Int32Array(count);
  for (const rank of ranks)
    for (let i = 0; i + 1 < rank.length; i++) {
      const left = rank[i] as number;
      const right = rank[i + 1] as number;
      const distance = separation(left, right) + (shift[left] as number) - (shift[right] as number);
      const [a, b] = [root[left] as number, root[right] as number];
      const [first, second] = isRight ? [b, a] : [a, b];
      after[first]?.push({ block: second, distance });
      waits[second] = (waits[second] as number) + 1;
    }
  const sorted: number[] = [];
  for (let v = 0; v < count; v++) if (root[v] === v && waits[v] === 0) sorted.push(v);
  const y = new Float64Array(count);
  for (let i = 0; i < sorted.length; i++) {
    const block = sorted[i] as number;
    for (const { block: next, distance } of after[block] ?? []) {
      y[next] = Math.max(y[next] as number, (y[block] as number) + distance);
      waits[next] = (waits[next] as number) - 1;
      if (waits[next] === 0) sorted.push(next);
    }
  }
  for (let i = sorted.length - 1; i >= 0; i--) {
    const block = sorted[i] as number;
    let most = Number.POSITIVE_INFINITY;
    for (const { block: next, distance } of after[block] ?? []) most = Math.min(most, (y[next] as number) - distance);
    if (most < Number.POSITIVE_INFINITY) y[block] = Math.max(y[block] as number, most);
  }
  const x = new Float64Array(count);
  for (let v = 0; v < count; v++) {
    const block = y[root[v] as number] as number;
    x[v] = (isRight ? -block : block) + (shift[v] as number);
  }
  return x;
}
