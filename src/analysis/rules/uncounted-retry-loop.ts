import { retryLoops } from '../retry-loops.ts';
import { defineRule } from '../rule.ts';
import { tagPlace, valuePlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'uncounted-retry-loop',
  code: 'DP4035',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Silence leads back to the same menu, and nothing counts how often.',
  why: 'A line on which nobody presses a key, such as an answering machine that was not recognised or a phone left lying, hears the menu again until the platform cuts the call. Every minute is paid for.',
  fix: 'Count the rounds with a `setvar` and an `if`, and hang up after two or three; or let the `timeout` branch end the call.',
  wholeFlow: true,
  check(subject, report) {
    for (const { menu, branch, back, condition } of retryLoops(subject, ['timeout', 'no-input'])) {
      const related = [];
      if (back !== undefined) related.push({ span: tagPlace(back), message: 'from here the call goes back' });
      if (condition !== undefined) {
        related.push({ span: tagPlace(condition), message: 'nothing in the round changes what this condition asks' });
      }
      report(branch?.pressed === undefined ? tagPlace(menu) : valuePlace(branch.pressed), {
        message: `silence leads back to ${menuName(menu)} without end`,
        help:
          branch === undefined
            ? 'add <keypress pressed="timeout"> that hangs up, or count the rounds'
            : 'count the rounds and hang up after two or three, or hang up at once',
        related,
      });
    }
  },
});
