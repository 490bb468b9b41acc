// Where a report goes, and whether it is coloured: the same for every command.

import { writeFileSync } from 'node:fs';
import { UsageError } from './process-ends.ts';
import { writeReason } from './reasons.ts';

/** Writes a report to a file; one that cannot be written is a `UsageError`. */
export function writeReport(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${writeReason(error)}`);
  }
}

/** `--color` and `--no-color` first, then NO_COLOR, TERM and FORCE_COLOR, then whether a terminal reads it. */
export function wantsColor(given: Record<string, unknown>): boolean {
  const explicit = process.argv.includes('--color') || process.argv.includes('--no-color');
  if (explicit) return given['color'] === true;
  if ((process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb') return false;
  const forced = process.env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0';
  return process.stdout.isTTY === true && given['output'] === undefined;
}
