// A FlowGraph as the engine reads it: for each node the ways out by their reason, and its texts cut into pieces, once.
// It adds nothing to the graph: which way leads where is said there alone.

import type { EdgeLabel, FlowGraph, FlowNode, NodeId } from '../analysis/flow-graph.ts';
import { chooseBranch, type KeypressPattern, parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import { isInbound } from './call-direction.ts';
import type { Prepared } from './evaluate.ts';
import { type PreparedText, prepareText } from './prepared-text.ts';
import type { RunningCall } from './running-call.ts';

/** An edge of the graph: its index there and the node it leads to. */
export interface Way {
  readonly edge: number;
  readonly to: NodeId;
  readonly on: EdgeLabel;
  readonly pressed?: string;
}

/** What a tag does when the call comes to it; the next node, or `STAYS`. */
export type Run = (call: RunningCall, operation: Operation) => NodeId;

/** A node, ready to run. */
export interface Operation {
  readonly id: NodeId;
  /** What its tag does. */
  readonly run: Run;
  readonly node: FlowNode;
  readonly kind: FlowNode['kind'];
  /** The ways out, by reason; of several with one reason the first. */
  readonly ways: { readonly [on in EdgeLabel]?: Way };
  /** All edges of this node that jump: a goto's, a catch's. */
  readonly jumps: readonly Way[];
  readonly text: PreparedText;
  /** The tag's attributes, without blanks around their values. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What a play plays, in any letter case; anything unknown is spoken. */
  readonly sound: 'tts' | 'callfireid' | 'url';
  /** What the text comes to in every call, once it is known: most texts hold no variable. */
  readonly kept: { value: string | undefined; speech: Spoken | undefined };
  /** For `collect`. */
  readonly branches: Branches | undefined;
}

/** A text as it is said. */
export interface Spoken {
  readonly text: string;
  readonly ms: number;
}

/** The keypress branches of a menu. */
export interface Branches {
  /** As written, in document order: `1`, `2-5`, `default`, `timeout`. */
  readonly keys: readonly string[];
  readonly patterns: readonly KeypressPattern[];
  readonly ways: readonly Way[];
  /** Entries that are a branch's own digits or sign: nearly all there are. */
  readonly exact: ReadonlyMap<string, Way>;
}

export interface Program {
  readonly flow: FlowGraph;
  readonly operations: readonly Operation[];
  /** True when calls come in, unless their setup says otherwise. */
  readonly isInbound: boolean;
  /** Attributes cut into pieces, by text: few differ. */
  readonly texts: Map<string, PreparedText>;
  /** Expressions as read, by their text with values in it. */
  readonly expressions: Map<string, Prepared>;
  /** Texts with values in them as they are said at the usual pace: most differ in a name or two. */
  readonly spoken: Map<string, Spoken>;
}

const programs = new WeakMap<FlowGraph, Program>();

/** The program of a graph, with `runs` for each kind of node; made at the first question. The graph must not change afterwards. */
export function programOf(flow: FlowGraph, runs: { readonly [K in FlowNode['kind']]: Run }): Program {
  let program = programs.get(flow);
  if (program === undefined) {
    program = makeProgram(flow, runs);
    programs.set(flow, program);
  }
  return program;
}

function makeProgram(flow: FlowGraph, runs: { readonly [K in FlowNode['kind']]: Run }): Program {
  const waysOut: Way[][] = flow.nodes.map(() => []);
  flow.edges.forEach(({ from, to, on, pressed }, edge) => {
    waysOut[from]?.push(pressed === undefined ? { edge, to, on } : { edge, to, on, pressed });
  });
  return {
    flow,
    operations: flow.nodes.map((node) => operationOf(node, waysOut[node.id] ?? [], runs[node.kind])),
    isInbound: isInbound(flow, {}),
    texts: new Map(),
    expressions: new Map(),
    spoken: new Map(),
  };
}

function operationOf(node: FlowNode, out: readonly Way[], run: Run): Operation {
  const ways: { [on in EdgeLabel]?: Way } = {};
  for (const way of out) ways[way.on] ??= way;
  return {
    id: node.id,
    run,
    node,
    kind: node.kind,
    ways,
    jumps: out.filter(({ on }) => on === 'goto' || on === 'catch'),
    text: prepareText(node.text ?? ''),
    attributes: trimmed(node.attributes ?? {}),
    sound: soundOf(node.attributes?.['type']),
    kept: { value: undefined, speech: undefined },
    branches: node.kind === 'collect' && node.waits === true ? branchesOf(out) : undefined,
  };
}

function soundOf(type = ''): Operation['sound'] {
  const known = type.trim().toLowerCase();
  return known === 'url' || known === 'callfireid' ? known : 'tts';
}

// Without a prototype, so that an attribute of any name is just a key.
function trimmed(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) values[name] = value.trim();
  return values;
}

function branchesOf(out: readonly Way[]): Branches {
  const ways = out.filter(({ on }) => on === 'key' || on === 'default' || on === 'timeout');
  const keys = ways.map(({ on, pressed }) => pressed ?? on);
  const patterns = keys.map(parseKeypressPattern);
  const exact = new Map<string, Way>();
  patterns.forEach((pattern, i) => {
    const own = pattern.kind === 'digits' ? pattern.digits : pattern.kind === 'sign' ? pattern.sign : undefined;
    if (own !== undefined && !exact.has(own)) exact.set(own, ways[i] as Way);
  });
  return { keys, patterns, ways, exact };
}

/** The way that an entry takes; `''` is silence. Undefined when no branch fits. */
export function branchFor(branches: Branches, entry: string): Way | undefined {
  const exact = branches.exact.get(entry);
  if (exact !== undefined) return exact;
  const index = chooseBranch(branches.patterns, entry);
  return index === undefined ? undefined : branches.ways[index];
}
