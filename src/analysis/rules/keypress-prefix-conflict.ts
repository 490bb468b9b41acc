import { type Branch, branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

export default defineRule({
  id: 'keypress-prefix-conflict',
  code: 'DP4048',
  severity: 'info',
  preset: 'recommended',
  summary: 'One choice of a menu is the beginning of another.',
  why: 'After the short one the menu has to wait whether more keys follow. Whoever wants it waits for the timeout, and whoever keys in the longer one slowly gets the short one.',
  fix: 'Give the choices numbers that do not begin alike, such as `1` to `9` beside `200-299` without `2`.',
  check(subject, report) {
    for (const { branches, maxDigits } of branchedMenus(subject)) {
      const longer = branches.flatMap((branch) => beginnings(branch));
      if (longer.length === 0) continue;
      const first = new Map<string, Branch>();
      for (const [beginning, branch] of longer) if (!first.has(beginning)) first.set(beginning, branch);
      for (const { pressed, pattern, text } of branches) {
        if (pattern.kind !== 'digits' || (maxDigits ?? Infinity) <= pattern.digits.length) continue;
        const other = first.get(pattern.digits);
        if (other === undefined) continue;
        report(valuePlace(pressed), {
          message: `"${text}" is the beginning of "${other.text}"`,
          help: 'after this key the menu waits for more until its timeout; use a number that no other choice begins with',
          related: [{ span: valuePlace(other.pressed), message: 'the longer choice' }],
        });
      }
    }
  },
});

const LONGEST = 12;

// What a caller has keyed in on the way to a longer entry: for "300-315" these are "3", "30" and "31".
function beginnings(branch: Branch): [string, Branch][] {
  const { pattern } = branch;
  const found: [string, Branch][] = [];
  if (pattern.kind === 'digits' && pattern.digits.length <= LONGEST) {
    for (let length = 1; length < pattern.digits.length; length++)
      found.push([pattern.digits.slice(0, length), branch]);
  }
  if (pattern.kind === 'range' && pattern.low.length === pattern.high.length && pattern.low.length <= LONGEST) {
    for (let length = 1; length < pattern.low.length; length++) {
      const low = Number(pattern.low.slice(0, length));
      const high = Number(pattern.high.slice(0, length));
      // A range that takes nearly everything is for data such as telephone numbers.
      if (high - low > 20) break;
      for (let part = low; part <= high; part++) found.push([String(part).padStart(length, '0'), branch]);
    }
  }
  return found;
}
