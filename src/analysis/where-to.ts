// Words for where a call goes on from a step: "play "Goodbye", then the call hangs up".

import { hasContent, type Tag, tagsOf } from '../model/dialplan.ts';
import { shortened } from '../source/shortened.ts';
import { branchesOf } from './compile-flow.ts';
import type { NodeId } from './flow-graph.ts';
import type { Subject } from './subject.ts';

/** What a call comes to next, skipping what callers do not notice. */
export interface NextStop {
  readonly kind: 'tag' | 'menu' | 'hangup' | 'end' | 'choice';
  readonly tag: Tag | undefined;
  readonly id: NodeId;
}

const MOST_STEPS = 200;
const NOTICED = new Set(['play', 'transfer', 'record', 'gotoXML', 'dtmf']);

/** The next thing a caller notices from node `id` on, that node included. */
export function nextStop(subject: Subject, id: NodeId): NextStop {
  const { flow, flowIndex } = subject;
  let at = id;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (at === flow.end) return { kind: 'end', tag: undefined, id: at };
    const node = flow.nodes[at];
    const tag = subject.tags[at];
    // A menu without branches asks nothing; what it says and does is passed through.
    if (node?.kind === 'collect' && node.waits === true)
      return { kind: 'menu', tag: subject.tags[node.menu ?? -1], id: at };
    if (tag?.kind === 'menu' && branchesOf(tag).length > 0) return { kind: 'menu', tag, id: at };
    if (tag?.kind === 'hangup') return { kind: 'hangup', tag, id: at };
    if (tag !== undefined && NOTICED.has(tag.kind)) return { kind: 'tag', tag, id: at };
    const edges = flowIndex.edgesFrom(at).filter((edge) => edge.on !== 'catch');
    const [only] = edges;
    if (only === undefined || edges.length > 1) return { kind: 'choice', tag, id: at };
    at = only.to;
  }
  return { kind: 'choice', tag: subject.tags[at], id: at };
}

/** A sentence part for where the call goes from `id`: at most two stops are named. */
export function whereTo(subject: Subject, id: NodeId): string {
  const stop = nextStop(subject, id);
  const words = stopWords(stop);
  if (stop.kind !== 'tag' || stop.tag?.kind !== 'play') return words;
  const [next] = subject.flowIndex.edgesFrom(stop.id).filter((edge) => edge.on !== 'catch');
  if (next === undefined) return words;
  return `${words}, then ${stopWords(nextStop(subject, next.to))}`;
}

function stopWords({ kind, tag }: NextStop): string {
  if (kind === 'end') return 'the end of the call';
  if (kind === 'hangup') return 'a hangup';
  if (tag === undefined) return 'the next tag';
  return shortName(tag);
}

/** A tag in few words: its kind and name, or the first words it says. */
export function shortName(tag: Tag): string {
  const name = tag.name?.value.trim();
  if (name !== undefined && name !== '') return `${tag.kind} "${name}"`;
  if (tag.kind === 'menu') return 'the next menu';
  const words = hasContent(tag) ? shortened(tag.content.value, 32) : '';
  if (words === '' || tag.kind !== 'play') return `${/^[aeiou]/.test(tag.kind) ? 'an' : 'a'} ${tag.kind}`;
  return `the prompt "${words}"`;
}

/** The menu's own words for itself in a message: its name, or the first words of its prompt. */
export function menuName(tag: Tag): string {
  const name = tag.name?.value.trim();
  if (name !== undefined && name !== '') return `menu "${name}"`;
  const prompt = tag.children.find((child) => child.kind === 'play');
  return prompt === undefined
    ? 'this menu'
    : `the menu that says ${shortName({ ...prompt, name: undefined }).replace('the prompt ', '')}`;
}

/** The node where a menu waits for keys. */
export function collectNodes(subject: Subject): ReadonlyMap<Tag, NodeId> {
  const count = subject.tags.length;
  return new Map(tagsOf(subject.dialplan, 'menu').map((menu, i) => [menu as Tag, count + i]));
}
