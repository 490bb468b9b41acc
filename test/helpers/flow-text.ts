// The flow of a small plan as lines of text, so that a test reads like a description of the call.

import { compileFlow } from '../../src/analysis/compile-flow.ts';
import type { FlowGraph, FlowNode } from '../../src/analysis/flow-graph.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import type { Dialplan } from '../../src/model/dialplan.ts';

/** A plan around some tags; a text that has a root of its own stays as it is. */
export function plan(body: string): string {
  return body.includes('<dialplan') ? body : `<dialplan>${body}</dialplan>`;
}

export function dialplanOf(body: string): Dialplan {
  return parseDialplan(plan(body)).dialplan;
}

export function flowOf(body: string): FlowGraph {
  return compileFlow(dialplanOf(body));
}

/** `from edge -> to` for every edge. A node is its name, or its kind; the wait of menu `m` is `m?`. */
export function edgesOf(body: string): string[] {
  const { nodes, edges } = flowOf(body);
  const name = (id: number): string => label(nodes[id] as FlowNode);
  return edges.map(
    ({ from, to, on, pressed }) => `${name(from)} ${on}${pressed === undefined ? '' : ` ${pressed}`} -> ${name(to)}`,
  );
}

/** The first node with this name, or of this kind. */
export function nodeOf(body: string, wanted: string): FlowNode | undefined {
  return flowOf(body).nodes.find((node) => label(node) === wanted || node.kind === wanted);
}

function label({ kind, name }: FlowNode): string {
  if (kind === 'collect') return `${name ?? 'menu'}?`;
  return name ?? kind;
}
