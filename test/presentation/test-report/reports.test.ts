// The reports of `dialplan test`, read back by parsers that others wrote.

import { readFileSync } from 'node:fs';
import { lcovParser } from '@friedemannsommer/lcov-parser';
import { Parser } from 'tap-parser';
import { expect, test } from 'vitest';
import { coverageJson } from '../../../src/presentation/report/coverage-json.ts';
import { plain } from '../../../src/presentation/report/paint.ts';
import { coverageLcov } from '../../../src/presentation/test-report/coverage-lcov.ts';
import { coverageText } from '../../../src/presentation/test-report/coverage-text.ts';
import { jsonTestReport } from '../../../src/presentation/test-report/json-report.ts';
import { junitTestReport } from '../../../src/presentation/test-report/junit-report.ts';
import { tapReport } from '../../../src/presentation/test-report/tap-report.ts';
import { summarizeTests } from '../../../src/presentation/test-report/tested-file.ts';
import { testedFileText, testSummaryText } from '../../../src/presentation/test-report/text-report.ts';
import { coverageOf, tested } from '../../helpers/call-files.ts';
import { readElements } from '../../helpers/xml-elements.ts';

const PLAN = readFileSync(new URL('../../terminal/plans/festival.xml', import.meta.url), 'utf8');

const FILES = [
  tested('yes.call', '# Yes, in July.\n> press 1\n> press 7\nexpect stash Month = July\n', PLAN),
  tested(
    'answers.call',
    'for each:\n  key | answer\n  1 | Yes\n  2 | "No" & <never>\n\n> press <key>\nexpect stash Festival = <answer>\n',
    PLAN,
  ),
  tested('new #1.call', '> press 2\n', PLAN),
  tested('broken.call', 'expect sya "x"\n', PLAN),
];

test('text', async () => {
  const text = FILES.map((file) => testedFileText(file, plain, false)).join('');
  await expect(`${text}\n${testSummaryText(summarizeTests(FILES), plain)}`).toMatchFileSnapshot('expected/tests.txt');
});

test('TAP 14', async () => {
  const report = tapReport(FILES);
  await expect(report).toMatchFileSnapshot('expected/tests.tap');
  const results = await new Promise<{
    ok: boolean;
    count: number;
    pass: number;
    failures: { name: string; diag: { message: string } }[];
  }>((resolve) => {
    const parser = new Parser({ strict: true }, (found) => resolve(found as never));
    parser.end(report);
  });
  expect([results.ok, results.count, results.pass]).toEqual([false, 5, 2]);
  expect(results.failures.map(({ name }) => name)).toEqual([
    'answers.call [key 2, answer "No" & <never>]',
    'new #1.call',
    'broken.call',
  ]);
  expect(results.failures[0]?.diag.message).toContain('expected stash Festival');
});

test('JUnit', async () => {
  const report = junitTestReport(FILES);
  await expect(report).toMatchFileSnapshot('expected/tests.junit.xml');
  const { attributes, children } = readElements(report);
  expect(attributes).toMatchObject({ tests: '5', failures: '2', errors: '1' });
  expect(children.map((suite) => [suite.attributes.name, suite.children.length])).toEqual([
    ['yes.call', 1],
    ['answers.call', 2],
    ['new #1.call', 1],
    ['broken.call', 1],
  ]);
});

test('JSON', async () => {
  const report = jsonTestReport(FILES, [coverageOf(FILES)]);
  await expect(report).toMatchFileSnapshot('expected/tests.json');
  const { summary, files } = JSON.parse(report);
  expect(summary).toEqual({ files: 4, calls: 4, passed: 2, failed: 1, unrecorded: 1, invalid: 1, recorded: 0 });
  expect(files[1].calls[1].failures[0].nearest.event).toMatchObject({ type: 'stash', value: 'No' });
});

test('coverage as text and JSON', async () => {
  const plan = coverageOf(FILES);
  await expect(coverageText([plan], plain)).toMatchFileSnapshot('expected/coverage.txt');
  const { summary } = coverageJson([plan]);
  expect(summary).toMatchObject({ tags: { covered: 20, total: 40 }, branches: { covered: 5, total: 15 } });
});

test('LCOV', async () => {
  const plan = coverageOf(FILES);
  const sections = await lcovParser({ from: coverageLcov([plan]) });
  expect(sections).toHaveLength(1);
  const [{ path, lines, branches }] = sections as [(typeof sections)[number]];
  const { summary } = coverageJson([plan]);
  expect(path).toBe('plan.xml');
  expect([branches.hit, branches.instrumented]).toEqual([
    (summary['branches'] as { covered: number }).covered,
    (summary['branches'] as { total: number }).total,
  ]);
  expect(branches.details).toHaveLength(branches.instrumented);
  expect(lines.details.filter(({ hit }) => hit > 0)).toHaveLength(lines.hit);
  const counts = new Map(lines.details.map(({ line, hit }) => [line, hit]));
  expect(counts.get(9)).toBe(2);
  expect(counts.get(34)).toBe(0);
});
