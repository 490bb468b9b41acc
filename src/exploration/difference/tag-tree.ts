// The tags of a flow as a tree to compare: nesting, and numbers that are the same where tags say the same.

import type { FlowGraph, FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import { nestTags, OUTSIDE, type TagNesting } from '../../analysis/nesting.ts';

/** Gives equal texts equal numbers. The two trees of a comparison share one. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

// Texts that are spoken, sent or read as a list: callers do not notice how they are laid out in the file.
const LAID_OUT_FREELY: ReadonlySet<FlowNode['kind']> = new Set(['play', 'sms', 'text', 'transfer']);

/** A tag's text as it counts; empty when it has none. */
export function textOf({ kind, text = '' }: FlowNode): string {
  return LAID_OUT_FREELY.has(kind) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** A tag's attributes as they count, but for its name; in the order of their names. */
export function attributesOf({ attributes = {} }: FlowNode): [name: string, value: string][] {
  return Object.entries(attributes)
    .filter(([name]) => name !== 'name')
    .map(([name, value]): [string, string] => [name, value.trim()])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The tags of one flow, by their node ids, which count them in document order. */
export class TagTree {
  readonly flow: FlowGraph;
  /** How many tags there are. */
  readonly size: number;
  readonly #nesting: TagNesting;
  readonly #wholes: Int32Array;
  readonly #contents: Int32Array;
  readonly #weights: Int32Array;

  constructor(flow: FlowGraph, numbering: Numbering) {
    this.flow = flow;
    this.#nesting = nestTags(flow);
    this.size = this.#nesting.parents.length;
    this.#wholes = new Int32Array(this.size);
    this.#contents = new Int32Array(this.size);
    this.#weights = new Int32Array(this.size);
    for (let id = this.size - 1; id >= 0; id--) this.#summarize(id, numbering);
  }

  node(id: NodeId): FlowNode {
    return this.flow.nodes[id] as FlowNode;
  }

  parent(id: NodeId): NodeId {
    return this.#nesting.parents[id] as NodeId;
  }

  end(id: NodeId): NodeId {
    return id === OUTSIDE ? this.size : (this.#nesting.ends[id] as NodeId);
  }

  /** Equal for tags that are equal with all they hold. */
  whole(id: NodeId): number {
    return this.#wholes[id] as number;
  }

  /** All that a tag says by itself, as one text. */
  own(id: NodeId): string {
    const node = this.node(id);
    return JSON.stringify([node.kind, node.name, attributesOf(node), textOf(node)]);
  }

  /** Equal for tags that hold the same. */
  contents(id: NodeId): number {
    return this.#contents[id] as number;
  }

  /** How much a tag says with all it holds: tags and words. Where a call jumps is no word. */
  weight(id: NodeId): number {
    return this.#weights[id] as number;
  }

  children(id: NodeId): NodeId[] {
    const children: NodeId[] = [];
    for (let child = id + 1; child < this.end(id); child = this.end(child)) children.push(child);
    return children;
  }

  hasChildren(id: NodeId): boolean {
    return id + 1 < this.end(id);
  }

  #summarize(id: NodeId, numbering: Numbering): void {
    const node = this.node(id);
    const text = textOf(node);
    const says = node.kind === 'goto' || text === '' ? 0 : text.split(/\s+/).length;
    let weight = 1 + says;
    const held: number[] = [];
    for (const child of this.children(id)) {
      weight += this.weight(child);
      held.push(this.whole(child));
    }
    this.#weights[id] = weight;
    const contents = numbering.of(`holds ${held.join(' ')}`);
    this.#contents[id] = contents;
    this.#wholes[id] = numbering.of(`${contents} ${this.own(id)}`);
  }
}
