// Where a report goes, and whether it is coloured: the same for every command.

import { realpathSync, writeFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { UsageError } from './process-ends.ts';
import { writeReason } from './reasons.ts';

/** Refuses to write a report over a file that the run reads, or over another report. */
export function refuseToOverwrite(option: string, path: string | undefined, others: readonly string[]): void {
  if (path === undefined || !others.some((other) => realPath(other) === realPath(path))) return;
  throw new UsageError(`${option} ${path}: this run needs that file for something else`, 'name another file');
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Writes a report to a file; one that cannot be written is a `UsageError`. */
export function writeReport(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${writeReason(error)}`, wayOut(path, error));
  }
}

function wayOut(path: string, error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return `make the folder ${dirname(path)} first, or name another`;
    case 'EISDIR':
      return 'name a file in it, or another one';
    default:
      return 'name another file';
  }
}

/**
 * The format that the name of a file asks for: none, when it has no ending. An ending that no format has is a `UsageError`:
 * whoever writes `-o x.pdf` would find something else in it.
 */
export function formatByEnding<Format extends string>(
  output: string | undefined,
  formats: Readonly<Record<string, Format>>,
): Format | undefined {
  const ending = extname(output ?? '');
  if (output === undefined || ending === '') return undefined;
  const key = ending.slice(1).toLowerCase();
  if (Object.hasOwn(formats, key)) return formats[key];
  const known = Object.keys(formats).map((name) => `.${name}`);
  throw new UsageError(
    `-o ${output}: no format has the ending "${ending}"`,
    `one of ${known.join(', ')}; or say with --format what to write into it`,
  );
}

/** Prints a text, or writes it to the file that `-o` names. */
export function deliver(output: string | undefined, text: string): void {
  if (output === undefined) process.stdout.write(text);
  else writeReport(output, text);
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
