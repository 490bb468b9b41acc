import { clock, windowHours } from '../requests/schedule-hours.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'local-window-empty',
  code: 'DP3207',
  severity: 'error',
  preset: 'correctness',
  summary: 'The local time restriction ends before it begins.',
  why: 'No recipient is ever inside it, so nobody is called. The end does not belong to the window, and one over midnight is not possible. What is left out counts as 8:00 and 21:00.',
  fix: 'Let it begin before it ends.',
  checkRequest(request, report) {
    const { window, broadcast } = request;
    const hours = window === undefined ? undefined : windowHours(window);
    if (window === undefined || broadcast === undefined || hours === undefined || hours.begin < hours.end) return;
    // What could not be used has a finding of its own.
    const parts = ['beginHour', 'beginMinute', 'endHour', 'endMinute'] as const;
    if (parts.some((part) => window[part] === undefined && request.has(window, part))) return;
    report(request.keyPlace(broadcast, 'localTimeRestriction'), {
      message: `nobody is ever inside a window from ${clock(hours.begin)} to ${clock(hours.end)}`,
      help: 'begin before the end; afternoon hours count on from 12, so that 6 in the evening is 18',
    });
  },
});
