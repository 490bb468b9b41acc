import { canMeet, clock, scheduleHours, windowHours } from '../requests/schedule-hours.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'local-window-misses-schedule',
  code: 'DP3208',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The hours of a schedule lie outside of the local time restriction wherever a recipient is.',
  why: 'Both apply: a call goes out while the schedule is open and the recipient is inside the window. From Hawaii to Newfoundland nobody is then.',
  fix: 'Let the two overlap.',
  checkRequest(request, report) {
    const { window, schedules } = request;
    const hours = window === undefined ? undefined : windowHours(window);
    if (hours === undefined || hours.begin >= hours.end) return;
    for (const schedule of schedules) {
      const open = scheduleHours(schedule);
      if (open.begin >= open.end || canMeet(open, schedule.timeZone, hours)) continue;
      const member = schedule.startTimeOfDay === undefined ? 'stopTimeOfDay' : 'startTimeOfDay';
      report(request.keyPlace(schedule, member), {
        message: `open from ${clock(open.begin)} to ${clock(open.end)}, when nobody is inside the local window from ${clock(hours.begin)} to ${clock(hours.end)}`,
        help: 'that holds from Hawaii to Newfoundland; change the schedule or "localTimeRestriction"',
      });
    }
  },
});
