// Which tag of a flow stands in which: the tags come first among its nodes, in document order, and their spans nest.

import type { FlowGraph, FlowNode, NodeId } from './flow-graph.ts';

/** Stands above the outermost tag, so that a plan without tags is a tree too. */
export const OUTSIDE = -1;

export interface TagNesting {
  /** The tag around each tag, or `OUTSIDE`. */
  readonly parents: Int32Array;
  /** The first tag behind each tag and all it holds. */
  readonly ends: Int32Array;
}

/** The nesting of a flow's tags, by their node ids. */
export function nestTags({ nodes }: FlowGraph): TagNesting {
  const firstOther = nodes.findIndex(({ kind }) => kind === 'collect' || kind === 'end');
  const size = firstOther < 0 ? nodes.length : firstOther;
  const parents = new Int32Array(size);
  const ends = new Int32Array(size).fill(size);
  const open: NodeId[] = [];
  for (let id = 0; id < size; id++) {
    const { start } = (nodes[id] as FlowNode).span;
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((nodes[last] as FlowNode).span.end > start) break;
      ends[last] = id;
      open.pop();
    }
    parents[id] = open.at(-1) ?? OUTSIDE;
    open.push(id);
  }
  return { parents, ends };
}

/** True for the nodes that are tags of the plan; a menu's wait and the end of the call are none. */
export function isTag({ kind }: FlowNode): boolean {
  return kind !== 'collect' && kind !== 'end';
}

/** For each node the tag around it, a menu's wait being in its menu; `OUTSIDE` for the root and the end. */
export function parentsOf(flow: FlowGraph): Int32Array {
  const parents = new Int32Array(flow.nodes.length).fill(OUTSIDE);
  parents.set(nestTags(flow).parents);
  for (const { id, kind, menu } of flow.nodes) if (kind === 'collect') parents[id] = menu ?? OUTSIDE;
  return parents;
}
