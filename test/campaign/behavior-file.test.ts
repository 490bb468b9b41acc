// Behaviour files: what is said of them in front of a plan, the one among the examples, and that any text can be read.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import type { FlowGraph } from '../../src/analysis/flow-graph.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import { behaviorFindings } from '../../src/campaign/behavior-for-plan.ts';
import { BEHAVIOR_MEMBERS } from '../../src/campaign/generated/behavior-members.ts';
import { readBehavior } from '../../src/campaign/read-behavior.ts';
import { simulateBroadcast } from '../../src/campaign/simulate-broadcast.ts';
import { plain } from '../../src/presentation/report/paint.ts';
import { formatDiagnostic } from '../../src/presentation/report/text-report.ts';
import { SourceText } from '../../src/source/source-text.ts';
import { fixturesOf } from '../helpers/rule-fixtures.ts';
import { simulate } from '../helpers/simulate.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const flowOf = (xml: string): FlowGraph => compileFlow(parseDialplan(xml).dialplan);
const POLL = read('behaviors/poll.xml');

describe('in front of a plan', () => {
  const misfits = (text: string, plan: string): string => {
    const { root, diagnostics } = readBehavior(text);
    expect(diagnostics).toEqual([]);
    if (root === undefined) throw new Error('no JSON');
    const source = new SourceText('misfits.json', text);
    return behaviorFindings(root, flowOf(plan))
      .map((finding) => `${formatDiagnostic(source, finding, plain)}\n`)
      .join('\n');
  };

  test('menus that are not there and keys that no branch takes are warnings', async () => {
    await expect(misfits(read('behaviors/misfits.json'), POLL)).toMatchFileSnapshot('behaviors/misfits.txt');
  });

  test('a plan that asks nothing, and one whose menus have no names, say so', () => {
    const silent = '<dialplan><play type="tts">Hi</play></dialplan>';
    expect(misfits('{ "questions": { "Vote": {} } }', silent)).toContain('the plan asks nothing');
    const nameless = '<dialplan><menu><keypress pressed="1"><hangup/></keypress></menu></dialplan>';
    expect(misfits('{ "questions": { "Vote": {} } }', nameless)).toContain('"*" is for them all');
  });
});

test('a menu may have the name of something that every object has', () => {
  const plan = POLL.replace('"Vote" maxDigits', '"constructor" maxDigits');
  const { questions } = simulate(plan, 200, {}, { dial: { live: 1 }, questions: { '*': { silence: 1, wrong: 0 } } });
  expect(questions.map(({ answered }) => answered)).toEqual(questions.map(() => 0));
});

describe('the example of the political poll', () => {
  const plan = read('../../examples/political-poll/dialplan.xml');
  const { behavior, diagnostics, root } = readBehavior(read('../../examples/political-poll/people.behavior.json'));

  test('is read without findings and fits its plan', () => {
    expect(diagnostics).toEqual([]);
    expect(root === undefined ? undefined : behaviorFindings(root, flowOf(plan))).toEqual([]);
  });

  test('makes a campaign in which its people answer as it says', () => {
    const recipients = Array.from({ length: 4_000 }, (_, i) => ({ phoneNumber: String(12_125_000_000 + i) }));
    const result = simulateBroadcast(
      { dialplanXml: plan, resumeNextDay: true },
      recipients,
      behavior === undefined ? {} : { behavior },
    );
    const mayor = result.questions.find(({ question }) => question === 'Mayor');
    const counts = new Map(mayor?.responses.map(({ response, count }) => [response, count]));
    const [ada = 0, ben = 0, other = 0] = ['Ada Harlow', 'Ben Quint', 'Somebody else'].map((name) => counts.get(name));
    // The order is drawn by lot: both candidates stand as often at key 1.
    expect(ada / ben).toBeGreaterThan(0.8);
    expect(ada / ben).toBeLessThan(1.25);
    expect((ada + ben) / other).toBeGreaterThan(6);
  });
});

test('the examples on the page are read without findings', () => {
  const page = read('../../grammar/behavior.md');
  const shown = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(shown.length).toBeGreaterThan(1);
  for (const text of shown) expect(readBehavior(text).diagnostics, text).toEqual([]);
});

describe('any text', () => {
  const FILES = fixturesOf('behavior-invalid').map(({ source }) => source.text);
  const flow = flowOf(POLL);
  const names = [...new Set(Object.values(BEHAVIOR_MEMBERS).flatMap((object) => Object.keys(object)))];
  const { value: anything } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1, 24, 1e300, '', '1', 'Vote', '1-5'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names, '1', '2-5', '__proto__', 'constructor', 'Vote'), tie('value'), {
        maxKeys: 4,
      }),
    ),
  }));
  const broken = fc
    .tuple(
      fc.constantFrom(...FILES),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(12),
          fc.constantFrom('', '"', '}', ',', '//', '1e999', 'null', '-', '[', '"dial":{},', '"__proto__":{"dial":1},'),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([file, edits]) =>
      edits.reduce((text, [at, length, put]) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + put + text.slice(start + length);
      }, file),
    );
  const texts = fc.oneof(
    { weight: 1, arbitrary: fc.string() },
    { weight: 4, arbitrary: broken },
    { weight: 4, arbitrary: anything.map((value) => JSON.stringify(value)) },
  );

  test('gives findings in the text or a behaviour, which a campaign can be run with', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { behavior, diagnostics, root } = readBehavior(text);
        expect(behavior === undefined).toBe(diagnostics.length > 0);
        for (const { span } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        if (behavior === undefined || root === undefined) return;
        behaviorFindings(root, flow);
        const { statistics } = simulate(POLL, 20, {}, behavior);
        expect((statistics as { totalOutboundCount: number }).totalOutboundCount).toBe(20);
      }),
      { numRuns: 1_500 },
    );
  });
});
