// The dialler: so many lines, a list of recipients, hours in which it may dial, and what becomes of each dial. Events in
// virtual time; recipients are taken in as lines get free, so that a list may be as long as it likes.

import TinyQueue from 'tinyqueue';
import { type Action, numberFor } from './action.ts';
import { AgentPool, type Schedule } from './agent-pool.ts';
import type { AttemptResult, CampaignPlan } from './campaign-plan.ts';
import { common } from './hours.ts';
import type { Ledger } from './ledger.ts';
import { zonesOfNumber } from './number-zones.ts';
import { hourOf } from './tally.ts';
import { attemptText } from './text-attempt.ts';
import { VoiceLine } from './voice-line.ts';
import { WaitingRoom } from './waiting-room.ts';

/** So many whose place is asleep are looked past for somebody who is awake; the list is not read any further then. */
const MOST_ASLEEP = 4_000;

interface Happening {
  readonly at: number;
  /** Of two at one instant the one that was planned first. */
  readonly order: number;
  readonly what: (at: number) => void;
}

export class Dialler {
  readonly #plan: CampaignPlan;
  readonly #ledger: Ledger;
  readonly #happenings = new TinyQueue<Happening>([], (a, b) => a.at - b.at || a.order - b.order);
  readonly #waiting: WaitingRoom;
  readonly #voice: VoiceLine;
  #order = 0;
  #now: number;
  #free: number;
  /** The next recipient of the list, and from when on there is one. */
  #next: Action | undefined;

  constructor(plan: CampaignPlan, lines: number, transfers: number, agents: number, ledger: Ledger) {
    this.#plan = plan;
    this.#ledger = ledger;
    this.#now = plan.start;
    this.#free = lines;
    // A place that is never awake while the campaign is open is never called: one look at both tells.
    const { hours, localHours } = plan;
    this.#waiting = new WaitingRoom(
      (zones) => (localHours === undefined ? hours : common([hours, localHours(zones)])),
      plan.stoppedAt,
      (action) => this.#leave(action),
    );
    const schedule: Schedule = (at, what) => this.#schedule(at, what);
    const pool = Number.isFinite(agents) ? new AgentPool(agents, schedule, ledger.tally.transfers) : undefined;
    this.#voice = new VoiceLine(plan, ledger, schedule, pool, transfers, (action, result, at) =>
      this.#finished(action, result, at),
    );
  }

  /** The next of the list; returns when the one after it is wanted. */
  offer(action: Action): void {
    this.#next = action;
    this.#run(true);
  }

  /** There are no others: runs to the end. */
  finish(): void {
    this.#run(false);
    const left = this.#next === undefined ? [] : [this.#next];
    this.#next = undefined;
    for (const action of [...this.#waiting.drain(), ...left]) this.#leave(action);
  }

  #leave(action: Action): void {
    this.#ledger.leftOver(action, this.#plan.stoppedAt !== Number.POSITIVE_INFINITY);
  }

  #schedule(at: number, what: (at: number) => void): void {
    this.#happenings.push({ at, order: this.#order++, what });
  }

  #run(isMoreToCome: boolean): void {
    for (;;) {
      for (
        let next = this.#happenings.peek();
        next !== undefined && next.at <= this.#now;
        next = this.#happenings.peek()
      ) {
        this.#happenings.pop();
        next.what(next.at);
      }
      const isOpen = this.#now < this.#plan.stoppedAt && this.#plan.hours.isOpen(this.#now);
      if (isOpen && this.#free > 0) {
        const action = this.#choose();
        if (action !== undefined) {
          this.#dial(action);
          continue;
        }
        if (this.#next === undefined && isMoreToCome && this.#waiting.asleep < MOST_ASLEEP) return;
      }
      const next = this.#nextInstant(isOpen);
      if (next === Number.POSITIVE_INFINITY) {
        // Time stands still for ever: the rest of the list is left as it is.
        if (isMoreToCome && this.#next !== undefined) {
          const left = this.#next;
          this.#next = undefined;
          this.#leave(left);
        }
        return;
      }
      this.#now = next;
    }
  }

  // Whoever is due for another attempt comes before those who were never tried, so that few wait at once.
  #choose(): Action | undefined {
    const due = this.#waiting.take(this.#now);
    if (due !== undefined) return due;
    const next = this.#next;
    if (next === undefined || next.due > this.#now) return undefined;
    this.#next = undefined;
    return this.#waiting.mayCall(next, this.#now) ? next : this.#choose();
  }

  #nextInstant(isOpen: boolean): number {
    const busy = this.#happenings.peek()?.at ?? Number.POSITIVE_INFINITY;
    if (this.#free === 0 || this.#now >= this.#plan.stoppedAt) return busy;
    const wanted = Math.min(this.#waiting.nextChange(), this.#next?.due ?? Number.POSITIVE_INFINITY);
    if (wanted === Number.POSITIVE_INFINITY) return busy;
    // Nobody could be dialled now.
    const open = this.#plan.hours.opensFrom(Math.max(wanted, isOpen ? this.#now + 1 : this.#now));
    return open >= this.#plan.stoppedAt ? busy : Math.min(busy, open);
  }

  #dial(action: Action): void {
    const { kind, doNotContact } = this.#plan;
    const at = this.#now;
    const number = numberFor(this.#plan, action);
    const ledger = this.#ledger;
    if (doNotContact.has(number) || ledger.hasOptedOut(number)) {
      ledger.refused(action, at);
      return;
    }
    action.attempts++;
    this.#free--;
    hourOf(ledger.tally, at).attempts++;
    if (kind === 'call') this.#voice.dial(action, number, at);
    else {
      const { afterMs, result } = attemptText(this.#plan, ledger, action, number, at, (when, what) =>
        this.#schedule(when, what),
      );
      this.#schedule(at + afterMs, (now) => this.#finished(action, result, now));
    }
  }

  #finished(action: Action, result: AttemptResult, at: number): void {
    this.#free++;
    action.last = result;
    const { maxAttempts, delayMs, results } = this.#plan.retry;
    if (action.attempts >= maxAttempts || !results.has(result)) {
      this.#ledger.finished(action);
      return;
    }
    action.due = at + delayMs;
    // The next attempt may go to a phone that lives elsewhere.
    const next = numberFor(this.#plan, action);
    action.zones = zonesOfNumber(next);
    this.#waiting.postpone(action);
  }
}
