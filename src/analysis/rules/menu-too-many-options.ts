import { parseKeypressPattern } from '../../syntax/keypress-pattern.ts';
import { branchesOf } from '../compile-flow.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'menu-too-many-options',
  code: 'DP4131',
  severity: 'info',
  preset: 'recommended',
  summary: 'A menu offers more choices than callers can keep in mind.',
  why: 'A caller hears the choices once, in order, and cannot look back. With more than five or so the first are forgotten before the last is read.',
  fix: 'Split the menu in two, or put the rare choices behind one key.',
  options: { choices: { default: 6, description: 'Most choices of one menu. A range such as 1-5 counts as one.' } },
  check(subject, report) {
    const most = subject.option('choices');
    for (const menu of subject.tagsOf('menu')) {
      const branches = branchesOf(menu);
      if (branches.length <= most) continue;
      const kinds = branches.map((branch) => parseKeypressPattern(branch.pressed?.value ?? '').kind);
      const choices = kinds.filter((kind) => kind === 'digits' || kind === 'range' || kind === 'sign').length;
      if (choices <= most) continue;
      report(tagPlace(menu), {
        message: `${menuName(menu)} has ${choices} choices`,
        help: `callers keep about five in mind; split it, or set "choices" of this rule above ${most}`,
      });
    }
  },
});
