import { sameNumber } from '../requests/phone-number.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'recipient-duplicate',
  code: 'DP4202',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A request body names the same recipient twice.',
  why: 'Both are acted on: the person is called or written to twice. Only a batch with `scrubDuplicates` leaves them out.',
  fix: 'Take one out, or set `scrubDuplicates` in a batch.',
  checkRequest(request, report) {
    if (request.batch?.scrubDuplicates === true) return;
    const seen = new Map<string, object>();
    for (const recipient of request.recipients) {
      const { phoneNumber, contactId } = recipient;
      const member = phoneNumber === undefined ? 'contactId' : 'phoneNumber';
      const identity = phoneNumber === undefined ? `contact ${contactId}` : sameNumber(phoneNumber);
      if (phoneNumber === undefined && contactId === undefined) continue;
      const first = seen.get(identity);
      if (first === undefined) seen.set(identity, recipient);
      else
        report(request.place(recipient, member), {
          message: `${phoneNumber ?? identity} is a recipient already`,
          help:
            request.batch === undefined
              ? 'take one of them out'
              : 'take one of them out, or set "scrubDuplicates" to true',
          related: [{ span: request.place(first, member), message: 'the first time' }],
        });
    }
  },
});
