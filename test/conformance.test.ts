// What the engine does, held against each line of grammar/semantics.md that speaks of running calls, and against the tags
// and attributes of grammar/tags. The cases are in test/conformance, the report is grammar/conformance.md.

import { describe, expect, test } from 'vitest';
import { judgeCall } from '../src/rehearsal/judge-call.ts';
import { readTagFiles } from '../src/tools/generate-model.ts';
import { conformanceCases, readQuestions } from '../src/tools/read-conformance.ts';
import { flowOf } from './helpers/flow-text.ts';

const CASES = conformanceCases();
const TAGS = readTagFiles();
const QUESTIONS = readQuestions();

describe.each([...Map.groupBy(CASES, ({ subject }) => subject)])('%s', (_subject, cases) => {
  test.each(cases.map((each) => [each.title, each] as const))(
    '%s',
    (_title, { plan, calls, diagnostics, assertions }) => {
      expect(diagnostics.map(({ message, help }) => `${message}; ${help}`)).toEqual([]);
      expect(assertions).toBeGreaterThan(0);
      const flow = flowOf(plan);
      for (const call of calls) {
        const { failures, transcript } = judgeCall(flow, call);
        const heard = transcript.map(({ text }) => text).join('\n');
        expect(
          failures.map(({ message, nearest }) => [message, nearest?.words]),
          heard,
        ).toEqual([]);
      }
    },
  );
});

test('every file speaks of a line of the table or of a tag, and every attribute it names is one of the tag', () => {
  const known = new Set([...QUESTIONS.keys(), ...TAGS.map(({ tag }) => tag)]);
  expect(CASES.map(({ subject }) => subject).filter((subject) => !known.has(subject))).toEqual([]);
  for (const { subject, attribute, title } of CASES) {
    if (attribute === undefined) continue;
    const attributes = TAGS.find(({ tag }) => tag === subject)?.attributes.properties ?? {};
    expect(Object.keys(attributes), `${subject}: ${title}`).toContain(attribute);
  }
});

test('every tag has cases', () => {
  const subjects = new Set(CASES.map(({ subject }) => subject));
  expect(TAGS.map(({ tag }) => tag).filter((tag) => !subjects.has(tag))).toEqual([]);
});

test('there are at least 250 assertions', () => {
  expect(CASES.reduce((sum, { assertions }) => sum + assertions, 0)).toBeGreaterThanOrEqual(250);
});
