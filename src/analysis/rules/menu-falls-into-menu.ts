import { defineRule } from '../rule.ts';
import { fallThroughs, whoFalls } from '../silent-callers.ts';
import { tagPlace } from '../subject.ts';
import { menuName, shortName } from '../where-to.ts';

export default defineRule({
  id: 'menu-falls-into-menu',
  code: 'DP4041',
  severity: 'info',
  preset: 'recommended',
  summary: 'A caller who does not answer one menu is put through to the next.',
  why: 'The second question is asked although the first has no answer. In a survey this may be meant; in a tree where the first menu decides who hears the second, silent callers end up where they do not belong.',
  fix: 'Add `<keypress pressed="timeout">` (and `default`) to the first menu, or put a `hangup` or a `goto` between the two.',
  wholeFlow: true,
  check(subject, report) {
    for (const fall of subject.once(fallThroughs)) {
      const next = fall.stop.tag;
      if (fall.stop.kind !== 'menu' || next === undefined || next === fall.menu || !fall.silence) continue;
      report(tagPlace(fall.menu), {
        message: `${whoFalls(fall)} in ${menuName(fall.menu)} goes on to ${shortName(next)} without an answer`,
        help: 'add <keypress pressed="timeout"> if silent callers should not be asked that',
        related: [{ span: tagPlace(next), message: 'they come here' }],
      });
    }
  },
});
