// The folders test/rules/<rule-id>: what lies there, and what the linter says of it.
// bad-*.xml + bad-*.txt (the report as printed) + bad-*.fixed.xml (after --fix), good-*.xml; options.json sets LintOptions.
// Rules about request bodies, behaviour files and the configuration have .json cases instead, the one about scripts .call cases.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fixAll } from '../../src/analysis/apply-fixes.ts';
import { type LintOptions, lintSource } from '../../src/analysis/lint.ts';
import { lintRequest } from '../../src/analysis/lint-request.ts';
import { readConfig } from '../../src/analysis/read-config.ts';
import { readBehavior } from '../../src/campaign/read-behavior.ts';
import { readSource } from '../../src/cli/check-file.ts';
import { plain } from '../../src/presentation/report/paint.ts';
import { formatDiagnostic } from '../../src/presentation/report/text-report.ts';
import { callCases } from '../../src/rehearsal/call-cases.ts';
import { readCallFile } from '../../src/rehearsal/read-call-file.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import type { SourceText } from '../../src/source/source-text.ts';

const ROOT = new URL('../rules/', import.meta.url);

export interface Fixture {
  readonly rule: string;
  /** File name without extension: bad-... or good-... */
  readonly name: string;
  readonly extension: 'xml' | 'json' | 'call';
  readonly source: SourceText;
  /** What decoding the file's bytes found. */
  readonly encodingFindings: readonly Diagnostic[];
  readonly options: LintOptions;
}

export function ruleFolders(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function fixturesOf(rule: string): Fixture[] {
  const folder = new URL(`${rule}/`, ROOT);
  if (!existsSync(folder)) return [];
  const optionsFile = new URL('options.json', folder);
  const set = existsSync(optionsFile) ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as LintOptions) : {};
  return readdirSync(folder)
    .filter((file) => /^(bad|good)-[\w-]+\.(xml|json|call)$/.test(file))
    .sort()
    .map((file) => {
      const { source, encodingFindings } = readSource(fileURLToPath(new URL(file, folder)), file);
      const extension = (['json', 'call'] as const).find((ending) => file.endsWith(`.${ending}`)) ?? 'xml';
      return { rule, name: file.slice(0, -extension.length - 1), extension, source, encodingFindings, options: set };
    });
}

export function goldenFile(fixture: Fixture, kind: 'report' | 'fixed'): URL {
  const ending = kind === 'report' ? 'txt' : `fixed.${fixture.extension}`;
  return new URL(`${fixture.rule}/${fixture.name}.${ending}`, ROOT);
}

/** All findings of the rule itself, and warnings and errors of others. */
export function findingsOf(fixture: Fixture, text = fixture.source.text): Diagnostic[] {
  const { options, rule, extension, encodingFindings } = fixture;
  if (rule === 'behavior-invalid') return readBehavior(text).diagnostics;
  if (rule === 'config-invalid') return readConfig(text).diagnostics;
  if (rule === 'call-script-invalid') return [...callCases(readCallFile(text)).diagnostics];
  const check = (wanted: LintOptions): Diagnostic[] =>
    extension === 'json' ? lintRequest(text, wanted).diagnostics : lintSource(text, wanted);
  const found = check({ ...options, preset: 'strict' });
  const recommended = new Set(check(options).map(key));
  const kept = found.filter(
    (finding) => finding.rule === rule || (finding.severity !== 'info' && recommended.has(key(finding))),
  );
  return [...encodingFindings, ...kept];
}

function key(finding: Diagnostic): string {
  return `${finding.rule}@${finding.span.start}`;
}

export function reportOf(fixture: Fixture): string {
  return findingsOf(fixture)
    .map((finding) => `${formatDiagnostic(fixture.source, finding, plain)}\n`)
    .join('\n');
}

/** The text after all safe fixes of the fixture's own rule; undefined when there are none. */
export function fixedTextOf(fixture: Fixture): string | undefined {
  const own = (text: string): Diagnostic[] =>
    findingsOf(fixture, text).filter((finding) => finding.rule === fixture.rule);
  const fixed = fixAll(fixture.source.text, own);
  return fixed.applied === 0 ? undefined : fixed.text;
}
