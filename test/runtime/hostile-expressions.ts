// Expressions written to get out of the evaluator, to stop it, or to make it eat all time and memory. `canary` is a
// function the test puts into the world: it must never be called.

import type { Evaluated } from '../../src/runtime/evaluate.ts';

type Outcome = Exclude<Evaluated['kind'], 'value'>;

const FAILED: readonly string[] = [
  // Ways to the function constructor.
  "canary('called')",
  "'a'.constructor",
  "'a'.constructor.constructor('canary()')()",
  "''['constructor']['constructor']('canary()')()",
  "[].constructor.constructor('return this')().canary()",
  "(1).constructor.constructor('canary()')()",
  "constructor.constructor('canary()')()",
  "Function('canary()')()",
  "new Function('canary()')()",
  "eval('canary()')",
  "\\u0065val('canary()')",
  "'a'.\\u0063onstructor",
  "'a'.split.constructor('canary()')()",
  "'a'.split.call('a', 'b')",
  "Math.abs.constructor('canary()')()",
  "Math.constructor('canary()')",
  "Number.prototype.toFixed.constructor('canary()')()",
  '(() => canary())()',
  '(function () { canary() })()',
  '(async () => canary())()',
  'async () => await canary()',
  "(0, eval)('canary()')",
  '(function* () { yield canary() })()',
  "import('node:fs')",
  "require('node:fs')",
  'process.exit(1)',
  'globalThis.canary()',
  "setTimeout('canary()', 0)",
  "Reflect.construct(Function, ['canary()'])()",

  // Members by a computed name.
  "'a'['constr' + 'uctor']",
  "[]['fil' + 'ter']",
  "[]['filter']",
  "''['__proto__']",
  "('x')[['constructor']]",
  "'abc'[['length']]",
  "[1]['0x0']",
  "'a'['con' + 'structor']('x')",

  // Prototypes, getters, own conversions.
  '[].__proto__',
  "[].__proto__.polluted = 'yes'",
  "''.__proto__.polluted",
  "[].__defineGetter__('x', canary)",
  '({ toString() { return canary() } })',
  "({ toString: canary }) + ''",
  '({ get x() { return canary() } }).x',
  "'a'.toString.call(1)",
  '[{ valueOf: canary }] == 1',

  // Patterns, templates, spread, functions as arguments.
  "'a'.replace(/a/g, 'b')",
  "'a'.replace('a', () => canary())",
  "'a'.replace('a', function () { canary() })",
  "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.split(/(a+)+b/)",
  '`${canary()}`',
  'canary`x`',
  "Math.max(...'123')",
  '[...[1]].length',
  "'a'?.constructor",
  '(class { static { canary() } })',

  // Time and memory.
  "'x'.padEnd(1e9)",
  "'x'.padStart(1e400, 'ab')",
  "'x'.padEnd(2147483648, 'abc')",
  "'x'.repeat(1e9)",
  "'x'.padEnd(50000).replace('x', '$`$\\'$\\'$\\'')",
  "'x'.padEnd(99999, '$&').replace('x', 'y'.padEnd(99999, '$&'))",
  "'x'.padEnd(60000).concat('x'.padEnd(60000))",
  "'x'.padEnd(60000) + 'x'.padEnd(60000)",
  "['', '', ''].join('x'.padEnd(60000))",
  "['x'.padEnd(60000), 'x'.padEnd(60000)]",
  "['x'.padEnd(60000), 'x'.padEnd(60000)] + ''",
  "'ΐ'.padEnd(50000, 'ΐ').toUpperCase()",
  "'x'.padEnd(20000).split('')",
  "'x'.padEnd(9000).split('').concat('x'.padEnd(9000).split(''))",
  // Half the text compared at each of 50,000 places.
  "'a'.padEnd(99999, 'a').lastIndexOf('a'.padEnd(50000, 'a') + 'b')",
  "'a'.padEnd(99999, 'a').split('b' + 'a'.padEnd(50000, 'a'))",
  "'a'.padEnd(99999, 'a').includes('a'.padEnd(200, 'a') + 'b' + 'a'.padEnd(49000, 'a'))",
  '(5).toFixed(1000)',
  '(5.5).toFixed(-1)',
  '(5.5).toString(37)',
  '(5.5).toString(1)',
  `${Array.from({ length: 60 }, () => "'x'.padEnd(90000)").join(', ')}, 1`,
  `${Array.from({ length: 60 }, () => "'x'.padEnd(9000).split('').length").join('+')}`,
];

const NO_EXPRESSION: readonly string[] = [
  'this',
  'globalThis',
  'canary',
  'canary = 1',
  'while (true) {}',
  'for (;;) canary()',
  'x: for (;;) continue x',
  'if (1) canary()',
  'function f() { canary() }',
  'var a = canary()',
  'await canary',
  'delete canary',
  'void canary',
  '1; canary()',
  "'use strict'; canary()",
  '{ canary() }',
  "{ toString: canary } + ''",
  'import.meta',
  'new.target',
  'debugger',
  'with (Math) random()',
  '1n ** 100000000n',
  "\\u{65}val\\u0028'1')",
  'f'.repeat(1_000_000),
  `${'('.repeat(1900)}1${')'.repeat(1900)}`,
  `${'['.repeat(1900)}1${']'.repeat(1900)}`,
  `${'!'.repeat(3900)}1`,
  `${'1+'.repeat(1500)}1`,
  'x=>'.repeat(1300),
  "'\u0000",
  '\\',
  '/*',
  '<!--',
];

/** Longer than any expression, and begun as one. */
const TOO_LONG: readonly string[] = [
  '('.repeat(100_000),
  `${'('.repeat(100_000)}1${')'.repeat(100_000)}`,
  `${'1 ? 1 : '.repeat(450)}${'!'.repeat(300)}${'-'.repeat(1)}${' +'.repeat(130)}${'!'.repeat(130)}1`,
];

export const HOSTILE: readonly (readonly [code: string, kind: Outcome])[] = [
  ...[...FAILED, ...TOO_LONG].map((code) => [code, 'failed'] as const),
  ...NO_EXPRESSION.map((code) => [code, 'not-an-expression'] as const),
];
