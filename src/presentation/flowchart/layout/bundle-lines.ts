// Lines to the same place that run side by side become one line. Nothing changes places, so no line crosses another that
// it did not cross before.

import { type Layers, piecesOf, type Vertex } from './layers.ts';
import type { LevelItem } from './level.ts';
import { RankOrder } from './rank-order.ts';

/** The same order with lines to the same place run together where they are neighbours. */
export function bundled(order: RankOrder, items: readonly LevelItem[], isLoose: boolean): RankOrder {
  const { layers, ranks } = order;
  const into = Int32Array.from(layers.vertices, (_, v) => v);
  const steps = stepsOf(layers);
  const join = (rank: number, isBack: boolean): void => {
    let before = -1;
    for (const vertex of ranks[rank] as Int32Array) {
      const step = steps.get(vertex);
      const last = steps.get(before);
      const isSame =
        step !== undefined &&
        last !== undefined &&
        step.isBack === isBack &&
        step.target === last.target &&
        into[step.next] === into[last.next];
      if (isSame) into[vertex] = into[before] as number;
      before = vertex;
    }
  };
  for (let rank = ranks.length - 1; rank >= 0; rank--) join(rank, false);
  for (let rank = 0; rank < ranks.length; rank++) join(rank, true);
  return new RankOrder(joined(layers, into), items, joinedRanks(ranks, into), isLoose);
}

interface Step {
  /** Where the line ends, and which way it runs. */
  readonly target: string;
  readonly isBack: boolean;
  /** The next vertex on its way. */
  readonly next: number;
}

/** For each vertex that may be shared: where its line goes on. */
function stepsOf({ links, vertices, ways }: Layers): Map<number, Step> {
  const steps = new Map<number, Step>();
  links.forEach(({ to, gateIn, isHidden }, link) => {
    if (isHidden === true) return;
    const way = ways[link] as readonly number[];
    const isBack = vertices[way[1] as number]?.role === 'dip';
    const target = `${to} ${gateIn ?? -1} ${isBack}`;
    for (let i = isBack ? 3 : 1; i + 1 < way.length; i++) {
      const vertex = way[i] as number;
      const { role } = vertices[vertex] as Vertex;
      if (role === 'line' || role === 'arch') steps.set(vertex, { target, isBack, next: way[i + 1] as number });
    }
  });
  return steps;
}

function joined(layers: Layers, into: Int32Array): Layers {
  const numbers = newNumbers(into);
  const vertices = layers.vertices.filter((_, v) => into[v] === v);
  const renumbered = (list: readonly number[]): number[] => list.map((v) => numbers[into[v] as number] as number);
  const ways = layers.ways.map(renumbered);
  const slabs = layers.slabs.map(renumbered);
  const { links, rankCount } = layers;
  return { links, vertices, slabs, ways, rankCount, pieces: piecesOf(links, vertices, slabs, ways) };
}

function joinedRanks(ranks: readonly Int32Array[], into: Int32Array): Int32Array[] {
  const numbers = newNumbers(into);
  return ranks.map((rank) => rank.filter((v) => into[v] === v).map((v) => numbers[v] as number));
}

/** Numbers without gaps for the vertices that are left. */
function newNumbers(into: Int32Array): Int32Array {
  const numbers = new Int32Array(into.length);
  let next = 0;
  into.forEach((target, v) => {
    if (target === v) numbers[v] = next++;
  });
  return numbers;
}
