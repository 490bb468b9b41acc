import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'deep-menu-nesting',
  code: 'DP4117',
  severity: 'info',
  preset: 'recommended',
  summary: 'Menus are nested very deep.',
  why: 'Callers lose their way after a few menus, and so do the people who have to change the plan.',
  fix: 'Give inner menus names, put them side by side and jump to them, or ask fewer questions.',
  options: { depth: { default: 4, description: 'How many menus may stand inside each other.' } },
  check(subject, report) {
    const most = subject.option('depth');
    if (subject.tagsOf('menu').length <= most) return;
    const depth = new Uint16Array(subject.tags.length);
    for (const tag of subject.tags) {
      const around = tag.parent === undefined ? 0 : (depth[tag.parent.index] ?? 0);
      depth[tag.index] = around + (tag.kind === 'menu' ? 1 : 0);
      if (tag.kind !== 'menu' || around !== most) continue;
      report(tagPlace(tag), {
        message: `this menu stands inside ${most} others`,
        help: 'put it beside them, and jump to it by name',
      });
    }
  },
});
