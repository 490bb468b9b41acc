import { shortened } from '../../source/shortened.ts';
import { defineRule } from '../rule.ts';
import { contentPlace } from '../subject.ts';

export default defineRule({
  id: 'dnc-bad-number',
  code: 'DP5111',
  severity: 'error',
  preset: 'recommended',
  summary: 'A `dnc` holds something other than a phone number.',
  why: 'The text is the number that must not be called again. With anything else nobody is added to the list, and the person who asked is called again.',
  fix: 'Write a number with its area code, or `${call.callerid}` in incoming and `${call.phonenumber}` in outgoing calls.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const tag of subject.tagsOf('dnc')) {
      const { content, element, children } = tag;
      const { value } = content;
      if (element.broken || children.length > 0 || value === '' || value.includes('${')) continue;
      const digits = value.replace(/[\s().+-]/g, '');
      if (/^[0-9]{10,15}$/.test(digits)) continue;
      const { direction } = subject;
      const caller =
        direction === 'outbound' ? '${call.phonenumber}' : direction === 'inbound' ? '${call.callerid}' : undefined;
      report(contentPlace(tag), {
        message: `"${shortened(value, 60)}" is not a phone number with an area code`,
        help: `for the other end of the call write ${caller ?? '${call.callerid}, in outgoing calls ${call.phonenumber}'}`,
        fixes:
          caller === undefined
            ? []
            : [{ title: `write ${caller}`, safety: 'unsafe', edits: [{ span: contentPlace(tag), text: caller }] }],
      });
    }
  },
});
