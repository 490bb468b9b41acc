// What one evaluation may use up, and how it stops when that is gone.
// Sizes are checked before anything is built, and work is paid for by size: no expression takes longer than some
// milliseconds, whatever it says.

import type { EsNode } from '../syntax/expression.ts';

/** How much an evaluation may use up. */
export interface Budget {
  /** Steps: each part of the expression is one, and so are 256 characters or 8 elements worked through. Default 10000. */
  readonly steps: number;
  /** The longest text, in characters. Default 100000. */
  readonly textLength: number;
  /** The longest list, in elements. Default 10000. */
  readonly listLength: number;
}

export const DEFAULT_BUDGET: Budget = { steps: 10_000, textLength: 100_000, listLength: 10_000 };

/** Random numbers for `Math.random`, from 0 up to but not 1. */
export interface Chance {
  next(): number;
}

/** One evaluation while it goes on. */
export interface Run {
  readonly budget: Budget;
  readonly chance: Chance;
  stepsLeft: number;
  /** The part at work, to point at when it fails. */
  place: EsNode;
  /** True once chance had a part in it. */
  drewChance: boolean;
}

/** Thrown to end an evaluation; it never leaves `evaluate`. No Error: nobody needs its stack. */
export class Failure {
  readonly message: string;
  readonly place: EsNode;

  constructor(message: string, place: EsNode) {
    this.message = message;
    this.place = place;
  }
}

/** Ends the evaluation at the part at work. */
export function fail(run: Run, message: string): never {
  throw new Failure(message, run.place);
}

/** Pays for steps. */
export function paySteps(run: Run, count: number): void {
  run.stepsLeft -= count;
  if (run.stepsLeft < 0) fail(run, `the expression takes more than ${run.budget.steps} steps`);
}

/** Pays for looking at so many characters. */
export function payCharacters(run: Run, count: number): void {
  paySteps(run, Math.ceil(count / 256));
}

/** Pays for looking for one text in another. JavaScript may compare the whole of it at every place. */
export function paySearch(run: Run, text: string, sought: string): void {
  payCharacters(run, text.length + Math.max(0, text.length - sought.length) * sought.length);
}

/** Pays for a text that is about to be built. */
export function payText(run: Run, length: number): void {
  if (length > run.budget.textLength) fail(run, `a text would grow past ${run.budget.textLength} characters`);
  payCharacters(run, length);
}

/** Pays for a list that is about to be built or looked through. */
export function payList(run: Run, length: number): void {
  if (length > run.budget.listLength) fail(run, `a list would grow past ${run.budget.listLength} elements`);
  paySteps(run, Math.ceil(length / 8));
}
