// The words of the command line on their way through the argument parser, which reads numbers and truth where
// a file is named `007` or `true`, drops a lone dash, and keeps what stands behind `--` to itself.

import { STANDARD_INPUT } from './standard-input.ts';

// No argument of a process can hold this character.
const AS_WRITTEN = '\0=';

/** Marks what the parser would change. */
export function protect(argument: string): string {
  if (argument === '-') return STANDARD_INPUT;
  if (argument === 'true' || argument === 'false') return `${AS_WRITTEN}${argument}`;
  // No option is a number: `-1` is a value, right or wrong.
  const [, option = '', value = ''] = /^(--?[a-zA-Z][\w-]*=)?(.*)$/s.exec(argument) ?? [];
  return Number.isFinite(Number(value)) ? `${option}${AS_WRITTEN}${value}` : argument;
}

/** A word as it was typed; `STANDARD_INPUT` stays. */
export function asWritten(word: unknown): string {
  const text = String(word);
  return text.startsWith(AS_WRITTEN) ? text.slice(AS_WRITTEN.length) : text;
}

/** All that a command works on: the words among its options, then those behind `--`. */
export function operands(words: readonly string[], options: Record<string, unknown>): string[] {
  const behind = options['--'];
  return [...words, ...(Array.isArray(behind) ? behind : [])].map(asWritten);
}

/** An option as it is typed, without dashes in front: `maxSteps` is `max-steps`. */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
