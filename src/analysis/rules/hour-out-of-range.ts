import { impossibleComparisons } from '../clock-values.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'hour-out-of-range',
  code: 'DP3101',
  severity: 'error',
  preset: 'recommended',
  summary: 'The hour is compared with a number that no hour has.',
  why: '`global.time.hour.military` runs from 0 to 23 and `global.time.hour` from 1 to 12. Beyond that, the comparison has the same outcome all day.',
  fix: 'Use `global.time.hour.military` with 0 to 23.',
  check(subject, report) {
    for (const { span, relation, outcome } of impossibleComparisons(subject, 'global.time.hour.military', 0, 23)) {
      report(span, {
        message: outcome
          ? `every hour is ${relation}, so this is always true`
          : `no hour is ${relation}, so this is never true`,
        help: 'hours count from 0 to 23',
      });
    }
    for (const { span, value, outcome } of impossibleComparisons(subject, 'global.time.hour', 1, 12)) {
      report(span, {
        message: `"global.time.hour" ends at 12, so comparing it with ${value} is ${outcome ? 'always' : 'never'} true`,
        help: 'use global.time.hour.military, which runs from 0 to 23',
      });
    }
  },
});
