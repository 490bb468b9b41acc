// Names of boxes that stay the same when other parts of a plan change: made of the tag's name, or of its way from the
// nearest named tag around it.

import type { FlowGraph, FlowNode, NodeId } from '../../analysis/flow-graph.ts';

/** For each node of the flow a name of letters, digits and `_`, like no other. */
export function chartIds(flow: FlowGraph, parents: Int32Array): string[] {
  const taken = new Set<string>();
  const steps = stepsOf(flow, parents);
  const ids: string[] = [];
  for (const node of flow.nodes) {
    const around = parents[node.id] as NodeId;
    const isOuter = around < 0 || flow.nodes[around]?.kind === 'dialplan';
    const step = node.name === undefined ? (steps[node.id] as string) : plainName(node.name);
    const wanted = node.name !== undefined || isOuter ? step : `${ids[around]}_${step}`;
    ids.push(unlike(wanted, taken));
  }
  return ids;
}

/** A name that is not taken yet; takes it. */
export function unlike(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted}_${i}`;
  taken.add(id);
  return id;
}

/** The step from the tag around a node to the node: its kind and key, or its kind and which of them it is. */
function stepsOf(flow: FlowGraph, parents: Int32Array): string[] {
  const counts = new Map<string, number>();
  return flow.nodes.map((node) => {
    const step = plainName(stepOf(node));
    const key = `${parents[node.id]} ${step}`;
    const earlier = counts.get(key) ?? 0;
    counts.set(key, earlier + 1);
    return earlier === 0 ? step : `${step}${earlier + 1}`;
  });
}

function stepOf({ kind, attributes }: FlowNode): string {
  return kind === 'keypress' ? `key_${attributes?.['pressed'] ?? ''}` : kind === 'collect' ? 'keys' : kind;
}

// Words that Mermaid or DOT would read as their own are never a whole id: it begins with a letter of our own when it must.
function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\*/g, 'star')
    .replace(/#/g, 'pound')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (plain === '') return 'tag';
  return /^[0-9]/.test(plain) || RESERVED.test(plain) ? `t_${plain}` : plain;
}

const RESERVED =
  /^(?:end|graph|subgraph|flowchart|digraph|strict|node|edge|style|class|classdef|click|default|href|call|linkstyle|interpolate|direction|[ox])$/i;
