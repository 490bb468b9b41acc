import { wholeNumber } from '../../model/duration.ts';
import { trimDecoded } from '../../syntax/decoded-text.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'menu-timeout-unit-boundary',
  code: 'DP4053',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A menu has a timeout of exactly 1000.',
  why: 'The documentation counts values over 1000 as milliseconds and all others as seconds. Taken at its word, 1000 is a wait of more than 16 minutes; meant is one second.',
  fix: 'Write `1` for one second, or a longer wait such as `3500`, which gives callers time to find the key.',
  fixable: 'safe',
  check(subject, report) {
    for (const { timeout } of subject.tagsOf('menu')) {
      if (timeout === undefined || wholeNumber(timeout.value) !== 1000) continue;
      const { start, end } = trimDecoded(subject.valueOf(timeout));
      report(valuePlace(timeout), {
        message: 'a timeout of 1000 can be read as one second or as 1000 seconds',
        help: 'only values over 1000 are milliseconds; write "1" for one second, or "3500" to give callers more time',
        fixes: replacing('write "1", which is one second', { start, end }, '1'),
      });
    }
  },
});
