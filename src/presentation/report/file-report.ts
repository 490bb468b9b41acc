// What every report is made from: the files that were checked, in order, and what was found in each.

import type { Diagnostic, Severity } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';

/** One checked file. Findings are printed in the order given. */
export interface FileReport {
  readonly source: SourceText;
  readonly findings: readonly Diagnostic[];
}

/** What a report says besides the findings. */
export interface ReportFacts {
  /** The version of dialplan. */
  readonly version: string;
  /** The gravity that counts as failing, for reports that must tell passed from failed. Default `error`. */
  readonly failOn?: Severity | undefined;
}

/** Prints all files; the result ends in a line feed. */
export type WriteReport = (files: readonly FileReport[], facts: ReportFacts) => string;

/** How many files were checked and how many findings of each severity they have. */
export interface ReportSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts files and findings. */
export function summarize(files: readonly FileReport[]): ReportSummary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) {
    for (const { severity } of findings) counts[severity]++;
  }
  return { files: files.length, errors: counts.error, warnings: counts.warning, infos: counts.info };
}

/**
 * A value as indented JSON. Half a surrogate pair is no character, and strict readers refuse a whole report for one
 * `\ud800`; it becomes U+FFFD, which is just as long.
 */
export function printJson(value: unknown): string {
  const wellFormed = (_key: string, part: unknown): unknown => (typeof part === 'string' ? part.toWellFormed() : part);
  return `${JSON.stringify(value, wellFormed, 2)}\n`;
}
