// The hours of schedules and of local windows, in minutes of the day, and whether the two can meet.

import type { LocalTime, LocalTimeRestriction, Schedule } from '../../model/generated/requests.ts';

/** `[begin, end)` in minutes since midnight. */
export interface Hours {
  readonly begin: number;
  readonly end: number;
}

const DAY = 24 * 60;

/** When a schedule is open on its days. */
export function scheduleHours({ startTimeOfDay, stopTimeOfDay }: Schedule): Hours {
  return { begin: minutes(startTimeOfDay) ?? 0, end: minutes(stopTimeOfDay) ?? DAY };
}

/** The window of a restriction with what is left out filled in; undefined when it does not count. */
export function windowHours(window: LocalTimeRestriction): Hours | undefined {
  const { beginHour, beginMinute, endHour, endMinute } = window;
  const given = [beginHour, beginMinute, endHour, endMinute].some((part) => part !== undefined);
  if (!(window.enabled ?? given)) return undefined;
  return { begin: (beginHour ?? 8) * 60 + (beginMinute ?? 0), end: (endHour ?? 21) * 60 + (endMinute ?? 0) };
}

function minutes(time: LocalTime | undefined): number | undefined {
  if (time === undefined) return undefined;
  return (time.hour ?? 0) * 60 + (time.minute ?? 0) + (time.second ?? 0) / 60;
}

/** A time of day as it is written: 9:05. */
export function clock(time: number): string {
  const whole = Math.floor(time);
  const rest = Math.round((time - whole) * 60);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${Math.floor(whole / 60)}:${two(whole % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

// Hours that a zone is ahead of universal time outside of summer.
const STANDARD: Readonly<Record<string, number>> = {
  'America/St_Johns': -3.5,
  'America/Halifax': -4,
  'America/Puerto_Rico': -4,
  'America/New_York': -5,
  'America/Detroit': -5,
  'America/Toronto': -5,
  'US/Eastern': -5,
  'America/Chicago': -6,
  'America/Winnipeg': -6,
  'US/Central': -6,
  'America/Denver': -7,
  'America/Boise': -7,
  'America/Phoenix': -7,
  'America/Edmonton': -7,
  'US/Mountain': -7,
  'America/Los_Angeles': -8,
  'America/Vancouver': -8,
  'US/Pacific': -8,
  'America/Anchorage': -9,
  'US/Alaska': -9,
  'Pacific/Honolulu': -10,
  'US/Hawaii': -10,
};
// From Hawaii to Newfoundland in summer.
const WEST = -10;
const EAST = -2.5;

/**
 * True when a recipient anywhere from Hawaii to Newfoundland can be inside the window while the schedule is open. True as
 * well when the zone of the schedule is none of those known here.
 */
export function canMeet(schedule: Hours, timeZone: string | undefined, window: Hours): boolean {
  const standard = timeZone === undefined ? undefined : STANDARD[timeZone];
  if (timeZone !== undefined && standard === undefined) return true;
  // How far the recipient's clock is ahead of the schedule's: the least and the most, summer time included.
  const least = (WEST - (standard === undefined ? EAST : standard + 1)) * 60;
  const most = (EAST - (standard ?? WEST)) * 60;
  const begin = schedule.begin + least;
  const end = schedule.end + most;
  return [-DAY, 0, DAY].some((shift) => begin < window.end + shift && window.begin + shift < end);
}
