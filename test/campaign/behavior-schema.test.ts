// The schema of behaviour files, the type they are read as, and the defaults a campaign runs with: all say the same.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  type AgentHabits,
  type AnswerHabits,
  type Behavior,
  DEFAULT_AGENTS,
  DEFAULT_HABITS,
  DEFAULT_RINGS,
  DIAL_OUTCOMES,
  type HangupHazard,
  type Persona,
  SEND_OUTCOMES,
  TRANSFER_OUTCOMES,
} from '../../src/campaign/behavior.ts';
import type { BehaviorSchema } from '../../src/presentation/reference/behavior-tables.ts';
import { readBehaviorSchema } from '../../src/tools/generate-behavior.ts';

const schema = readBehaviorSchema();
const definition = (name: string): BehaviorSchema => schema.$defs?.[name] ?? {};

/** The names of a type's members: the compiler wants each of them and no other. */
const members = <Type>(all: Readonly<Record<keyof Type, true>>): string[] => Object.keys(all);

const HABITS = {
  dial: true,
  dialByHour: true,
  dialByAttempt: true,
  detection: true,
  questions: true,
  hangup: true,
  patienceSeconds: true,
  texts: true,
  replies: true,
} as const;

test.each([
  [
    'the file',
    schema,
    members<Behavior>({
      ...HABITS,
      $schema: true,
      personas: true,
      agents: true,
      ringSeconds: true,
      ringLimitSeconds: true,
      serverFailures: true,
    }),
  ],
  ['a persona', definition('Persona'), members<Persona>({ ...HABITS, name: true, share: true })],
  [
    'an answer',
    definition('Answers'),
    members<AnswerHabits>({ keys: true, wrong: true, silence: true, delaySeconds: true }),
  ],
  ['a hazard', definition('Hazard'), members<HangupHazard>({ untilSecond: true, perSecond: true })],
  ['agents', definition('Agents'), members<AgentHabits>({ count: true, talkSeconds: true, outcome: true })],
  [
    'replies',
    definition('Replies'),
    members<NonNullable<Behavior['replies']>>({ share: true, delayMinutes: true, words: true }),
  ],
  ['detection', definition('Detection'), members<NonNullable<Behavior['detection']>>({ live: true, machine: true })],
  [
    'hours',
    definition('DialHours'),
    members<NonNullable<Behavior['dialByHour']>[number]>({ from: true, to: true, dial: true }),
  ],
  [
    'attempts',
    definition('DialAttempts'),
    members<NonNullable<Behavior['dialByAttempt']>[number]>({ from: true, dial: true }),
  ],
  ['dial outcomes', definition('Dial'), [...DIAL_OUTCOMES]],
  ['what becomes of a text', definition('Texts'), [...SEND_OUTCOMES]],
  ['what becomes of a transfer', definition('Transfers'), [...TRANSFER_OUTCOMES]],
])('%s: the schema has the members of the type', (_name, { properties }, expected) => {
  expect(Object.keys(properties ?? {}).sort()).toEqual(expected.sort());
});

test('what the type cannot do without is required', () => {
  const required = Object.entries(schema.$defs ?? {}).map(([name, each]) => [name, each.required ?? []]);
  expect(required.filter(([, names = []]) => names.length > 0)).toEqual([
    ['Persona', ['name', 'share']],
    ['DialHours', ['from', 'to', 'dial']],
    ['DialAttempts', ['from', 'dial']],
    ['Hazard', ['perSecond']],
  ]);
});

describe('defaults', () => {
  const defaultsOf = ({ properties = {} }: BehaviorSchema): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(properties).flatMap(([name, part]) => (part.default === undefined ? [] : [[name, part.default]])),
    );

  test('are those that a campaign runs with', () => {
    const { answers, ...habits } = DEFAULT_HABITS;
    expect(defaultsOf(schema)).toMatchObject({ ...habits, ...DEFAULT_RINGS });
    expect(defaultsOf(definition('Answers'))).toEqual(answers);
    expect(defaultsOf(definition('Agents'))).toEqual(DEFAULT_AGENTS);
    expect(defaultsOf(definition('Detection'))).toEqual(DEFAULT_HABITS.detection);
    expect(defaultsOf(definition('Replies'))).toEqual(DEFAULT_HABITS.replies);
    expect(defaultsOf(definition('Persona'))).toEqual({});
  });

  test('are a behaviour that the schema allows', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(validate({ ...defaultsOf(schema), agents: defaultsOf(definition('Agents')) }), String(validate.errors)).toBe(
      true,
    );
  });
});

test('every member and every kind of object has words', () => {
  for (const [name, { description, properties = {} }] of Object.entries({ file: schema, ...schema.$defs })) {
    expect(description, name).toMatch(/\.$/);
    for (const [member, part] of Object.entries(properties))
      expect(part.description, `${name}.${member}`).toMatch(/\.$/);
  }
});
