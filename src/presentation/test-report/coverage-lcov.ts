// Coverage in the format of lcov (geninfo): the lines tags stand on, and their branches.

import type { PlanCoverage } from '../report/plan-coverage.ts';
import { placeOf } from '../report/plan-coverage.ts';

export function coverageLcov(plans: readonly PlanCoverage[]): string {
  return plans.map(planRecord).join('');
}

function planRecord(plan: PlanCoverage): string {
  const { source, coverage } = plan;
  const calls = new Map<number, number>();
  for (const tag of coverage.tags) {
    const { line } = placeOf(plan, tag);
    calls.set(line, Math.max(calls.get(line) ?? 0, tag.calls));
  }
  const lines = [...calls].sort(([a], [b]) => a - b);
  // Ways out of one place are branches of one block.
  const blocks = Map.groupBy(coverage.branches, ({ edge }) => edge.from);
  const records = [...blocks].flatMap(([from, ways]) => {
    const reached = ways.some((way) => way.calls > 0);
    return ways.map((way, i) => ({
      line: placeOf(plan, way).line,
      text: `,${from},${i},${reached ? way.calls : '-'}`,
    }));
  });
  records.sort((one, other) => one.line - other.line);
  return [
    'TN:',
    `SF:${source.path}`,
    ...records.map(({ line, text }) => `BRDA:${line}${text}`),
    `BRF:${coverage.branches.length}`,
    `BRH:${coverage.branches.filter((branch) => branch.calls > 0).length}`,
    ...lines.map(([line, count]) => `DA:${line},${count}`),
    `LF:${lines.length}`,
    `LH:${lines.filter(([, count]) => count > 0).length}`,
    'end_of_record',
    '',
  ].join('\n');
}
