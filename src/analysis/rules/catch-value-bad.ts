import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

export default defineRule({
  id: 'catch-value-bad',
  code: 'DP2028',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `catch` watches for something that is not one key.',
  why: 'Only a single digit or `*` can be caught. Anything else never happens, so the jump is never taken.',
  fix: 'Write one digit, 0 to 9, or `*`.',
  check(subject, report) {
    for (const { element, type, value } of subject.tagsOf('catch')) {
      if (element.broken || value === undefined || type?.value.trim().toLowerCase() !== 'digit') continue;
      const key = value.value.trim();
      if (key === '' || key.includes('${') || /^[0-9*]$/.test(key)) continue;
      report(valuePlace(value), {
        message: key === '#' ? 'the key "#" cannot be caught' : `"${key}" is not a key that can be caught`,
        help: key.length > 1 ? 'a catch watches for one key; write one digit or *' : 'write one digit, or *',
      });
    }
  },
});
