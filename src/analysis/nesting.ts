// Which tag of a flow stands in which: read from the places of the tags, so that a graph of any origin will do.

import type { FlowGraph, FlowNode } from './flow-graph.ts';

/** True for the nodes that are tags of the plan; a menu's wait and the end of the call are none. */
export function isTag({ kind }: FlowNode): boolean {
  return kind !== 'collect' && kind !== 'end';
}

/** For each tag the tag around it, -1 for the root; for a menu's wait its menu, and -1 for the end. */
export function parentsOf(flow: FlowGraph): Int32Array {
  const parents = new Int32Array(flow.nodes.length).fill(-1);
  const around: FlowNode[] = [];
  for (const node of flow.nodes) {
    if (node.kind === 'collect') parents[node.id] = node.menu ?? -1;
    if (!isTag(node)) continue;
    let outer = around.at(-1);
    while (outer !== undefined && node.span.start >= outer.span.end) {
      around.pop();
      outer = around.at(-1);
    }
    if (outer !== undefined) parents[node.id] = outer.id;
    around.push(node);
  }
  return parents;
}
