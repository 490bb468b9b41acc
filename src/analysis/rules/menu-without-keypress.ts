import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'menu-without-keypress',
  code: 'DP2037',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A menu has no `keypress`.',
  why: 'The documentation asks for at least one. Without a branch there is nothing to wait for: the prompts play and the call goes on, whatever the caller presses.',
  fix: 'Add a `keypress` for each choice, or take the prompts out of the menu.',
  wholeFlow: true,
  check(subject, report) {
    for (const menu of subject.tagsOf('menu')) {
      // A misspelt tag may be the keypress.
      if (menu.children.some(({ kind }) => kind === 'keypress' || kind === 'unknown')) continue;
      report(tagPlace(menu), {
        message: `${menuName(menu)} has no keypress, so it never waits for a key`,
        help: 'add <keypress pressed="...">, or move its prompts out of the menu',
      });
    }
  },
});
