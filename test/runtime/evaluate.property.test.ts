// Random expressions of the subset come to what JavaScript itself makes of them; any text at all comes to something.

import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evaluated, evaluate, prepareExpression, textOf } from '../../src/runtime/evaluate.ts';
import { HOSTILE } from './hostile-expressions.ts';

const CHANCE = { next: () => 0.25 };

const outcomeOf = (code: string): Evaluated => evaluate(prepareExpression(code), CHANCE);

type Code = fc.Arbitrary<string>;

const joined = (separator: string, ...parts: readonly (string | Code)[]): Code =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(separator));
const code = (...parts: readonly (string | Code)[]): Code => joined('', ...parts);
const from = (...choices: readonly string[]): Code => fc.constantFrom(...choices);
const args = (argument: Code, most: number): Code =>
  fc.array(argument, { maxLength: most }).map((texts) => texts.join(', '));

const numberLiteral: Code = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map(String),
  from('0x1F', '.5', '2.50', '1e21', '1e400', '5e-324', '4294967296', '9007199254740993', '1.005'),
);
const letters = fc.constantFrom(
  ...'abcABC',
  '1',
  '2',
  '0',
  '.',
  ',',
  ' ',
  '-',
  '$',
  '&',
  '`',
  "'",
  '\n',
  'ß',
  'é',
  '\u{1F600}',
);
const textLiteral: Code = fc.oneof(
  fc.array(letters, { maxLength: 6 }).map((signs) => JSON.stringify(signs.join(''))),
  from(
    "''",
    "'a'",
    "','",
    "'12'",
    "' 7 '",
    "'0x1f'",
    "'1e3'",
    "'-0'",
    "'$&$&'",
    "'NaN'",
    "'null'",
    "'undefined'",
    "'aXbXc'",
  ),
);
// No letter of these is a digit, so none of them is a huge length.
const small: Code = fc.oneof(
  fc.integer({ min: -3, max: 12 }).map(String),
  from("'3'", "''", "'x'", 'null', 'true', '[2]', '2.7', '[0][1]'),
);
const pad = fc.array(fc.constantFrom(...'ab -', 'ß'), { maxLength: 3 }).map((signs) => `'${signs.join('')}'`);

const { any } = fc.letrec<{ any: string; number: string; text: string; list: string }>((tie) => {
  const any = tie('any');
  const list = code('(', tie('list'), ')');
  const text = code('(', tie('text'), ')');
  const number = code('(', tie('number'), ')');
  const operand = code('(', any, ')');
  return {
    any: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'code' },
      fc.oneof(numberLiteral, textLiteral, from('true', 'false', 'null', '[]', '[0][1]', '[null]')),
      tie('number'),
      tie('text'),
      tie('list'),
      joined(' ', operand, from('==', '!=', '===', '!==', '<', '<=', '>', '>='), operand),
      joined(' ', operand, from('&&', '||'), operand),
      code('!', operand),
      code(operand, ' ? ', operand, ' : ', operand),
      code('(', any, ', ', any, ')'),
      code(
        fc.oneof(text, list),
        '[',
        fc.oneof(fc.integer({ min: -1, max: 4 }).map(String), code(text, '.indexOf(', any, ')')),
        ']',
      ),
      code('Boolean(', args(any, 2), ')'),
      code('isNaN(', args(any, 2), ')'),
      // Of the wrong kind as often as not; out of a list, so that the code alone does not tell.
      code(
        '([',
        any,
        '][0])',
        from('.charAt()', '.trim()', '.split()', '.join()', '.reverse()', '.toFixed()', '.length'),
      ),
    ),
    number: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'code' },
      numberLiteral,
      joined(' ', operand, from('-', '*', '/', '%'), operand),
      code(from('+ ', '- '), operand),
      code('Number(', args(any, 2), ')'),
      code('parseFloat(', args(any, 1), ')'),
      code('parseInt(', args(any, 2), ')'),
      code('Math.', from('abs', 'ceil', 'floor', 'max', 'min', 'pow', 'round', 'sqrt'), '(', args(any, 3), ')'),
      code(fc.oneof(text, list), '.length'),
      code(text, '.', from('indexOf', 'lastIndexOf'), '(', args(any, 2), ')'),
      code(list, '.indexOf(', args(any, 2), ')'),
      code(text, '.charCodeAt(', args(any, 1), ')'),
    ),
    text: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'code' },
      textLiteral,
      joined(' + ', operand, text),
      joined(' + ', operand, operand),
      code('typeof ', operand),
      code('String(', args(any, 2), ')'),
      code(text, '.', from('charAt', 'slice', 'substr', 'substring'), '(', args(fc.oneof(any, small), 2), ')'),
      code(text, '.', from('toLowerCase', 'toUpperCase', 'trim'), '()'),
      code(text, '.', from('padStart', 'padEnd'), '(', small, ', ', pad, ')'),
      code(text, '.', from('padStart', 'padEnd'), '(', small, ')'),
      code(text, '.replace(', args(any, 2), ')'),
      code(text, '.concat(', args(any, 3), ')'),
      code(list, '.join(', args(any, 1), ')'),
      code(number, '.toFixed(', args(fc.oneof(any, small), 1), ')'),
      code(number, '.toString(', args(small, 1), ')'),
      code(text, '.', from('startsWith', 'endsWith', 'includes'), '(', args(any, 2), ')'),
    ),
    list: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'code' },
      code('[', args(any, 3), ']'),
      code(text, '.split(', args(fc.oneof(any, small), 2), ')'),
      code(list, '.concat(', args(any, 2), ')'),
      code(list, '.slice(', args(fc.oneof(any, small), 2), ')'),
      code(list, '.reverse()'),
    ),
  };
});

function realOutcome(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: runInThisContext(source) };
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return undefined;
  }
}

test('expressions of the subset come to what JavaScript makes of them', () => {
  let values = 0;
  let failures = 0;
  fc.assert(
    fc.property(any, (source) => {
      const ours = outcomeOf(source);
      const real = realOutcome(source);
      if (real === undefined) {
        failures++;
        expect(ours.kind).not.toBe('value');
      } else {
        values++;
        expect(ours).toStrictEqual({ kind: 'value', value: real.value });
        if (ours.kind === 'value') expect(textOf(ours.value)).toBe(String(real.value));
      }
    }),
    { numRuns: 20_000 },
  );
  // Else it would say little.
  expect(values).toBeGreaterThan(10_000);
  expect(failures).toBeGreaterThan(500);
});

const PIECES = [
  ...[
    "'",
    '"',
    '`',
    '\\',
    '${',
    '}',
    '{',
    '(',
    ')',
    '[',
    ']',
    ',',
    ';',
    '.',
    '?.',
    '=>',
    '=',
    '==',
    '+',
    '++',
    '!',
    '?',
    ':',
  ],
  ...[
    '/',
    '//',
    '/*',
    '*/',
    '<!--',
    '#',
    '@',
    '\n',
    ' ',
    '\u0000',
    '\u2028',
    '\uD83D',
    '\\u0065',
    '&',
    '&&',
    '|',
    '**',
    '...',
  ],
  ...[
    '1',
    '0x',
    '1e400',
    '08',
    '1n',
    'a',
    'é',
    'Smith',
    'constructor',
    '__proto__',
    'length',
    'split',
    'this',
    'new',
    'typeof',
  ],
  ...[
    'function',
    'class',
    'async',
    'await',
    'yield',
    'let',
    'import',
    'Math',
    'random',
    'Math.random()',
    'Number',
    "'x'",
    '[1]',
  ],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), any), { maxLength: 6 }).map((pieces) => pieces.join(' ')),
  fc
    .tuple(fc.constantFrom(...HOSTILE.map(([source]) => source.slice(0, 5000))), fc.nat(60), fc.constantFrom(...PIECES))
    .map(([source, at, piece]) => source.slice(0, at) + piece + source.slice(at)),
);

test('any text comes to something, every time to the same', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const evaluated = outcomeOf(source);
      expect(outcomeOf(source)).toStrictEqual(evaluated);
      if (evaluated.kind === 'value') return;
      const { start, end, message } = evaluated;
      expect(message).not.toBe('');
      expect(0 <= start && start <= end && end <= source.length).toBe(true);
      expect(source === '' || start < end).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

const WORDS = [
  'Yes',
  'no',
  'maybe',
  'Dr.',
  'Smith',
  '10',
  'Main',
  'St.',
  'Sales',
  '&',
  '-',
  '(retired)',
  'and',
  'C++',
  'and/or',
  ',',
  '!',
  '?',
  '%',
  '#4',
  '$5',
  'a.m.',
  '9:30',
  'new',
  'Jones,',
  '"quoted"',
  "it's",
  'e.g.',
  '+1',
  '50%',
];

test('words never fail', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }), (words) => {
      expect(outcomeOf(words.join(' ')).kind).not.toBe('failed');
    }),
    { numRuns: 5000 },
  );
});
