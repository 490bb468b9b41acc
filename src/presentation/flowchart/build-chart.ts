// The flow graph as a chart: which tags get a box, and which lines run between the boxes. Tags that only lead on (a
// branch, a jump) become part of a line.

import type { FlowEdge, FlowGraph, FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import { isTag, parentsOf } from '../../analysis/nesting.ts';
import { FlowIndex, reachable } from '../../analysis/reach.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { shortened } from '../../source/shortened.ts';
import type { SourceText } from '../../source/source-text.ts';
import { type BoxWords, boxWords, wayWords } from './box-words.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { chartIds } from './chart-ids.ts';
import { menuFrames } from './menu-frames.ts';
import { readingPlaces } from './reading-places.ts';
import { splitJumps } from './split-jumps.ts';

export interface ChartOptions {
  /** Where the flow was read from: gives boxes their lines. */
  readonly source?: SourceText;
  /** Shown as badges at the boxes they are about. Default: none. */
  readonly findings?: readonly Diagnostic[];
}

/** Draws a flow. Always succeeds; the same flow gives the same chart. */
export function buildChart(flow: FlowGraph, options: ChartOptions = {}): Chart {
  return new ChartBuilder(flow, options).build();
}

type Line = { -readonly [K in keyof ChartEdge]: ChartEdge[K] } & { labels: string[]; chains: (readonly number[])[] };

class ChartBuilder {
  readonly #flow: FlowGraph;
  readonly #options: ChartOptions;
  readonly #index: FlowIndex;
  readonly #reached: Uint8Array;
  readonly #parents: Int32Array;
  readonly #ids: readonly string[];
  readonly #taken: Set<string>;
  /** For each node of the flow the node whose box shows it; -1 for those that are part of a line. */
  readonly #box: Int32Array;
  readonly #edgeIndex = new Map<FlowEdge, number>();
  readonly #incoming: Int32Array;
  readonly #endings = new Set<string>();
  /** The wait of each menu. */
  readonly #waits: ReadonlyMap<NodeId | undefined, FlowNode>;
  readonly #nodes: ChartNode[] = [];
  readonly #lines = new Map<string, Line>();

  constructor(flow: FlowGraph, options: ChartOptions) {
    this.#flow = flow;
    this.#options = options;
    this.#index = new FlowIndex(flow);
    this.#reached = reachable(this.#index);
    this.#parents = parentsOf(flow);
    this.#ids = chartIds(flow, this.#parents);
    this.#taken = new Set(this.#ids);
    this.#waits = new Map(flow.nodes.filter(({ kind }) => kind === 'collect').map((node) => [node.menu, node]));
    this.#incoming = new Int32Array(flow.nodes.length);
    flow.edges.forEach((edge, i) => {
      this.#edgeIndex.set(edge, i);
      this.#incoming[edge.to] = (this.#incoming[edge.to] as number) + 1;
    });
    this.#box = new Int32Array(flow.nodes.length);
    for (const node of flow.nodes) this.#box[node.id] = this.#isBox(node) ? node.id : -1;
    for (const node of flow.nodes) if (node.kind === 'menu') this.#gatherMenu(node);
    for (const node of flow.nodes) if (node.kind === 'stash' || node.kind === 'setvar') this.#gatherData(node);
  }

  build(): Chart {
    const { nodes } = this.#flow;
    const tags = new Map<NodeId, NodeId[]>();
    for (const { id } of nodes) {
      const box = this.#box[id] as NodeId;
      if (box < 0) continue;
      const own = tags.get(box);
      if (own === undefined) tags.set(box, [id]);
      else own.push(id);
    }
    const findings = this.#findingsByBox();
    for (const [box, own] of tags) this.#nodes.push(this.#node(box, own, findings.get(box) ?? []));
    for (const own of tags.values()) this.#connect(own.at(-1) as NodeId, own[0] as NodeId);
    const places = readingPlaces(this.#flow, this.#parents);
    const placeOf = new Map(
      this.#nodes.map(({ id, tags: [first] }) => [id, first === undefined ? 0 : (places[first] ?? 0)]),
    );
    for (const { from, to } of this.#lines.values())
      if (this.#endings.has(to)) placeOf.set(to, (placeOf.get(from) ?? 0) + 0.25);
    this.#nodes.sort((a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0));
    const order = new Map(this.#nodes.map(({ id }, i) => [id, i]));
    const edges = [...this.#lines.values()].sort((a, b) => (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0));
    const drawn = splitJumps({ nodes: this.#nodes, edges }, (edge) => this.#jumps(edge), this.#taken);
    const framed = menuFrames(this.#flow, this.#parents, this.#ids, drawn.nodes, drawn.edges);
    return { title: this.#flow.name ?? 'dialplan', nodes: framed.nodes, edges: drawn.edges, groups: framed.groups };
  }

  #isBox(node: FlowNode): boolean {
    switch (node.kind) {
      case 'end':
        return false;
      case 'live':
      case 'machine':
      case 'keypress':
      case 'else':
      case 'menu':
        return this.#isStray(node);
      case 'goto':
        return this.#index.edgesFrom(node.id).length > 1 || this.#isStray(node);
      default:
        return true;
    }
  }

  /** A tag that no line leads to would be in no drawing. */
  #isStray({ id }: FlowNode): boolean {
    return this.#incoming[id] === 0 && id !== this.#flow.entry;
  }

  // A menu is one box with its prompts, when nothing but prompts stands before the wait and no jump leads in between.
  #gatherMenu({ id }: FlowNode): void {
    const chain: NodeId[] = [];
    let node = this.#flow.nodes[this.#index.edgesFrom(id)[0]?.to ?? -1];
    while (node?.kind === 'play' && node.menu === id && this.#incoming[node.id] === 1) {
      chain.push(node.id);
      node = this.#flow.nodes[this.#index.edgesFrom(node.id)[0]?.to ?? -1];
    }
    if (node?.kind !== 'collect' || node.menu !== id || this.#incoming[node.id] !== 1) return;
    for (const part of [id, ...chain, node.id]) this.#box[part] = id;
  }

  // Answers and variables written down one after the other share a box.
  #gatherData({ id }: FlowNode): void {
    const next = this.#flow.nodes[this.#index.edgesFrom(id)[0]?.to ?? -1];
    if (next === undefined || (next.kind !== 'stash' && next.kind !== 'setvar')) return;
    const isBeside = this.#parents[id] === this.#parents[next.id];
    if (isBeside && this.#incoming[next.id] === 1 && next.name === undefined)
      this.#box[next.id] = this.#box[id] as NodeId;
  }

  #words(id: NodeId): BoxWords {
    const node = this.#flow.nodes[id] as FlowNode;
    return boxWords(this.#flow, node, node.kind === 'collect' ? node : this.#waits.get(id));
  }

  #node(box: NodeId, tags: readonly NodeId[], findings: readonly Diagnostic[]): ChartNode {
    const { nodes } = this.#flow;
    const words = this.#words(box);
    const text = tags
      .map((id) => this.#words(id).text)
      .filter((part) => part !== undefined && part !== '')
      .join(words.shape === 'data' ? '\n' : ' ');
    const { source } = this.#options;
    const span = (nodes[box] as FlowNode).span;
    const last = tags.reduce((end, id) => Math.max(end, nodes[id]?.span.end ?? 0), 0);
    return {
      id: this.#ids[box] as string,
      ...words,
      ...(text === '' ? undefined : { text }),
      tags,
      ...(source === undefined
        ? undefined
        : {
            lines: {
              first: source.position(span.start).line,
              last: source.position(Math.max(span.start, last - 1)).line,
            },
          }),
      isReached: tags.some((id) => this.#reached[id] === 1),
      findings,
    };
  }

  #connect(exit: NodeId, box: NodeId): void {
    const from = this.#ids[box] as string;
    const isReached = this.#reached[exit] === 1;
    for (const id of exit === box ? [exit] : [box, exit])
      for (const edge of this.#index.edgesFrom(id)) {
        if (id !== exit && edge.on !== 'catch') continue;
        this.#lead(from, edge, isReached);
      }
  }

  #lead(from: string, first: FlowEdge, isReached: boolean): void {
    const { nodes, end } = this.#flow;
    const source = nodes[first.from] as FlowNode;
    // What ends the call by itself needs no further end behind it.
    if (first.to === end && (source.kind === 'hangup' || source.kind === 'gotoXML')) return;
    const chain = [this.#edgeIndex.get(first) as number];
    let edge = first;
    while (edge.to !== end && this.#box[edge.to] === -1 && chain.length <= nodes.length) {
      const next = this.#index.edgesFrom(edge.to).find(({ on }) => on !== 'catch');
      if (next === undefined) break;
      edge = next;
      chain.push(this.#edgeIndex.get(edge) as number);
    }
    const box = this.#box[edge.to] as NodeId;
    const to = box >= 0 ? (this.#ids[box] as string) : this.#ending(from, edge, chain.length > nodes.length);
    const kind = first.on === 'catch' ? 'watch' : 'way';
    const label = this.#labelOf(first);
    const key = `${from} ${to} ${kind}`;
    const line = this.#lines.get(key);
    if (line === undefined) {
      const labels = label === undefined ? [] : [label];
      this.#lines.set(key, { from, to, labels, kind, chains: [chain], isReached });
    } else {
      line.chains.push(chain);
      if (label !== undefined && !line.labels.includes(label)) line.labels.push(label);
    }
  }

  #labelOf({ from, on, pressed }: FlowEdge): string | undefined {
    const isOther = on === 'default' || on === 'no-match';
    const hasKeys = isOther && this.#index.edgesFrom(from).some((edge) => edge.on === 'key');
    return isOther && !hasKeys ? 'any key' : wayWords(on, pressed);
  }

  /** The box in which a line ends that leads to no tag: one for each box it comes from, so that no lines gather. */
  #ending(from: string, edge: FlowEdge, isEndless: boolean): string {
    const [suffix, words] = this.#endingWords(edge, isEndless);
    const id = `${from}_${suffix}`;
    if (this.#endings.has(id)) return id;
    this.#endings.add(id);
    const isReached = this.#reached[edge.from] === 1;
    this.#taken.add(id);
    this.#nodes.push({ id, ...words, tags: [], isReached, findings: [] });
    return id;
  }

  #endingWords(edge: FlowEdge, isEndless: boolean): [string, Pick<ChartNode, 'shape' | 'title' | 'text'>] {
    if (isEndless)
      return ['round', { shape: 'missing', title: 'round and round', text: 'the jumps lead back to themselves' }];
    const text = shortened(this.#flow.nodes[edge.from]?.text ?? '');
    if (edge.on === 'unresolved') return ['missing', { shape: 'missing', title: `no tag is named "${text}"` }];
    if (edge.on === 'answered') return ['done', { shape: 'end', title: 'call ends' }];
    return ['end', { shape: 'end', title: 'end of plan' }];
  }

  #jumps({ chains }: ChartEdge): boolean {
    const { edges } = this.#flow;
    const jumps = (index: number): boolean => edges[index]?.on === 'goto' || edges[index]?.on === 'catch';
    return chains.every((chain) => chain.some(jumps));
  }

  /** Findings by the box of the innermost tag they are in. */
  #findingsByBox(): Map<NodeId, Diagnostic[]> {
    const byBox = new Map<NodeId, Diagnostic[]>();
    const tags = this.#flow.nodes.filter(isTag);
    for (const finding of this.#options.findings ?? []) {
      const { start } = finding.span;
      const innermost = tags.findLast(({ span }) => span.start <= start && start < span.end);
      let id: NodeId = innermost?.id ?? this.#flow.entry;
      while (id >= 0 && this.#box[id] === -1) id = this.#parents[id] as NodeId;
      if (id < 0) id = this.#flow.entry;
      const box = this.#box[id] as NodeId;
      byBox.set(box, [...(byBox.get(box) ?? []), finding]);
    }
    return byBox;
  }
}
