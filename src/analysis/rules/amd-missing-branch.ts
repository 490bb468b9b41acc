import type { Amd } from '../../model/dialplan.ts';
import type { Fix } from '../../source/diagnostic.ts';
import { defineRule } from '../rule.ts';
import { replacing, tagPlace } from '../subject.ts';

export default defineRule({
  id: 'amd-missing-branch',
  code: 'DP2064',
  severity: 'error',
  preset: 'correctness',
  summary: 'An `amd` lacks its `live` or its `machine` branch.',
  why: 'The documentation requires both. Without one, whoever should have taken it falls through to what stands behind the `amd`.',
  fix: 'Add the branch. A `machine` branch that should say nothing holds a `hangup`.',
  fixable: 'unsafe',
  wholeFlow: true,
  check(subject, report) {
    for (const amd of subject.tagsOf('amd')) {
      // A tag nobody knows may be the branch, misspelt.
      if (amd.children.some(({ kind }) => kind === 'unknown')) continue;
      const missing = (['live', 'machine'] as const).filter((kind) =>
        amd.children.every((child) => child.kind !== kind),
      );
      if (missing.length === 0) continue;
      report(tagPlace(amd), {
        message:
          missing.length === 2
            ? '"amd" has neither "live" nor "machine"'
            : `"amd" has no "${missing[0] as string}" branch`,
        help:
          missing.length === 1 && missing[0] === 'machine'
            ? 'add <machine>...</machine>; with a <hangup/> in it machines hear nothing'
            : `add ${missing.map((kind) => `<${kind}>...</${kind}>`).join(' and ')}`,
        fixes: missing.length === 1 && missing[0] === 'machine' ? hangUpOnMachines(amd) : [],
      });
    }
  },
});

function hangUpOnMachines({ element, children }: Amd): Fix[] {
  const last = children.at(-1);
  if (element.selfClosing || last === undefined) return [];
  const { end } = last.element;
  return replacing('hang up on machines', { start: end, end }, '<machine><hangup/></machine>', 'unsafe');
}
