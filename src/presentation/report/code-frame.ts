// The lines of source a finding is about, with carets under it.

import type { Severity } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Span } from '../../source/span.ts';
import type { Paint } from './paint.ts';

const WIDEST_LINE = 120;
const TAB = '    ';

/**
 *      27 |         <goto>Goodbey</goto>
 *         |               ^^^^^^^ goto jumps here
 */
export function codeFrame(
  source: SourceText,
  span: Span,
  label: string | undefined,
  severity: Severity,
  paint: Paint,
): string[] {
  const start = source.position(span.start);
  const line = source.lineSpan(start.line);
  const text = source.slice(line);
  const from = Math.max(0, Math.min(span.start, line.end) - line.start);
  const to = Math.max(from + 1, Math.min(span.end, line.end) - line.start);
  // A long line (a plan inside JSON is one) is cut around the place.
  const cutAt = from > WIDEST_LINE - 40 ? from - 40 : 0;
  const cutEnd = Math.min(text.length, cutAt + WIDEST_LINE);
  const head = cutAt > 0 ? '…' : '';
  const shown = head + text.slice(cutAt, cutEnd) + (cutEnd < text.length ? '…' : '');
  const indent = blankAs(head + text.slice(cutAt, from));
  const width = displayWidth(text.slice(from, Math.min(to, cutEnd)));
  const caret = '^'.repeat(Math.max(1, width));
  const more = span.end > line.end && source.position(span.end).line > start.line ? ' …' : '';
  const number = String(start.line).padStart(5);
  const gutter = ' '.repeat(5);
  const words = label === undefined ? '' : ` ${label}`;
  return [
    `${paint('dim', `${number} |`)} ${visible(shown)}`,
    `${paint('dim', `${gutter} |`)} ${indent}${paint(severity, `${caret}${more}${words}`)}`,
  ];
}

function visible(text: string): string {
  // Control characters would move the cursor or colour the terminal.
  return text
    .replace(/\t/g, TAB)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\u00b7');
}

function blankAs(text: string): string {
  return ' '.repeat(displayWidth(text));
}

function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char === '\t' ? TAB.length : isWide(char.codePointAt(0) as number) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x1f300
  );
}
