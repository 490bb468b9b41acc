import { printKeypressPattern } from '../../syntax/keypress-pattern.ts';
import { type Branch, branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'duplicate-keypress',
  code: 'DP2042',
  severity: 'error',
  preset: 'correctness',
  summary: 'Two branches of a menu wait for the same key.',
  why: 'Only the first is taken. Whatever the second should do never happens, and the key it was meant for has no branch.',
  fix: 'Give the second branch its own key, or join the two.',
  check(subject, report) {
    for (const { menu, branches } of branchedMenus(subject)) {
      const taken = new Map<string, Branch>();
      for (const branch of branches) {
        const { pattern, pressed } = branch;
        if (pattern.kind === 'bad') continue;
        const key = printKeypressPattern(pattern);
        const first = taken.get(key);
        if (first === undefined) {
          taken.set(key, branch);
          continue;
        }
        report(valuePlace(pressed), {
          message: `"${key}" has a branch in ${menuName(menu)} already`,
          label: 'never taken',
          help: 'give this branch its own key, or join the two',
          related: [{ span: valuePlace(first.pressed), message: 'this one is taken' }],
        });
      }
    }
  },
});
