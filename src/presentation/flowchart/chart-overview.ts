// The overview of a chart that is drawn in parts: a box for each part, the lines between two parts as one.

import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { brief } from './label-words.ts';
import type { ChartPart } from './split-chart.ts';
import { splitJumps } from './split-jumps.ts';

/** More boxes or lines than these help nobody see where a call goes: neighbours share a box. */
const MOST_BOXES = 60;
const MOST_LINES = 200;

/** The overview, with references in the place of crowded lines. */
export function chartOverview(chart: Chart, parts: readonly ChartPart[]): Chart {
  let each = Math.ceil(parts.length / MOST_BOXES);
  let overview = overviewOf(chart, parts, each);
  while (overview.edges.length > MOST_LINES) {
    each = Math.ceil(each * 1.5);
    overview = overviewOf(chart, parts, each);
  }
  const order = new Map(overview.nodes.map(({ id }, i) => [id, i]));
  const isNext = ({ from, to }: ChartEdge): boolean => (order.get(to) ?? 0) === (order.get(from) ?? 0) + 1;
  return { ...overview, ...splitJumps(overview, (edge) => !isNext(edge), new Set(order.keys())) };
}

/** With `each` parts to a box. */
function overviewOf(chart: Chart, parts: readonly ChartPart[], each: number): Chart {
  const homes = new Map<string, number>();
  const targets = new Map<string, string>();
  const nodes: ChartNode[] = [];
  for (let i = 0; i < parts.length; i += each) {
    const members = parts.slice(i, i + each);
    const boxes = members
      .flatMap(({ atoms }) => atoms.filter(({ isContinued }) => !isContinued))
      .map(({ node }) => node);
    for (const { id, target } of boxes) {
      homes.set(id, nodes.length);
      if (target !== undefined) targets.set(id, target);
    }
    nodes.push(overviewBox(`part_${nodes.length + 1}`, members, boxes));
  }
  const lines = new Map<string, ChartEdge>();
  parts.forEach(({ atoms }, part) => {
    const from = nodes[Math.floor(part / each)]?.id as string;
    for (const edge of atoms.flatMap(({ edges }) => edges)) {
      const to = nodes[homes.get(targets.get(edge.to) ?? edge.to) ?? -1]?.id;
      if (to === undefined || to === from) continue;
      const key = `${from} ${to} ${edge.kind}`;
      lines.set(key, merged({ ...edge, from, to, chains: [] }, lines.get(key)));
    }
  });
  return { ...chart, nodes, edges: [...lines.values()], groups: [] };
}

function overviewBox(id: string, members: readonly ChartPart[], boxes: readonly ChartNode[]): ChartNode {
  const only = members.length === 1 ? members[0]?.title : undefined;
  const isStart = boxes.some(({ shape }) => shape === 'start');
  const count = boxes.length === 1 ? '1 box' : `${boxes.length} boxes`;
  const isChanged = boxes.some(({ mark }) => mark !== undefined);
  return {
    id,
    shape: isStart ? 'start' : 'other',
    title: only ?? [members[0]?.first, members.at(-1)?.last].map((name) => brief(name ?? '', 18)).join(' … '),
    note: count,
    tags: boxes.flatMap(({ tags }) => tags),
    isReached: boxes.some(({ isReached }) => isReached),
    findings: boxes.flatMap(({ findings }) => findings),
    ...(isChanged ? { mark: 'changed' } : undefined),
  };
}

function merged(edge: ChartEdge, earlier: ChartEdge | undefined): ChartEdge {
  if (earlier === undefined) return edge;
  const { mark: _, ...rest } = earlier;
  return {
    ...rest,
    labels: [...new Set([...earlier.labels, ...edge.labels])],
    isReached: earlier.isReached || edge.isReached,
    ...(edge.calls === undefined ? undefined : { calls: edge.calls + (earlier.calls ?? 0) }),
    ...(earlier.mark === edge.mark && edge.mark !== undefined ? { mark: edge.mark } : undefined),
  };
}
