// Findings in the XML of Checkstyle, which code review bots and Jenkins plugins read.

import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { FileReport, ReportFacts } from './file-report.ts';
import { XML_DECLARATION, xmlAttributes } from './xml-text.ts';

// The version of the format that everybody writes, not ours.
const FORMAT_VERSION = '4.3';

/** The report of `--format checkstyle`. */
export function checkstyleReport(files: readonly FileReport[], _facts: ReportFacts): string {
  const lines = files.flatMap(({ source, findings }) => {
    const name = xmlAttributes({ name: source.path });
    if (findings.length === 0) return [`  <file${name}/>`];
    return [`  <file${name}>`, ...findings.map((finding) => error(source, finding)), '  </file>'];
  });
  return [XML_DECLARATION, `<checkstyle version="${FORMAT_VERSION}">`, ...lines, '</checkstyle>', ''].join('\n');
}

function error(source: SourceText, { span, severity, message, help, rule }: Diagnostic): string {
  const { line, column } = source.position(span.start);
  const words = help === undefined ? message : `${message} (help: ${help})`;
  // Readers group by what stands before the last dot of the source.
  return `    <error${xmlAttributes({ line, column, severity, message: words, source: `dialplan.${rule}` })}/>`;
}
