// The clock of a time zone: what an instant is there, and which instant a time of day there is, daylight saving included.
// The zone's rules are asked of Intl a few times a year of virtual time, not at every call.

import { dayStart } from '../runtime/utc-time.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
export const DAY_MS = 24 * 60 * MINUTE_MS;
/** No zone changes its clock twice within so short a time. */
const STRIDE_MS = 7 * DAY_MS;

/** A stretch of time in which a zone's clock is one offset ahead of UTC. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  /** Milliseconds; negative in America. */
  readonly offset: number;
}

/** True for a name that Intl knows: `America/New_York`, `UTC`. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const clocks = new Map<string, ZoneClock>();

/** The clock of a zone, made at the first question: what it has learnt of a zone serves every campaign. */
export function zoneClock(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new ZoneClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

export class ZoneClock {
  readonly zone: string;
  readonly #format: Intl.DateTimeFormat;
  /** By the number of strides since 1970. */
  readonly #stretches = new Map<number, readonly Stretch[]>();
  #last: Stretch = { from: 0, until: 0, offset: 0 };

  /** `zone`: an IANA name; one that Intl does not know is a `RangeError`. */
  constructor(zone: string) {
    this.zone = zone;
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** What the clock shows at an instant, as if it were UTC: `local(t) - t` is the offset. Milliseconds. */
  local(instant: number): number {
    return instant + this.#stretchAt(instant).offset;
  }

  /** The next instant at which the clock is put forward or back, or another one before it: the offset holds until then. */
  offsetHoldsUntil(instant: number): number {
    return this.#stretchAt(instant).until;
  }

  /** The instant at which the clock shows this; of two the first, of none (the hour that is skipped) the one after the gap. */
  instant(local: number): number {
    // A zone is never more than a day ahead or behind.
    const before = local - this.#stretchAt(local - DAY_MS).offset;
    const after = local - this.#stretchAt(local + DAY_MS).offset;
    if (this.local(before) === local) return this.local(after) === local ? Math.min(before, after) : before;
    if (this.local(after) === local) return after;
    return Math.max(before, after);
  }

  #stretchAt(instant: number): Stretch {
    const last = this.#last;
    if (instant >= last.from && instant < last.until) return last;
    const stride = Math.floor(instant / STRIDE_MS);
    let stretches = this.#stretches.get(stride);
    if (stretches === undefined) {
      stretches = this.#stretchesOf(stride * STRIDE_MS);
      this.#stretches.set(stride, stretches);
    }
    this.#last = stretches.find(({ until }) => instant < until) ?? (stretches.at(-1) as Stretch);
    return this.#last;
  }

  #stretchesOf(from: number): Stretch[] {
    const until = from + STRIDE_MS;
    const [first, last] = [this.#offsetAt(from), this.#offsetAt(until)];
    if (first === last) return [{ from, until, offset: first }];
    let low = from;
    let high = until;
    while (high - low > SECOND_MS) {
      const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
      if (this.#offsetAt(middle) === first) low = middle;
      else high = middle;
    }
    return [
      { from, until: high, offset: first },
      { from: high, until, offset: last },
    ];
  }

  #offsetAt(instant: number): number {
    const whole = Math.floor(instant / SECOND_MS) * SECOND_MS;
    const parts: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(whole)) parts[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return dayStart(year, month, day) + ((hour * 60 + minute) * 60 + second) * SECOND_MS - whole;
  }
}
