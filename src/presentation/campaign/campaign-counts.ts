// The calls of a campaign in the form that `dialplan chart --counts` reads.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CampaignResult } from '../../campaign/campaign-result.ts';
import type { SourceText } from '../../source/source-text.ts';
import { coverageJson } from '../report/coverage-json.ts';

/**
 * How many calls came to each tag and took each way. Where people hang up, fewer leave a tag than come to it: unlike in the
 * coverage of tests, which has only branches, every way is there.
 */
export function campaignCounts(
  flow: FlowGraph,
  source: SourceText,
  { counts }: CampaignResult,
): { readonly plans: readonly Record<string, unknown>[] } {
  const tags = flow.nodes
    .filter(({ kind }) => kind !== 'end' && kind !== 'collect')
    .map((node) => ({ node, calls: counts.nodes[node.id] ?? 0 }));
  const branches = flow.edges.map((edge, i) => ({ edge, calls: counts.edges[i] ?? 0 }));
  const { plans } = coverageJson([{ source, flow, coverage: { tags, branches } }]);
  return { plans: plans.map(({ path, tags: counted, branches: ways }) => ({ path, tags: counted, branches: ways })) };
}
