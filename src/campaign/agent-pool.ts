// The people who take transferred calls: so many at once, the others wait in line until one is free, give up, or the plan's
// own time for ringing is over.

import type { TransferTally } from './tally.ts';

/** A call that wants an agent. All instants are milliseconds since 1970. */
export interface Caller {
  /** When this caller gives up waiting, and when the plan does. */
  readonly patientUntil: number;
  readonly ringsUntil: number;
  /** How long this caller talks. */
  readonly talkMs: number;
  /** An agent takes the call after so long a wait. */
  readonly answered: (at: number, waitedMs: number) => void;
  /** Nobody came. */
  readonly left: (at: number, waitedMs: number, isImpatient: boolean) => void;
}

interface Waiting {
  readonly caller: Caller;
  readonly since: number;
  isOver: boolean;
}

/** Something to be done at an instant. */
export type Schedule = (at: number, what: (at: number) => void) => void;

export class AgentPool {
  #free: number;
  readonly #count: number;
  readonly #line: Waiting[] = [];
  /** The first that may still wait: those before it have been served or are gone. */
  #head = 0;
  readonly #schedule: Schedule;
  readonly #tally: TransferTally;

  constructor(count: number, schedule: Schedule, tally: TransferTally) {
    this.#count = count;
    this.#free = count;
    this.#schedule = schedule;
    this.#tally = tally;
  }

  arrive(at: number, caller: Caller): void {
    if (this.#free > 0) {
      this.#serve(at, caller, 0);
      return;
    }
    this.#tally.waited++;
    const waiting = { caller, since: at, isOver: false };
    this.#line.push(waiting);
    const until = Math.min(caller.patientUntil, caller.ringsUntil);
    if (until === Number.POSITIVE_INFINITY) return;
    this.#schedule(until, (now) => {
      if (waiting.isOver) return;
      waiting.isOver = true;
      const isImpatient = caller.patientUntil < caller.ringsUntil;
      this.#tally.waitedAll += now - at;
      if (isImpatient) this.#tally.abandoned++;
      else this.#tally.failed++;
      caller.left(now, now - at, isImpatient);
    });
  }

  #serve(at: number, caller: Caller, waitedMs: number): void {
    this.#free--;
    const tally = this.#tally;
    tally.answered++;
    tally.waitedAnswered += waitedMs;
    tally.waitedAll += waitedMs;
    tally.talked += caller.talkMs;
    tally.most = Math.max(tally.most, this.#count - this.#free);
    this.#schedule(at + caller.talkMs, (now) => this.#release(now));
    caller.answered(at, waitedMs);
  }

  #release(at: number): void {
    this.#free++;
    for (;;) {
      const next = this.#line[this.#head];
      if (next === undefined) break;
      this.#head++;
      if (next.isOver) continue;
      next.isOver = true;
      this.#serve(at, next.caller, at - next.since);
      break;
    }
    // Those at the front are of no use any more; the array is cut when most of it is.
    if (this.#head > 1_000 && this.#head * 2 > this.#line.length) {
      this.#line.splice(0, this.#head);
      this.#head = 0;
    }
  }
}
