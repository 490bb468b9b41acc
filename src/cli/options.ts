// Options as the argument parser gives them to values with types, with a sentence for every wrong one.

import { asWritten } from './arguments.ts';
import { UsageError } from './process-ends.ts';

type Given = Record<string, unknown>;

/** A switch. */
export function flag(given: Given, name: string): boolean {
  return given[name] === true;
}

/** An option given at most once. */
export function single(given: Given, name: string, shown = `--${name}`): string | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) throw new UsageError(`${shown} is given ${value.length} times`, 'give it once');
  const text = asWritten(value);
  if (text === '') throw new UsageError(`${shown} is given an empty value`);
  return text;
}

/** An option that may be repeated. */
export function strings(given: Given, name: string): string[] {
  const value = given[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(asWritten);
}

/** An option with a fixed list of values. */
export function chosen<T extends string>(
  given: Given,
  name: string,
  values: readonly T[],
  shown = `--${name}`,
): T | undefined {
  const value = single(given, name, shown);
  if (value === undefined) return undefined;
  const found = values.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(`${shown} ${value}: there is no such value`, `one of ${values.join(', ')}`);
  return found;
}

/** Whole numbers up to here are counted exactly, and more digits are a slip of the fingers. */
const MOST_DIGITS = 15;

/** An option that is a whole number from `least` on. */
export function wholeNumber(given: Given, name: string, least = 0, shown = `--${name}`): number | undefined {
  const text = single(given, name, shown);
  if (text === undefined) return undefined;
  const allowed = `a whole number from ${least} on, of ${MOST_DIGITS} digits at most`;
  if (!/^[0-9]+$/.test(text)) throw new UsageError(`${shown} ${text}: that is no such number`, allowed);
  if (text.length > MOST_DIGITS) throw new UsageError(`${shown} ${text}: that is too large`, allowed);
  if (Number(text) < least) throw new UsageError(`${shown} ${text}: that is too small`, allowed);
  return Number(text);
}
