// How much two tags are alike, from 0 to 1: what decides that one is the other, changed.

import type { FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import type { TagMatches } from './tag-matches.ts';
import { attributesOf, type Numbering, type TagTree, textOf } from './tag-tree.ts';

// Enough to tell tags apart; comparing stays cheap for menus that hold half a plan.
const MOST_TRAITS = 256;

// A plan has one of these in its place, or a branch has: they are the same whatever they hold.
const ONE_OF_ITS_KIND: ReadonlySet<FlowNode['kind']> = new Set(['dialplan', 'amd', 'live', 'machine', 'else']);
// These stand for a decision of their own, so that contents must be alike; others are replaced in their place.
const HOLDERS: ReadonlySet<FlowNode['kind']> = new Set(['menu', 'if', 'equal', 'notEqual', 'catch', 'unknown']);

/** How sure a match must be: `sure` asks for a likeness, `placed` takes what stands in the same place. */
export type Demand = 'sure' | 'placed';

export class TagLikeness {
  readonly #matches: TagMatches;
  readonly #old: TagTree;
  readonly #fresh: TagTree;
  readonly #numbering: Numbering;
  readonly #oldTraits = new Map<NodeId, Int32Array>();
  readonly #newTraits = new Map<NodeId, Int32Array>();

  /** `matches` so far: jumps to matched tags are alike whatever the tags are called. */
  constructor(matches: TagMatches, numbering: Numbering) {
    this.#matches = matches;
    this.#old = matches.old;
    this.#fresh = matches.fresh;
    this.#numbering = numbering;
  }

  /** The likeness of two tags that may be matched; 0 when they may not. */
  of(oldId: NodeId, newId: NodeId, demand: Demand): number {
    if (this.#old.whole(oldId) === this.#fresh.whole(newId)) return 1;
    const old = this.#old.node(oldId);
    const fresh = this.#fresh.node(newId);
    if (old.kind !== fresh.kind) return 0;
    if (ONE_OF_ITS_KIND.has(old.kind)) return 0.9;
    if (this.#isAround(oldId, newId)) return 0;
    const shared = this.shared(oldId, newId);
    if (old.kind === 'keypress') {
      if (keyOf(old) === keyOf(fresh)) return 0.5 + shared / 2;
      return shared >= 0.6 ? 0.9 * shared : 0;
    }
    if (old.name !== undefined && fresh.name !== undefined) {
      if (old.name === fresh.name) return 0.5 + shared / 2;
      return shared >= (HOLDERS.has(old.kind) ? 0.6 : 0.4) ? 0.9 * shared : 0;
    }
    if (shared >= 0.5) return 0.9 * shared;
    if (demand === 'sure') return 0;
    if (HOLDERS.has(old.kind)) {
      if (haveSameAttributes(old, fresh)) return 0.3 + shared / 2;
      return shared >= 0.3 ? 0.9 * shared : 0;
    }
    return writesTo(old) === writesTo(fresh) ? 0.2 + shared / 2 : 0;
  }

  /** The share of their traits that two tags have in common; names and pressed keys of the two themselves aside. */
  shared(oldId: NodeId, newId: NodeId): number {
    const a = this.#traits(this.#old, this.#oldTraits, oldId);
    const b = this.#traits(this.#fresh, this.#newTraits, newId);
    let common = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      const order = (a[i] as number) - (b[j] as number);
      if (order === 0) common++;
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
  }

  // A tag put around an equal one is not that tag.
  #isAround(oldId: NodeId, newId: NodeId): boolean {
    const [old, fresh] = [this.#old, this.#fresh];
    return (
      fresh.children(newId).some((id) => fresh.whole(id) === old.whole(oldId)) ||
      old.children(oldId).some((id) => old.whole(id) === fresh.whole(newId))
    );
  }

  #traits(tree: TagTree, known: Map<NodeId, Int32Array>, top: NodeId): Int32Array {
    const found = known.get(top);
    if (found !== undefined) return found;
    const traits: number[] = [];
    const end = tree.end(top);
    for (let id = top; id < end && traits.length < MOST_TRAITS; id++) {
      const node = tree.node(id);
      if (id !== top || end === id + 1) traits.push(this.#numbering.of(`kind ${node.kind}`));
      for (const [name, value] of attributesOf(node))
        if (id !== top || name !== 'pressed') traits.push(this.#numbering.of(`${name}=${value}`));
      // A text is what its tag is about, so each word counts twice.
      const words = node.kind === 'goto' ? [this.#targetOf(tree, node)] : wordsOf(node);
      for (const word of words) {
        const number = this.#numbering.of(`word ${word}`);
        traits.push(number, number);
      }
    }
    const sorted = Int32Array.from(traits.slice(0, MOST_TRAITS)).sort();
    known.set(top, sorted);
    return sorted;
  }

  // Where a jump goes, by the name that the old plan has for it.
  #targetOf(tree: TagTree, node: FlowNode): string {
    const name = textOf(node);
    const target = tree === this.#fresh ? tree.flow.names[name] : undefined;
    const match = target === undefined ? undefined : this.#matches.oldOf(target);
    return match === undefined ? name : (this.#old.node(match).name ?? name);
  }
}

function wordsOf(node: FlowNode): string[] {
  return (
    textOf(node)
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The key that a branch takes, as it is written. */
export function keyOf({ attributes }: FlowNode): string {
  return (attributes?.['pressed'] ?? '').trim().toLowerCase();
}

function writesTo({ attributes }: FlowNode): string {
  return (attributes?.['varname'] ?? '').trim();
}

// What a condition asks, or a region watches for.
function haveSameAttributes(old: FlowNode, fresh: FlowNode): boolean {
  const attributes = attributesOf(old);
  return attributes.length > 0 && JSON.stringify(attributes) === JSON.stringify(attributesOf(fresh));
}
