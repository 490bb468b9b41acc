import { shortened } from '../../source/shortened.ts';
import { numberFault } from '../requests/phone-number.ts';
import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';
import { withoutPunctuation } from '../transfer-numbers.ts';

export default defineRule({
  id: 'phone-number-malformed',
  code: 'DP3210',
  severity: 'error',
  preset: 'correctness',
  summary: 'A phone number of a request body cannot be dialled.',
  why: 'A number has 10 digits, or 11 that begin with 1, and no area code begins with 0 or 1. Short codes take and send texts only. Calls to anything else end as INVALID, and a bad caller id stops the whole broadcast.',
  fix: 'Write the digits alone, with the area code.',
  fixable: 'safe',
  checkRequest(request, report) {
    const check = (value: object | undefined, member: string, mayBeShort: boolean): void => {
      const text = value === undefined ? undefined : (value as Readonly<Record<string, unknown>>)[member];
      if (value === undefined || typeof text !== 'string') return;
      const fault = numberFault(text, mayBeShort);
      if (fault === undefined) return;
      const plain = withoutPunctuation(text);
      const span = request.place(value, member);
      const isMendable =
        plain !== undefined &&
        numberFault(plain, mayBeShort) === undefined &&
        request.node(value, member)?.type === 'string';
      report(span, {
        message: `"${shortened(text, 40)}" ${fault}`,
        help: isMendable ? `write "${plain}"` : 'write 10 digits, or 11 that begin with 1',
        fixes: isMendable ? replacing(`write "${plain}"`, span, plain) : [],
      });
    };
    // Whom a list or a batch is for, calls or texts, is not said.
    const shortCodes = request.call === undefined;
    check(request.broadcast, 'fromNumber', shortCodes);
    check(request.call?.sounds, 'transferNumber', false);
    for (const recipient of request.recipients) {
      check(recipient, 'phoneNumber', shortCodes);
      check(recipient, 'fromNumber', shortCodes);
      check(recipient, 'transferNumber', false);
    }
  },
});
