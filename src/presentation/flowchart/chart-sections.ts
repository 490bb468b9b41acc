// The sections a chart falls into: a menu with what is in it, or a stretch of boxes between menus.

import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { brief } from './label-words.ts';

/** A box with the lines that leave it. */
export interface Atom {
  readonly node: ChartNode;
  readonly edges: readonly ChartEdge[];
  /** The box itself was drawn before; these are more of its lines. */
  readonly isContinued: boolean;
}

export interface Section {
  readonly title: string;
  readonly atoms: readonly Atom[];
}

const LONGEST_TITLE = 30;

/** The sections in reading order. A menu of more than `most` boxes is a section without the menus in it. */
export function chartSections({ nodes, edges, groups }: Chart, most: number): Section[] {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const sizes = new Map<string, number>();
  for (const { group } of nodes)
    for (let at = group; at !== undefined; at = parents.get(at)) sizes.set(at, (sizes.get(at) ?? 0) + 1);
  // The outermost frame around each frame that is small enough, else the frame itself. Outer frames come first.
  const homes = new Map<string, string>();
  for (const { id, parent } of groups) {
    const outer = parent === undefined ? undefined : homes.get(parent);
    homes.set(id, outer !== undefined && (sizes.get(outer) ?? 0) <= most ? outer : id);
  }
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  const leaving = new Map<string, ChartEdge[]>();
  for (const edge of edges) {
    const known = leaving.get(edge.from);
    if (known === undefined) leaving.set(edge.from, [edge]);
    else known.push(edge);
  }
  const sections: { title: string; atoms: Atom[] }[] = [];
  const byHome = new Map<string, { title: string; atoms: Atom[] }>();
  let stretch: { title: string; atoms: Atom[] } | undefined;
  for (const node of nodes) {
    const home = node.group === undefined ? undefined : (homes.get(node.group) ?? node.group);
    let section = home === undefined ? stretch : byHome.get(home);
    if (section === undefined) {
      section = {
        title: brief(home === undefined ? titleOf(node) : (labels.get(home) ?? ''), LONGEST_TITLE),
        atoms: [],
      };
      sections.push(section);
      if (home !== undefined) byHome.set(home, section);
    }
    stretch = home === undefined ? section : undefined;
    section.atoms.push({ node, edges: leaving.get(node.id) ?? [], isContinued: false });
  }
  return sections;
}

function titleOf({ title, text, id }: ChartNode): string {
  return title ?? text ?? id;
}
