// The coverage of one dialplan, and the words for its branches.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import {
  type BranchCoverage,
  type Covered,
  covered,
  type FlowCoverage,
  type TagCoverage,
} from '../../exploration/coverage.ts';
import { tagWords } from '../../rehearsal/effect-words.ts';
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

/** `menu "Question": silence`, `if: false`, `transfer: no answer`. */
export function branchWords(flow: FlowGraph, { edge }: BranchCoverage): string {
  return `${tagWords(flow, edge.from)}: ${wayWords(edge.on, edge.pressed)}`;
}

/** `no-input` and `no-match` are branches too: what callers meet when none is written. */
function wayWords(on: string, pressed: string | undefined): string {
  switch (on) {
    case 'default':
      return 'any other key';
    case 'timeout':
      return 'silence';
    case 'no-input':
      return 'silence, which no branch takes';
    case 'no-match':
      return 'a key that no branch takes';
    case 'catch':
      return pressed === 'hangup' ? 'the caller hangs up' : `key ${pressed ?? ''}`;
    case 'key':
      return `key ${pressed ?? ''}`;
    default:
      return on;
  }
}

/** Line and column of a tag or of the place a branch leaves, counted from 1. */
export function placeOf(plan: PlanCoverage, at: TagCoverage | BranchCoverage): { line: number; column: number } {
  const node = 'node' in at ? at.node : plan.flow.nodes[at.edge.from];
  return plan.source.position(node?.span.start ?? 0);
}
