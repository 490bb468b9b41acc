// Circles a call can run in, and the ways that lead out of them.

import type { Tag } from '../model/dialplan.ts';
import { describeTag, isCondition } from '../model/dialplan.ts';
import { shortened } from '../source/shortened.ts';
import type { Expression } from '../syntax/expression.ts';
import { parseTemplate, references } from '../syntax/template.ts';
import type { FlowEdge, NodeId } from './flow-graph.ts';
import { cycles, oneRound, reachable } from './reach.ts';
import type { Subject } from './subject.ts';
import { collectNodes } from './where-to.ts';

/** 1 for every node that a call can come to. */
export function reachedNodes(subject: Subject): Uint8Array {
  return subject.once(findReached);
}

function findReached(subject: Subject): Uint8Array {
  return reachable(subject.flowIndex);
}

/** 1 for every node from which some way leads to the end of the call. The caller hanging up is no such way. */
export function nodesWithAnEnd(subject: Subject): Uint8Array {
  return subject.once(findNodesWithAnEnd);
}

function findNodesWithAnEnd(subject: Subject): Uint8Array {
  const { nodes, edges, end } = subject.flow;
  const count = nodes.length;
  // Two places for each node: itself, and (behind them) the region it is, which a watched digit can leave at any time.
  const from: number[] = [];
  const to: number[] = [];
  const add = (source: number, target: number): void => {
    from.push(source);
    to.push(target);
  };
  for (const edge of edges) {
    if (edge.on !== 'catch') add(edge.from, edge.to);
    else if (edge.pressed !== 'hangup') add(count + edge.from, edge.to);
  }
  for (const { id, kind, catch: region } of nodes) {
    if (region !== undefined) {
      add(id, count + region);
      if (kind === 'catch') add(count + id, count + region);
    }
    // A misspelt tag may be meant to end the call.
    if (kind === 'unknown') add(id, end);
  }
  // A branch whose key cannot be read is meant to be taken all the same.
  const collectOf = subject.once(collectNodes);
  for (const { index, parent } of subject.tagsOf('keypress')) {
    const collect = parent === undefined ? undefined : collectOf.get(parent);
    if (collect !== undefined) add(collect, index);
  }
  return reachedBackwards(count * 2, from, to, end).subarray(0, count);
}

// Places from which edges lead to `target`. Edges are sorted by where they enter into one array: plans may be large.
function reachedBackwards(count: number, from: readonly number[], to: readonly number[], target: number): Uint8Array {
  const first = new Int32Array(count + 1);
  for (const id of to) first[id + 1] = (first[id + 1] as number) + 1;
  for (let id = 0; id < count; id++) first[id + 1] = (first[id + 1] as number) + (first[id] as number);
  const next = first.slice(0, count);
  const sources = new Int32Array(to.length);
  to.forEach((id, i) => {
    const at = next[id] as number;
    sources[at] = from[i] as number;
    next[id] = at + 1;
  });
  const found = new Uint8Array(count);
  const waiting = [target];
  found[target] = 1;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (let i = first[id] as number; i < (first[id + 1] as number); i++) {
      const source = sources[i] as number;
      if (found[source] === 1) continue;
      found[source] = 1;
      waiting.push(source);
    }
  }
  return found;
}

// The nodes of every circle there is, and 1 for each of them. All smaller circles lie within these; most plans have few.
function nodesInLoops(subject: Subject): { readonly ids: readonly NodeId[]; readonly looping: Uint8Array } {
  const { flowIndex, flow } = subject;
  const looping = new Uint8Array(flow.nodes.length);
  if (!subject.names.jumps.some(({ from }) => from.kind === 'goto')) return { ids: [], looping };
  const reached = reachedNodes(subject);
  const ids = cycles(flowIndex, (id) => reached[id] === 1).flat();
  for (const id of ids) looping[id] = 1;
  return { ids, looping };
}

/** Circles among nodes that a call can come to and `keep` holds for, along the edges that `follows` lets through. */
export function loopsAlong(
  subject: Subject,
  keep: (id: NodeId) => boolean,
  follows?: (edge: FlowEdge) => boolean,
): NodeId[][] {
  const { ids, looping } = subject.once(nodesInLoops);
  const roots = ids.filter(keep);
  if (roots.length === 0) return [];
  return cycles(subject.flowIndex, (id) => looping[id] === 1 && keep(id), follows, roots);
}

/** `none`; conditions alone, whose outcome nothing in the circle changes; or some other way. */
export type WayOut = 'none' | 'some' | { readonly condition: Tag };

/** How a call leaves a circle along the edges that `follows` lets through. */
export function wayOut(
  subject: Subject,
  group: readonly NodeId[],
  follows: (edge: FlowEdge) => boolean = () => true,
): WayOut {
  const members = new Set(group);
  let changed: Changes | undefined;
  let condition: Tag | undefined;
  for (const id of group) {
    const tag = subject.tags[id];
    if (tag?.kind === 'unknown') return 'some';
    for (const edge of subject.flowIndex.edgesFrom(id)) {
      if (members.has(edge.to) || edge.on === 'catch' || !follows(edge)) continue;
      if (tag === undefined || !isCondition(tag)) return 'some';
      changed ??= changesIn(subject, group);
      if (mayChange(subject, tag, changed)) return 'some';
      condition ??= tag;
    }
  }
  return condition === undefined ? 'none' : { condition };
}

interface Changes {
  readonly names: ReadonlySet<string>;
  /** True when some name is known only during the call. */
  readonly any: boolean;
}

function changesIn(subject: Subject, group: readonly NodeId[]): Changes {
  const names = new Set<string>();
  let any = false;
  for (const id of group) {
    const tag = subject.tags[id];
    if (tag === undefined) names.add('call.lastinput');
    else if (tag.kind === 'setvar' || tag.kind === 'get' || tag.kind === 'post' || tag.kind === 'record') {
      const name = (tag.varname ?? (tag.kind === 'record' ? tag.name : undefined))?.value.trim() ?? '';
      if (name.includes('${')) any = true;
      names.add(name);
    }
  }
  return { names, any };
}

function expressionsByCondition({ expressions }: Subject): ReadonlyMap<Tag, Expression> {
  return new Map(expressions.flatMap(({ tag, expression }) => (isCondition(tag) ? [[tag, expression] as const] : [])));
}

// A condition that cannot be read, or that reads the clock, is taken to change.
function mayChange(subject: Subject, tag: Tag, changes: Changes): boolean {
  if (!isCondition(tag)) return true;
  const expression = subject.once(expressionsByCondition).get(tag);
  if (expression === undefined || changes.any) return true;
  if (expression.kind !== 'expression' || /\b(?:Math|Date)\b/.test(expression.code)) return true;
  const templates = [expression.template];
  if (tag.kind !== 'if' && tag.var !== undefined) templates.push(parseTemplate(subject.valueOf(tag.var)));
  const read = templates.flatMap((template) => references(template.parts));
  return (
    read.length === 0 ||
    read.some(
      ({ plainName: name, closed }) =>
        name === undefined || !closed || changes.names.has(name) || name.startsWith('global.'),
    )
  );
}

/** One way round, in words: `menu "Main", keypress "timeout", goto "Main"`. Starts at `start`. */
export function describeRound(subject: Subject, group: readonly NodeId[], start: NodeId): string {
  const { flow, tags } = subject;
  const words = roundOf(subject, group, start).flatMap((id) => {
    const node = flow.nodes[id];
    // Where a menu waits it is named; its prompts go without saying.
    const tag = tags[node?.kind === 'collect' ? (node.menu ?? id) : id];
    if (tag === undefined || tag.kind === 'unknown' || (node?.menu !== undefined && node.kind !== 'collect')) return [];
    if (tag.kind === 'keypress') return [`keypress "${shortened(tag.pressed?.value.trim() ?? '')}"`];
    return [tag.kind === 'goto' ? `goto "${shortened(tag.content.value)}"` : describeTag(tag)];
  });
  const shown = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS - 1), '...', ...words.slice(-1)] : words;
  return shown.join(', ');
}

const MOST_WORDS = 8;

/** One way round a group of `loopsAlong` that begins at `start`. */
export function roundOf(
  subject: Subject,
  group: readonly NodeId[],
  start: NodeId,
  follows?: (edge: FlowEdge) => boolean,
): NodeId[] {
  return oneRound(subject.flowIndex, [start, ...group.filter((id) => id !== start)], follows);
}
