import { wholeNumber } from '../../model/duration.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'record-timeout-unit',
  code: 'DP3109',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The longest time of a recording looks like seconds.',
  why: 'The `timeout` of a `record` is in milliseconds. Taken by the letter, 30 ends the recording before the caller draws breath.',
  fix: 'Write milliseconds: 30000 for half a minute.',
  fixable: 'safe',
  check(subject, report) {
    for (const { timeout, element } of subject.tagsOf('record')) {
      const value = wholeNumber(timeout?.value);
      if (timeout === undefined || value === undefined || value === 0 || value >= 1000 || element.broken) continue;
      const better = String(value * 1000);
      report(valuePlace(timeout), {
        message: `the recording may end after ${value} milliseconds`,
        help: `for ${value} seconds write ${better}`,
        fixes: replacing(`write ${better}`, valuePlace(timeout), better, value <= 300 ? 'safe' : 'unsafe'),
      });
    }
  },
});
