// Coverage as people read it: how much of each plan, and every tag and branch that no call came to.

import { covered, percent, type TagCoverage } from '../../exploration/coverage.ts';
import { branchWords } from '../../rehearsal/branch-words.ts';
import { tagWords } from '../../rehearsal/effect-words.ts';
import type { Paint } from '../report/paint.ts';
import { type PlanCoverage, placeOf, totalsOf } from '../report/plan-coverage.ts';

export function coverageText(plans: readonly PlanCoverage[], paint: Paint): string {
  const lines = plans.flatMap((plan) => planLines(plan, paint));
  const { tags, branches } = totalsOf(plans);
  if (plans.length > 1) lines.push(`${paint('place', 'all')}  ${share('tags', tags)}, ${share('branches', branches)}`);
  return `${lines.join('\n')}\n`;
}

function planLines(plan: PlanCoverage, paint: Paint): string[] {
  const { source, flow, coverage } = plan;
  const head = `${paint('place', source.path)}  ${share('tags', covered(coverage.tags))}, ${share('branches', covered(coverage.branches))}`;
  const missed = [
    ...outermost(coverage.tags.filter(({ calls }) => calls === 0)).map((tag) => ({
      ...placeOf(plan, tag),
      words: `${tagWords(flow, tag.node.id)} is never reached`,
    })),
    ...coverage.branches
      .filter(({ calls }) => calls === 0)
      .map((branch) => ({ ...placeOf(plan, branch), words: `${branchWords(flow, branch.edge)} is never taken` })),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return [
    head,
    ...missed.map(({ line, column, words }) => `  ${paint('dim', `${source.path}:${line}:${column}:`)} ${words}`),
  ];
}

// What stands in a tag that is never reached goes without saying, and so does the way into a branch that is never taken.
const WAYS_IN: ReadonlySet<string> = new Set(['keypress', 'live', 'machine', 'else']);

function outermost(tags: readonly TagCoverage[]): TagCoverage[] {
  let end = -1;
  return tags.filter(({ node: { kind, span } }) => {
    const isInside = span.start < end;
    end = Math.max(end, span.end);
    return !isInside && !WAYS_IN.has(kind);
  });
}

function share(what: string, counts: { readonly covered: number; readonly total: number }): string {
  return `${what} ${counts.covered} of ${counts.total} (${percent(counts).toFixed(1)} %)`;
}
