// The parts of a moment agree with JavaScript's own calendar.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utcTime } from '../../src/runtime/utc-time.ts';

test('a moment has the parts that Date gives it', () => {
  const moments = fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2400, 0, 1) });
  fc.assert(
    fc.property(moments, (moment) => {
      const date = new Date(moment);
      expect(utcTime(moment)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        dayOfWeek: date.getUTCDay() + 1,
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
      });
    }),
    { numRuns: 2000 },
  );
});

test('leap days and the turns of years and centuries', () => {
  const day = (text: string): string => {
    const { year, month, day } = utcTime(Date.parse(text));
    return `${year}-${month}-${day}`;
  };
  expect(day('2024-02-29T23:59:59Z')).toBe('2024-2-29');
  expect(day('2000-02-29T00:00:00Z')).toBe('2000-2-29');
  expect(day('1900-03-01T00:00:00Z')).toBe('1900-3-1');
  expect(day('2025-12-31T23:59:59.999Z')).toBe('2025-12-31');
  expect(day('2026-01-01T00:00:00Z')).toBe('2026-1-1');
});
