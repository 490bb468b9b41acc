import { didYouMean } from '../../source/nearest-name.ts';
import { shortened } from '../../source/shortened.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'time-zone-unknown',
  code: 'DP3209',
  severity: 'error',
  preset: 'correctness',
  summary: 'A schedule names a time zone that does not exist.',
  why: 'Zones go by their IANA names, such as America/New_York. With any other the API refuses the schedule, or it runs in the hours of the account.',
  fix: 'Write the name of a city as the time zone database has it.',
  checkRequest(request, report) {
    for (const schedule of request.schedules) {
      const { timeZone } = schedule;
      if (timeZone === undefined || isZone(timeZone)) continue;
      const names = Intl.supportedValuesOf('timeZone');
      const [city] = names.filter(
        (name) =>
          name.split('/').at(-1)?.toLowerCase() === timeZone.split('/').at(-1)?.replace(/\s+/g, '_').toLowerCase(),
      );
      report(request.place(schedule, 'timeZone'), {
        message: `there is no time zone "${shortened(timeZone, 60)}"`,
        help:
          city === undefined
            ? didYouMean(timeZone, names, 'write one such as America/New_York')
            : `did you mean "${city}"?`,
      });
    }
  },
});

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}
