// The order of the ranks: as the plan is read, then changed where fewer lines cross. Of two orders with as many crossings
// the one nearer to reading order is kept, so that a small change of the plan is a small change of the drawing.

import type { Layers, Piece, Vertex } from './layers.ts';
import type { LevelItem } from './level.ts';
import { gateShare, RankOrder } from './rank-order.ts';
import { Rerouter } from './reroute-lines.ts';
import { Transposer } from './transpose.ts';

/** So many sweeps at most, fewer for large levels; and so many without a better order. */
const MOST_SWEEPS = 24;
const MOST_IDLE = 6;
const WORK = 200_000;
const FEWEST_SWEEPS = 2;

/** Orders the ranks of a level. */
export function orderRanks(layers: Layers, items: readonly LevelItem[], isLoose: boolean): RankOrder {
  const order = new RankOrder(layers, items, readingOrder(layers, items), isLoose);
  const isFixed = layers.vertices.map(({ item }) => items[item]?.pin === 'title' || items[item]?.turn !== undefined);
  const sweeps = Math.min(MOST_SWEEPS, Math.max(FEWEST_SWEEPS, Math.ceil(WORK / (1 + layers.pieces.length))));
  const rerouter = new Rerouter(order);
  const transposer = new Transposer(order, isFixed);
  let fewest = order.crossings();
  let best = order.ranks.map((rank) => rank.slice());
  for (let sweep = 0, idle = 0; sweep < sweeps && idle < MOST_IDLE && fewest > 0; sweep++, idle++) {
    const isDown = sweep % 2 === 0;
    for (let i = 1; i < layers.rankCount; i++)
      sortRank(order, isDown ? i : layers.rankCount - 1 - i, isDown, isFixed, sweep % 4 < 2);
    transposer.transpose();
    if (rerouter.reroute()) transposer.transpose();
    const crossings = order.crossings();
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = order.ranks.map((rank) => rank.slice());
    idle = -1;
  }
  best.forEach((rank, i) => {
    order.ranks[i] = rank;
    order.renumber(i);
  });
  return order;
}

/** Ranks as a walk along the lines comes by, lines in the order in which they are given. */
function readingOrder({ vertices, pieces, rankCount, slabs }: Layers, items: readonly LevelItem[]): Int32Array[] {
  const ranks: number[][] = Array.from({ length: rankCount }, () => []);
  const down: number[][] = vertices.map(() => []);
  const up: number[][] = vertices.map(() => []);
  const shareOf = ({ upper, gateOut }: Piece): number =>
    gateShare(items[vertices[upper]?.item ?? -1], 'gatesOut', gateOut);
  // Gates of a frame come from left to right, lines of a box in the order in which they are given.
  for (const { upper, lower } of pieces.toSorted((a, b) => a.upper - b.upper || shareOf(a) - shareOf(b))) {
    down[upper]?.push(lower);
    if (vertices[upper]?.role !== 'box') up[lower]?.push(upper);
  }
  const seen = new Uint8Array(vertices.length);
  const walk = (root: number): void => {
    const path = [root];
    while (path.length > 0) {
      const at = path.pop() as number;
      if (seen[at] === 1) continue;
      seen[at] = 1;
      ranks[(vertices[at] as Vertex).rank]?.push(at);
      const next = [...(down[at] as number[]), ...(up[at] as number[])];
      for (let i = next.length - 1; i >= 0; i--) path.push(next[i] as number);
    }
  };
  const tops = (pin: LevelItem['pin']): void => {
    slabs.forEach(([first], item) => {
      if (first !== undefined && items[item]?.pin === pin) walk(first);
    });
  };
  tops('title');
  tops('top');
  const isLedTo = new Set(pieces.map(({ lower }) => lower));
  for (const [first] of slabs) if (first !== undefined && !isLedTo.has(first)) walk(first);
  for (const [first] of slabs) if (first !== undefined) walk(first);
  vertices.forEach((_, vertex) => {
    walk(vertex);
  });
  // Gates whose turn has been decided.
  const turnOf = (vertex: number): number => items[(vertices[vertex] as Vertex).item]?.turn ?? -1;
  for (const rank of ranks) if (rank.some((vertex) => turnOf(vertex) >= 0)) rank.sort((a, b) => turnOf(a) - turnOf(b));
  return ranks.map((rank) => Int32Array.from(rank));
}

/** Sorts a rank by where its lines come from (or, upwards, lead to); vertices without such lines stay in their places. */
function sortRank(
  order: RankOrder,
  rank: number,
  isDown: boolean,
  isFixed: readonly boolean[],
  isMedian: boolean,
): void {
  const vertices = order.ranks[rank] as Int32Array;
  const movable: { vertex: number; wish: number }[] = [];
  const places: number[] = [];
  vertices.forEach((vertex, place) => {
    const pieces = (isDown ? order.up : order.down)[vertex] as Int32Array;
    if (pieces.length === 0 || isFixed[vertex] === true) return;
    const ends = Array.from(pieces, (piece) => (isDown ? order.upperEnd(piece) : order.lowerEnd(piece)));
    movable.push({ vertex, wish: isMedian ? median(ends) : mean(ends) });
    places.push(place);
  });
  movable.sort((a, b) => a.wish - b.wish);
  places.forEach((place, i) => {
    vertices[place] = movable[i]?.vertex as number;
  });
  order.renumber(rank);
}

function mean(ends: readonly number[]): number {
  return ends.reduce((sum, end) => sum + end, 0) / ends.length;
}

function median(ends: number[]): number {
  ends.sort((a, b) => a - b);
  const middle = ends.length >> 1;
  return ends.length % 2 === 1
    ? (ends[middle] as number)
    : ((ends[middle - 1] as number) + (ends[middle] as number)) / 2;
}
