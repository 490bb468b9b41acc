// The frames of a chart: around each menu and what its branches do.

import type { FlowGraph, NodeId } from '../../analysis/flow-graph.ts';
import type { ChartEdge, ChartGroup, ChartNode } from './chart.ts';

/** Frames deeper than this are not drawn: their boxes stand in the last one that is. */
const DEEPEST = 6;

interface Framed {
  readonly nodes: readonly ChartNode[];
  readonly groups: readonly ChartGroup[];
}

/** Puts every box into the frame of the menu it belongs to. `names`: a name for each node of the flow. A menu that is one box alone has no frame. */
export function menuFrames(
  flow: FlowGraph,
  parents: Int32Array,
  names: readonly string[],
  nodes: readonly ChartNode[],
  edges: readonly ChartEdge[],
): Framed {
  const menuOf = menusAround(flow, parents);
  const framed = new Map<string, NodeId>();
  for (const { id, tags } of nodes) if (tags[0] !== undefined) framed.set(id, menuOf[tags[0]] as NodeId);
  // An end or a reference stands where the line to it comes from.
  for (const { from, to } of edges) if (!framed.has(to)) framed.set(to, framed.get(from) ?? -1);
  const sizes = new Map<NodeId, number>();
  for (const menu of framed.values())
    for (let at = menu; at >= 0; at = menuOf[parents[at] as NodeId] ?? -1) sizes.set(at, (sizes.get(at) ?? 0) + 1);
  const ids = new Map<NodeId, string>();
  const groups: ChartGroup[] = [];
  const depths = new Map<NodeId, number>();
  for (const { id, kind, name } of flow.nodes) {
    if (kind !== 'menu' || (sizes.get(id) ?? 0) < 2) continue;
    const outer = frameOf(menuOf[parents[id] as NodeId] ?? -1, ids, menuOf, parents);
    const depth = outer === -1 ? 1 : (depths.get(outer) ?? 0) + 1;
    if (depth > DEEPEST) continue;
    depths.set(id, depth);
    ids.set(id, `${names[id]}_frame`);
    const parent = ids.get(outer);
    const group = { id: ids.get(id) as string, label: name ?? 'menu' };
    groups.push(parent === undefined ? group : { ...group, parent });
  }
  return {
    groups,
    nodes: nodes.map((node) => {
      const frame = frameOf(framed.get(node.id) ?? -1, ids, menuOf, parents);
      const group = ids.get(frame);
      return group === undefined ? node : { ...node, group };
    }),
  };
}

/** The innermost menu around each tag, a menu being around itself; -1 for none. */
function menusAround(flow: FlowGraph, parents: Int32Array): Int32Array {
  const menuOf = new Int32Array(flow.nodes.length).fill(-1);
  for (const { id, kind } of flow.nodes) {
    const parent = parents[id] as NodeId;
    menuOf[id] = kind === 'menu' ? id : parent < 0 ? -1 : (menuOf[parent] as NodeId);
  }
  return menuOf;
}

/** The nearest menu from `menu` outwards that has a frame; -1 for none. */
function frameOf(menu: NodeId, ids: ReadonlyMap<NodeId, string>, menuOf: Int32Array, parents: Int32Array): NodeId {
  let at = menu;
  while (at >= 0 && !ids.has(at)) at = menuOf[parents[at] as NodeId] ?? -1;
  return at;
}
