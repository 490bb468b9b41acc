// Windows of schedules and of the place called, daylight saving included, held against Intl's own clock.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleHours } from '../../src/campaign/broadcast-plan.ts';
import { common, EVERY_DAY, type Hours, windowHours } from '../../src/campaign/hours.ts';
import { zonesOfNumber } from '../../src/campaign/number-zones.ts';
import { ZoneClock } from '../../src/campaign/zone-clock.ts';

const at = (text: string): number => Date.parse(text);
const HOUR = 3_600_000;
const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/St_Johns',
  'Pacific/Honolulu',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];

/** What Intl says of an instant in a zone: weekday, minutes since midnight, date. */
function wall(instant: number, timeZone: string): { weekday: string; minutes: number; date: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'long',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: 'numeric',
      minute: 'numeric',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { weekday = '', year, month, day, hour, minute } = parts;
  return {
    weekday: weekday.toUpperCase(),
    minutes: Number(hour) * 60 + Number(minute),
    date: `${year}-${month}-${day}`,
  };
}

const instants = fc.integer({ min: at('2025-01-01'), max: at('2029-12-31') });

describe('the clock of a zone', () => {
  test('shows what Intl shows, and finds the instant again', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const clock = new ZoneClock(zone);
        const local = clock.local(instant);
        const shown = wall(instant, zone);
        expect(Math.floor((((local % 86_400_000) + 86_400_000) % 86_400_000) / 60_000)).toBe(shown.minutes);
        expect(new Date(local).toISOString().slice(0, 10)).toBe(shown.date);
        // Of two instants that show the same, the first.
        const found = clock.instant(local);
        expect(clock.local(found)).toBe(local);
        expect(found).toBeLessThanOrEqual(instant);
        expect(clock.offsetHoldsUntil(instant)).toBeGreaterThan(instant);
      }),
      { numRuns: 400 },
    );
  });

  test('an hour that is skipped is the one after the gap', () => {
    const clock = new ZoneClock('America/New_York');
    expect(clock.instant(at('2026-03-08T02:30:00Z'))).toBe(at('2026-03-08T07:30:00Z'));
    expect(clock.local(at('2026-03-08T06:59:59Z'))).toBe(at('2026-03-08T01:59:59Z'));
    expect(clock.local(at('2026-03-08T07:00:00Z'))).toBe(at('2026-03-08T03:00:00Z'));
  });
});

describe('a schedule', () => {
  const now = at('2026-01-05T17:00:00Z');
  const opens = (hours: Hours, from: string): string => {
    const instant = hours.opensFrom(at(from));
    return instant === Number.POSITIVE_INFINITY ? 'never' : new Date(instant).toISOString();
  };
  const WEEKENDS = {
    startDate: { year: 2026, month: 12, day: 1 },
    stopDate: { year: 2026, month: 12, day: 10 },
    startTimeOfDay: { hour: 10, minute: 0, second: 0 },
    stopTimeOfDay: { hour: 18, minute: 0, second: 0 },
    daysOfWeek: ['SATURDAY', 'SUNDAY'],
    timeZone: 'America/New_York',
  } as const;

  test('opens on its days, at its hours, on its own clock', () => {
    const hours = scheduleHours(WEEKENDS, 'UTC', now);
    expect(opens(hours, '2026-01-05T17:00:00Z')).toBe('2026-12-05T15:00:00.000Z');
    expect(opens(hours, '2026-12-05T15:00:00Z')).toBe('2026-12-05T15:00:00.000Z');
    expect(opens(hours, '2026-12-05T23:00:00Z')).toBe('2026-12-06T15:00:00.000Z');
    expect(opens(hours, '2026-12-06T23:00:00Z')).toBe('never');
  });

  test.for([
    ['stop before start', { ...WEEKENDS, stopTimeOfDay: { hour: 9 } }],
    ['the end in front of the beginning', { ...WEEKENDS, stopDate: { year: 2026, month: 11, day: 1 } }],
    ['no such day in the range', { ...WEEKENDS, stopDate: { year: 2026, month: 12, day: 2 } }],
  ] as const)('%s: never', ([, schedule]) => {
    expect(opens(scheduleHours(schedule, 'UTC', now), '2026-01-05T17:00:00Z')).toBe('never');
  });

  test.for([
    ['in spring', { month: 3, day: 8 }, [2, 30], [3, 10], '2026-03-08T05:00:00Z', '2026-03-08T07:00:00.000Z'],
    ['in autumn', { month: 11, day: 1 }, [0, 30], [1, 30], '2026-11-01T05:30:00Z', '2026-11-01T06:00:00.000Z'],
  ] as const)(
    'where the clock is changed into the window %s, it opens then',
    ([, date, [h, m], [h2, m2], from, wanted]) => {
      const day = { year: 2026, ...date };
      const schedule = {
        startDate: day,
        stopDate: day,
        startTimeOfDay: { hour: h, minute: m },
        stopTimeOfDay: { hour: h2, minute: m2 },
        timeZone: 'America/New_York',
      };
      expect(opens(scheduleHours(schedule, 'UTC', now), from)).toBe(wanted);
    },
  );

  test('without anything it is open from now on, up to every midnight and beyond', () => {
    const hours = scheduleHours({}, 'America/Chicago', now);
    expect(opens(hours, '2026-01-05T17:00:00Z')).toBe('2026-01-05T17:00:00.000Z');
    expect(opens(hours, '2027-07-05T05:59:59Z')).toBe('2027-07-05T05:59:59.000Z');
  });
});

test('windows open just where Intl says that they are, and opensFrom never passes over an open minute', () => {
  fc.assert(
    fc.property(
      instants,
      fc.array(
        fc.record({
          zone: fc.constantFrom(...ZONES),
          begin: fc.integer({ min: 0, max: 1_380 }),
          length: fc.integer({ min: 30, max: 1_440 }),
          days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      (instant, windows) => {
        const names = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
        const isOpen = (when: number): boolean =>
          windows.every(({ zone, begin, length, days }) => {
            const { weekday, minutes } = wall(when, zone);
            return (
              days.some((day) => names[day] === weekday) &&
              minutes >= begin &&
              minutes < Math.min(1_440, begin + length)
            );
          });
        const hours = common(
          windows.map(({ zone, begin, length, days }) =>
            windowHours({
              clock: new ZoneClock(zone),
              firstDay: Number.NEGATIVE_INFINITY,
              lastDay: Number.POSITIVE_INFINITY,
              begin: begin * 60_000,
              end: Math.min(1_440, begin + length) * 60_000,
              weekdays: days.length === 7 ? EVERY_DAY : new Set(days),
            }),
          ),
        );
        expect(hours.isOpen(instant)).toBe(isOpen(instant));
        const next = hours.opensFrom(instant);
        if (next === Number.POSITIVE_INFINITY) return;
        expect(isOpen(next)).toBe(true);
        // In the hour that comes twice a window may be passed over the second time; elsewhere nothing is.
        for (let step = 1; step <= 6; step++) {
          const between = instant + ((next - instant) * step) / 7;
          if (between < next && isOpen(between)) {
            const doubled = windows.some(
              ({ zone }) =>
                wall(between, zone).minutes === wall(between - HOUR, zone).minutes ||
                wall(between - HOUR / 2, zone).minutes === wall(between, zone).minutes,
            );
            expect(doubled).toBe(true);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test.for([
  ['12125550100', 'America/New_York'],
  ['12135550100', 'America/Los_Angeles'],
  ['13125550100', 'America/Chicago'],
  ['16025550100', 'America/Phoenix'],
  ['18085550100', 'Pacific/Honolulu'],
  ['442079460000', 'Europe/London'],
  ['18005550100', undefined],
] as const)('%s lives in %s', ([number, zones]) => {
  expect(zonesOfNumber(number)).toBe(zones);
});
