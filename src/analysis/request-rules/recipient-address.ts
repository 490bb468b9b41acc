import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'recipient-address',
  code: 'DP2207',
  severity: 'error',
  preset: 'correctness',
  summary: 'A recipient has both a phone number and a contact, or neither.',
  why: 'The API needs exactly one of the two to know whom to call, and refuses the request otherwise.',
  fix: 'Give `phoneNumber` or `contactId`.',
  checkRequest(request, report) {
    for (const recipient of request.recipients) {
      const ways = ['phoneNumber', 'contactId'].filter((member) => request.has(recipient, member));
      if (ways.length === 1) continue;
      report(ways.length === 0 ? request.placeOf(recipient) : request.keyPlace(recipient, 'contactId'), {
        message:
          ways.length === 0
            ? 'the recipient has neither "phoneNumber" nor "contactId"'
            : 'the recipient has both "phoneNumber" and "contactId"',
        help: ways.length === 0 ? 'add one of them' : 'keep one of them',
      });
    }
  },
});
