// What expressions come to, which texts are none, where failures point, and that nothing gets out or runs on.

import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Evaluated, evaluate, prepareExpression, textOf, type Value } from '../../src/runtime/evaluate.ts';
import { DEFAULT_BUDGET } from '../../src/runtime/evaluate-budget.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { flowOf } from '../helpers/flow-text.ts';
import { HOSTILE } from './hostile-expressions.ts';

const noChance = {
  next: (): number => {
    throw new Error('nothing was to be drawn');
  },
};

const outcomeOf = (code: string): Evaluated => evaluate(prepareExpression(code), noChance);

function comesTo(code: string): Value {
  const evaluated = outcomeOf(code);
  if (evaluated.kind !== 'value') throw new Error(`${code}: ${evaluated.message}`);
  return evaluated.value;
}

// The code that a problem points at, then what is said of it.
function problemOf(code: string): readonly [kind: string, place: string, message: string] {
  const evaluated = outcomeOf(code);
  if (evaluated.kind === 'value') return ['value', '', textOf(evaluated.value)];
  return [evaluated.kind, code.slice(evaluated.start, evaluated.end), evaluated.message];
}

describe('as in JavaScript', () => {
  const page = readFileSync(new URL('as-in-javascript.txt', import.meta.url), 'utf8');
  const sources = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  test.each([...sources, ' 1 + 1 ; '])('%s', (code) => {
    const real: unknown = runInThisContext(code);
    expect(comesTo(code)).toStrictEqual(real);
    expect(textOf(comesTo(code))).toBe(String(real));
  });
});

describe('words stay words', () => {
  test.each([
    ['Yes', 'Yes', '"Yes" is text without quotes'],
    ['"Bob" (retired)', '"Bob"', 'a call of anything but a named function cannot be used in an expression'],
    ['12**3', '12**3', '"**" cannot be used in an expression'],
    ['Yes (maybe)', 'Yes', 'the function "Yes" cannot be used in an expression'],
    ['Sales & Marketing', 'Sales & Marketing', '"&" cannot be used in an expression'],
    ['Dr. Smith (retired)', 'Smith', 'the method "Smith" cannot be used in an expression'],
    ['10 Main St.', 'M', 'unexpected token'],
    ['undefined', 'undefined', '"undefined" cannot be used in an expression'],
    ['Number', 'Number', '"Number" cannot be used in an expression'],
    ['total = 5', 'total = 5', '"=" stores a value, it does not compare'],
    ['Yes; no', 'Yes; no', 'these are statements, not one expression'],
    ['  ', '  ', 'there is nothing to evaluate'],
    ["it's late", "'", 'unterminated string constant'],
    ["'a' +  ", '+', 'unexpected token'],
    ['${x} == 1', '{', 'unexpected token'],
  ])('%s', (code, place, message) => {
    expect(problemOf(code)).toEqual(['not-an-expression', place, message]);
  });

  test.each([
    ...[
      'http://x.test/a?b=c',
      'Main St. 10',
      'new car',
      'C++',
      'A/B',
      '5++',
      'this',
      'support => sales',
      'www.example.com',
    ],
    ...[
      'file.mp3',
      '/yes/',
      '/home/.profile',
      '(555)(1234)',
      '(a-b)(c)',
      '(555) 123-4567',
      '1.2.3',
      '$5',
      '5%',
      'a, b',
      '#1',
    ],
    ...[
      'Smith.toUpperCase()',
      'isNaN(Smith)',
      'Note: hello',
      '1 << 2',
      'import (goods)',
      '[1,,2]',
      '{}',
      'yes?.no',
      'x ? y',
    ],
    ...['\u{1F600}', '"', '\u0000'],
  ])('%s', (code) => {
    expect(outcomeOf(code).kind).toBe('not-an-expression');
  });
});

test.each([
  ["fetch('x')", 'fetch', 'the function "fetch" cannot be used in an expression'],
  ["'a' + 'b'.constructor", 'constructor', 'the member "constructor" cannot be used in an expression'],
  ['new Date()', 'new Date()', '"new" cannot be used in an expression'],
  ['x => 1', 'x => 1', 'a function cannot be used in an expression'],
  ['null.x', 'x', 'the member "x" cannot be used in an expression'],
  ["1 + ('a' + 'b').toFixed(1)", 'toFixed', '"toFixed" needs a number, and this is a text'],
  ["(1 + 1).split('')", 'split', '"split" needs a text, and this is a number'],
  ['(1 + 1).concat(1)', 'concat', '"concat" needs a text or a list, and this is a number'],
  ['(1 < 2).trim()', 'trim', '"trim" needs a text, and this is true'],
  ["'a'[1].trim()", 'trim', '"trim" needs a text, and this is undefined'],
  ["'a b'.split(' ').trim()", 'trim', '"trim" needs a text, and this is a list'],
  ['null.length', 'length', 'null has no members'],
  ['[1][1][0]', '0', 'undefined has no members'],
  ["'abc'[1.5]", '1.5', 'an index must be a whole number, and this is 1.5'],
  ["'abc'['a' + 'b']", "'a' + 'b'", 'an index must be a whole number, and this is a text'],
  ["'abc'['01']", "'01'", 'an index must be a whole number, and this is a text'],
  ['[1][null]', 'null', 'an index must be a whole number, and this is null'],
  ['(5).toFixed(101)', 'toFixed', '"toFixed" takes a number from 0 to 100'],
  ['(5).toString(37)', 'toString', '"toString" takes a number from 2 to 36'],
  ["'x'.padEnd(1e9)", 'padEnd', 'a text would grow past 100000 characters'],
  [
    "1 + ('x'.padEnd(60000) + 'x'.padEnd(60000))",
    "'x'.padEnd(60000) + 'x'.padEnd(60000)",
    'a text would grow past 100000 characters',
  ],
  ["'x'.padEnd(10001).split('')", 'split', 'a list would grow past 10000 elements'],
])('%s fails', (code, place, message) => {
  expect(problemOf(code)).toEqual(['failed', place, message]);
});

describe('only what is needed is evaluated', () => {
  test.each([
    ['false && null.length', false],
    ['1 || null.length', 1],
    ['1 ? 2 : null.length', 2],
    ['0 ? null.length : 3', 3],
  ])('%s', (code, value) => expect(comesTo(code)).toBe(value));

  test('but the whole is judged before', () => {
    expect(outcomeOf("true || fetch('x')").kind).toBe('failed');
    expect(outcomeOf('false && Smith').kind).toBe('not-an-expression');
  });
});

describe('chance', () => {
  const counting = (): { next(): number } => {
    let drawn = 0;
    return { next: () => ++drawn / 8 };
  };

  test('is drawn in the order of the text, and anew each time', () => {
    const chance = counting();
    const prepared = prepareExpression('[Math.random(), Math.random()]');
    expect(evaluate(prepared, chance)).toEqual({ kind: 'value', value: [1 / 8, 2 / 8] });
    expect(evaluate(prepared, chance)).toEqual({ kind: 'value', value: [3 / 8, 4 / 8] });
  });

  test('decides anew after a draw that came to nothing', () => {
    const chance = counting();
    const prepared = prepareExpression('Math.random() < 0.2 ? 1 : 2');
    expect(evaluate(prepared, chance)).toEqual({ kind: 'value', value: 1 });
    expect(evaluate(prepared, chance)).toEqual({ kind: 'value', value: 2 });
  });
});

describe('the budget', () => {
  const within = (code: string, budget: Partial<typeof DEFAULT_BUDGET>): Evaluated =>
    evaluate(prepareExpression(code), noChance, { ...DEFAULT_BUDGET, ...budget });

  test('is exact', () => {
    expect(within('1 + 2 + 3', { steps: 5 }).kind).toBe('value');
    expect(within('1 + 2 + 3', { steps: 4 })).toMatchObject({ message: 'the expression takes more than 4 steps' });
    expect(within("'abc' + 'def'", { textLength: 6 }).kind).toBe('value');
    expect(within("'abc' + 'def'", { textLength: 5 })).toMatchObject({
      message: 'a text would grow past 5 characters',
    });
    expect(within("'abc'.split('')", { listLength: 3 }).kind).toBe('value');
    expect(within("'abc'.split('')", { listLength: 2 })).toMatchObject({
      message: 'a list would grow past 2 elements',
    });
  });

  test.each([
    ["'abc'.padEnd(7, '123')", 7],
    ["'abc'.padStart(7)", 7],
    ["'abc'.concat('de', 'fg')", 7],
    ["['abc', 'de'].join('--')", 7],
    ["'abcde'.replace('c', '---')", 7],
    ["'abcde'.replace('bc', '$&$&')", 7],
    ["'abcde'.replace('b', 'xx$`')", 7],
    ["'abcde'.replace('c', 'x$\\'')", 7],
    ["'abcde'.replace('c', '$$$$$')", 7],
    ["'ß12345'.toUpperCase()", 7],
    ['String([1, 2, [3, 4]])', 7],
    ['[1, 2, 3, 4]', 7],
    ["[1, 2] + '567'", 6],
  ])('%s grows to %i characters, neither more nor less', (code, length) => {
    expect(within(code, { textLength: length }).kind).toBe('value');
    expect(within(code, { textLength: length - 1 })).toMatchObject({
      kind: 'failed',
      message: `a text would grow past ${length - 1} characters`,
    });
  });

  test('of another size is not answered from before', () => {
    const prepared = prepareExpression("'abc' + 'def'");
    expect(evaluate(prepared, noChance).kind).toBe('value');
    expect(evaluate(prepared, noChance, { ...DEFAULT_BUDGET, textLength: 5 }).kind).toBe('failed');
    expect(evaluate(prepared, noChance).kind).toBe('value');
  });

  test('stops a text that grows tenfold to a million characters', () => {
    const tenfold = (code: string): string => `'..........'.split('').join(${code})`;
    const most = tenfold(tenfold(tenfold(tenfold("'xxxxxxxxxx'"))));
    expect(comesTo(most)).toHaveLength(73_810);
    expect(problemOf(tenfold(most))).toEqual(['failed', 'join', 'a text would grow past 100000 characters']);
    expect(problemOf(`${most} + ${most}`)[2]).toBe('a text would grow past 100000 characters');
  });

  test('holds for values that are put in again and again', () => {
    let value = 'xxxxxxxxxx';
    const kinds = [];
    for (let round = 0; round < 17; round++) {
      const evaluated = outcomeOf(`'${value}' + '${value}'`);
      kinds.push(evaluated.kind);
      if (evaluated.kind === 'value') value = textOf(evaluated.value);
    }
    expect(value).toHaveLength(2560);
    expect(new Set(kinds.slice(-9))).toEqual(new Set(['failed']));
  });

  test('pays for comparing at every place', () => {
    const search = (length: number): string =>
      `'a'.padEnd(${length}, 'a').lastIndexOf('a'.padEnd(${length / 2}, 'a') + 'b')`;
    expect(comesTo(search(1000))).toBe(-1);
    expect(problemOf(search(50_000))[2]).toBe('the expression takes more than 10000 steps');
  });
});

describe('deep and long expressions', () => {
  test.each([
    ['brackets', (levels: number) => `${'('.repeat(levels)}1${')'.repeat(levels)}`, 100],
    ['lists', (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}[0] * 0 + 1`, 100],
    ['signs', (levels: number) => `${'+ '.repeat(levels - 1)}1`, 500],
    ['sums', (levels: number) => `${'0+'.repeat(levels - 1)}1`, 500],
    ['choices', (levels: number) => `${'0?0:'.repeat(levels - 1)}1`, 500],
  ])('%s', (_name, nested, most) => {
    expect(comesTo(nested(most))).toBe(1);
    const [kind, , message] = problemOf(nested(most + 1));
    expect([kind, message]).toEqual(['not-an-expression', 'the expression is nested too deeply']);
  });

  test('brackets in quotes are text', () => {
    const brackets = '(['.repeat(200);
    expect(comesTo(`'it\\'s ${brackets}' + "${brackets}"`)).toBe(`it's ${brackets}${brackets}`);
  });

  test('more than 4000 characters are no expression', () => {
    expect(comesTo(`'${'x'.repeat(3998)}'`)).toHaveLength(3998);
    expect(problemOf(`'${'x'.repeat(3999)}'`)[2]).toBe('the expression has more than 4000 characters');
  });
});

describe('hostile expressions', () => {
  const calls: unknown[] = [];
  const world = globalThis as unknown as { canary: ((...args: unknown[]) => void) | undefined };
  const prototypes = [Object, Array, String, Number, Boolean, Function].map((kind) => kind.prototype as object);
  const surroundings = (): string =>
    JSON.stringify([globalThis, ...prototypes].map((object) => Reflect.ownKeys(object).map(String)));

  test.each(HOSTILE.map(([code, kind]) => [code.slice(0, 60), kind, code] as const))('%s', (_start, kind, code) => {
    world.canary = (...args) => void calls.push(args);
    const before = surroundings();
    const began = performance.now();
    const evaluated = outcomeOf(code);
    expect(performance.now() - began).toBeLessThan(500);
    expect(evaluated.kind).toBe(kind);
    expect(surroundings()).toBe(before);
    expect(calls).toEqual([]);
    world.canary = undefined;
  });
});

describe('growth stops at the budget', () => {
  test('a text of a million characters, built by doubling in one expression', () => {
    const code = `'xx'${".split('').join('y')".repeat(20)}`;
    const [kind, , message] = problemOf(code);
    expect([kind, message]).toEqual(['failed', 'a list would grow past 10000 elements']);
    expect(problemOf("'x'.padEnd(1000000)")[2]).toBe('a text would grow past 100000 characters');
  });

  test('a text of a million characters, built by a plan that doubles a variable', () => {
    const body =
      '<setvar name="Again" varname="s">${s}${s}</setvar><setvar varname="n">${n}+1</setvar><if expr="${n} &lt; 40"><goto>Again</goto></if>';
    const { outcome, events, variables } = runCall(flowOf(body), { variables: { s: 'ab ', n: '0' } });
    expect(outcome).toBe('end-of-plan');
    expect(Math.max(...Object.values(variables).map(({ length }) => length))).toBeLessThanOrEqual(100_000);
    expect(events.some((event) => event.type === 'fault' && event.code === 'text-too-long')).toBe(true);
  });
});
