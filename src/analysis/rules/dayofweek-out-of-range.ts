import { impossibleComparisons } from '../clock-values.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'dayofweek-out-of-range',
  code: 'DP3100',
  severity: 'error',
  preset: 'recommended',
  summary: 'The weekday is compared with a number that no day has.',
  why: 'The week runs from 1 for Sunday to 7 for Saturday. A comparison with 0, with 8 or with a name has the same outcome on every day.',
  fix: 'Count from 1 for Sunday to 7 for Saturday.',
  check(subject, report) {
    for (const { span, relation, outcome } of impossibleComparisons(subject, 'global.date.dayOfWeek', 1, 7)) {
      report(span, {
        message: outcome
          ? `every weekday is ${relation}, so this is always true`
          : `no weekday is ${relation}, so this is never true`,
        help: 'days count from 1 for Sunday to 7 for Saturday',
      });
    }
  },
});
