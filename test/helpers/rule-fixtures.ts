// The folders test/rules/<rule-id>: what lies there, and what the linter says of it.
// bad-*.xml + bad-*.txt (the report as printed) + bad-*.fixed.xml (after --fix), good-*.xml; options.json sets LintOptions.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fixAll } from '../../src/analysis/apply-fixes.ts';
import { type LintOptions, lintSource } from '../../src/analysis/lint.ts';
import { plain } from '../../src/presentation/report/paint.ts';
import { formatDiagnostic } from '../../src/presentation/report/text-report.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { SourceText } from '../../src/source/source-text.ts';

const ROOT = new URL('../rules/', import.meta.url);

export interface Fixture {
  readonly rule: string;
  /** File name without extension: bad-... or good-... */
  readonly name: string;
  readonly source: SourceText;
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
    .filter((file) => /^(bad|good)-[\w-]+\.xml$/.test(file))
    .sort()
    .map((file) => ({
      rule,
      name: file.slice(0, -4),
      source: new SourceText(file, readFileSync(new URL(file, folder), 'utf8')),
      options: set,
    }));
}

export function goldenFile(fixture: Fixture, extension: 'txt' | 'fixed.xml'): URL {
  return new URL(`${fixture.rule}/${fixture.name}.${extension}`, ROOT);
}

/** All findings of the rule itself, and warnings and errors of others. */
export function findingsOf(fixture: Fixture, text = fixture.source.text): Diagnostic[] {
  const { options, rule } = fixture;
  const found = lintSource(text, { ...options, preset: 'strict' });
  const recommended = new Set(lintSource(text, options).map(key));
  return found.filter(
    (finding) => finding.rule === rule || (finding.severity !== 'info' && recommended.has(key(finding))),
  );
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
