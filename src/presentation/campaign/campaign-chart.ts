// The chart of a campaign's flow, with its calls drawn over it, and who hung up where.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CampaignResult } from '../../campaign/campaign-result.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Chart } from '../flowchart/chart.ts';
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
  const hangups = new Map(traffic.map((tag) => [tag.node, tag]));
  const nodes = chart.nodes.map((node) => {
    const left = node.tags.reduce((total, tag) => total + (hangups.get(tag)?.hangups ?? 0), 0);
    if (left === 0) return node;
    const came = Math.max(...node.tags.map((tag) => hangups.get(tag)?.calls ?? 0));
    const words = `↓ ${numberWords(left)} hung up (${shareWords(left / came)})`;
    return { ...node, note: node.note === undefined ? words : `${node.note} ${words}` };
  });
  return { ...chart, nodes };
}
