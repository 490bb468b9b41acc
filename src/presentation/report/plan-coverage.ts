// The coverage of one dialplan, and the words for its branches.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import {
  type BranchCoverage,
  type Covered,
  covered,
  type FlowCoverage,
  type TagCoverage,
} from '../../exploration/coverage.ts';
import type { SourceText } from '../../source/source-text.ts';

export interface PlanCoverage {
  readonly source: SourceText;
  readonly flow: FlowGraph;
  readonly coverage: FlowCoverage;
}

export interface Totals {
  readonly tags: Covered;
  readonly branches: Covered;
}

export function totalsOf(plans: readonly PlanCoverage[]): Totals {
  return {
    tags: covered(plans.flatMap(({ coverage }) => coverage.tags)),
    branches: covered(plans.flatMap(({ coverage }) => coverage.branches)),
  };
}

/** Line and column of a tag or of the place a branch leaves, counted from 1. */
export function placeOf(plan: PlanCoverage, at: TagCoverage | BranchCoverage): { line: number; column: number } {
  const node = 'node' in at ? at.node : plan.flow.nodes[at.edge.from];
  return plan.source.position(node?.span.start ?? 0);
}
