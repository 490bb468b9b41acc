import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'catch-empty',
  code: 'DP2030',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A `catch` has no tags inside.',
  why: 'A catch watches only while the tags inside it run. With none, the event is never seen.',
  fix: 'Put the tags during which it should watch inside the `catch`.',
  wholeFlow: true,
  check(subject, report) {
    for (const tag of subject.tagsOf('catch')) {
      if (tag.children.length > 0) continue;
      report(tagPlace(tag), {
        message: 'catch watches over nothing',
        help: 'put the tags it should watch over inside it',
      });
    }
  },
});
