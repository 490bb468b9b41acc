// Recipients that cannot be tried yet: those whose next attempt is not due, by when it is, and those whose place is asleep,
// by place. Small objects in arrays: what waits is all that a campaign keeps in memory.

import TinyQueue from 'tinyqueue';
import type { Action } from './action.ts';
import type { Hours } from './hours.ts';

interface Place {
  readonly hours: Hours;
  readonly waiting: Action[];
  head: number;
  /** Nobody there can be called before this instant. */
  opens: number;
}

export class WaitingRoom {
  readonly #later = new TinyQueue<Action>([], (a, b) => a.due - b.due || a.index - b.index);
  readonly #places = new Map<string, Place>();
  readonly #hoursOf: (zones: string | undefined) => Hours;
  readonly #closes: number;
  readonly #onNever: (action: Action) => void;
  /** No place opens before this instant. */
  #nextOpening = Number.POSITIVE_INFINITY;
  #asleep = 0;

  /** `closes`: nobody is called from this instant on. `onNever` is told of those whose place does not wake up before it. */
  constructor(hoursOf: (zones: string | undefined) => Hours, closes: number, onNever: (action: Action) => void) {
    this.#hoursOf = hoursOf;
    this.#closes = closes;
    this.#onNever = onNever;
  }

  /** Waits until `action.due`. */
  postpone(action: Action): void {
    this.#later.push(action);
  }

  /** How many wait for their place to wake up. */
  get asleep(): number {
    return this.#asleep;
  }

  /** True when the place of the action may be called now; else the action waits for its hours, or for nothing any more. */
  mayCall(action: Action, now: number): boolean {
    const place = this.#placeOf(action.zones);
    if (place.hours.isOpen(now)) return true;
    if (place.opens <= now) {
      place.opens = place.hours.opensFrom(now);
      this.#nextOpening = Math.min(this.#nextOpening, place.opens);
    }
    if (place.opens >= this.#closes) {
      this.#onNever(action);
      return false;
    }
    place.waiting.push(action);
    this.#asleep++;
    return false;
  }

  /** The next that is due and awake; undefined when nobody is. */
  take(now: number): Action | undefined {
    for (let next = this.#later.peek(); next !== undefined && next.due <= now; next = this.#later.peek()) {
      this.#later.pop();
      if (this.mayCall(next, now)) return next;
    }
    return now >= this.#nextOpening ? this.#takeAwake(now) : undefined;
  }

  /** When somebody may be due or awake next; `Infinity` for never. */
  nextChange(): number {
    return Math.min(this.#later.peek()?.due ?? Number.POSITIVE_INFINITY, this.#nextOpening);
  }

  /** All that are left, in the order of the list. */
  drain(): Action[] {
    const left = [...this.#places.values()].flatMap(({ waiting, head }) => waiting.slice(head));
    for (let next = this.#later.pop(); next !== undefined; next = this.#later.pop()) left.push(next);
    this.#places.clear();
    this.#asleep = 0;
    return left.sort((a, b) => a.index - b.index);
  }

  #takeAwake(now: number): Action | undefined {
    let opening = Number.POSITIVE_INFINITY;
    for (const place of this.#places.values()) {
      if (place.head === place.waiting.length) continue;
      if (place.opens <= now && place.hours.isOpen(now)) {
        this.#asleep--;
        const action = place.waiting[place.head] as Action;
        place.head++;
        if (place.head === place.waiting.length) {
          place.waiting.length = 0;
          place.head = 0;
        }
        return action;
      }
      if (place.opens <= now) place.opens = place.hours.opensFrom(now);
      opening = Math.min(opening, place.opens);
    }
    this.#nextOpening = opening;
    return undefined;
  }

  #placeOf(zones = ''): Place {
    let place = this.#places.get(zones);
    if (place === undefined) {
      place = { hours: this.#hoursOf(zones === '' ? undefined : zones), waiting: [], head: 0, opens: 0 };
      this.#places.set(zones, place);
    }
    return place;
  }
}
