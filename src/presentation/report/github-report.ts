// Findings as workflow commands: printed in a GitHub Actions job, each becomes an annotation of its line.

import type { Diagnostic, Severity } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { FileReport, ReportFacts } from './file-report.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** The report of `--format github`: one line per finding; only a line break when there are none. */
export function githubReport(files: readonly FileReport[], _facts: ReportFacts): string {
  const lines = files.flatMap(({ source, findings }) => findings.map((finding) => command(source, finding)));
  return `${lines.join('\n')}\n`;
}

function command(source: SourceText, finding: Diagnostic): string {
  const { span, message, help } = finding;
  const start = source.position(span.start);
  // A span that takes its line break along ends on the line it began.
  const last = source.position(Math.max(span.start, span.end - 1));
  const properties: [name: string, value: string | number][] = [
    ['file', source.path.replaceAll('\\', '/')],
    ['line', start.line],
    ['endLine', last.line],
  ];
  // The runner drops columns, with a complaint in the debug log, when the lines differ.
  if (start.line === last.line) {
    properties.push(['col', start.column], ['endColumn', start.column + span.end - span.start]);
  }
  properties.push(['title', `${finding.rule} (${finding.code})`]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMAND[finding.severity]} ${list}::${escapeData(help === undefined ? message : `${message}\nhelp: ${help}`)}`;
}

// The escapes of the toolkit's own command writer; `%` must go first.
function escapeData(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// The log is shown as a terminal would show it: control characters could colour it or hide words.
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
