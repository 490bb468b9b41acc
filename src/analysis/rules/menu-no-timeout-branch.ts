import { defineRule } from '../rule.ts';
import { fallThroughs, whoFalls } from '../silent-callers.ts';
import { tagPlace } from '../subject.ts';
import { menuName, whereTo } from '../where-to.ts';

export default defineRule({
  id: 'menu-no-timeout-branch',
  code: 'DP4039',
  severity: 'info',
  preset: 'recommended',
  summary: 'A menu does not say what happens when the caller presses nothing.',
  why: 'Silence then falls out of the menu to whatever tag comes next. That is often a thank-you the caller did not earn, or the end of the call without a word. Silent lines are common: answering machines taken for people, hands full, a confused caller.',
  fix: 'Add `<keypress pressed="timeout">` and say there what silence means: ask again a limited number of times, or say goodbye and hang up.',
  wholeFlow: true,
  check(subject, report) {
    for (const fall of subject.once(fallThroughs)) {
      // Falling into the next question is menu-falls-into-menu's to tell.
      if (!fall.silence || fall.stop.kind === 'menu') continue;
      report(tagPlace(fall.menu), {
        message: `${whoFalls(fall)} in ${menuName(fall.menu)} leads to ${whereTo(subject, fall.edge.to)}`,
        help: `add <keypress pressed="timeout">${fall.otherKeys ? ' and <keypress pressed="default">' : ''} if that is not what you want`,
      });
    }
  },
});
