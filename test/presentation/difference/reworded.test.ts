// Two texts as one: what stayed, went and came, word by word.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewordedRuns } from '../../../src/presentation/difference/reworded.ts';

const shown = (old: string, fresh: string): string =>
  rewordedRuns(old, fresh)
    .map(({ sign, text }) => (sign === ' ' ? text : `${sign}(${text})`))
    .join(' ');

test.each([
  ['Press 1 for yes.', 'Press 2 for yes.', 'Press -(1) +(2) for yes.'],
  ['Thank you. Goodbye.', 'Thank you very much. Goodbye.', 'Thank -(you.) +(you very much.) Goodbye.'],
  ['Hello there, Ann.', 'See you soon!', '-(Hello there, Ann.) +(See you soon!)'],
  ['One two', 'One two three', 'One two +(three)'],
  ['One two', 'Two', '-(One two) +(Two)'],
])('%s | %s', (old, fresh, expected) => {
  expect(shown(old, fresh)).toBe(expected);
});

const MANY = 'a b c d e f g h i j k l m n o p';

test('what stayed is cut where it is long', () => {
  expect(shown(`x ${MANY} y`, `X ${MANY} Y`)).toBe('-(x) +(X) a b c d e … l m n o p -(y) +(Y)');
  expect(shown(`${MANY} x`, `${MANY} y`)).toBe('… l m n o p -(x) +(y)');
  expect(shown(`x ${MANY}`, `y ${MANY}`)).toBe('-(x) +(y) a b c d e …');
});

test('texts of a book’s length are shown whole', () => {
  const [old, fresh] = ['no '.repeat(5000).trim(), 'yes '.repeat(5000).trim()];
  expect(rewordedRuns(old, fresh)).toEqual([
    { sign: '-', text: old },
    { sign: '+', text: fresh },
  ]);
});

test('what stayed and went is the old text, what stayed and came the new one', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((each) => each.join(' '));
  fc.assert(
    fc.property(words, words, (old, fresh) => {
      const runs = rewordedRuns(old, fresh);
      const without = (sign: string): string =>
        runs
          .filter((run) => run.sign !== sign)
          .map(({ text }) => text)
          .join(' ');
      expect([without('+'), without('-')]).toEqual([old, fresh]);
    }),
  );
});
