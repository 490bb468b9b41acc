// How many calls are needed at least to follow every way of a flow: worked out on the flow graph itself, where any call is
// a walk, so that no set of calls can be smaller.

import type { DecisionGraph } from './decision-graph.ts';
import { type Arc, leastFlow } from './least-flow.ts';
import { shownWays } from './unshown-ways.ts';

/** The lower bound: the least flow that uses each edge which some call follows. */
export function fewestCalls(graph: DecisionGraph): number {
  const { flow, starts, passages, setupOf } = graph;
  const shown = shownWays(graph);
  const regions = flow.nodes.filter(({ kind }) => kind === 'catch');
  const hubs = new Map(regions.map(({ id }, i) => [id, flow.nodes.length + i]));
  const source = flow.nodes.length + regions.length;
  const sink = source + 1;
  const arcs: Arc[] = [];
  flow.edges.forEach(({ from, to, on }, i) => {
    if (shown[i] === 1) arcs.push({ from: on === 'catch' ? (hubs.get(from) ?? from) : from, to, least: 1 });
  });
  // A watched region may be left from anywhere in it.
  for (const { id, catch: innermost } of flow.nodes)
    for (let region = innermost; region !== undefined; region = flow.nodes[region]?.catch)
      arcs.push({ from: id, to: hubs.get(region) ?? id, least: 0 });
  const ends = new Set([flow.end]);
  for (const { ended, edges } of passages.flat()) {
    const last = flow.edges[edges.at(-1) ?? -1]?.to;
    if (ended !== undefined && last !== undefined) ends.add(last);
  }
  for (const end of ends) arcs.push({ from: end, to: sink, least: 0 });
  const begins = new Set(
    starts
      .map((start) => setupOf.get(start)?.at)
      .map((at) => (at === undefined ? flow.entry : (flow.names[at] ?? flow.entry))),
  );
  for (const begin of begins) arcs.push({ from: source, to: begin, least: 0 });
  return leastFlow(sink + 1, arcs, source, sink).value;
}
