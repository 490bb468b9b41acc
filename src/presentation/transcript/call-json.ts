// A call as data for other programs: every event with the tag that did it and the tag's place in the source.

import type { FlowGraph, NodeId } from '../../analysis/flow-graph.ts';
import type { CallResult } from '../../runtime/call-script.ts';
import type { Effect } from '../../runtime/effect.ts';
import type { SourceText } from '../../source/source-text.ts';

/** A tag and its place; lines and columns count from 1. `kind` is `end` for what happens behind the last tag. */
export interface TagPlace {
  readonly kind: string;
  readonly name?: string;
  readonly line: number;
  readonly column: number;
}

/** One event: `at` in milliseconds, `type`, `tag`, and the fields of its type. Nodes are given as tags. */
export type CallEventJson = { readonly at: number; readonly type: Effect['type']; readonly tag: TagPlace } & Readonly<
  Record<string, unknown>
>;

/** The tag of a node. A menu's wait is its menu. */
export function tagPlace(flow: FlowGraph, source: SourceText, id: NodeId): TagPlace {
  const node = flow.nodes[id];
  const { line, column } = source.position(node?.span.start ?? source.text.length);
  const kind = node === undefined ? 'end' : node.kind === 'collect' ? 'menu' : node.kind;
  return node?.name === undefined ? { kind, line, column } : { kind, name: node.name, line, column };
}

/** One event as it is printed. */
export function eventJson(flow: FlowGraph, source: SourceText, effect: Effect): CallEventJson {
  const { at, type, node, ...fields } = effect;
  const place = (id: NodeId): TagPlace => tagPlace(flow, source, id);
  const event: Record<string, unknown> = { at, type, tag: place(node), ...fields };
  if ('to' in effect && typeof effect.to === 'number') event['to'] = place(effect.to);
  if ('during' in effect && effect.during !== undefined) event['during'] = place(effect.during);
  if ('cycle' in effect && effect.cycle !== undefined) event['cycle'] = effect.cycle.map(place);
  return event as CallEventJson;
}

/** The whole call, as `dialplan call --format json` prints it. */
export function callJson(flow: FlowGraph, source: SourceText, result: CallResult): Record<string, unknown> {
  const { outcome, reason, duration, keys, stash, variables, events } = result;
  return {
    outcome,
    reason,
    duration,
    keys,
    stash,
    variables,
    events: events.map((effect) => eventJson(flow, source, effect)),
  };
}
