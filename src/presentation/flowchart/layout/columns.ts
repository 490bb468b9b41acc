// Where the vertices of a level stand from left to right: each as near as it can be to those its lines lead to, none nearer
// to its neighbour than it may. Rank after rank the best places are found exactly (pool adjacent violators), up and down
// until little moves.

import type { Joint, Level, Vertex } from './level.ts';

const BETWEEN_BOXES = 28;
const BETWEEN_LINES = 10;
const ROUNDS = 14;

/** Sets `x` of every vertex. */
export function placeColumns(level: Level, ranks: readonly (readonly number[])[]): void {
  const { vertices } = level;
  const near = neighbours(level);
  for (const rank of ranks) {
    let x = 0;
    rank.forEach((id, i) => {
      const vertex = vertices[id] as Vertex;
      if (i > 0) x += apart(vertices[rank[i - 1] as number] as Vertex, vertex);
      vertex.x = x;
    });
  }
  for (let round = 0; round < ROUNDS; round++) {
    const isDown = round % 2 === 0;
    const both = round >= 4;
    for (let i = 0; i < ranks.length; i++)
      placeRank(
        level,
        ranks[isDown ? i : ranks.length - 1 - i] as readonly number[],
        near,
        both ? 'both' : isDown ? 'above' : 'below',
      );
  }
  straighten(level, ranks);
  const left = Math.min(...vertices.map(({ x, width }) => x - width / 2));
  for (const vertex of vertices) vertex.x -= left;
}

/** How far apart the centres of two neighbours are at least. */
function apart(left: Vertex, right: Vertex): number {
  const isLine = left.item < 0 || right.item < 0;
  return left.width / 2 + right.width / 2 + (isLine ? BETWEEN_LINES : BETWEEN_BOXES);
}

interface Neighbours {
  /** The boxes that the ends of a line back stand beside. */
  readonly beside: ReadonlyMap<number, readonly number[]>;
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
}

function neighbours({ vertices, joints, chains }: Level): Neighbours {
  const above: number[][] = vertices.map(() => []);
  const below: number[][] = vertices.map(() => []);
  joints.forEach(({ upper, lower }, i) => {
    above[lower]?.push(i);
    below[upper]?.push(i);
  });
  const beside = new Map<number, number[]>();
  const tie = (piece: number | undefined, item: number): void => {
    if (piece !== undefined) beside.set(piece, [...(beside.get(piece) ?? []), item]);
  };
  for (const { isBack, from, to, vertices: own } of chains) {
    if (!isBack) continue;
    tie(own[0], to);
    tie(own.at(-1), from);
  }
  return { above, below, beside };
}

function placeRank(level: Level, rank: readonly number[], near: Neighbours, side: 'above' | 'below' | 'both'): void {
  const { vertices } = level;
  // Blocks of vertices that touch: the sum of what they want, measured from the first of them.
  const blocks: { readonly from: number; weight: number; sum: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  rank.forEach((id, i) => {
    const vertex = vertices[id] as Vertex;
    if (i > 0) offset += apart(vertices[rank[i - 1] as number] as Vertex, vertex);
    offsets.push(offset);
    const [wanted, weight] = wish(level, id, near, side);
    blocks.push({ from: i, weight, sum: weight * (wanted - offset) });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined || before === undefined || before.sum / before.weight <= last.sum / last.weight) break;
      blocks.pop();
      before.sum += last.sum;
      before.weight += last.weight;
    }
  });
  blocks.forEach((block, b) => {
    const end = blocks[b + 1]?.from ?? rank.length;
    for (let i = block.from; i < end; i++)
      (vertices[rank[i] as number] as Vertex).x = block.sum / block.weight + (offsets[i] as number);
  });
}

/** Where a vertex would like to be, and how much. */
function wish(
  { vertices, joints }: Level,
  id: number,
  near: Neighbours,
  side: 'above' | 'below' | 'both',
): [number, number] {
  let sum = 0;
  let weight = 0;
  const ask = (index: number, isAbove: boolean): void => {
    const { upper, lower, upperAt, lowerAt, weight: pull } = joints[index] as Joint;
    const [other, otherAt, ownAt] = isAbove ? [upper, upperAt, lowerAt] : [lower, lowerAt, upperAt];
    sum += pull * ((vertices[other] as Vertex).x + otherAt - ownAt);
    weight += pull;
  };
  if (side !== 'below') for (const joint of near.above[id] ?? []) ask(joint, true);
  if (side !== 'above') for (const joint of near.below[id] ?? []) ask(joint, false);
  for (const item of near.beside.get(id) ?? []) {
    sum += (vertices[item] as Vertex).x;
    weight += 1;
  }
  // A vertex nobody pulls stays, and gives way.
  return weight === 0 ? [(vertices[id] as Vertex).x, 0.01] : [sum / weight, weight];
}

/** Long lines in one column, where there is room for it. */
function straighten({ vertices, chains }: Level, ranks: readonly (readonly number[])[]): void {
  const place = new Map<number, [number, number]>();
  ranks.forEach((rank, r) => {
    rank.forEach((id, i) => {
      place.set(id, [r, i]);
    });
  });
  for (const { vertices: own } of chains) {
    if (own.length < 2) continue;
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    let sum = 0;
    for (const id of own) {
      const [r, i] = place.get(id) ?? [0, 0];
      const vertex = vertices[id] as Vertex;
      const left = vertices[ranks[r]?.[i - 1] ?? -1];
      const right = vertices[ranks[r]?.[i + 1] ?? -1];
      if (left !== undefined) low = Math.max(low, left.x + apart(left, vertex));
      if (right !== undefined) high = Math.min(high, right.x - apart(vertex, right));
      sum += vertex.x;
    }
    if (low > high) continue;
    const x = Math.min(high, Math.max(low, sum / own.length));
    for (const id of own) (vertices[id] as Vertex).x = x;
  }
}
