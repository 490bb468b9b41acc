// Request bodies, broken in every way: nothing throws, findings point into the file, safe fixes bring nothing new.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll } from '../../src/analysis/apply-fixes.ts';
import { lintRequest } from '../../src/analysis/lint-request.ts';
import { readRequest } from '../../src/analysis/requests/read-request.ts';
import { voicePlan } from '../../src/analysis/requests/voice-plan.ts';
import { parse } from '../../src/library.ts';
import { REQUEST_MEMBERS } from '../../src/model/generated/request-members.ts';
import { fixturesOf, ruleFolders } from '../helpers/rule-fixtures.ts';

const BODIES = ruleFolders()
  .flatMap(fixturesOf)
  .filter(({ extension, rule }) => extension === 'json' && !/^(config|behavior)-invalid$/.test(rule))
  .map(({ source }) => source.text);
const RUNS = 300;

/** A body with pieces of it taken out, doubled, or put in from another. */
const broken = fc
  .tuple(
    fc.constantFrom(...BODIES),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        fc.constantFrom('', '"', '}', ',', '#', '//', '1', 'null', '\\', '${x}', ' '),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([body, edits]) =>
    edits.reduce((text, [at, length, put]) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + put + text.slice(start + length);
    }, body),
  );

/** Any values under the names that the API knows. */
const members = [...new Set(Object.values(REQUEST_MEMBERS).flatMap((object) => Object.keys(object)))];
const { value: anyBody } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      7,
      24,
      1.5,
      '',
      '1',
      'true',
      'MONDAY',
      'LA',
      '${a} {b}',
      '12135550101',
      'America/New_York',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...members, '__proto__', 'constructor', 'dialPlanXml'), tie('value'), { maxKeys: 6 }),
  ),
}));

function expectSound(text: string): void {
  const { diagnostics } = lintRequest(text, { preset: 'strict' });
  for (const { span, related, message } of diagnostics)
    for (const place of [span, ...related.map((other) => other.span)])
      expect(place.start >= 0 && place.start <= place.end && place.end <= text.length, message).toBe(true);
  const reading = readRequest(text);
  if (reading.kind !== 'call-broadcast') return;
  const errors = parse(voicePlan(reading.value)).diagnostics.filter(({ severity }) => severity === 'error');
  // Characters that XML has no way to write are the author's own.
  expect(errors.filter(({ message }) => !/character/.test(message))).toEqual([]);
}

test('broken bodies', () => {
  fc.assert(fc.property(broken, expectSound), { numRuns: RUNS });
});

test('bodies of any values', () => {
  fc.assert(
    fc.property(anyBody, (body) => expectSound(JSON.stringify(body))),
    { numRuns: RUNS },
  );
});

test('safe fixes bring no new finding, and once is enough', () => {
  for (const body of BODIES) {
    const rules = (text: string) => lintRequest(text, { preset: 'strict' }).diagnostics.map(({ rule }) => rule);
    const check = (text: string) => lintRequest(text, { preset: 'strict' }).diagnostics;
    const fixed = fixAll(body, check);
    const before = rules(body);
    expect(rules(fixed.text).filter((rule) => !before.includes(rule))).toEqual([]);
    expect(fixAll(fixed.text, check).applied).toBe(0);
  }
});
