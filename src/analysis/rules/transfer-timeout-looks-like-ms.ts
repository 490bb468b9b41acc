import { wholeNumber } from '../../model/duration.ts';
import { trimDecoded } from '../../syntax/decoded-text.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'transfer-timeout-looks-like-ms',
  code: 'DP4055',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The timeout of a transfer is so large that it must be meant in milliseconds.',
  why: 'A transfer counts seconds, unlike a menu. With 25000 the phone rings for hours, and what stands behind the transfer, such as a voicemail prompt, is never heard.',
  fix: 'Write seconds: `25`, not `25000`.',
  fixable: 'safe',
  check(subject, report) {
    for (const { timeout } of subject.tagsOf('transfer')) {
      const value = wholeNumber(timeout?.value);
      if (timeout === undefined || value === undefined || value < 1000) continue;
      const seconds = value / 1000;
      const { start, end } = trimDecoded(subject.valueOf(timeout));
      const plain = Number.isInteger(seconds) && seconds >= 5 && seconds <= 300;
      report(valuePlace(timeout), {
        message: `the transfer may ring for ${value} seconds`,
        label: 'a transfer counts seconds',
        help: plain ? `write "${seconds}"` : 'write seconds, such as "25"',
        fixes: plain ? replacing(`write "${seconds}"`, { start, end }, String(seconds)) : [],
      });
    }
  },
});
