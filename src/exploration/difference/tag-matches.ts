// Which tag of the new plan is which of the old one, while it is being found out.

import type { NodeId } from '../../analysis/flow-graph.ts';
import { OUTSIDE } from '../../analysis/nesting.ts';
import type { TagTree } from './tag-tree.ts';

const NONE = -2;

export class TagMatches {
  readonly old: TagTree;
  readonly fresh: TagTree;
  readonly #newOf: Int32Array;
  readonly #oldOf: Int32Array;

  constructor(old: TagTree, fresh: TagTree) {
    this.old = old;
    this.fresh = fresh;
    this.#newOf = new Int32Array(old.size).fill(NONE);
    this.#oldOf = new Int32Array(fresh.size).fill(NONE);
  }

  /** The same matches, from the new plan to the old one. */
  turned(): TagMatches {
    const turned = new TagMatches(this.fresh, this.old);
    turned.#newOf.set(this.#oldOf);
    turned.#oldOf.set(this.#newOf);
    return turned;
  }

  newOf(id: NodeId): NodeId | undefined {
    if (id === OUTSIDE) return OUTSIDE;
    const match = this.#newOf[id] as number;
    return match === NONE ? undefined : match;
  }

  oldOf(id: NodeId): NodeId | undefined {
    if (id === OUTSIDE) return OUTSIDE;
    const match = this.#oldOf[id] as number;
    return match === NONE ? undefined : match;
  }

  areFree(oldId: NodeId, newId: NodeId): boolean {
    return this.#newOf[oldId] === NONE && this.#oldOf[newId] === NONE;
  }

  areEqual(oldId: NodeId, newId: NodeId): boolean {
    return this.old.whole(oldId) === this.fresh.whole(newId);
  }

  /** Two tags, and with equal ones all that they hold. */
  add(oldId: NodeId, newId: NodeId): void {
    this.#newOf[oldId] = newId;
    this.#oldOf[newId] = oldId;
    if (this.areEqual(oldId, newId)) this.addContents(oldId, newId);
  }

  /** What two tags with equal contents hold; equal trees have their tags in the same order. */
  addContents(oldId: NodeId, newId: NodeId): void {
    const count = this.old.end(oldId) - oldId;
    for (let i = 1; i < count; i++) {
      if (!this.areFree(oldId + i, newId + i)) continue;
      this.#newOf[oldId + i] = newId + i;
      this.#oldOf[newId + i] = oldId + i;
    }
  }

  /** Tags of the old plan, in document order, that have no match yet. */
  freeOld(): NodeId[] {
    return free(this.#newOf);
  }

  /** Tags of the new plan, in document order, that have no match yet. */
  freeNew(): NodeId[] {
    return free(this.#oldOf);
  }
}

function free(matches: Int32Array): NodeId[] {
  const ids: NodeId[] = [];
  for (let id = 0; id < matches.length; id++) if (matches[id] === NONE) ids.push(id);
  return ids;
}
