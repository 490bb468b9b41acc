import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'retry-never-happens',
  code: 'DP3213',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A retry configuration by which nobody is ever tried again.',
  why: 'maxAttempts counts all attempts, the first included, and is 1 when it is left out; retryResults says after which results there is another, and none is meant when it is left out. With only one of them nobody is tried twice.',
  fix: 'Give both: maxAttempts of 2 or more, and the results to retry, such as BUSY and NO_ANS. Or leave the whole out.',
  checkRequest(request, report) {
    const { broadcast } = request;
    const retry = broadcast?.retryConfig;
    if (broadcast === undefined || retry === undefined) return;
    const { maxAttempts = 1, retryResults = [] } = retry;
    const isMeant = maxAttempts > 1 || retryResults.length > 0 || request.has(retry, 'minutesBetweenAttempts');
    if (!isMeant || (maxAttempts > 1 && retryResults.length > 0)) return;
    // What could not be used has a finding of its own.
    const isUnread =
      (retry.maxAttempts === undefined && request.has(retry, 'maxAttempts')) ||
      (retryResults.length === 0 && request.has(retry, 'retryResults'));
    if (isUnread) return;
    const missing = maxAttempts > 1 ? 'retryResults' : 'maxAttempts';
    report(request.keyPlace(broadcast, 'retryConfig'), {
      message: 'nobody is ever tried again',
      help:
        missing === 'retryResults'
          ? 'name the results: "retryResults": ["BUSY", "NO_ANS"]'
          : 'maxAttempts counts the first one: 2 is one retry',
    });
  },
});
