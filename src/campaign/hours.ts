// When a campaign may call: the windows of its schedules, and the hours of the day where the number called lives.

import { DAY_MS, type ZoneClock } from './zone-clock.ts';

/** Times at which something is allowed. All instants are milliseconds since 1970. */
export interface Hours {
  readonly isOpen: (instant: number) => boolean;
  /** The first open instant from this one on; `Infinity` when there is none. */
  readonly opensFrom: (instant: number) => number;
}

/** An instant that several have in common is looked for so often: for more than a year of days. */
const MOST_TRIES = 1_000;

export const ALWAYS: Hours = { isOpen: () => true, opensFrom: (instant) => instant };

/** Open where all are. */
export function common(all: readonly Hours[]): Hours {
  const [first, ...others] = all;
  if (first === undefined) return ALWAYS;
  if (others.length === 0) return first;
  return {
    isOpen: (instant) => all.every((hours) => hours.isOpen(instant)),
    opensFrom: (instant) => {
      let at = instant;
      for (let tries = 0; tries < MOST_TRIES && at !== Number.POSITIVE_INFINITY; tries++) {
        const next = Math.max(...all.map((hours) => hours.opensFrom(at)));
        if (next === at) return at;
        at = next;
      }
      return Number.POSITIVE_INFINITY;
    },
  };
}

/** Open where one of them is; never, when there is none. */
export function anyOf(all: readonly Hours[]): Hours {
  return {
    isOpen: (instant) => all.some((hours) => hours.isOpen(instant)),
    opensFrom: (instant) => Math.min(Number.POSITIVE_INFINITY, ...all.map((hours) => hours.opensFrom(instant))),
  };
}

export interface Window {
  readonly clock: ZoneClock;
  /** Days since 1970 on the clock's calendar, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Time of day, milliseconds since midnight; the end is not included. */
  readonly begin: number;
  readonly end: number;
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekdays: ReadonlySet<number>;
}

export const EVERY_DAY: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6]);

/** The hours of a window: on its days, from its begin up to its end, on its own clock. */
export function windowHours(window: Window): Hours {
  const { clock, firstDay, lastDay, begin, end, weekdays } = window;
  const isEmpty = begin >= end || firstDay > lastDay || weekdays.size === 0;
  const isDay = (day: number): boolean =>
    day >= firstDay && day <= lastDay && (weekdays.size === 7 || weekdays.has(weekdayOf(day)));
  const isOpen = (instant: number): boolean => {
    const local = clock.local(instant);
    const day = Math.floor(local / DAY_MS);
    const time = local - day * DAY_MS;
    return time >= begin && time < end && isDay(day);
  };
  const opensFrom = (instant: number): number => {
    if (isEmpty) return Number.POSITIVE_INFINITY;
    if (isOpen(instant)) return instant;
    const local = clock.local(instant);
    const today = Math.floor(local / DAY_MS);
    // Where the clock is put back a time of day comes twice: the second time is as far ahead as the clock says.
    const later = instant + today * DAY_MS + begin - local;
    if (later > instant && isOpen(later)) return later;
    const from = Math.max(today, firstDay);
    for (let day = from; day <= Math.min(lastDay, from + 14); day++) {
      if (!isDay(day)) continue;
      // Where the clock is put forward into the window, or back into it, it opens then.
      const change = clock.offsetHoldsUntil(day === today ? instant : clock.instant(day * DAY_MS));
      const openings = [clock.instant(day * DAY_MS + begin), change].filter(
        (at) => at > instant && isOpen(at) && Math.floor(clock.local(at) / DAY_MS) === day,
      );
      if (openings.length > 0) return Math.min(...openings);
    }
    return Number.POSITIVE_INFINITY;
  };
  return { isOpen: (instant) => !isEmpty && isOpen(instant), opensFrom };
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
