import { entryLength } from '../../syntax/keypress-pattern.ts';
import { branchedMenus } from '../menu-branches.ts';
import { defineRule } from '../rule.ts';
import { replacing, tagPlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'maxdigits-missing',
  code: 'DP4049',
  severity: 'info',
  preset: 'strict',
  summary: 'A menu does not say how many keys it collects.',
  why: 'The documentation names no default. If the platform waits for more keys than the menu needs, callers sit through the timeout after every choice.',
  fix: 'Add `maxDigits`: 1 for single keys, one more than the longest entry when callers end it with the pound key.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const { menu, branches } of branchedMenus(subject)) {
      if (menu.maxDigits !== undefined || menu.element.broken) continue;
      const longest = branches.reduce((most, { pattern }) => Math.max(most, entryLength(pattern)), 0);
      const place = tagPlace(menu);
      report(place, {
        message: `${menuName(menu)} does not say how many keys it collects`,
        help: longest === 0 ? 'add maxDigits="..."' : `add maxDigits="${longest}"`,
        fixes:
          longest === 0
            ? []
            : replacing(
                `add maxDigits="${longest}"`,
                { start: place.end, end: place.end },
                ` maxDigits="${longest}"`,
                'unsafe',
              ),
      });
    }
  },
});
