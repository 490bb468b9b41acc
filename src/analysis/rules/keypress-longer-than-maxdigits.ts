import { compareDigits, entryLength, shortestEntry } from '../../syntax/keypress-pattern.ts';
import { branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'keypress-longer-than-maxdigits',
  code: 'DP2047',
  severity: 'error',
  preset: 'recommended',
  summary: 'A branch asks for more digits than the menu collects.',
  why: 'The entry ends after `maxDigits` keys, so nobody can key in what the branch waits for, and the caller lands in another branch.',
  fix: 'Raise `maxDigits` to the longest entry of the menu, or shorten the number.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const { menu, branches, maxDigits } of branchedMenus(subject)) {
      const stated = menu.maxDigits;
      if (maxDigits === undefined || stated === undefined) continue;
      const longest = branches.reduce((most, { pattern }) => Math.max(most, entryLength(pattern)), 1);
      if (maxDigits >= longest) continue;
      const fixes = replacing(
        `set maxDigits to ${longest}`,
        { start: stated.valueStart, end: stated.valueEnd },
        String(longest),
        'unsafe',
      );
      if (maxDigits === 0) {
        report(valuePlace(stated), { message: 'maxDigits is 0, so the menu collects no key', fixes });
        continue;
      }
      for (const { pressed, text, pattern } of branches) {
        if (entryLength(pattern) <= maxDigits) continue;
        if (pattern.kind === 'range' && compareDigits(pattern.low, pattern.high) > 0) continue;
        const keys = maxDigits === 1 ? '1 key' : `${maxDigits} keys`;
        report(valuePlace(pressed), {
          message:
            shortestEntry(pattern) > maxDigits
              ? `nobody can key in "${text}": the menu takes ${keys}`
              : `part of "${text}" cannot be keyed in: the menu takes ${keys}`,
          help: `set maxDigits to ${longest}, or shorten the number`,
          related: [{ span: valuePlace(stated), message: 'the limit' }],
          fixes,
        });
      }
    }
  },
});
