import { defineRule } from '../rule.ts';
import { replacing, tagPlace, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'sms-missing-to',
  code: 'DP2112',
  severity: 'error',
  preset: 'recommended',
  summary: 'A text message has no receiver.',
  why: 'The `to` says which phone gets the message. Without it nothing is sent.',
  fix: 'Add `to` with a phone number or a variable.',
  fixable: 'unsafe',
  check(subject, report) {
    const { direction } = subject;
    const caller =
      direction === 'outbound' ? '${call.phonenumber}' : direction === 'inbound' ? '${call.callerid}' : undefined;
    for (const tag of [...subject.tagsOf('sms'), ...subject.tagsOf('text')]) {
      const { to, element } = tag;
      if (element.broken || (to !== undefined && to.value.trim() !== '')) continue;
      const place = tagPlace(tag);
      const at = to === undefined ? { start: place.end, end: place.end } : { start: to.valueStart, end: to.valueEnd };
      report(to === undefined ? place : valuePlace(to), {
        message: `the ${tag.kind === 'sms' ? 'sms' : 'text message'} names nobody to send it to`,
        help:
          caller === undefined
            ? 'add to="..." with a phone number or a variable'
            : `add to="${caller}", or another phone number or variable`,
        fixes:
          caller === undefined
            ? []
            : replacing(
                'send it to the other end of the call',
                at,
                to === undefined ? ` to="${caller}"` : caller,
                'unsafe',
              ),
      });
    }
  },
});
