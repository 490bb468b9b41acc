import { compareDigits } from '../../syntax/keypress-pattern.ts';
import { branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

export default defineRule({
  id: 'keypress-range-mixed-length',
  code: 'DP4046',
  severity: 'info',
  preset: 'strict',
  summary: 'The two ends of a range have different numbers of digits.',
  why: 'Callers who key in one of the shorter numbers wait until the menu gives up waiting for more. With `8-12`, an 8 is slow and a 1 may be cut off before its 2.',
  fix: 'Write one branch for each length, such as `8-9` and `10-12`, or ask for a fixed number of digits.',
  check(subject, report) {
    for (const { branches, maxDigits } of branchedMenus(subject)) {
      for (const { pressed, text, pattern } of branches) {
        if (pattern.kind !== 'range' || pattern.low.length === pattern.high.length) continue;
        // A range that is wrong in a graver way has a message of its own.
        if (compareDigits(pattern.low, pattern.high) > 0 || (maxDigits ?? Infinity) < pattern.high.length) continue;
        report(valuePlace(pressed), {
          message: `the range "${text}" mixes numbers of ${pattern.low.length} and ${pattern.high.length} digits`,
          help: 'callers who key in a short one wait for the timeout; write a branch for each length',
        });
      }
    }
  },
});
