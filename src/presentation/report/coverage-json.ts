// Coverage for programs.

import { type Covered, covered, percent } from '../../exploration/coverage.ts';
import { branchWords } from '../../rehearsal/branch-words.ts';
import { tagPlace } from '../transcript/call-json.ts';
import { type PlanCoverage, totalsOf } from './plan-coverage.ts';

export interface CoverageJson {
  readonly plans: readonly Record<string, unknown>[];
  readonly summary: Record<string, unknown>;
}

/** Every tag and branch with the number of calls that came to it. */
export function coverageJson(plans: readonly PlanCoverage[]): CoverageJson {
  const { tags, branches } = totalsOf(plans);
  return {
    plans: plans.map(({ source, flow, coverage }) => ({
      path: source.path,
      tags: coverage.tags.map(({ node, calls }) => ({ ...tagPlace(flow, source, node.id), calls })),
      branches: coverage.branches.map((branch) => {
        const { on, pressed, from, to } = branch.edge;
        const words = branchWords(flow, branch.edge);
        return {
          at: tagPlace(flow, source, from),
          to: tagPlace(flow, source, to),
          on,
          pressed,
          words,
          calls: branch.calls,
        };
      }),
      summary: { tags: counts(covered(coverage.tags)), branches: counts(covered(coverage.branches)) },
    })),
    summary: { tags: counts(tags), branches: counts(branches) },
  };
}

function counts(part: Covered): Record<string, number> {
  return { ...part, percent: Math.round(percent(part) * 100) / 100 };
}
