import { defineRule } from '../rule.ts';
import { tagPlace, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'catch-value-missing',
  code: 'DP2027',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `catch` for a key does not say which key.',
  why: 'It waits for no key at all, so callers who press the one they were told are not heard.',
  fix: 'Add `value` with one digit, or `*`.',
  check(subject, report) {
    for (const tag of subject.tagsOf('catch')) {
      if (tag.element.broken || tag.type?.value.trim().toLowerCase() !== 'digit') continue;
      if (tag.value !== undefined && tag.value.value.trim() !== '') continue;
      report(tag.value === undefined ? tagPlace(tag) : valuePlace(tag.value), {
        message: 'catch of type "digit" has no key to watch for',
        help: 'add value="0", or another digit, or *',
      });
    }
  },
});
