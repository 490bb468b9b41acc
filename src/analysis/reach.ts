// What a call can reach, and the circles it can run in. Asks the FlowGraph alone.

import type { FlowEdge, FlowGraph, NodeId } from './flow-graph.ts';

/** Edges by the node they leave and enter, for graphs of any size. */
export class FlowIndex {
  readonly flow: FlowGraph;
  readonly #out: readonly (readonly FlowEdge[])[];

  constructor(flow: FlowGraph) {
    this.flow = flow;
    const out: FlowEdge[][] = new Array(flow.nodes.length);
    for (const edge of flow.edges) {
      const list = out[edge.from];
      if (list === undefined) out[edge.from] = [edge];
      else list.push(edge);
    }
    this.#out = out;
  }

  /** The edges leaving a node. */
  edgesFrom(id: NodeId): readonly FlowEdge[] {
    return this.#out[id] ?? NO_EDGES;
  }
}

const NO_EDGES: readonly FlowEdge[] = [];

/** Which nodes a call can come to, starting at `from` (default: the entry). A `catch` jumps from anywhere in its region. */
export function reachable(
  index: FlowIndex,
  from: Iterable<NodeId> = [index.flow.entry],
  blocked?: (edge: FlowEdge) => boolean,
): Uint8Array {
  const { nodes } = index.flow;
  const seen = new Uint8Array(nodes.length);
  const active = new Uint8Array(nodes.length);
  const waiting: NodeId[] = [];
  const visit = (id: NodeId): void => {
    if (seen[id] === 1) return;
    seen[id] = 1;
    waiting.push(id);
  };
  for (const id of from) visit(id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const edge of index.edgesFrom(id)) {
      if (edge.on !== 'catch' && blocked?.(edge) !== true) visit(edge.to);
    }
    for (let region = nodes[id]?.catch; region !== undefined && active[region] === 0; region = nodes[region]?.catch) {
      active[region] = 1;
      for (const edge of index.edgesFrom(region)) {
        if (edge.on === 'catch' && blocked?.(edge) !== true) visit(edge.to);
      }
    }
  }
  return seen;
}

/**
 * Groups of nodes that lead back to themselves (strongly connected, with at least one edge), in document order of their
 * first node. Only nodes for which `keep` holds and edges that `follows` lets through take part; the search starts from
 * `roots` (default: every node). Jumps of `catch` do not count: each fires once (Q35).
 */
export function cycles(
  index: FlowIndex,
  keep: (id: NodeId) => boolean,
  follows: (edge: FlowEdge) => boolean = () => true,
  roots: Iterable<NodeId> = index.flow.nodes.keys(),
): NodeId[][] {
  const count = index.flow.nodes.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: NodeId[] = [];
  const found: NodeId[][] = [];
  let next = 0;
  // Tarjan's algorithm with a stack of its own: dialplans may be deep.
  const frames: { id: NodeId; edge: number }[] = [];
  for (const root of roots) {
    if (order[root] !== -1 || !keep(root)) continue;
    frames.push({ id: root, edge: 0 });
    while (frames.length > 0) {
      const frame = frames[frames.length - 1] as { id: NodeId; edge: number };
      const { id } = frame;
      if (frame.edge === 0) {
        order[id] = low[id] = next++;
        stack.push(id);
        onStack[id] = 1;
      }
      const edges = index.edgesFrom(id);
      let descended = false;
      while (frame.edge < edges.length) {
        const edge = edges[frame.edge++] as FlowEdge;
        if (edge.on === 'catch' || !keep(edge.to) || !follows(edge)) continue;
        if (order[edge.to] === -1) {
          frames.push({ id: edge.to, edge: 0 });
          descended = true;
          break;
        }
        if (onStack[edge.to] === 1) low[id] = Math.min(low[id] as number, order[edge.to] as number);
      }
      if (descended) continue;
      frames.pop();
      const parent = frames[frames.length - 1];
      if (parent !== undefined) low[parent.id] = Math.min(low[parent.id] as number, low[id] as number);
      if (low[id] === order[id]) {
        const group: NodeId[] = [];
        let member: NodeId;
        do {
          member = stack.pop() as NodeId;
          onStack[member] = 0;
          group.push(member);
        } while (member !== id);
        const loops = group.length > 1 || edges.some((edge) => edge.to === id && edge.on !== 'catch' && follows(edge));
        if (loops) found.push(group.sort((a, b) => a - b));
      }
    }
  }
  return found.sort((a, b) => (a[0] as number) - (b[0] as number));
}

/** One way round inside a group of `cycles`, starting at its first node: the nodes in the order a call meets them. */
export function oneRound(
  index: FlowIndex,
  group: readonly NodeId[],
  follows: (edge: FlowEdge) => boolean = () => true,
): NodeId[] {
  const members = new Set(group);
  const start = group[0] as NodeId;
  const cameFrom = new Map<NodeId, NodeId>();
  const queue: NodeId[] = [start];
  for (const id of queue) {
    for (const edge of index.edgesFrom(id)) {
      if (edge.on === 'catch' || !members.has(edge.to) || !follows(edge)) continue;
      if (edge.to === start) {
        const round = [id];
        for (let at = id; at !== start; ) {
          at = cameFrom.get(at) as NodeId;
          round.push(at);
        }
        return round.reverse();
      }
      if (cameFrom.has(edge.to)) continue;
      cameFrom.set(edge.to, id);
      queue.push(edge.to);
    }
  }
  return [start];
}
