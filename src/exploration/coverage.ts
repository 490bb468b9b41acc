// What a set of calls touched of a flow: its tags, and its branches, which are the ways out of a place where a call can
// go one way or another: keys, silence, conditions, who answers, what becomes of a transfer, what a region catches.

import type { EdgeLabel, FlowEdge, FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import { FlowIndex, reachable } from '../analysis/reach.ts';

export interface TagCoverage {
  readonly node: FlowNode;
  /** How many calls came to it; a call that came twice counts once. */
  readonly calls: number;
}

export interface BranchCoverage {
  readonly edge: FlowEdge;
  readonly calls: number;
}

export interface FlowCoverage {
  /** Tags that a call can reach. */
  readonly tags: readonly TagCoverage[];
  readonly branches: readonly BranchCoverage[];
}

/** Counts calls. Takes the `edges` of a `CallResult`, call by call. */
export class CoverageCounter {
  readonly #flow: FlowGraph;
  readonly #nodes: Uint32Array;
  readonly #edges: Uint32Array;
  /** The last call that came there. */
  readonly #lastAt: Uint32Array;
  readonly #lastAlong: Uint32Array;
  #calls = 0;

  constructor(flow: FlowGraph) {
    this.#flow = flow;
    this.#nodes = new Uint32Array(flow.nodes.length);
    this.#edges = new Uint32Array(flow.edges.length);
    this.#lastAt = new Uint32Array(flow.nodes.length);
    this.#lastAlong = new Uint32Array(flow.edges.length);
  }

  /** One call. `start`: the node it began at, when not at the beginning of the plan. */
  add(edges: readonly number[], start = this.#flow.entry): void {
    const call = ++this.#calls;
    this.#come(start, call);
    for (const index of edges) {
      const edge = this.#flow.edges[index];
      if (edge === undefined || this.#lastAlong[index] === call) continue;
      this.#lastAlong[index] = call;
      (this.#edges[index] as number)++;
      this.#come(edge.to, call);
    }
  }

  #come(node: number, call: number): void {
    if (this.#lastAt[node] === call) return;
    this.#lastAt[node] = call;
    (this.#nodes[node] as number)++;
  }

  /** How many calls came to each node and along each edge, by their numbers. */
  counts(): { readonly nodes: Uint32Array; readonly edges: Uint32Array } {
    return { nodes: this.#nodes.slice(), edges: this.#edges.slice() };
  }

  /** What has been counted so far. */
  coverage(): FlowCoverage {
    const flow = this.#flow;
    const reached = reachable(new FlowIndex(flow));
    return {
      tags: flow.nodes
        .filter(({ id, kind }) => kind !== 'end' && kind !== 'collect' && reached[id] === 1)
        .map((node) => ({ node, calls: this.#nodes[node.id] ?? 0 })),
      branches: flow.edges.flatMap((edge, index) =>
        reached[edge.from] === 1 && isBranch(edge.on) ? [{ edge, calls: this.#edges[index] ?? 0 }] : [],
      ),
    };
  }
}

const ONLY_WAYS: ReadonlySet<EdgeLabel> = new Set(['next', 'end', 'goto', 'hangup', 'leave', 'unresolved']);

function isBranch(on: EdgeLabel): boolean {
  return !ONLY_WAYS.has(on);
}

/** How many are covered, of how many. */
export interface Covered {
  readonly covered: number;
  readonly total: number;
}

/** Counts what at least one call touched. */
export function covered(list: readonly { readonly calls: number }[]): Covered {
  return { covered: list.filter(({ calls }) => calls > 0).length, total: list.length };
}

/** Percent, 100 for nothing to cover. */
export function percent({ covered: done, total }: Covered): number {
  return total === 0 ? 100 : (100 * done) / total;
}
