// How a chart is told from top to bottom: in sections, each a run of boxes with branches hanging from them. Every box is
// drawn once, at the line that leads on to it; other lines name it.

import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { chartLoops } from './chart-loops.ts';
import { brief } from './label-words.ts';

export interface TextSection {
  /** What references call it; none for the first. */
  readonly name?: string;
  readonly isReached: boolean;
  readonly run: TextRun;
}

/** Boxes under each other. */
export interface TextRun {
  readonly steps: readonly TextStep[];
}

export interface TextStep {
  readonly node: ChartNode;
  /** What references call the box, where its own words would not tell it from another. */
  readonly name?: string;
  /** For a box that stands for another one. */
  readonly reference?: TextReference;
  readonly branches: readonly TextBranch[];
  /** The line down to the next box of the run. */
  readonly onward?: ChartEdge;
}

export interface TextBranch {
  readonly edge: ChartEdge;
  readonly to: TextRun | TextReference;
}

/** A box that is drawn elsewhere. */
export interface TextReference {
  readonly name: string;
  /** The call goes back to where it came from. */
  readonly isBack: boolean;
  /** `here`: the line leads back to the box it comes from. */
  readonly place: 'above' | 'below' | 'here';
}

/** How much room a run needs, and how much its branches take from it. */
export interface TextRoom {
  readonly width: number;
  /** The columns that the rails and labels of some branches take of `width`. */
  columnsOf(edges: readonly ChartEdge[], width: number): number;
}

/** A branch of more boxes than this is a section of its own, and so is one with less room than this. */
const LONGEST_BRANCH = 8;
const LEAST_ROOM = 26;
const LEAST_FOR_ONE = 12;
/** A way on of so many boxes is the main one, and drawn straight down though it has a label. */
const MAIN_WAY = 4;

/** The sections of a chart in the order they are drawn; those no call comes to are last. */
export function planText(chart: Chart, room: TextRoom): TextSection[] {
  return new TextPlanner(chart, room).sections();
}

class TextPlanner {
  readonly #room: TextRoom;
  readonly #byId: ReadonlyMap<string, ChartNode>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #leaving: ReadonlyMap<string, readonly ChartEdge[]>;
  /** For each box the line under which it is drawn, unless it heads a section. */
  readonly #owner = new Map<string, ChartEdge>();
  /** For each box how many are drawn under it, with itself. */
  readonly #sizes = new Map<string, number>();
  readonly #loops: ReadonlyMap<string, number>;
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #drawn = new Set<string>();
  /** Boxes that head a section still to be drawn, the last one first. */
  readonly #pending: ChartNode[];

  constructor(chart: Chart, room: TextRoom) {
    const { nodes, edges } = chart;
    this.#loops = chartLoops(chart);
    this.#room = room;
    this.#byId = new Map(nodes.map((node) => [node.id, node]));
    this.#places = new Map(nodes.map(({ id }, i) => [id, i]));
    this.#leaving = Map.groupBy(edges, ({ from }) => from);
    this.#chooseOwners(edges);
    for (const { id } of nodes.toReversed()) {
      const size = (this.#sizes.get(id) ?? 0) + 1;
      this.#sizes.set(id, size);
      const parent = this.#owner.get(id)?.from;
      if (parent !== undefined) this.#sizes.set(parent, (this.#sizes.get(parent) ?? 0) + size);
    }
    for (const edge of edges) if (this.#owner.get(edge.to) !== edge) this.#nameOf(this.#node(edge.to));
    for (const { target } of nodes) if (this.#byId.has(target ?? '')) this.#nameOf(this.#node(target as string));
    const heads = nodes.filter(({ id }) => !this.#owner.has(id));
    this.#pending = heads.sort((a, b) => this.#turn(b) - this.#turn(a));
  }

  sections(): TextSection[] {
    const sections: TextSection[] = [];
    for (let head = this.#pending.pop(); head !== undefined; head = this.#pending.pop()) {
      const run = this.#run(head, this.#room.width, true);
      const { isReached } = head;
      sections.push(sections.length === 0 ? { isReached, run } : { name: this.#nameOf(head), isReached, run });
    }
    return sections;
  }

  // A box that one line leads on to is drawn under it. Lines back do not count, nor do lines that no call goes along.
  #chooseOwners(edges: readonly ChartEdge[]): void {
    const onTo = new Map<string, ChartEdge[]>();
    for (const edge of edges) {
      if (this.#isBack(edge) || (!edge.isReached && this.#node(edge.to).isReached)) continue;
      const known = onTo.get(edge.to);
      if (known === undefined) onTo.set(edge.to, [edge]);
      else known.push(edge);
    }
    for (const [id, [first, ...others]] of onTo) {
      const isEnd = !this.#leaving.has(id);
      if (first !== undefined && (others.length === 0 || isEnd)) this.#owner.set(id, first);
    }
  }

  #run(head: ChartNode, width: number, isOutermost: boolean): TextRun {
    const steps: TextStep[] = [];
    for (let node = head; ; ) {
      this.#drawn.add(node.id);
      const ways = this.#leaving.get(node.id) ?? [];
      const onward = this.#onward(node, ways, isOutermost);
      const others = ways.filter((edge) => edge !== onward);
      const left = width - this.#room.columnsOf(others, width);
      const branches = others.map((edge) => ({ edge, to: this.#lead(edge, left) }));
      const name = this.#names.get(node.id);
      const target = node.target === undefined ? undefined : this.#byId.get(node.target);
      steps.push({
        node,
        branches,
        ...(name === undefined || name === baseName(node) ? undefined : { name }),
        ...(target === undefined ? undefined : { reference: this.#reference(this.#owner.get(node.id)?.from, target) }),
        ...(onward === undefined ? undefined : { onward }),
      });
      if (onward === undefined) return { steps };
      node = this.#node(onward.to);
    }
  }

  #onward(node: ChartNode, ways: readonly ChartEdge[], isOutermost: boolean): ChartEdge | undefined {
    const own = ways.filter((edge) => {
      const { shape, target } = this.#node(edge.to);
      return this.#owner.get(edge.to) === edge && target === undefined && (isOutermost || shape !== 'menu');
    });
    const size = ({ to }: ChartEdge): number => this.#sizes.get(to) ?? 0;
    if (ways.length === 1) return own[0];
    if (node.shape === 'menu' && ways.length > 2) return undefined;
    const plain = own.find(({ labels, kind }) => labels.length === 0 && kind === 'way');
    if (plain !== undefined) return plain;
    const largest = own.toSorted((a, b) => size(b) - size(a))[0];
    return largest !== undefined && isOutermost && size(largest) >= MAIN_WAY ? largest : undefined;
  }

  #lead(edge: ChartEdge, width: number): TextRun | TextReference {
    const target = this.#node(edge.to);
    const isOwn = this.#owner.get(target.id) === edge;
    const size = this.#sizes.get(target.id) ?? 0;
    const isSmall = target.shape !== 'menu' && size <= LONGEST_BRANCH;
    if (isOwn && isSmall && width >= (size === 1 ? LEAST_FOR_ONE : LEAST_ROOM)) return this.#run(target, width, false);
    if (isOwn) this.#postpone(target);
    return this.#reference(edge.from, target);
  }

  #reference(from: string | undefined, target: ChartNode): TextReference {
    const place = target.id === from ? 'here' : this.#drawn.has(target.id) ? 'above' : 'below';
    const isLoop = from !== undefined && this.#loops.get(from) === this.#loops.get(target.id);
    const isBack = isLoop && place !== 'below';
    return { name: this.#nameOf(target), isBack, place };
  }

  // Sections are drawn in reading order, those that no call comes to behind the others.
  #postpone(node: ChartNode): void {
    const turn = this.#turn(node);
    let low = 0;
    let high = this.#pending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#turn(this.#pending[middle] as ChartNode) > turn) low = middle + 1;
      else high = middle;
    }
    this.#pending.splice(low, 0, node);
  }

  #turn({ id, isReached }: ChartNode): number {
    return this.#place(id) + (isReached ? 0 : this.#places.size);
  }

  #place(id: string): number {
    return this.#places.get(id) as number;
  }

  #isBack({ from, to }: ChartEdge): boolean {
    return this.#place(to) <= this.#place(from);
  }

  #node(id: string): ChartNode {
    return this.#byId.get(id) as ChartNode;
  }

  #nameOf(node: ChartNode): string {
    const known = this.#names.get(node.id);
    if (known !== undefined) return known;
    const base = baseName(node);
    let name = base;
    for (let i = 2; this.#taken.has(name); i++) name = `${base} (${i})`;
    this.#taken.add(name);
    this.#names.set(node.id, name);
    return name;
  }
}

function baseName({ title, text, id }: ChartNode): string {
  if (title !== undefined) return brief(title, 40);
  return text === undefined ? id : `"${brief(text, 30)}"`;
}
