import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'no-hangup-at-all',
  code: 'DP4116',
  severity: 'info',
  preset: 'strict',
  summary: 'The plan has no `hangup`.',
  why: 'Calls end by running off the end of the plan, or with a transfer. That works, but whoever adds a part at the end later adds it to every call.',
  fix: 'End the plan with `<hangup/>`.',
  wholeFlow: true,
  check(subject, report) {
    const { root } = subject.dialplan;
    if (root?.kind !== 'dialplan' || root.children.length === 0 || subject.tagsOf('hangup').length > 0) return;
    report(tagPlace(root), {
      message: 'the plan has no hangup',
      help: 'end the plan with <hangup/>',
    });
  },
});
