import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'retry-after-answer',
  code: 'DP4201',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A broadcast tries people again whom it has reached already.',
  why: 'LA is a live answer, XFER a transferred call, SENT a text that went out, and DNC somebody who must not be called: they would be called again for the same thing.',
  fix: 'Retry BUSY and NO_ANS, and AM when machines are to be tried again.',
  checkRequest(request, report) {
    const { broadcast } = request;
    const retry = broadcast?.retryConfig;
    const { retryResults = [], maxAttempts = 1 } = retry ?? {};
    if (maxAttempts < 2) return;
    for (const [result, who] of Object.entries(REACHED)) {
      if (!(retryResults as readonly string[]).includes(result)) continue;
      report(request.placeAmong(retryResults, result), {
        message: `"${result}" tries again ${who}`,
        help: 'usual are BUSY and NO_ANS',
      });
    }
  },
});

const REACHED = {
  LA: 'those who have answered',
  XFER: 'those who have been transferred',
  SENT: 'those who have been sent the text',
  DNC: 'those who must not be called',
} as const;
