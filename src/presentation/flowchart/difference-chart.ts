// Two versions of a plan in one chart: the new one, with what is gone drawn beside it; every box and line that differs is
// marked.

import type { FlowGraph, NodeId } from '../../analysis/flow-graph.ts';
import type { FlowChanges } from '../../exploration/difference/flow-changes.ts';
import type { SourceText } from '../../source/source-text.ts';
import { buildChart } from './build-chart.ts';
import type { Chart, ChartEdge, ChartNode, Mark } from './chart.ts';
import { unlike } from './chart-ids.ts';

interface Side {
  readonly flow: FlowGraph;
  readonly source: SourceText;
}

/** The chart of a comparison. */
export function differenceChart(old: Side, fresh: Side, changes: FlowChanges): Chart {
  const before = buildChart(old.flow, { source: old.source });
  const after = buildChart(fresh.flow, { source: fresh.source });
  const marks = marksOf(changes);
  const boxes = new Map(after.nodes.flatMap(({ id, tags }) => tags.map((tag) => [tag, id] as const)));
  const taken = new Set(after.nodes.map(({ id }) => id));
  const names = new Map<string, string>();
  const gone: ChartNode[] = [];
  const groups = new Set(after.groups.map(({ id }) => id));
  const targets = new Map(before.edges.map(({ from, to }) => [to, from]));
  for (const node of before.nodes) {
    const kept =
      keptBox(node, changes, boxes) ?? (node.tags.length === 0 ? endLike(node, after, names, targets) : undefined);
    if (kept !== undefined) {
      names.set(node.id, kept);
      continue;
    }
    const id = unlike(node.id, taken);
    names.set(node.id, id);
    const { group, lines: _lines, target: _target, ...rest } = node;
    gone.push({ ...rest, id, mark: 'removed', ...(group !== undefined && groups.has(group) ? { group } : undefined) });
  }
  const fromBefore = new Map(before.edges.map((edge) => [edgeKey(names.get(edge.from), names.get(edge.to)), edge]));
  const edges = after.edges.map((edge): ChartEdge => {
    const was = fromBefore.get(edgeKey(edge.from, edge.to));
    if (was === undefined) return { ...edge, mark: 'added' };
    return was.labels.join() === edge.labels.join() ? edge : { ...edge, mark: 'changed' };
  });
  const now = new Set(after.edges.map(({ from, to }) => edgeKey(from, to)));
  const lost = before.edges.flatMap((edge): ChartEdge[] => {
    const [from, to] = [names.get(edge.from), names.get(edge.to)];
    if (from === undefined || to === undefined || now.has(edgeKey(from, to))) return [];
    // The chains are edges of the old flow, which this chart is not of.
    return [{ ...edge, from, to, chains: [], mark: 'removed' }];
  });
  const oldTags = new Set(changes.matches.flatMap((match) => (match === null ? [] : [match])));
  const nodes = after.nodes.map((node) => {
    const mark = markOf(node, marks, oldTags);
    return mark === undefined ? node : { ...node, mark };
  });
  return { ...after, nodes: [...nodes, ...gone.map((node) => ({ ...node, tags: [] }))], edges: [...lost, ...edges] };
}

function edgeKey(from: string | undefined, to: string | undefined): string {
  return `${from} ${to}`;
}

/** The box of the new chart that shows what a box of the old one showed. */
function keptBox(
  { tags }: ChartNode,
  { matches }: FlowChanges,
  boxes: ReadonlyMap<NodeId, string>,
): string | undefined {
  for (const tag of tags) {
    const match = matches[tag];
    const box = match === null || match === undefined ? undefined : boxes.get(match);
    if (box !== undefined) return box;
  }
  return undefined;
}

/** An end or a reference that hangs on a box which is still there, when the new chart has one like it there. */
function endLike(
  node: ChartNode,
  after: Chart,
  names: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string>,
): string | undefined {
  const from = names.get(sources.get(node.id) ?? '');
  const near = new Set(after.edges.filter((edge) => edge.from === from).map(({ to }) => to));
  return after.nodes.find(({ id, shape, title }) => near.has(id) && shape === node.shape && title === node.title)?.id;
}

function marksOf({ changes }: FlowChanges): Map<NodeId, Mark> {
  const marks = new Map<NodeId, Mark>();
  for (const change of changes) if (change.kind !== 'removed') marks.set(change.new, change.kind);
  return marks;
}

/** A box is new when none of its tags was there before; it has changed when one of its tags has. */
function markOf({ tags }: ChartNode, marks: ReadonlyMap<NodeId, Mark>, kept: ReadonlySet<NodeId>): Mark | undefined {
  if (tags.length === 0) return undefined;
  if (!tags.some((tag) => kept.has(tag))) return 'added';
  const own = tags.map((tag) => marks.get(tag)).filter((mark) => mark !== undefined);
  return own.includes('changed') || own.includes('added') ? 'changed' : own[0];
}
