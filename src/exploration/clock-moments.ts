// Moments to call at: for each way in which the days and hours of a calendar compare with what conditions name, one.

import { DEFAULT_NOW } from '../runtime/durations.ts';
import { systemValue } from '../runtime/system-values.ts';
import type { TellingValues } from './telling-values.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
/** Days are searched so far ahead: every weekday has met every date by then. */
const MOST_DAYS = 12 * 366;
/** Where the time is asked to the second, it is tried at every minute and around what is named. */
const STEP_MS = 60 * SECOND_MS;

const DAY_PARTS = ['global.date.dayOfWeek', 'global.date.day', 'global.date.month', 'global.date.year', 'global.date'];
const HOUR_PARTS = ['global.time.hour.military', 'global.time.hour', 'global.time'];

/** Parts of the clock with so few values that each is tried, where conditions do more than compare it. */
const SMALL_PARTS = new Set(['global.date.dayOfWeek', 'global.time.hour.military', 'global.time.hour']);

/** True for a part of the clock of which every value is tried where that is needed. */
export function isWhollyTried(name: string): boolean {
  return SMALL_PARTS.has(name);
}

/**
 * Moments (Unix time, milliseconds) that differ in how the parts of the clock that are read compare with what `telling` says;
 * the first is `DEFAULT_NOW`.
 */
export function clockMoments(read: readonly string[], telling: TellingValues): number[] {
  const dawn = DEFAULT_NOW - (DEFAULT_NOW % DAY_MS);
  const noted = (parts: readonly string[]): Compared[] =>
    parts
      .filter((part) => read.includes(part))
      .map((name) => ({
        name,
        values: telling.of(name),
        isWhole: SMALL_PARTS.has(name) && !telling.isCompared(name),
      }));
  const dayParts = noted(DAY_PARTS);
  const dayCount =
    dayParts.length === 0 ? 1 : dayParts.length === 1 && read.includes('global.date.dayOfWeek') ? 7 : MOST_DAYS;
  const days = distinct(
    Array.from({ length: dayCount }, (_, day) => dawn + day * DAY_MS),
    dayParts,
  );
  const hourParts = noted(HOUR_PARTS);
  const times = distinct(timesOf(hourParts), hourParts);
  const moments = days.flatMap((day) => times.map((time) => day + time));
  return [DEFAULT_NOW, ...moments.filter((moment) => moment !== DEFAULT_NOW)];
}

interface Compared {
  readonly name: string;
  readonly values: readonly string[];
  /** True when each value of the part counts for itself. */
  readonly isWhole: boolean;
}

/** Times of day, the default one first. Milliseconds since midnight. */
function timesOf(parts: readonly Compared[]): number[] {
  const usual = DEFAULT_NOW % DAY_MS;
  const exact = parts.find(({ name }) => name === 'global.time');
  if (parts.length === 0) return [usual];
  if (exact === undefined) return [usual, ...Array.from({ length: 24 }, (_, hour) => hour * HOUR_MS)];
  const named = exact.values.flatMap((value) => {
    const [, hour, minute, second = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value) ?? [];
    if (hour === undefined) return [];
    const time = Number(hour) * HOUR_MS + Number(minute) * STEP_MS + Number(second) * SECOND_MS;
    return [time - SECOND_MS, time, time + SECOND_MS].filter((near) => near >= 0 && near < DAY_MS);
  });
  return [usual, ...named, ...Array.from({ length: DAY_MS / STEP_MS }, (_, minute) => minute * STEP_MS)];
}

/** Of moments that compare alike with every value, the first. */
function distinct(moments: readonly number[], parts: readonly Compared[]): number[] {
  const known = new Map<string, number>();
  for (const now of moments) {
    const key = parts
      .map(({ name, values, isWhole }) => {
        const own = systemValue(name, { now }, false, 0) ?? '';
        return isWhole ? own : comparedWith(own, values);
      })
      .join();
    if (!known.has(key)) known.set(key, now);
  }
  return [...known.values()];
}

function comparedWith(own: string, values: readonly string[]): string {
  return values
    .map((value) => {
      const isNumber = value !== '' && !Number.isNaN(Number(value)) && !Number.isNaN(Number(own));
      const [left, right] = isNumber ? [Number(own), Number(value)] : [own, value];
      return left < right ? '<' : left > right ? '>' : '=';
    })
    .join('');
}
