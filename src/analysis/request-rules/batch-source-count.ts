import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'batch-source-count',
  code: 'DP2206',
  severity: 'error',
  preset: 'correctness',
  summary: 'A batch has both a contact list and recipients, or neither.',
  why: 'The API takes a batch from exactly one source and refuses anything else.',
  fix: 'Give `contactListId` or `recipients`; make two batches of two sources.',
  checkRequest(request, report) {
    const { batch } = request;
    if (batch === undefined) return;
    const sources = ['contactListId', 'recipients'].filter((member) => request.has(batch, member));
    if (sources.length === 1) return;
    report(sources.length === 0 ? request.placeOf(batch) : request.keyPlace(batch, 'recipients'), {
      message:
        sources.length === 0
          ? 'the batch has neither "contactListId" nor "recipients"'
          : 'the batch has both "contactListId" and "recipients"',
      help: sources.length === 0 ? 'add one of them' : 'make two batches of them',
    });
  },
});
