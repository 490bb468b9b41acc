// Whatever was found in whatever text: every report can be read, and says the same.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkstyleReport } from '../../../src/presentation/report/checkstyle-report.ts';
import { type FileReport, summarize, type WriteReport } from '../../../src/presentation/report/file-report.ts';
import { githubReport } from '../../../src/presentation/report/github-report.ts';
import { jsonReport } from '../../../src/presentation/report/json-report.ts';
import { junitReport } from '../../../src/presentation/report/junit-report.ts';
import { sarifReport } from '../../../src/presentation/report/sarif-report.ts';
import { anyFiles, FACTS } from '../../helpers/report-samples.ts';
import { sarifErrors } from '../../helpers/sarif-schema.ts';
import { readElements } from '../../helpers/xml-elements.ts';

function forAny(write: WriteReport, holds: (text: string, files: readonly FileReport[]) => void): void {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const text = write(files, FACTS);
      expect(text.endsWith('\n')).toBe(true);
      expect(text.isWellFormed()).toBe(true);
      holds(text, files);
    }),
    { numRuns: 500 },
  );
}

const findingsIn = (files: readonly FileReport[]): number =>
  files.reduce((sum, { findings }) => sum + findings.length, 0);

describe('any findings', () => {
  it('as JSON', () => {
    forAny(jsonReport, (text, files) => {
      const report = JSON.parse(text);
      expect(report.summary).toEqual(summarize(files));
      for (const [i, { source, findings }] of files.entries()) {
        const read = report.files[i];
        expect(read.path).toBe(source.path.toWellFormed());
        expect(
          read.diagnostics.map(({ start, end }: { start: { offset: number }; end: { offset: number } }) => [
            start.offset,
            end.offset,
          ]),
        ).toEqual(findings.map(({ span }) => [span.start, span.end]));
      }
    });
  });

  it('as SARIF that the schema accepts', () => {
    forAny(sarifReport, (text, files) => {
      const log = JSON.parse(text);
      expect(sarifErrors(log)).toEqual([]);
      expect(log.runs[0].results).toHaveLength(findingsIn(files));
    });
  });

  it('as workflow commands, one line each', () => {
    forAny(githubReport, (text, files) => {
      const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '');
      expect(lines).toHaveLength(findingsIn(files));
      const expected = files.flatMap(({ source, findings }) => findings.map((finding) => ({ source, finding })));
      for (const [i, line] of lines.entries()) {
        // As the runner reads it: the properties end at the first "::", then split at commas and at the first "=".
        const [, list = '', data = ''] = /^::(?:error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
        const properties = new Map(
          list.split(',').map((pair) => /^([^=]*)=(.*)$/.exec(pair)?.slice(1) as [string, string]),
        );
        const { source, finding } = expected[i] as (typeof expected)[number];
        const file = printable(source.path.replaceAll('\\', '/'));
        expect(unescaped(properties.get('file') ?? '')).toBe(file);
        expect(properties.get('line')).toBe(String(source.position(finding.span.start).line));
        expect(unescaped(data).startsWith(printable(finding.message))).toBe(true);
      }
    });
  });

  it('as Checkstyle', () => {
    forAny(checkstyleReport, (text, files) => {
      const { children } = readElements(text);
      expect(children.map((file) => file.children.length)).toEqual(files.map(({ findings }) => findings.length));
    });
  });

  it('as JUnit', () => {
    forAny(junitReport, (text, files) => {
      const { attributes, children } = readElements(text);
      expect(Number(attributes.failures)).toBe(summarize(files).errors);
      expect(children.map((suite) => suite.children.length)).toEqual(
        files.map(({ findings }) => Math.max(1, findings.length)),
      );
    });
  });
});

function unescaped(text: string): string {
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// Half surrogate pairs and control characters but line breaks are not passed on.
function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\r\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
