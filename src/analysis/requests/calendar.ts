// Days without a clock: which there are, in which order, and on which day of the week they fall.

import type { LocalDate } from '../../model/generated/requests.ts';

export const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date with all its parts. */
export type FullDate = { readonly [K in 'year' | 'month' | 'day']: number };

/** The date when all of it is given and there is such a day. */
export function realDate(date: LocalDate | undefined): FullDate | undefined {
  const { year, month, day } = date ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** Days since March 1 of the year 0. */
export function dayNumber({ year, month, day }: FullDate): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

/** The day of the week of a day by its number. */
export function weekday(number: number): (typeof WEEK)[number] {
  // March 1 of the year 0 was a Wednesday.
  return WEEK[(number + 2) % 7] as (typeof WEEK)[number];
}

/** A date in words, such as February 3, 2027. */
export function dateWords({ year, month, day }: FullDate): string {
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}
