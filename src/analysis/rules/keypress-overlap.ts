import { compareDigits, type KeypressPattern, overlaps, printKeypressPattern } from '../../syntax/keypress-pattern.ts';
import { type Branch, branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

const MOST_ACTIVE = 6;

type Numbers = Extract<KeypressPattern, { kind: 'digits' | 'range' }>;

interface Interval {
  readonly branch: Branch;
  readonly pattern: Numbers;
  readonly low: string;
  readonly high: string;
}

export default defineRule({
  id: 'keypress-overlap',
  code: 'DP2043',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A key belongs to two branches of a menu.',
  why: 'Only one of them can be taken: an exact number wins over a range, and of two ranges the first.',
  fix: 'Narrow the range, or remove the branch that is too much.',
  check(subject, report) {
    for (const { branches } of branchedMenus(subject)) {
      if (!branches.some(({ pattern }) => pattern.kind === 'range')) continue;
      // Of the intervals before, in the order of their low ends, only those that reach furthest are kept.
      let active: Interval[] = [];
      for (const interval of intervalsOf(branches)) {
        const other = active.find(
          ({ pattern }) => overlaps(pattern, interval.pattern) && printed(pattern) !== printed(interval.pattern),
        );
        active = [...active, interval].sort((a, b) => compareDigits(b.high, a.high)).slice(0, MOST_ACTIVE);
        if (other === undefined) continue;
        const [first, second] = [other.branch, interval.branch].sort((a, b) => a.tag.index - b.tag.index) as [
          Branch,
          Branch,
        ];
        report(valuePlace(second.pressed), {
          message: `"${second.text}" and "${first.text}" share keys`,
          help: helpFor(first, second),
          related: [{ span: valuePlace(first.pressed), message: 'the other branch' }],
        });
      }
    }
  },
});

function helpFor(first: Branch, second: Branch): string {
  if (first.pattern.kind === 'range' && second.pattern.kind === 'range') {
    return `what both take goes to "${first.text}", which stands first; narrow one of the ranges`;
  }
  const number = first.pattern.kind === 'digits' ? first : second;
  return `"${number.text}" goes to its own branch; leave it out of the range`;
}

function intervalsOf(branches: readonly Branch[]): Interval[] {
  const found: Interval[] = [];
  for (const branch of branches) {
    const { pattern } = branch;
    if (pattern.kind === 'digits') found.push({ branch, pattern, low: pattern.digits, high: pattern.digits });
    if (pattern.kind === 'range' && compareDigits(pattern.low, pattern.high) <= 0)
      found.push({ branch, pattern, low: pattern.low, high: pattern.high });
  }
  return found.sort((a, b) => compareDigits(a.low, b.low) || a.branch.tag.index - b.branch.tag.index);
}

function printed(pattern: Numbers): string {
  return printKeypressPattern(pattern);
}
