// The clocks where numbers live, each made once.

import { DAY_MS, isZone, type ZoneClock, zoneClock } from './zone-clock.ts';

const HOUR_MS = 3_600_000;

export class LocalClocks {
  readonly #accountZone: string;
  readonly #clocks = new Map<string, readonly ZoneClock[]>();

  /** `accountZone` is for numbers whose place nobody knows. */
  constructor(accountZone: string) {
    this.#accountZone = accountZone;
  }

  /** The clocks of zones joined by "&". */
  of(zones: string | undefined): readonly ZoneClock[] {
    const key = zones ?? this.#accountZone;
    let clocks = this.#clocks.get(key);
    if (clocks === undefined) {
      const known = key.split('&').filter(isZone);
      clocks = (known.length === 0 ? [this.#accountZone] : known).map(zoneClock);
      this.#clocks.set(key, clocks);
    }
    return clocks;
  }

  /** The hour of the day at an instant, in the first of the zones. */
  hour(zones: string | undefined, instant: number): number {
    const [clock] = this.of(zones);
    if (clock === undefined) return 0;
    const local = clock.local(instant);
    return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / HOUR_MS);
  }
}
