// The tags of a flow as a tree to compare: nesting, and numbers that are the same where tags say the same.

import type { FlowGraph, FlowNode, NodeId } from '../analysis/flow-graph.ts';

/** Stands above the outermost tag, so that a plan without tags can be compared too. */
export const OUTSIDE = -1;

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
  /** The tag around each tag, or `OUTSIDE`. */
  readonly parents: Int32Array;
  /** The first tag behind each tag and all it holds. */
  readonly ends: Int32Array;
  /** Equal for tags that are equal with all they hold. */
  readonly wholes: Int32Array;
  /** Equal for tags that hold the same. */
  readonly contents: Int32Array;
  /** How much each tag says with all it holds: tags and words. Where a call jumps is no word. */
  readonly weights: Int32Array;

  constructor(flow: FlowGraph, numbering: Numbering) {
    this.flow = flow;
    const firstOther = flow.nodes.findIndex(({ kind }) => kind === 'collect' || kind === 'end');
    this.size = firstOther < 0 ? flow.nodes.length : firstOther;
    this.parents = new Int32Array(this.size);
    this.ends = new Int32Array(this.size).fill(this.size);
    this.wholes = new Int32Array(this.size);
    this.contents = new Int32Array(this.size);
    this.weights = new Int32Array(this.size);
    this.#nest();
    for (let id = this.size - 1; id >= 0; id--) this.#summarize(id, numbering);
  }

  node(id: NodeId): FlowNode {
    return this.flow.nodes[id] as FlowNode;
  }

  parent(id: NodeId): NodeId {
    return this.parents[id] as NodeId;
  }

  end(id: NodeId): NodeId {
    return id === OUTSIDE ? this.size : (this.ends[id] as NodeId);
  }

  whole(id: NodeId): number {
    return this.wholes[id] as number;
  }

  /** All that a tag says by itself, as one text. */
  own(id: NodeId): string {
    const node = this.node(id);
    return JSON.stringify([node.kind, node.name, attributesOf(node), textOf(node)]);
  }

  weight(id: NodeId): number {
    return this.weights[id] as number;
  }

  children(id: NodeId): NodeId[] {
    const children: NodeId[] = [];
    for (let child = id + 1; child < this.end(id); child = this.end(child)) children.push(child);
    return children;
  }

  hasChildren(id: NodeId): boolean {
    return id + 1 < this.end(id);
  }

  #nest(): void {
    const open: NodeId[] = [];
    for (let id = 0; id < this.size; id++) {
      const { start } = this.node(id).span;
      for (let last = open.at(-1); last !== undefined && this.node(last).span.end <= start; last = open.at(-1)) {
        this.ends[last] = id;
        open.pop();
      }
      this.parents[id] = open.at(-1) ?? OUTSIDE;
      open.push(id);
    }
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
    this.weights[id] = weight;
    const contents = numbering.of(`holds ${held.join(' ')}`);
    this.contents[id] = contents;
    this.wholes[id] = numbering.of(`${contents} ${this.own(id)}`);
  }
}
