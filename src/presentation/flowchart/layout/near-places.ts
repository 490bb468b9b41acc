// Left to right where straight lines would push a level apart: each vertex as near as it can be to those its lines lead
// to, none nearer to its neighbour than it may. Rank after rank, up and down; the places of one rank are found exactly
// (pool adjacent violators).

import type { Separation, Tie } from './pull-together.ts';
import type { RankOrder } from './rank-order.ts';

const ROUNDS = 12;
/** In the first rounds only the rank before counts, so that what is packed at first finds its place quickly. */
const ONE_SIDED = 4;
/** A vertex that nothing pulls gives way. */
const SLACK = 0.01;

/** The middle of each vertex. */
export function nearPlaces(order: RankOrder, ties: readonly Tie[], separation: Separation): Float64Array {
  const { ranks, layers } = order;
  const x = new Float64Array(layers.vertices.length);
  for (const rank of ranks)
    rank.forEach((vertex, i) => {
      const before = rank[i - 1];
      x[vertex] = before === undefined ? 0 : (x[before] as number) + separation(before, vertex);
    });
  const own: Tie[][] = layers.vertices.map(() => []);
  for (const tie of ties) {
    own[tie.from]?.push(tie);
    own[tie.to]?.push(tie);
  }
  const rankOf = (vertex: number): number => layers.vertices[vertex]?.rank ?? 0;
  for (let round = 0; round < ROUNDS; round++) {
    const isDown = round % 2 === 0;
    for (let i = 0; i < ranks.length; i++) {
      const rank = isDown ? i : ranks.length - 1 - i;
      placeRank(ranks[rank] as Int32Array, x, separation, (vertex) => {
        let sum = 0;
        let weight = 0;
        for (const { from, to, shift, weight: pull } of own[vertex] ?? []) {
          const other = from === vertex ? to : from;
          if (round < ONE_SIDED && rankOf(other) > rank === isDown) continue;
          sum += pull * ((x[other] as number) + (from === vertex ? -shift : shift));
          weight += pull;
        }
        return weight === 0 ? [x[vertex] as number, SLACK] : [sum / weight, weight];
      });
    }
  }
  return x;
}

function placeRank(
  rank: Int32Array,
  x: Float64Array,
  separation: Separation,
  wish: (vertex: number) => [number, number],
): void {
  // Groups of vertices that touch: where their first one would like to be, all in all.
  const groups: { first: number; sum: number; weight: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  rank.forEach((vertex, i) => {
    if (i > 0) offset += separation(rank[i - 1] as number, vertex);
    offsets.push(offset);
    const [wanted, weight] = wish(vertex);
    let group = { first: i, sum: weight * (wanted - offset), weight };
    for (
      let last = groups.at(-1);
      last !== undefined && last.sum / last.weight > group.sum / group.weight;
      last = groups.at(-1)
    ) {
      groups.pop();
      group = { first: last.first, sum: last.sum + group.sum, weight: last.weight + group.weight };
    }
    groups.push(group);
  });
  groups.forEach(({ first, sum, weight }, g) => {
    const end = groups[g + 1]?.first ?? rank.length;
    for (let i = first; i < end; i++) x[rank[i] as number] = sum / weight + (offsets[i] as number);
  });
}
