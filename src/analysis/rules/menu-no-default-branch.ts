import { branchesOf } from '../compile-flow.ts';
import { defineRule } from '../rule.ts';
import { fallThroughs, whoFalls } from '../silent-callers.ts';
import { tagPlace } from '../subject.ts';
import { menuName, whereTo } from '../where-to.ts';

export default defineRule({
  id: 'menu-no-default-branch',
  code: 'DP4040',
  severity: 'info',
  preset: 'recommended',
  summary: 'A menu does not say what happens when the caller presses a key it does not list.',
  why: 'A slip of the finger then falls out of the menu to whatever tag comes next, as if the caller had answered.',
  fix: 'Add `<keypress pressed="default">`: say that the key is not valid and ask again.',
  wholeFlow: true,
  check(subject, report) {
    for (const fall of subject.once(fallThroughs)) {
      // Where silence falls through as well, one message says both.
      if (
        fall.silence ||
        branchesOf(fall.menu).every((branch) => branch.pressed?.value.trim().toLowerCase() === 'timeout')
      )
        continue;
      report(tagPlace(fall.menu), {
        message: `${whoFalls(fall)} in ${menuName(fall.menu)} leads to ${whereTo(subject, fall.edge.to)}`,
        help: 'add <keypress pressed="default"> if that is not what you want',
      });
    }
  },
});
