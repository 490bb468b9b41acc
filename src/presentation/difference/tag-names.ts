// Tags of a flow in words that tell them from their likes: `keypress 3 of menu "Month"`.

import type { FlowGraph, FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import { nestTags, OUTSIDE } from '../../analysis/nesting.ts';
import { tagWords } from '../../rehearsal/effect-words.ts';
import { quoted, valueWords } from '../../rehearsal/quoted-text.ts';
import { shortened } from '../../source/shortened.ts';

/** The attribute that tells tags of a kind apart when they have no name. */
const TELLING_ATTRIBUTE: Readonly<Partial<Record<FlowNode['kind'], string>>> = {
  keypress: 'pressed',
  stash: 'varname',
  setvar: 'varname',
  get: 'varname',
  post: 'varname',
  record: 'varname',
  if: 'expr',
  equal: 'var',
  notEqual: 'var',
  catch: 'type',
};

/** Names the tags of one flow. */
export class TagNames {
  readonly #flow: FlowGraph;
  readonly #parents: Int32Array;
  readonly #ends: Int32Array;

  constructor(flow: FlowGraph) {
    this.#flow = flow;
    const { parents, ends } = nestTags(flow);
    this.#parents = parents;
    this.#ends = ends;
  }

  /** A tag by itself: `keypress 3`, `goto Goodbye`, `if ${tries} < 3`, `play "Thank you…"`. */
  tag(id: NodeId): string {
    const node = this.#flow.nodes[id];
    if (node === undefined || node.name !== undefined) return tagWords(this.#flow, id);
    const attribute = TELLING_ATTRIBUTE[node.kind];
    const value = attribute === undefined ? undefined : node.attributes?.[attribute]?.trim();
    if (value !== undefined && value !== '') return `${node.kind} ${valueWords(shortened(value))}`;
    if (node.kind === 'goto' && node.text !== undefined) return `goto ${valueWords(shortened(node.text))}`;
    return tagWords(this.#flow, id);
  }

  /** How many tags stand in a tag. */
  held(id: NodeId): number {
    return (this.#ends[id] ?? id + 1) - id - 1;
  }

  /** A tag with the branch and the menu, or the named tag, that it stands in. */
  tagInPlace(id: NodeId): string {
    const words = [this.tag(id)];
    let isBranch = this.#flow.nodes[id]?.kind === 'keypress';
    for (let at = this.#parents[id] ?? OUTSIDE; at !== OUTSIDE; at = this.#parents[at] ?? OUTSIDE) {
      const { kind, name } = this.#flow.nodes[at] as FlowNode;
      // The plan is around everything.
      if (kind === 'dialplan') break;
      if (kind !== 'keypress' && kind !== 'machine' && kind !== 'menu' && name === undefined) continue;
      words.push(`${isBranch ? 'of' : 'in'} ${kind === 'keypress' ? this.tag(at) : tagWords(this.#flow, at)}`);
      if (kind === 'menu' || name !== undefined) break;
      isBranch = kind === 'keypress';
    }
    return words.join(' ');
  }

  /** What a place is called: `after menu "Festival"`, `first in keypress 3 of menu "Month"`. */
  spot({ inside, after }: { readonly inside?: NodeId; readonly after?: NodeId }): string {
    const holder = inside === undefined || this.#flow.nodes[inside]?.kind === 'dialplan' ? undefined : inside;
    if (after !== undefined) {
      const where = holder === undefined ? '' : `, in ${this.tagInPlace(holder)}`;
      return `after ${this.tag(after)}${where}`;
    }
    return holder === undefined ? 'at the beginning of the plan' : `first in ${this.tagInPlace(holder)}`;
  }
}

/** A value as a report shows it; nothing is told from an empty text. */
export function shownValue(value: string | undefined): string {
  if (value === undefined) return 'none';
  return value === 'none' ? quoted(value) : valueWords(value);
}
