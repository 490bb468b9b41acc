import { retryLoops } from '../retry-loops.ts';
import { defineRule } from '../rule.ts';
import { tagPlace, valuePlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'uncounted-wrong-key-loop',
  code: 'DP4127',
  severity: 'info',
  preset: 'strict',
  summary: 'Wrong keys lead back to the same menu, and nothing counts how often.',
  why: 'A caller who cannot make out the options, or a machine that sends tones, may go on pressing wrong keys for as long as the line lasts.',
  fix: 'Count the rounds with a `setvar` and an `if`, and hang up or transfer after two or three.',
  wholeFlow: true,
  check(subject, report) {
    for (const { menu, branch, back } of retryLoops(subject, ['default', 'no-match'])) {
      report(branch?.pressed === undefined ? tagPlace(menu) : valuePlace(branch.pressed), {
        message: `wrong keys lead back to ${menuName(menu)} without end`,
        help: 'count the rounds, and hang up or transfer after two or three',
        related: back === undefined ? [] : [{ span: tagPlace(back), message: 'from here the call goes back' }],
      });
    }
  },
});
