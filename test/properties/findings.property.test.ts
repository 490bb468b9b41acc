// A finding points at what it talks about: the words it quotes first are the words under its span, in a plan by itself,
// inside a JSON body, and however the text was cut into chunks.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintDialplan, lintSource } from '../../src/analysis/lint.ts';
import { lintRequest } from '../../src/analysis/lint-request.ts';
import { parse } from '../../src/library.ts';
import { decodeText } from '../../src/syntax/decoded-text.ts';
import { cutInto, mutatedPlan } from '../helpers/arbitraries.ts';
import { BAD_FIXTURES } from '../helpers/plans.ts';

/** Rules whose message begins with, or first quotes, the very thing it points at. */
const POINTING = new Set([
  'catch-goto-unresolved',
  'duplicate-name',
  'element-not-allowed-here',
  'goto-case-mismatch',
  'goto-self',
  'goto-unresolved',
  'hyphen-in-name',
  'keypress-longer-than-maxdigits',
  'keypress-range-reversed',
  'musiconhold-unknown',
  'play-voice-unknown',
  'play-voice-old-name',
  'setvar-unused',
  'stash-read-as-variable',
  'suppression-unknown-rule',
  'system-variable-unknown',
  'transfer-bad-number',
  'unknown-tag',
  'unused-name',
  'variable-case-mismatch',
  'variable-undefined',
]);

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1000);

/** What a message quotes first, against the text under the span. Long quotes are shortened. */
function expectPointed(message: string, pointed: string): void {
  const quoted = /"((?:[^"]|"(?=\w))*?)(?:…|\.\.\.)?"/.exec(message)?.[1] ?? '';
  const words = pointed.trim().replace(/\s+/g, ' ');
  expect(words.startsWith(quoted.trim().replace(/\s+/g, ' ')), `${message} at ${JSON.stringify(pointed)}`).toBe(true);
}

function expectAllPointed(text: string): void {
  for (const { rule, message, span } of lintSource(text, { preset: 'strict' })) {
    if (POINTING.has(rule)) expectPointed(message, decodeText(text.slice(span.start, span.end), 0, false).value);
  }
}

test.each(BAD_FIXTURES.map(({ path, text }) => [path, text]))('%s', (_path, text) => expectAllPointed(text));

test('mutated plans', () => {
  fc.assert(fc.property(mutatedPlan, expectAllPointed), { numRuns: RUNS });
});

test('inside a JSON body the same findings point at the same words', () => {
  fc.assert(
    fc.property(mutatedPlan, (plan) => {
      const body = JSON.stringify({ name: 'Poll "1"', dialplanXml: plan });
      const inside = lintRequest(body, { preset: 'strict' }).diagnostics;
      const alone = lintSource(plan, { preset: 'strict' });
      expect(inside.map(({ rule, message }) => [rule, message])).toEqual(
        alone.map(({ rule, message }) => [rule, message]),
      );
      inside.forEach(({ span }, i) => {
        const pointed = body.slice(span.start, span.end);
        expect(JSON.parse(`"${pointed}"`)).toBe(plan.slice(alone[i]?.span.start, alone[i]?.span.end));
      });
    }),
    { numRuns: RUNS / 2 },
  );
});

test('chunks make no difference', async () => {
  await fc.assert(
    fc.asyncProperty(
      mutatedPlan,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      async (text, sizes) => {
        async function* chunks(): AsyncGenerator<string> {
          yield* cutInto(text, sizes);
        }
        const { dialplan, diagnostics } = await parse(chunks());
        expect(lintDialplan(dialplan, diagnostics)).toEqual(lintSource(text));
      },
    ),
    { numRuns: RUNS / 4 },
  );
});
