// A chart too large for one drawing, as several: an overview, and charts of a few menus each. Every box and every line
// is in exactly one of them; where a line leaves its chart, a reference names the box it leads to.

import type { Chart, ChartEdge, ChartGroup, ChartNode } from './chart.ts';
import { unlike } from './chart-ids.ts';
import { type Atom, chartSections, type Section } from './chart-sections.ts';
import { referenceTo } from './split-jumps.ts';

/** How much one drawing holds, and how much of it a box or a line takes, in the drawing's own measure. */
export interface DrawingRoom {
  readonly boxes: number;
  readonly lines: number;
  readonly size: number;
  sizeOfBox(node: ChartNode): number;
  sizeOfLine(edge: ChartEdge): number;
}

export interface ChartPart {
  readonly title: string;
  /** The first and the last section of it. */
  readonly first: string;
  readonly last: string;
  readonly chart: Chart;
  /** What of the whole chart is drawn here: boxes and lines by their place in it. */
  readonly atoms: readonly Atom[];
}

/** The parts of a chart, in reading order. */
export function splitChart(chart: Chart, room: DrawingRoom): ChartPart[] {
  const packs = packed(chartSections(chart, room.boxes), chart, room);
  const titles = titlesOf(packs);
  const homes = new Map<string, number>();
  packs.forEach(({ atoms }, i) => {
    for (const { node, isContinued } of atoms) if (!isContinued) homes.set(node.id, i);
  });
  const byId = new Map(chart.nodes.map((node) => [node.id, node]));
  const taken = new Set(byId.keys());
  return packs.map(({ atoms, sections }, i) => {
    const title = titles[i] as string;
    const [first = '', last = ''] = [sections[0]?.title, sections.at(-1)?.title];
    const away = (id: string): string | undefined => (homes.get(id) === i ? undefined : titles[homes.get(id) ?? 0]);
    return { title, first, last, atoms, chart: partChart(chart, title, atoms, byId, taken, away) };
  });
}

interface Pack {
  readonly sections: Section[];
  readonly atoms: Atom[];
  /** Which piece it is of a section that is too large for one drawing. */
  readonly piece?: number;
}

/** Whole sections go together while there is room; a section too large for one drawing is cut. */
function packed(sections: readonly Section[], chart: Chart, room: DrawingRoom): Pack[] {
  const byId = new Map(chart.nodes.map((node) => [node.id, node]));
  const measure = (atom: Atom): Load => {
    const size = atom.edges.reduce((sum, edge) => {
      const target = byId.get(edge.to);
      return (
        sum + room.sizeOfLine(edge) + (target === undefined ? 0 : room.sizeOfBox(referenceTo(target, edge.to, true)))
      );
    }, room.sizeOfBox(atom.node));
    return { boxes: 1, lines: atom.edges.length, size };
  };
  const packs: Pack[] = [];
  let pack: Pack = { sections: [], atoms: [] };
  let load: Load = EMPTY;
  const close = (): void => {
    if (pack.atoms.length > 0) packs.push(pack);
    pack = { sections: [], atoms: [] };
    load = EMPTY;
  };
  for (const section of sections) {
    const own = section.atoms.map(measure).reduce(plus, EMPTY);
    if (!fits(plus(load, own), room)) close();
    if (fits(own, room)) {
      pack.sections.push(section);
      pack.atoms.push(...section.atoms);
      load = plus(load, own);
      continue;
    }
    let piece = 1;
    for (const atom of section.atoms.flatMap((whole) => pieces(whole, (part) => fits(measure(part), room)))) {
      if (!fits(plus(load, measure(atom)), room)) close();
      if (pack.atoms.length === 0) pack = { sections: [section], atoms: [], piece: piece++ };
      pack.atoms.push(atom);
      load = plus(load, measure(atom));
    }
    close();
  }
  close();
  return packs;
}

interface Load {
  readonly boxes: number;
  readonly lines: number;
  readonly size: number;
}

const EMPTY: Load = { boxes: 0, lines: 0, size: 0 };

function plus(a: Load, b: Load): Load {
  return { boxes: a.boxes + b.boxes, lines: a.lines + b.lines, size: a.size + b.size };
}

function fits(load: Load, room: DrawingRoom): boolean {
  return load.boxes <= room.boxes && load.lines <= room.lines && load.size <= room.size;
}

/** A box with more lines than a drawing holds is shown again, as a reference, with the rest of them. */
function pieces(atom: Atom, fitsAlone: (atom: Atom) => boolean): Atom[] {
  if (atom.edges.length < 2 || fitsAlone(atom)) return [atom];
  const half = Math.ceil(atom.edges.length / 2);
  return [
    ...pieces({ ...atom, edges: atom.edges.slice(0, half) }, fitsAlone),
    ...pieces({ ...atom, isContinued: true, edges: atom.edges.slice(half) }, fitsAlone),
  ];
}

/** What stands above each chart: the menu, or the first and the last of what it shows; no two alike. */
function titlesOf(packs: readonly Pack[]): string[] {
  const counts = new Map<Section, number>();
  for (const { sections, piece } of packs)
    if (piece !== undefined)
      counts.set(sections[0] as Section, Math.max(piece, counts.get(sections[0] as Section) ?? 0));
  const taken = new Set<string>();
  return packs.map(({ sections, piece }) => {
    const first = sections[0] as Section;
    const last = sections.at(-1) as Section;
    const name = first === last ? first.title : `${first.title} to ${last.title}`;
    const count = counts.get(first) ?? 1;
    const wanted = piece === undefined || count === 1 ? name : `${name}, ${piece} of ${count}`;
    let title = wanted;
    for (let i = 2; taken.has(title); i++) title = `${wanted} (${i})`;
    taken.add(title);
    return title;
  });
}

function partChart(
  chart: Chart,
  title: string,
  atoms: readonly Atom[],
  byId: ReadonlyMap<string, ChartNode>,
  taken: Set<string>,
  away: (id: string) => string | undefined,
): Chart {
  const nodes: ChartNode[] = [];
  const edges: ChartEdge[] = [];
  const reference = (target: ChartNode, id: string, group: string | undefined, isReached: boolean): string => {
    const free = unlike(id, taken);
    const { note: _, ...small } = referenceTo(target, free, isReached);
    const note = away(target.id);
    nodes.push({
      ...small,
      ...(note === undefined ? undefined : { note: `in ${note}` }),
      ...(group === undefined ? undefined : { group }),
    });
    return free;
  };
  for (const { node, edges: own, isContinued } of atoms) {
    const from = isContinued ? reference(node, `${node.id}_again`, node.group, node.isReached) : node.id;
    if (!isContinued) nodes.push(node);
    for (const edge of own) {
      const target = byId.get(edge.to);
      const isAway = target !== undefined && away(edge.to) !== undefined;
      const to = isAway ? reference(target, `${from}_to_${edge.to}`, node.group, edge.isReached) : edge.to;
      edges.push({ ...edge, from, to });
    }
  }
  return { title, nodes, edges, groups: groupsAround(nodes, chart.groups) };
}

function groupsAround(nodes: readonly ChartNode[], groups: readonly ChartGroup[]): ChartGroup[] {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const used = new Set<string>();
  for (const { group } of nodes)
    for (let at = group; at !== undefined && !used.has(at); at = parents.get(at)) used.add(at);
  return groups.filter(({ id }) => used.has(id));
}
