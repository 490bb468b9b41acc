// Ways that the flow graph has and no explored call takes: a condition that never comes out so, a key that the menu cannot
// take. They are told, not passed over: nobody has proved that no call takes them.

import { FlowIndex, reachable } from '../analysis/reach.ts';
import type { DecisionGraph } from './decision-graph.ts';

/** The edges that passages follow. */
export function shownWays({ flow, passages }: DecisionGraph): Uint8Array {
  const shown = new Uint8Array(flow.edges.length);
  for (const list of passages) for (const { edges } of list) for (const edge of edges) shown[edge] = 1;
  return shown;
}

/** Edges in reach of the beginnings that no passage follows, as indices into `flow.edges`. */
export function unshownWays(graph: DecisionGraph): number[] {
  const { flow, setupOf, starts } = graph;
  const shown = shownWays(graph);
  const at = setupOf.get(starts[0] ?? -1)?.at;
  const start = at === undefined ? flow.entry : Object.hasOwn(flow.names, at) ? flow.names[at] : undefined;
  if (start === undefined) return [];
  const reached = reachable(new FlowIndex(flow), [start]);
  const isRegion = (from: number): boolean => flow.nodes[from]?.kind === 'catch';
  return flow.edges.flatMap(({ from, on }, i) => {
    const isInReach = reached[from] === 1 && (on !== 'catch' || isRegion(from));
    return isInReach && shown[i] === 0 ? [i] : [];
  });
}
