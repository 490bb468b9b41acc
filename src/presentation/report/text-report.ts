// Findings as people read them in a terminal: one line each that a single regular expression reads, then a code frame.

import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';
import { codeFrame } from './code-frame.ts';
import type { Paint } from './paint.ts';

/** One finding, frame and all; no line break at the end. */
export function formatDiagnostic(source: SourceText, finding: Diagnostic, paint: Paint): string {
  const { line, column } = source.position(finding.span.start);
  const place = paint('place', `${oneLine(source.path)}:${line}:${column}:`);
  const lines = [
    `${place} ${paint(finding.severity, `${finding.severity}:`)} ${oneLine(finding.message)} ${paint('rule', `[${finding.rule}]`)}`,
  ];
  lines.push(...codeFrame(source, finding.span, finding.label, finding.severity, paint));
  const gutter = ' '.repeat(6);
  for (const related of finding.related) {
    const at = source.position(related.span.start);
    lines.push(
      `${gutter}${paint('dim', '=')} note: ${oneLine(related.message)} (line ${at.line}, column ${at.column})`,
    );
  }
  if (finding.help !== undefined)
    lines.push(`${gutter}${paint('dim', '=')} ${paint('help', 'help:')} ${oneLine(finding.help)}`);
  for (const fix of finding.fixes) {
    const how = fix.safety === 'safe' ? '--fix' : 'by hand';
    lines.push(`${gutter}${paint('dim', '=')} fix (${how}): ${oneLine(fix.title)}`);
  }
  return lines.join('\n');
}

/** Text from a file may hold line breaks and control characters; a line of a report may not. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
