// Options as the argument parser gives them to values with types, with a sentence for every wrong one.

import { asWritten } from './arguments.ts';
import { UsageError } from './process-ends.ts';

type Given = Record<string, unknown>;

/** Nobody types an empty word. */
export const EMPTY_HELP = 'a variable of a script may not be set';

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
  if (text === '') throw new UsageError(`${shown} is given an empty value`, EMPTY_HELP);
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

/** Up to here every whole number of so many digits is counted exactly. */
const MOST = 999_999_999_999_999;

export interface NumberRange {
  /** Default 0. */
  readonly least?: number;
  readonly most?: number;
}

/** An option that is a whole number in a range. */
export function wholeNumber(
  given: Given,
  name: string,
  { least = 0, most = MOST }: NumberRange = {},
  shown = `--${name}`,
): number | undefined {
  const text = single(given, name, shown);
  if (text === undefined) return undefined;
  const value = Number(text);
  const wrong = !/^[0-9]+$/.test(text)
    ? 'that is no such number'
    : value < least
      ? 'that is too small'
      : value > most
        ? 'that is too large'
        : undefined;
  if (wrong !== undefined)
    throw new UsageError(`${shown} ${text}: ${wrong}`, `a whole number from ${least} to ${most}`);
  return value;
}
