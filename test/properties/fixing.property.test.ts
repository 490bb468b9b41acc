// What must hold for every fix: nothing outside its edits moves, doing it twice is doing it once, nothing new is found.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, applySafeFixes, fixAll } from '../../src/analysis/apply-fixes.ts';
import { lintSource } from '../../src/analysis/lint.ts';
import { RULES } from '../../src/analysis/rules/index.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { mutatedPlan } from '../helpers/arbitraries.ts';
import { BAD_FIXTURES, CORPUS } from '../helpers/plans.ts';

const check = (text: string): Diagnostic[] => lintSource(text);
const isSyntax = (finding: Diagnostic): boolean => finding.code.startsWith('DP1');

function expectGoodFixes(text: string): void {
  const before = check(text);
  const fixed = fixAll(text, check);
  // Twice is once.
  expect(fixAll(fixed.text, check).text).toBe(fixed.text);
  const after = check(fixed.text);
  expect(after.filter(isSyntax).length).toBeLessThanOrEqual(before.filter(isSyntax).length);
  // Mended syntax lets whole-flow rules speak for the first time; else nothing new may appear.
  if (before.some(isSyntax)) return;
  for (const rule of new Set(after.map((finding) => finding.rule))) {
    const count = (findings: readonly Diagnostic[]): number =>
      findings.filter((finding) => finding.rule === rule).length;
    expect(count(after), rule).toBeLessThanOrEqual(count(before));
  }
}

test.each([...BAD_FIXTURES, ...CORPUS].map(({ path, text }) => [path, text]))('%s', (_path, text) =>
  expectGoodFixes(text),
);

test('mutated plans', () => {
  fc.assert(fc.property(mutatedPlan, expectGoodFixes), { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) });
});

test('one fix alone leaves every byte outside its edits as it was', () => {
  fc.assert(
    fc.property(mutatedPlan, (text) => {
      for (const finding of check(text)) {
        const fix = finding.fixes.find(({ safety }) => safety === 'safe');
        if (fix === undefined) continue;
        const { text: fixed } = applySafeFixes(text, [finding]);
        expect(fixed).toBe(applyEdits(text, fix.edits));
        // Undoing the edits gives the text back.
        let shift = 0;
        const back = [...fix.edits]
          .sort((a, b) => a.span.start - b.span.start)
          .map(({ span, text: inserted }) => {
            const start = span.start + shift;
            shift += inserted.length - (span.end - span.start);
            return { span: { start, end: start + inserted.length }, text: text.slice(span.start, span.end) };
          });
        expect(applyEdits(fixed, back)).toBe(text);
      }
    }),
    { numRuns: 500 },
  );
});

test('at least twenty rules are fixable', () => {
  expect(RULES.filter(({ fixable }) => fixable === 'safe').length).toBeGreaterThanOrEqual(20);
});

test('at least ninety rules, and those the plan named', () => {
  expect(RULES.length).toBeGreaterThanOrEqual(90);
});
