// The chart of a campaign's flow, with its calls drawn over it, and who hung up where.

import type { FlowGraph, NodeId } from '../../analysis/flow-graph.ts';
import type { CampaignResult } from '../../campaign/campaign-result.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Chart, ChartNode } from '../flowchart/chart.ts';
import { chartOf } from '../flowchart/pictures.ts';
import { counted, numberWords, shareWords } from './campaign-words.ts';

/** Boxes at which people hung up say so below their own note. */
export function campaignChart(flow: FlowGraph, result: CampaignResult, source?: SourceText): Chart {
  const { counts, traffic } = result;
  const overlay = {
    title: `${counted(counts.nodes[flow.entry] ?? 0, 'answered call')}, × calls, ↓ hung up`,
    ...counts,
  };
  const chart = chartOf(flow, { overlay, ...(source === undefined ? undefined : { source }) });
  const notes = new Map<string, string[]>();
  for (const { node, calls, hangups } of traffic) {
    const box = hangups === 0 ? undefined : boxOf(chart, flow, node);
    if (box === undefined) continue;
    const where = box.tags.includes(node) ? '' : ' in this menu';
    const words = `↓ ${numberWords(hangups)} hung up${where} (${shareWords(hangups / calls)})`;
    notes.set(box.id, [...(notes.get(box.id) ?? []), words]);
  }
  const nodes = chart.nodes.map((node) => {
    const words = notes.get(node.id);
    if (words === undefined) return node;
    return { ...node, note: [...(node.note === undefined ? [] : [node.note]), ...words].join(', ') };
  });
  return { ...chart, nodes };
}

/** The box of a tag. A menu whose prompts have boxes of their own is told of where it waits. */
function boxOf({ nodes }: Chart, flow: FlowGraph, tag: NodeId): ChartNode | undefined {
  const waits = (id: NodeId): boolean => flow.nodes[id]?.menu === tag && flow.nodes[id]?.kind === 'collect';
  return nodes.find(({ tags }) => tags.includes(tag)) ?? nodes.find(({ tags }) => tags.some(waits));
}
