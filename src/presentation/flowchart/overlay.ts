// Calls drawn over a chart: how many came to each box and along each line.

import type { Chart } from './chart.ts';

/** Calls counted: one transcript, the calls of a test run, a list of paths, a campaign. */
export interface Overlay {
  /** What is shown, in a few words: `12 calls`. */
  readonly title: string;
  /** How many calls came to each node of the flow graph, by its id. */
  readonly nodes: ArrayLike<number>;
  /** How many followed each edge, by its index. */
  readonly edges: ArrayLike<number>;
}

/** The chart with the number of calls at every box and line. */
export function withCalls(chart: Chart, overlay: Overlay): Chart {
  const edges = chart.edges.map((edge) => {
    // The chains of a line begin with different ways; a call that took one of them came along it.
    const first = new Set(edge.chains.map(([way]) => way));
    return { ...edge, calls: sum([...first].map((way) => overlay.edges[way ?? -1] ?? 0)) };
  });
  const arriving = new Map<string, number>();
  for (const { to, calls } of edges) arriving.set(to, (arriving.get(to) ?? 0) + calls);
  const nodes = chart.nodes.map((node) => {
    const [first] = node.tags;
    // An end or a reference has as many as came along its line.
    const calls = first === undefined ? (arriving.get(node.id) ?? 0) : (overlay.nodes[first] ?? 0);
    return { ...node, calls };
  });
  return { ...chart, nodes, edges, overlay: overlay.title };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
