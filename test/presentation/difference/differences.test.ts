// The reports of a comparison: as people read them, and as programs do.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callersSummary } from '../../../src/presentation/difference/caller-lines.ts';
import { differenceJson } from '../../../src/presentation/difference/json-difference.ts';
import { differenceMarkdown } from '../../../src/presentation/difference/markdown-difference.ts';
import { differenceText } from '../../../src/presentation/difference/text-difference.ts';
import { ansi, plain } from '../../../src/presentation/report/paint.ts';
import { mutatedPlan } from '../../helpers/arbitraries.ts';
import { comparison } from './plans.ts';

test('text', async () => {
  await expect(differenceText(comparison(), plain)).toMatchFileSnapshot('expected/difference.txt');
});

test('Markdown', async () => {
  await expect(differenceMarkdown(comparison())).toMatchFileSnapshot('expected/difference.md');
});

test('JSON', async () => {
  const text = `${JSON.stringify(differenceJson(comparison()), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('expected/difference.json');
});

test('colour goes with the marks, and leaves the words as they are', () => {
  const painted = differenceText(comparison(), ansi);
  expect(painted).toContain('\u001b[33m~ menu "Main"\u001b[39m');
  expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(differenceText(comparison(), plain));
});

test('nothing differs', () => {
  const same = comparison('<dialplan/>', '<dialplan></dialplan>');
  expect(differenceText(same, plain)).toBe('old.xml → new.xml: no tag differs\n');
  expect(differenceMarkdown(same)).toBe('**no tag differs** (`old.xml` → `new.xml`)\n');
  expect(differenceJson(same)).toMatchObject({
    changes: [],
    summary: { added: 0, removed: 0, changed: 0, moved: 0 },
  });
});

test('of calls that a budget left out, nothing is said', () => {
  const same = { appeared: [], vanished: [], elsewhere: [], otherwise: [], heard: new Map() };
  const summary = (isCut: boolean, old: number): string | undefined =>
    callersSummary({ ...comparison(), callers: { ...same, isCut, compared: { old, new: 300 } } });
  expect(summary(false, 1)).toBe('1 call before, 300 now: all that were possible go as before');
  expect(summary(true, 300)).toBe('300 calls before, 300 now (of more): those that were compared go as before');
});

test('whatever is compared, each change is a row of five bars, and nothing reaches the terminal as a command to it', () => {
  fc.assert(
    fc.property(mutatedPlan, mutatedPlan, (old, fresh) => {
      const report = comparison(old, fresh);
      const rows = differenceMarkdown(report).split('\n').slice(4, -1);
      expect(rows.length).toBe(report.changes.changes.length);
      for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)?.length).toBe(5);
      expect(differenceText(report, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(JSON.parse(JSON.stringify(differenceJson(report)))).toEqual(differenceJson(report));
    }),
    { numRuns: 50 },
  );
});
