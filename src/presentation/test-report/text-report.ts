// `dialplan test` as people read it: a line for every file, what is wrong below it, and a summary.

import type { Paint } from '../report/paint.ts';
import { formatDiagnostic, oneLine } from '../report/text-report.ts';
import { failureLines } from './failure-text.ts';
import { isPassed, type TestedFile, type TestSummary } from './tested-file.ts';

const MOST_MISTAKES = 30;

/** A file's lines, each ended by a line break. `isQuiet` leaves out files in which nothing is wrong. */
export function testedFileText(file: TestedFile, paint: Paint, isQuiet: boolean): string {
  const { source, diagnostics, calls } = file;
  const failed = calls.filter((call) => !isPassed(call));
  const recorded = calls.some(({ isRecorded }) => isRecorded);
  const isFine = diagnostics.length === 0 && failed.length === 0;
  if (isFine && isQuiet && !recorded) return '';
  const count = calls.length > 1 ? paint('dim', ` (${calls.length} calls)`) : '';
  const mark = isFine ? paint('added', '✓') : paint('error', '✗');
  const lines = [`${mark} ${oneLine(source.path)}${count}${recorded ? paint('dim', ' recorded') : ''}`];
  for (const finding of diagnostics.slice(0, MOST_MISTAKES)) lines.push('', formatDiagnostic(source, finding, paint));
  if (diagnostics.length > MOST_MISTAKES) lines.push('', `  … and ${diagnostics.length - MOST_MISTAKES} more mistakes`);
  for (const call of failed) {
    if (call.row !== undefined) lines.push('', `  ${paint('place', `[${oneLine(call.row)}]`)}`);
    lines.push('', ...failureLines(file, call, paint));
  }
  if (!isFine) lines.push('');
  return `${lines.join('\n')}\n`;
}

/** The line below all files. */
export function testSummaryText(summary: TestSummary, paint: Paint): string {
  const { files, calls, passed, failed, unrecorded, invalid, recorded } = summary;
  const counts = [
    failed > 0 ? paint('error', `${failed} failed`) : undefined,
    unrecorded > 0 ? paint('error', `${unrecorded} not recorded`) : undefined,
    invalid > 0 ? paint('error', `${counted(invalid, 'script')} with mistakes`) : undefined,
    recorded > 0 ? `${recorded} recorded` : undefined,
    `${passed} passed`,
  ].filter((part) => part !== undefined);
  return `${counted(files, 'script')}, ${counted(calls, 'call')}: ${counts.join(', ')}\n`;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
