// fast-check's view of our input: broken XML, mutated plans, cuts of a text into chunks.

import fc from 'fast-check';
import { BAD_FIXTURES, EXAMPLES } from './plans.ts';

/** XML's own signs, our own words, and what must not be in a file at all. */
export const PIECES = [
  '${${',
  '9999999999999999999999',
  '\\',
  '<',
  '>',
  '"',
  "'",
  '&',
  '&amp;',
  '&#233;',
  '&nope;',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<?xml version="1.0"?>',
  '=',
  ' ',
  '\r\n',
  '\n',
  '\r',
  '\t',
  ';',
  '--',
  '\u0000',
  '\u{1F600}',
  '\uD83D',
  '\uDE00',
  'é',
  '\uFEFF',
  '${',
  '}',
  '${call.lastinput}',
  'menu',
  'play',
  'keypress',
  ' pressed="1"',
  ' type="tts"',
  '<dialplan>',
  '</dialplan>',
  '<menu>',
  '</menu>',
  '<play>',
  '</play>',
  '</ply>',
  '<!DOCTYPE x [',
  '<goto>a</goto>',
  '<if expr="${a} == ">',
  '<!-- dialplan-disable all -->',
  'Press 1 or 2',
  'constructor',
  '__proto__',
];

/** A handful of XML's own signs and our own words in any order. */
export const scraps: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const originals = [...EXAMPLES, ...BAD_FIXTURES].map(({ text }) => text);

/** A real plan with a few small accidents. */
export const mutatedPlan: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...originals),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom('', ...PIECES)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, accidents]) =>
    accidents.reduce((damaged, [where, cut, inserted]) => {
      const at = Math.floor(where * damaged.length);
      return damaged.slice(0, at) + inserted + damaged.slice(at + cut);
    }, text),
  );

/** Anything a file may hold. */
export const anySource: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: mutatedPlan },
  { weight: 2, arbitrary: scraps },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Cuts a text into chunks of one to `longest` characters. */
export function cutInto(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}
