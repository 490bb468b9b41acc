import { dateWords, dayNumber, realDate, weekday } from '../requests/calendar.ts';
import { clock, scheduleHours } from '../requests/schedule-hours.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'schedule-never-opens',
  code: 'DP3206',
  severity: 'error',
  preset: 'correctness',
  summary: 'A schedule has no moment at which it is open.',
  why: 'It stops before it starts, or none of its days of the week lies between its dates. A broadcast with nothing but such schedules waits forever.',
  fix: 'Look at the dates, the days and the times. Hours over midnight are two schedules.',
  checkRequest(request, report) {
    for (const schedule of request.schedules) {
      const { begin, end } = scheduleHours(schedule);
      if (end <= begin) {
        const member = schedule.stopTimeOfDay === undefined ? 'startTimeOfDay' : 'stopTimeOfDay';
        report(request.keyPlace(schedule, member), {
          message: `the schedule never opens: it would start at ${clock(begin)} and stop at ${clock(end)}`,
          help:
            end === 0
              ? 'without "stopTimeOfDay" it is open until the end of the day'
              : end === begin
                ? 'leave some time in between'
                : 'hours over midnight are two schedules, each with its days',
        });
      }
      const first = realDate(schedule.startDate);
      const last = realDate(schedule.stopDate);
      if (first === undefined || last === undefined) continue;
      const days = dayNumber(last) - dayNumber(first) + 1;
      if (days <= 0) {
        report(request.keyPlace(schedule, 'stopDate'), {
          message: `the schedule never opens: ${dateWords(last)} is before ${dateWords(first)}`,
          help: 'the dates may be the wrong way round',
        });
        continue;
      }
      const { daysOfWeek = [] } = schedule;
      if (days >= 7 || daysOfWeek.length === 0) continue;
      const inRange = Array.from({ length: days }, (_day, i) => weekday(dayNumber(first) + i));
      if (inRange.some((day) => daysOfWeek.includes(day))) continue;
      report(request.keyPlace(schedule, 'daysOfWeek'), {
        message: `the schedule never opens: there is no ${daysOfWeek.join(' or ')} from ${dateWords(first)} to ${dateWords(last)}`,
        help: days === 1 ? `that day is a ${inRange[0]}` : `those days are ${inRange.join(', ')}`,
      });
    }
  },
});
