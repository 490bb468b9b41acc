// Every rule has bad and good examples, says exactly what is kept beside them, and is alone to speak in its folder.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../src/analysis/rules/index.ts';
import { findingsOf, fixedTextOf, fixturesOf, goldenFile, reportOf, ruleFolders } from './helpers/rule-fixtures.ts';

const read = (file: URL): string =>
  existsSync(file) ? readFileSync(file, 'utf8') : `missing: run npm run golden (${file.pathname})`;

test('each folder belongs to a rule', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(ruleFolders().filter((folder) => !ids.includes(folder))).toEqual([]);
});

test('codes and ids are unique', () => {
  const names = RULES.flatMap((rule) => [rule.id, rule.code, ...(rule.aliases ?? [])]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const fixtures = fixturesOf(id);
  const bad = fixtures.filter((fixture) => fixture.name.startsWith('bad-'));
  const good = fixtures.filter((fixture) => fixture.name.startsWith('good-'));

  test('has a bad and a good example', () => {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
  });

  test.each(bad.map((fixture) => [fixture.name, fixture] as const))('%s is reported', (_name, fixture) => {
    const findings = findingsOf(fixture);
    expect(findings.map((finding) => finding.rule)).toContain(id);
    expect(findings.map((finding) => finding.rule).filter((other) => other !== id)).toEqual([]);
    expect(reportOf(fixture)).toBe(read(goldenFile(fixture, 'report')));
    const fixed = fixedTextOf(fixture);
    if (fixed !== undefined) expect(fixed).toBe(read(goldenFile(fixture, 'fixed')));
  });

  test('its fixes are what the metadata says', () => {
    const safeties = new Set(
      bad.flatMap((fixture) => findingsOf(fixture)).flatMap((finding) => finding.fixes.map((fix) => fix.safety)),
    );
    const strongest = safeties.has('safe') ? 'safe' : safeties.has('unsafe') ? 'unsafe' : undefined;
    expect(strongest).toBe(rule.fixable);
  });

  test.each(good.map((fixture) => [fixture.name, fixture] as const))('%s is silent', (_name, fixture) => {
    expect(findingsOf(fixture).map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([]);
  });
});
