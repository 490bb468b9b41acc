// Every example checks clean under the default preset; its call scripts pass, and together they come everywhere.

import { describe, expect, test } from 'vitest';
import { lintSource } from '../src/analysis/lint.ts';
import { plain } from '../src/presentation/report/paint.ts';
import { coverageText } from '../src/presentation/test-report/coverage-text.ts';
import { testedFileText } from '../src/presentation/test-report/text-report.ts';
import { coverageOf, testedExamples } from './helpers/call-files.ts';
import { CORPUS, EXAMPLES } from './helpers/plans.ts';

const FILES = testedExamples();

test.each(EXAMPLES.map(({ path, text }) => [path, text]))('%s', (_path, text) => {
  expect(lintSource(text).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

describe('call scripts', () => {
  test.each(FILES.map((file) => [file.source.path, file] as const))('%s', (_path, file) => {
    expect(testedFileText(file, plain, true)).toBe('');
    expect(file.calls.length).toBeGreaterThan(0);
  });

  test.each([...Map.groupBy(FILES, (file) => file.plan?.source.path)])('%s: every tag and branch', (_path, files) => {
    const missed = coverageText([coverageOf(files)], plain)
      .split('\n')
      .slice(1);
    expect(missed).toEqual(['']);
  });

  test('every example has some', () => {
    const covered = new Set(FILES.map((file) => file.plan?.source.path));
    expect(EXAMPLES.map(({ path }) => path).filter((path) => !covered.has(path))).toEqual([]);
  });
});

test.skipIf(CORPUS.length === 0)('real dialplans have no certain error but the one that is not well-formed', () => {
  const failing = CORPUS.flatMap(({ path, text }) =>
    lintSource(text, { preset: 'correctness' }).map((finding) => `${path}: ${finding.rule}`),
  );
  expect(failing).toEqual(['api-samples/2fa.xml: text-outside-root']);
});
