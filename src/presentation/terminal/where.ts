// Where a moment of a walk is in the plan: its tag, the tags it came through, what it changed.

import type { FlowGraph, FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import { isStop, type Moment, momentAt, type Walk } from './walk-session.ts';

/** The tag that a moment stands at: what it waits at, or the last tag of a call that is over. A menu stands for its wait. */
export function tagAt({ flow }: Walk, { result }: Moment): FlowNode | undefined {
  const { wait } = result.state;
  const last = result.effects.findLast(({ node }) => node !== flow.end)?.node;
  const node = flow.nodes[wait?.kind === 'answer' ? flow.entry : (wait?.node ?? last ?? flow.end)];
  return node?.kind === 'collect' && node.menu !== undefined ? flow.nodes[node.menu] : node;
}

/** The name a tag goes by: its own, its menu's, or that of the named tag it stands in. */
export function nameAt(flow: FlowGraph, id: NodeId): string | undefined {
  const node = flow.nodes[id];
  if (node === undefined) return undefined;
  if (node.name !== undefined) return node.name;
  let inner: FlowNode | undefined;
  for (const other of flow.nodes) {
    if (other.id >= id) break;
    if (other.name === undefined || other.kind === 'dialplan') continue;
    if (other.span.start <= node.span.start && node.span.end <= other.span.end) inner = other;
  }
  return inner?.name;
}

/** What changed since somebody last did something: names of variables and of stashed answers. */
export function changedAt(walk: Walk, moment: Moment): { variables: Set<string>; stash: Set<string> } {
  const variables = new Set<string>();
  const stash = new Set<string>();
  let at: Moment | undefined = moment;
  do {
    for (const effect of at.result.effects) {
      if (effect.type === 'set') variables.add(effect.name);
      else if (effect.type === 'stash') stash.add(effect.name);
      else if (effect.type === 'keys') variables.add('call.lastinput');
    }
    at = at.parent === undefined ? undefined : momentAt(walk, at.parent);
  } while (at !== undefined && !isStop(at));
  return { variables, stash };
}

const touched = new WeakMap<Walk['moments'], ReadonlySet<NodeId>>();

/** Every tag that some call of the walk came through. */
export function touchedTags({ flow, moments }: Walk): ReadonlySet<NodeId> {
  let found = touched.get(moments);
  if (found === undefined) {
    const tags = new Set<NodeId>();
    for (const { result } of moments) for (const edge of result.edges) tags.add(flow.edges[edge]?.to ?? flow.entry);
    found = tags;
    touched.set(moments, found);
  }
  return found;
}
