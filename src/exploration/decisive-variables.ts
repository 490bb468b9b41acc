// Which variables may still decide where a call goes, at each place of a flow. Calls that agree in these, and in where
// they are, go on the same way; what else they hold does not matter.

import type { FlowGraph, FlowNode, NodeId } from '../analysis/flow-graph.ts';
import { FlowIndex } from '../analysis/reach.ts';
import { parseTemplate, references } from '../syntax/template.ts';

const LAST_INPUT = 'call.lastinput';
/** Above so many bits every variable counts everywhere: that is slower to explore, and as true. */
const MOST_BITS = 200_000_000;

/** `ways`: what decides where a call goes. `words`: also all that is said, sent and written down on the way. */
export type Concern = 'ways' | 'words';

/** Names that a text reads; undefined for a name that is put together while the call runs. */
export function readNames(text: string): readonly (string | undefined)[] {
  if (!text.includes('${')) return NO_NAMES;
  const { parts } = parseTemplate({ value: text, start: 0, end: text.length });
  return references(parts).map(({ plainName }) => plainName);
}

const NO_NAMES: readonly string[] = [];

/** The texts by which a tag decides where the call goes. */
export function decidingTexts({ kind, attributes, text }: FlowNode): readonly string[] {
  switch (kind) {
    case 'if':
      return [attributes?.['expr'] ?? ''];
    case 'equal':
    case 'notEqual':
      return [attributes?.['var'] ?? '', attributes?.['expr'] ?? ''];
    case 'goto':
    case 'transfer':
      return [text ?? ''];
    default:
      return NO_NAMES;
  }
}

/** The variable that a tag sets, as it is written; undefined for none. */
export function variableSetBy({ kind, attributes, name }: FlowNode): string | undefined {
  const named = attributes?.['varname']?.trim();
  switch (kind) {
    case 'setvar':
      return named ?? '';
    case 'get':
    case 'post':
      return named;
    case 'record':
      return named ?? name;
    default:
      return undefined;
  }
}

export class DecisiveVariables {
  /** All of them, in the order in which they are first read. */
  readonly names: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Bits by node; undefined when every variable counts everywhere. */
  readonly #live: Uint32Array | undefined;
  readonly #words: number;
  readonly #lists = new Map<NodeId, readonly string[]>();

  constructor(flow: FlowGraph, concern: Concern = 'ways') {
    const uses = flow.nodes.map((node) => usesOf(node, concern));
    this.names = decisiveNames(flow, uses);
    this.#numbers = new Map(this.names.map((name, i) => [name, i]));
    this.#words = Math.ceil(this.names.length / 32);
    const fits = flow.nodes.length * this.names.length <= MOST_BITS;
    this.#live = fits && this.names.length > 0 ? this.#flowBack(flow, uses) : undefined;
  }

  /** The variables that may be read from this place on before they are set anew. */
  at(node: NodeId): readonly string[] {
    const live = this.#live;
    if (live === undefined) return this.names;
    let list = this.#lists.get(node);
    if (list === undefined) {
      const from = node * this.#words;
      list = this.names.filter((_, i) => (((live[from + (i >>> 5)] as number) >>> (i & 31)) & 1) === 1);
      this.#lists.set(node, list);
    }
    return list;
  }

  /** True when its value may decide the way from this place on. */
  has(node: NodeId, name: string): boolean {
    const number = this.#numbers.get(name);
    if (number === undefined) return false;
    if (this.#live === undefined) return true;
    return (((this.#live[node * this.#words + (number >>> 5)] as number) >>> (number & 31)) & 1) === 1;
  }

  // What is read behind a node is alive in front of it, but for what the node itself sets.
  #flowBack(flow: FlowGraph, uses: readonly Uses[]): Uint32Array {
    const words = this.#words;
    const live = new Uint32Array(flow.nodes.length * words);
    const own = uses.map((use) => this.#bits(use));
    const index = new FlowIndex(flow);
    const before = predecessors(flow, index);
    const waiting = flow.nodes.map(({ id }) => id);
    const isWaiting = new Uint8Array(flow.nodes.length).fill(1);
    const bits = new Uint32Array(words);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      isWaiting[id] = 0;
      bits.fill(0);
      const node = flow.nodes[id] as FlowNode;
      for (const edge of index.edgesFrom(id)) {
        // An entry sets the last input anew; silence leaves it as it is.
        const sets = node.kind === 'collect' && edge.on !== 'timeout' && edge.on !== 'no-input';
        this.#add(bits, live, edge.to, sets ? this.#numbers.get(LAST_INPUT) : undefined);
      }
      for (let region = node.catch; region !== undefined; region = flow.nodes[region]?.catch)
        for (const edge of index.edgesFrom(region)) if (edge.on === 'catch') this.#add(bits, live, edge.to);
      const set = this.#numbers.get(variableSetBy(node) ?? '');
      const isAlive = set !== undefined && (((bits[set >>> 5] as number) >>> (set & 31)) & 1) === 1;
      if (set !== undefined) bits[set >>> 5] = (bits[set >>> 5] as number) & ~(1 << (set & 31));
      // A variable is decided by others only while somebody will read it.
      if (set === undefined || isAlive || !uses[id]?.onlyToSet)
        own[id]?.forEach((word, i) => {
          bits[i] = ((bits[i] as number) | word) >>> 0;
        });
      if (!this.#differs(bits, live, id)) continue;
      live.set(bits, id * words);
      for (const earlier of before[id] ?? []) {
        if (isWaiting[earlier] === 1) continue;
        isWaiting[earlier] = 1;
        waiting.push(earlier);
      }
    }
    return live;
  }

  #bits({ names, any }: Uses): Uint32Array {
    const bits = new Uint32Array(this.#words);
    if (any) return bits.fill(0xffff_ffff);
    for (const name of names) {
      const number = this.#numbers.get(name);
      if (number !== undefined) bits[number >>> 5] = ((bits[number >>> 5] as number) | (1 << (number & 31))) >>> 0;
    }
    return bits;
  }

  #add(bits: Uint32Array, live: Uint32Array, from: NodeId, without?: number): void {
    const start = from * this.#words;
    for (let i = 0; i < this.#words; i++) {
      let word = live[start + i] as number;
      if (without !== undefined && without >>> 5 === i) word &= ~(1 << (without & 31));
      bits[i] = ((bits[i] as number) | word) >>> 0;
    }
  }

  #differs(bits: Uint32Array, live: Uint32Array, id: NodeId): boolean {
    const start = id * this.#words;
    return bits.some((word, i) => word !== live[start + i]);
  }
}

interface Uses {
  readonly names: ReadonlySet<string>;
  /** True when it may read any variable at all. */
  readonly any: boolean;
  /** True when what it reads goes into a variable, and nowhere else. */
  readonly onlyToSet: boolean;
}

function usesOf(node: FlowNode, concern: Concern): Uses {
  const onlyToSet = node.kind === 'setvar';
  const everything = concern === 'words' || onlyToSet;
  const texts = everything ? [node.text ?? '', ...Object.values(node.attributes ?? {})] : decidingTexts(node);
  const names = texts.flatMap(readNames);
  return { names: new Set(names.filter((name) => name !== undefined)), any: names.includes(undefined), onlyToSet };
}

/** All that is read to decide, and all that goes into that. */
function decisiveNames(flow: FlowGraph, uses: readonly Uses[]): string[] {
  const names = new Set<string>();
  const setters = new Map<string, Uses[]>();
  flow.nodes.forEach((node, i) => {
    const set = node.kind === 'setvar' ? variableSetBy(node) : undefined;
    if (set !== undefined) setters.set(set, [...(setters.get(set) ?? []), uses[i] as Uses]);
  });
  const waiting = uses.filter(({ onlyToSet }) => !onlyToSet);
  for (let use = waiting.pop(); use !== undefined; use = waiting.pop()) {
    const read = use.any ? everyName(flow, uses) : use.names;
    for (const name of read) {
      if (names.has(name)) continue;
      names.add(name);
      waiting.push(...(setters.get(name) ?? []));
    }
  }
  return [...names];
}

function everyName(flow: FlowGraph, uses: readonly Uses[]): Set<string> {
  const set = flow.nodes.map(variableSetBy).filter((name) => name !== undefined);
  return new Set([...set, ...uses.flatMap(({ names }) => [...names]), LAST_INPUT]);
}

/** For each node those from which a call may come to it; from a watched region it may from anywhere in it. */
function predecessors(flow: FlowGraph, index: FlowIndex): NodeId[][] {
  const before: NodeId[][] = flow.nodes.map(() => []);
  for (const { from, to, on } of flow.edges) if (on !== 'catch') before[to]?.push(from);
  for (const { id, catch: innermost } of flow.nodes)
    for (let region = innermost; region !== undefined; region = flow.nodes[region]?.catch)
      for (const { to, on } of index.edgesFrom(region)) if (on === 'catch') before[to]?.push(id);
  return before;
}
