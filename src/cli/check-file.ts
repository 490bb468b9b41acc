// One file: its bytes to text to findings, and its safe fixes.

import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fixAll } from '../analysis/apply-fixes.ts';
import type { LintOptions } from '../analysis/lint.ts';
import { lintSource } from '../analysis/lint.ts';
import { ByteDecoder } from '../source/decode-bytes.ts';
import { compareDiagnostics, type Diagnostic } from '../source/diagnostic.ts';
import { SourceText } from '../source/source-text.ts';
import { syntaxError } from '../syntax/syntax-findings.ts';
import { STANDARD_INPUT } from './standard-input.ts';

/** A file as it was read. */
export interface ReadFile {
  readonly source: SourceText;
  /** What was wrong with the bytes. */
  readonly encodingFindings: readonly Diagnostic[];
  /** True when the text can be written back byte for byte. */
  readonly isUtf8: boolean;
}

/** Reads a file, or standard input. Throws what `node:fs` throws. */
export function readSource(path: string, shownPath = path): ReadFile {
  const bytes = readFileSync(path === STANDARD_INPUT ? 0 : path);
  const decoder = new ByteDecoder();
  const text = decoder.write(bytes) + decoder.end();
  const { fault, encoding } = decoder;
  const source = new SourceText(shownPath, text);
  if (fault === undefined) return { source, encodingFindings: [], isUtf8: encoding === 'utf-8' };
  const span = { start: fault.textOffset, end: Math.min(fault.textOffset + 1, text.length) };
  const finding = syntaxError('encoding-invalid', fault.message, span, { help: 'save the file as UTF-8' });
  return { source, encodingFindings: [finding], isUtf8: false };
}

/** True for request bodies, by name or, on standard input, by their first character. */
export function isJson(path: string, text: string): boolean {
  if (/\.json$/i.test(path)) return true;
  return !/\.\w+$/.test(path) && /^\uFEFF?\s*[{[]/.test(text);
}

/** True for files that say how people behave: `people.behavior.json`. */
export function isBehavior(path: string): boolean {
  return /\.behavior\.json$/i.test(path);
}

// Members that requests alone have.
const REQUEST = /"(?:liveSound|machineSound|phoneNumber|bigMessageStrategy|scrubDuplicates)/i;

/** False for a file that stands in a folder of dialplans and requests by chance. */
export function mayHoldPlan(text: string): boolean {
  return /dialplan/i.test(text) || REQUEST.test(text);
}

/** What is found in a text of one kind, and whether it is something to check: a dialplan, or a request. */
export type Check = (
  text: string,
  options: LintOptions,
) => { readonly findings: Diagnostic[]; readonly isKnown: boolean };

/** How a file of this name and text is checked. The reader of request bodies is loaded when there is one to read. */
export async function checkFor({ source }: ReadFile): Promise<Check> {
  if (!isJson(source.path, source.text))
    return (text, options) => ({ findings: lintSource(text, options), isKnown: true });
  if (isBehavior(source.path)) {
    const { readBehavior } = await import('../campaign/read-behavior.ts');
    return (text) => ({ findings: readBehavior(text).diagnostics, isKnown: true });
  }
  const { lintRequest } = await import('../analysis/lint-request.ts');
  return (text, options) => {
    const { diagnostics, plans, kind } = lintRequest(text, options);
    return { findings: diagnostics, isKnown: plans > 0 || kind !== 'unknown' };
  };
}

export interface CheckedFile {
  readonly source: SourceText;
  readonly findings: readonly Diagnostic[];
  readonly isKnown: boolean;
}

/** Checks a file that was read. */
export function checkFile({ source, encodingFindings }: ReadFile, options: LintOptions, check: Check): CheckedFile {
  const { findings, isKnown } = check(source.text, options);
  return { source, findings: [...encodingFindings, ...findings].sort(compareDiagnostics), isKnown };
}

/** The text after all safe fixes, and what is found in it then. Undefined when there is nothing to fix. */
export function fixFile(
  { source, isUtf8 }: ReadFile,
  options: LintOptions,
  check: Check,
): (CheckedFile & { readonly applied: number }) | undefined {
  if (!isUtf8) return undefined;
  const { text, findings, applied } = fixAll(source.text, (current) => check(current, options).findings);
  return applied === 0 ? undefined : { source: new SourceText(source.path, text), findings, isKnown: true, applied };
}

/** Writes a text over a file in one step, keeping the file's mode; a link stays a link. */
export function replaceFile(shownPath: string, text: string): void {
  const path = realpathSync(shownPath);
  // Renaming over a file asks only its folder, so a file that is write-protected is asked for here.
  accessSync(path, constants.W_OK);
  const temporary = join(dirname(path), `.dialplan-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    chmodSync(temporary, statSync(path).mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
