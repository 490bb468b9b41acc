import { dateWords, daysIn } from '../requests/calendar.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'schedule-date-unreal',
  code: 'DP3205',
  severity: 'error',
  preset: 'correctness',
  summary: 'A schedule names a day that does not exist.',
  why: 'There is no February 30. The API refuses the date, or moves it to another day.',
  fix: 'Write a day that the month has.',
  checkRequest(request, report) {
    for (const schedule of request.schedules)
      for (const member of ['startDate', 'stopDate'] as const) {
        const date = schedule[member];
        const { year, month, day } = date ?? {};
        if (date === undefined || month === undefined || day === undefined) continue;
        const days = daysIn(year ?? 2000, month);
        if (day <= days) continue;
        const words = dateWords({ year: year ?? 2000, month, day: days });
        report(request.place(date, 'day'), {
          message: `there is no day ${day} in this month`,
          help: `its last day is ${year === undefined ? words.replace(/, \d+$/, '') : words}`,
        });
      }
  },
});
