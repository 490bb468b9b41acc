// `dialplan test` in the XML of JUnit: one suite a script, one test case a call.

import { plain } from '../report/paint.ts';
import { formatDiagnostic } from '../report/text-report.ts';
import { XML_DECLARATION, xmlAttributes, xmlText } from '../report/xml-text.ts';
import { failureLines } from './failure-text.ts';
import { isPassed, summarizeTests, type TestedCall, type TestedFile } from './tested-file.ts';

export function junitTestReport(files: readonly TestedFile[]): string {
  const { calls, failed, unrecorded, invalid } = summarizeTests(files);
  const attributes = xmlAttributes({
    name: 'dialplan test',
    tests: calls + invalid,
    failures: failed + unrecorded,
    errors: invalid,
    time: 0,
  });
  return [XML_DECLARATION, `<testsuites${attributes}>`, ...files.flatMap(suite), '</testsuites>', ''].join('\n');
}

function suite(file: TestedFile): string[] {
  const { source, calls, diagnostics } = file;
  const errors = diagnostics.length > 0 ? 1 : 0;
  const attributes = xmlAttributes({
    name: source.path,
    tests: calls.length + errors,
    failures: calls.filter((call) => !isPassed(call)).length,
    errors,
    time: 0,
    file: source.path,
  });
  const cases = calls.flatMap((call) => testCase(file, call));
  return [`  <testsuite${attributes}>`, ...(errors > 0 ? brokenCase(file) : []), ...cases, '  </testsuite>'];
}

function testCase(file: TestedFile, call: TestedCall): string[] {
  const name = call.row ?? file.title ?? file.source.path;
  const open = `    <testcase${xmlAttributes({ name, classname: file.source.path, time: 0 })}`;
  if (isPassed(call)) return [`${open}/>`];
  const message = call.verdict.failures[0]?.message ?? 'not recorded';
  const text = xmlText(failureLines(file, call, plain).join('\n'));
  return [`${open}>`, `      <failure${xmlAttributes({ message })}>${text}</failure>`, '    </testcase>'];
}

function brokenCase({ source, diagnostics }: TestedFile): string[] {
  const text = xmlText(diagnostics.map((finding) => formatDiagnostic(source, finding, plain)).join('\n'));
  const message = diagnostics[0]?.message ?? '';
  return [
    `    <testcase${xmlAttributes({ name: source.path, classname: source.path, time: 0 })}>`,
    `      <error${xmlAttributes({ message })}>${text}</error>`,
    '    </testcase>',
  ];
}
