// The order of the vertices in each rank: as the plan is read, then with as few crossings as a number of sweeps finds.

import type { Joint, Level } from './level.ts';

/** Sweeps over all ranks; fewer on large levels. */
const MOST_SWEEPS = 16;
const LARGE = 3_000;

/** The vertices of each rank from left to right. */
export function orderedRanks(level: Level): number[][] {
  const above: number[][] = level.vertices.map(() => []);
  const below: number[][] = level.vertices.map(() => []);
  level.joints.forEach(({ upper, lower }, i) => {
    above[lower]?.push(i);
    below[upper]?.push(i);
  });
  let ranks = readingOrder(level, below);
  const places = new Float64Array(level.vertices.length);
  const number = (): void => {
    for (const rank of ranks)
      rank.forEach((vertex, i) => {
        places[vertex] = i;
      });
  };
  number();
  let best = ranks.map((rank) => [...rank]);
  let fewest = crossings(level, ranks, places, below);
  const sweeps = level.vertices.length > LARGE ? 4 : MOST_SWEEPS;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const isDown = sweep % 2 === 0;
    const count = ranks.length;
    for (let i = 1; i < count; i++) {
      const rank = ranks[isDown ? i : count - 1 - i] as number[];
      sortByNeighbours(level, rank, isDown ? above : below, isDown, places);
    }
    swapNeighbours(level, ranks, above, below, places);
    const found = crossings(level, ranks, places, below);
    if (found >= fewest) continue;
    fewest = found;
    best = ranks.map((rank) => [...rank]);
  }
  ranks = best;
  return ranks;
}

/** Every rank in the order in which a reader who follows the lines comes by. */
function readingOrder({ vertices, joints, ranks, chains }: Level, below: readonly (readonly number[])[]): number[][] {
  const order: number[][] = Array.from({ length: ranks }, () => []);
  const seen = new Uint8Array(vertices.length);
  // A line back runs up right of the box it leaves.
  const beside = new Map<number, number[]>();
  for (const { isBack, from, vertices: own } of chains)
    if (isBack) beside.set(from, [...(beside.get(from) ?? []), ...own]);
  const items = vertices.flatMap(({ item }, i) => (item >= 0 ? [i] : []));
  const visit = (root: number): void => {
    const stack = [root];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen[at] === 1) continue;
      seen[at] = 1;
      order[vertices[at]?.rank ?? 0]?.push(at);
      for (const piece of beside.get(at) ?? []) {
        seen[piece] = 1;
        order[vertices[piece]?.rank ?? 0]?.push(piece);
      }
      const next = (below[at] ?? []).map((joint) => (joints[joint] as Joint).lower);
      for (let i = next.length - 1; i >= 0; i--) stack.push(next[i] as number);
    }
  };
  for (const item of items) visit(item);
  for (let vertex = 0; vertex < vertices.length; vertex++) visit(vertex);
  return order;
}

function sortByNeighbours(
  level: Level,
  rank: number[],
  near: readonly (readonly number[])[],
  isDown: boolean,
  places: Float64Array,
): void {
  const centre = new Map<number, number>();
  rank.forEach((vertex, i) => {
    const joints = near[vertex] ?? [];
    if (joints.length === 0) {
      centre.set(vertex, i);
      return;
    }
    let sum = 0;
    for (const joint of joints) sum += placeOf(level, joint, isDown, places);
    centre.set(vertex, sum / joints.length);
  });
  // Vertices without neighbours there keep their place among the others.
  const fixed = rank.map((vertex) => (near[vertex] ?? []).length === 0);
  const moving = rank.filter((_, i) => !fixed[i]);
  moving.sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0) || (places[a] as number) - (places[b] as number));
  let next = 0;
  rank.forEach((_, i) => {
    if (!fixed[i]) rank[i] = moving[next++] as number;
  });
  rank.forEach((vertex, i) => {
    places[vertex] = i;
  });
}

/** The place of the other end of a joint; where on a wide box the line meets it counts a little. */
function placeOf({ joints, vertices }: Level, index: number, isDown: boolean, places: Float64Array): number {
  const { upper, lower, upperAt, lowerAt } = joints[index] as Joint;
  const [other, at] = isDown ? [upper, upperAt] : [lower, lowerAt];
  return (places[other] as number) + at / Math.max(1, vertices[other]?.width ?? 1);
}

/** Swaps neighbours as long as that takes crossings away. */
function swapNeighbours(
  level: Level,
  ranks: readonly number[][],
  above: readonly (readonly number[])[],
  below: readonly (readonly number[])[],
  places: Float64Array,
): void {
  for (const rank of ranks) {
    for (let i = 0; i + 1 < rank.length; i++) {
      const [left, right] = [rank[i] as number, rank[i + 1] as number];
      const now = between(level, left, right, above, true, places) + between(level, left, right, below, false, places);
      if (now === 0) continue;
      const then = between(level, right, left, above, true, places) + between(level, right, left, below, false, places);
      if (then >= now) continue;
      rank[i] = right;
      rank[i + 1] = left;
      places[right] = i;
      places[left] = i + 1;
    }
  }
}

function between(
  level: Level,
  left: number,
  right: number,
  near: readonly (readonly number[])[],
  isDown: boolean,
  places: Float64Array,
): number {
  let count = 0;
  for (const a of near[left] ?? [])
    for (const b of near[right] ?? [])
      if (placeOf(level, a, isDown, places) > placeOf(level, b, isDown, places)) count++;
  return count;
}

/** How often lines cross between neighbouring ranks. */
function crossings(
  level: Level,
  ranks: readonly (readonly number[])[],
  places: Float64Array,
  below: readonly (readonly number[])[],
): number {
  let count = 0;
  for (let i = 0; i + 1 < ranks.length; i++) {
    const ends: number[] = [];
    for (const vertex of ranks[i] ?? []) {
      const own = (below[vertex] ?? []).map((joint) => placeOf(level, joint, false, places)).sort((a, b) => a - b);
      ends.push(...own);
    }
    count += inversions(ends);
  }
  return count;
}

/** Pairs in the wrong order, counted while they are merged. */
function inversions(values: readonly number[]): number {
  let list = [...values];
  let count = 0;
  for (let width = 1; width < list.length; width *= 2) {
    const merged: number[] = [];
    for (let start = 0; start < list.length; start += 2 * width) {
      let a = start;
      let b = Math.min(start + width, list.length);
      const [endA, endB] = [b, Math.min(start + 2 * width, list.length)];
      while (a < endA || b < endB) {
        if (b >= endB || (a < endA && (list[a] as number) <= (list[b] as number))) merged.push(list[a++] as number);
        else {
          merged.push(list[b++] as number);
          count += endA - a;
        }
      }
    }
    list = merged;
  }
  return count;
}
