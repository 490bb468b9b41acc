// Findings in the XML of JUnit: one suite a file, one test case a finding. What would not fail the run is a skipped test,
// so that the report and the exit code agree. Attributes are those that the schema of Jenkins' xUnit plugin allows.

import { type Diagnostic, isAtLeast, type Severity } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { FileReport, ReportFacts } from './file-report.ts';
import { plain } from './paint.ts';
import { formatDiagnostic } from './text-report.ts';
import { XML_DECLARATION, xmlAttributes, xmlText } from './xml-text.ts';

/** The report of `--format junit`. */
export function junitReport(files: readonly FileReport[], facts: ReportFacts): string {
  const failOn = facts.failOn ?? 'error';
  const all = files.flatMap(({ findings }) => findings);
  const attributes = xmlAttributes({
    name: 'dialplan lint',
    tests: files.reduce((tests, { findings }) => tests + Math.max(1, findings.length), 0),
    failures: failuresOf(all, failOn),
    errors: 0,
    time: 0,
  });
  const suites = files.flatMap((file) => suite(file, failOn));
  return [XML_DECLARATION, `<testsuites${attributes}>`, ...suites, '</testsuites>', ''].join('\n');
}

function suite({ source, findings }: FileReport, failOn: Severity): string[] {
  const failures = failuresOf(findings, failOn);
  const attributes = xmlAttributes({
    name: source.path,
    tests: Math.max(1, findings.length),
    failures,
    errors: 0,
    skipped: findings.length - failures,
    time: 0,
    file: source.path,
  });
  // A file without findings is a passed test: some readers take a suite without tests for a broken one.
  const cases =
    findings.length === 0
      ? [`    <testcase${xmlAttributes({ name: 'no findings', classname: source.path, time: 0 })}/>`]
      : findings.flatMap((finding) => testCase(source, finding, failOn));
  return [`  <testsuite${attributes}>`, ...cases, '  </testsuite>'];
}

function testCase(source: SourceText, finding: Diagnostic, failOn: Severity): string[] {
  const { line, column } = source.position(finding.span.start);
  const attributes = xmlAttributes({
    name: `${finding.rule} (${line}:${column})`,
    classname: source.path,
    time: 0,
  });
  const outcome = isAtLeast(finding.severity, failOn) ? 'failure' : 'skipped';
  const words = xmlAttributes({ type: finding.severity, message: finding.message });
  const frame = xmlText(formatDiagnostic(source, finding, plain));
  return [`    <testcase${attributes}>`, `      <${outcome}${words}>${frame}</${outcome}>`, '    </testcase>'];
}

function failuresOf(findings: readonly Diagnostic[], failOn: Severity): number {
  return findings.filter(({ severity }) => isAtLeast(severity, failOn)).length;
}
