// Where each node of a flow comes when the plan is read aloud: in document order, and a menu's wait behind its prompts.

import type { FlowGraph, NodeId } from '../../analysis/flow-graph.ts';

/** A number for each node; a smaller one comes earlier. */
export function readingPlaces({ nodes }: FlowGraph, parents: Int32Array): number[] {
  const places = nodes.map(({ id }): number => id);
  // The menu whose prompts a tag is part of, -1 in its branches and outside.
  const prompts = new Int32Array(nodes.length).fill(-1);
  const last = new Map<NodeId, NodeId>();
  for (const { id, kind } of nodes) {
    const parent = nodes[parents[id] ?? -1];
    if (kind === 'collect' || kind === 'keypress' || parent === undefined) continue;
    const menu = parent.kind === 'menu' ? parent.id : (prompts[parent.id] as NodeId);
    prompts[id] = menu;
    if (menu >= 0) last.set(menu, id);
  }
  for (const { id, kind, menu } of nodes)
    if (kind === 'collect' && menu !== undefined) places[id] = (last.get(menu) ?? menu) + 0.5;
  return places;
}
