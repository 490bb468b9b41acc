import { timeoutMs, wholeNumber } from '../../model/duration.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

export default defineRule({
  id: 'menu-timeout-suspicious',
  code: 'DP4054',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A menu waits for a key much longer than anybody stays on the line, or not at all.',
  why: 'Values up to 1000 are seconds, so 350 is a silence of almost six minutes. A menu that waits 0 seconds takes only keys pressed during its prompt.',
  fix: 'Write seconds (`5`) or milliseconds above 1000 (`5000`).',
  options: {
    mostSeconds: { default: 60, description: 'The longest wait, in seconds, that is not reported.' },
  },
  check(subject, report) {
    const most = subject.option('mostSeconds');
    for (const { timeout } of subject.tagsOf('menu')) {
      const value = wholeNumber(timeout?.value);
      // The value 1000 has a rule of its own.
      if (timeout === undefined || value === undefined || value === 1000) continue;
      const seconds = (timeoutMs(timeout.value) ?? 0) / 1000;
      if (seconds > 0 && seconds <= most) continue;
      report(valuePlace(timeout), {
        message: `the menu waits ${value < 1000 ? value : Math.round(seconds)} seconds for a key`,
        help:
          value === 0
            ? 'callers need some seconds; write "5" or "5000"'
            : value < 1000
              ? 'values up to 1000 are seconds; write "5", or milliseconds such as "5000"'
              : 'write a shorter wait, such as "5000" for five seconds',
      });
    }
  },
});
