// The allow-list says what grammar/expression.md says: the lists, each line of the grammar, and the way out of it.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refusals, SUBSET } from '../../src/analysis/expression-subset.ts';
import { type EsNode, type Expression, parseExpression, referenceAt } from '../../src/syntax/expression.ts';

const page = readFileSync(new URL('../../grammar/expression.md', import.meta.url), 'utf8');

const parsed = (value: string): Expression => parseExpression({ value, start: 0, end: value.length });

function refusedIn(value: string): string[] {
  const expression = parsed(value);
  if (expression.kind !== 'expression') return [expression.kind];
  const isReference = (node: EsNode): boolean => referenceAt(expression, node) !== undefined;
  return refusals(expression.node, isReference).map(({ what }) => what);
}

test('the lists are those of grammar/expression.md', () => {
  const lists = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  expect(SUBSET).toEqual(JSON.parse(lists));
});

describe('each line of the grammar', () => {
  const section = page.slice(page.indexOf('## Expressions'), page.indexOf('## Members'));
  const rows = [...section.matchAll(/^\| `([\w ]+)` +\| (.+?) +\| (.+?) +\|/gm)].map((row) =>
    row.slice(1).map((cell) => cell.replace(/^(`+) ?(.*?) ?\1$/, '$2').replaceAll('\\|', '|')),
  );

  test('is found', () => expect(rows.length).toBeGreaterThan(15));

  test.each(rows)('%s takes %s and refuses %s', (_line, accepted = '', refused = '') => {
    expect(refusedIn(accepted)).toEqual([]);
    expect(refusedIn(refused)).not.toEqual([]);
  });
});

test.each([
  "'${a}'.split('').reverse().join(' ')",
  "'a b'.split(' ')[0].length",
  '[1, 2].concat([3]).indexOf(${n})',
  'Math.round(Number(${n}) / 3).toFixed(2)',
  "isNaN('${x}') ? 'no' : \"yes\"",
  "typeof '${x}' == 'string'",
])('%s is inside', (source) => expect(refusedIn(source)).toEqual([]));

test.each([
  ["constructor.constructor('return process')()", 'a call of anything but a named function'],
  ["''['constructor']", 'the member "constructor"'],
  ["''['con' + 'structor']('x')", 'a call of a member in brackets'],
  ['[].__proto__', 'the member "__proto__"'],
  ["'a'.constructor('x')", 'the method "constructor"'],
  ["Math.constructor('x')", 'the function "Math.constructor"'],
  ["eval('1')", 'the function "eval"'],
  ["${f}('x')", 'a call of a variable'],
  ['(function () { for (;;) {} })()', 'a call of anything but a named function'],
  ['(() => 1)()', 'a call of anything but a named function'],
  ["new Function('x')", '"new"'],
  ["import('node:fs')", '"import"'],
  ['`${a}`.length', 'text in backticks'],
  ["'a'.replace(/a/g, 'b')", 'a regular expression'],
  ["'a'?.length", '"?."'],
  ["'a'.repeat(1e9)", 'the method "repeat"'],
  ["'a'.reverse()", 'the method "reverse"'],
  ["[1].split('')", 'the method "split"'],
  ['Math.PI', 'the member "PI"'],
  ['Math', '"Math"'],
  ['1n', 'a number with "n"'],
  ['{}.a', 'syntax-error'],
  ['a = 1', '"="'],
  ['while (true) {}', 'statements'],
])('%s is refused', (source, what) => expect(refusedIn(source)).toEqual([what]));

test('a deep tree is looked at to the end', () => {
  expect(refusedIn(`${'!'.repeat(3000)}this`)).toEqual(['"this"']);
});
