// A campaign over time, in as many steps as there is room for: hours, days, or several days each. In UTC.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { utcTime } from '../../runtime/utc-time.ts';

export interface TimeStep {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly attempts: number;
  readonly answered: number;
  readonly machines: number;
  readonly transfers: number;
}

export interface Timeline {
  readonly stepHours: number;
  readonly steps: readonly TimeStep[];
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** `withGaps`: steps in which nothing happened are there too, so that the steps are as far apart as they were. */
export function timelineOf({ timeline }: CampaignResult, most: number, withGaps: boolean): Timeline {
  let stepHours = 1;
  for (;;) {
    const step = stepHours * HOUR_MS;
    const places = timeline.map(({ hour }) => Math.floor(hour / step));
    const first = places[0] ?? 0;
    const count = withGaps ? (places.at(-1) ?? 0) - first + 1 : new Set(places).size;
    if (count <= Math.max(1, most)) return { stepHours, steps: stepsOf(timeline, step, withGaps) };
    stepHours = stepHours === 1 ? DAY_HOURS : stepHours * 2;
  }
}

/** `by hour`, `by day`, `by 4 days` */
export function stepWords({ stepHours }: Timeline): string {
  if (stepHours === 1) return 'by hour';
  return stepHours === DAY_HOURS ? 'by day' : `by ${stepHours / DAY_HOURS} days`;
}

/** The beginning of a step: `2026-01-05 17:00`, or the day alone. */
export function stepStart({ from }: TimeStep, { stepHours }: Timeline): string {
  const { year, month, day, hour } = utcTime(from);
  const digits = (value: number): string => String(value).padStart(2, '0');
  const date = `${year}-${digits(month)}-${digits(day)}`;
  return stepHours === 1 ? `${date} ${digits(hour)}:00` : date;
}

function stepsOf(timeline: CampaignResult['timeline'], step: number, withGaps: boolean): TimeStep[] {
  const steps = new Map<number, TimeStep>();
  const empty = (place: number): TimeStep => ({
    from: place * step,
    attempts: 0,
    answered: 0,
    machines: 0,
    transfers: 0,
  });
  let before: number | undefined;
  for (const { hour, attempts, answered, machines, transfers } of timeline) {
    const place = Math.floor(hour / step);
    if (withGaps && before !== undefined) for (let gap = before + 1; gap < place; gap++) steps.set(gap, empty(gap));
    before = place;
    const sum = steps.get(place) ?? empty(place);
    steps.set(place, {
      from: sum.from,
      attempts: sum.attempts + attempts,
      answered: sum.answered + answered,
      machines: sum.machines + machines,
      transfers: sum.transfers + transfers,
    });
  }
  return [...steps.values()];
}
