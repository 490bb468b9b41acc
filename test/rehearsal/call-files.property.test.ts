// Whatever is in a `.call` file, reading it ends with findings in their places; and what is recorded replays.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import { callCases } from '../../src/rehearsal/call-cases.ts';
import { judgeCall } from '../../src/rehearsal/judge-call.ts';
import { printCallFile, withTranscript } from '../../src/rehearsal/print-call-file.ts';
import { quoted, readQuoted, readValue, valueWords } from '../../src/rehearsal/quoted-text.ts';
import { readCallFile } from '../../src/rehearsal/read-call-file.ts';
import { transcriptOf } from '../../src/rehearsal/transcript.ts';
import type { Act, CallScript } from '../../src/runtime/call-script.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { EXAMPLES } from '../helpers/plans.ts';

const FRAGMENTS = [
  ...[
    '# note',
    'for each:',
    '  a | b',
    '  1 | 2 |',
    '> press 1',
    '> press 1 during "x"',
    '> silence',
    '> hang up',
    '>',
  ],
  ...[
    'expect say "a"',
    'expect no stash X = 1',
    'expect',
    'expect never',
    'expect duration < 3 s',
    'expect say matches /(/',
  ],
  ...[
    'seed: 1',
    'contact.A: x',
    'set a: <b>',
    'http: 200 <a>',
    'transfer: busy, no',
    'answered by a person',
    'end: hangup',
  ],
  ...['"', '\\', '|', '<a>', ':', '\u2028', '\ufeff', '\ud800', '__proto__: 1', 'set __proto__: 1', 'constructor: 2'],
];
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 2 }).map((parts) => parts.join(' ')) },
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const anyText = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));

test('any text is read, its findings lie in it, and nothing runs when there are some', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { cases, diagnostics } = callCases(readCallFile(text));
      for (const { span, message } of diagnostics) {
        expect(message).not.toBe('');
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      if (diagnostics.length > 0) expect(cases).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('lines are cut where they end, whatever ends them', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const clean = lines.map((text) => text.replace(/[\r\n]/g, ' '));
      const { body } = readCallFile(clean.join('\r\n')).file;
      for (const { span, text } of body) expect(clean.join('\r\n').slice(span.start, span.end)).toContain(text);
    }),
  );
});

test('quoted text reads back, and never breaks a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readQuoted(quoted(text))).toEqual({ value: text, rest: '' });
      expect(readValue(valueWords(text))).toBe(text);
      expect(quoted(text)).not.toMatch(/[\u0000-\u001f\u2028\u2029\u202e]/);
    }),
  );
});

const keys = fc.string({ unit: fc.constantFrom(...'0123456789*#'), minLength: 1, maxLength: 11 });
const during = fc.constantFrom(undefined, 'press', 'the', 'nothing says this');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ keys, during }).map(({ keys, during }): Act => ({ type: 'keys', keys, ...(during && { during }) })),
  fc.constant<Act>({ type: 'silence' }),
  during.map((during): Act => ({ type: 'hangup', ...(during && { during }) })),
);
const script: fc.Arbitrary<CallScript> = fc.record({
  answeredBy: fc.constantFrom('live', 'machine'),
  acts: fc.array(act, { maxLength: 8 }),
  transfers: fc.array(fc.constantFrom('answered', 'busy', 'refused', 'no-answer'), { maxLength: 3 }),
  http: fc.array(
    fc.oneof(
      fc.record({ status: fc.constantFrom(200, 404), body: fc.constantFrom('opened', '', ' x "y"\n') }),
      fc.constant({ failed: 'timed out' }),
    ),
    { maxLength: 3 },
  ),
  seed: fc.nat(),
  now: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  contact: fc.dictionary(fc.constantFrom('firstName', 'A', 'mobilePhone'), fc.string({ maxLength: 12 })),
  variables: fc.dictionary(fc.constantFrom('tries', 'x'), fc.string({ maxLength: 12 })),
});
const PLANS = EXAMPLES.map(({ path, text }) => ({ path, flow: compileFlow(parseDialplan(text).dialplan) }));

test('a recorded call passes when it is replayed, and recording it again changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLANS), script, ({ flow }, wanted) => {
      const result = runCall(flow, wanted);
      const text = printCallFile(flow, wanted, result, { plan: 'dialplan.xml', title: 'Some call' });
      const reading = readCallFile(text);
      const { cases, diagnostics } = callCases(reading);
      expect(diagnostics.map(({ message }) => message)).toEqual([]);
      const [only] = cases;
      if (only === undefined) throw new Error('no case');
      const verdict = judgeCall(flow, only);
      expect(verdict.difference).toBeUndefined();
      expect(verdict.status).toBe('passed');
      expect(withTranscript(text, reading.file, transcriptOf(flow, verdict.result))).toBe(text);
    }),
    { numRuns: 500 },
  );
});
