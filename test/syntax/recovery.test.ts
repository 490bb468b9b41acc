// Several syntax errors per file, each at its place, without a cascade.

import { describe, expect, test } from 'vitest';
import { lintSource } from '../../src/analysis/lint.ts';
import { mayContain } from '../../src/model/tag-definitions.ts';
import { readXml, XmlReader } from '../../src/syntax/read-xml.ts';
import type { XmlElement } from '../../src/syntax/xml-tree.ts';

const read = (text: string) => readXml(text, { allowsChild: mayContain });
/** `word@offset: message` for each finding. */
const found = (text: string): string[] =>
  read(text).diagnostics.map(({ span, message }) => `${text.slice(span.start, span.end)}@${span.start}: ${message}`);
/** The tree as nested tag names. */
const outline = (element: XmlElement | undefined): string => {
  if (element === undefined) return '';
  const inside = element.children.flatMap((child) => (child.kind === 'element' ? [outline(child)] : [])).join(' ');
  return inside === '' ? element.name : `${element.name}(${inside})`;
};

describe.each([
  [
    'a text tag never closed keeps its siblings',
    '<dialplan><menu><play type="tts">Hi <keypress pressed="1"/></menu></dialplan>',
    ['play@17: "play" is never closed'],
    'dialplan(menu(play keypress))',
  ],
  [
    'a keypress never closed',
    '<dialplan><menu><keypress pressed="1"><hangup/><keypress pressed="2"/></menu></dialplan>',
    ['keypress@17: "keypress" is never closed'],
    'dialplan(menu(keypress(hangup) keypress))',
  ],
  [
    'a misspelt end tag',
    '<dialplan><play>Hi</ply><hangup/></dialplan>',
    ['ply@20: the end tag "ply" does not match the start tag "play"'],
    'dialplan(play hangup)',
  ],
  [
    'an end tag of nothing',
    '<dialplan></record><hangup/></dialplan>',
    ['record@12: no tag "record" is open here'],
    'dialplan(hangup)',
  ],
  [
    'crossed end tags are one mistake',
    '<dialplan><live><menu></live></menu><hangup/></dialplan>',
    ['menu@17: "menu" is never closed'],
    'dialplan(live(menu) hangup)',
  ],
  [
    'a quote never closed',
    '<dialplan><play type="tts>Hi</play><play type="tts">Ho</play></dialplan>',
    ['"@21: the value of "type" has no closing quote'],
    'dialplan(play play)',
  ],
  [
    'a quote closed by the next attribute',
    '<dialplan><menu name="Main maxDigits="1"><play/></menu></dialplan>',
    ['"@21: the value of "name" has no closing quote'],
    'dialplan(menu(play))',
  ],
  [
    'a start tag without its end',
    '<dialplan><play type="tts" Hello there</play><hangup/></dialplan>',
    ['play@11: the start tag of "play" has no ">"'],
    'dialplan(play hangup)',
  ],
  [
    'a value without quotes',
    '<dialplan><menu maxDigits=1><play/></menu></dialplan>',
    ['1@26: the value of "maxDigits" is not in quotes'],
    'dialplan(menu(play))',
  ],
  ['an attribute twice', '<dialplan a="1" a="2"/>', ['a@16: attribute "a" is given twice'], 'dialplan'],
  [
    'a bare less-than in a value',
    '<dialplan><if expr="a < 3 && b"><hangup/></if></dialplan>',
    ['<@22: a "<" in an attribute must be written "&lt;"', '&&@26: "&&" must be written "&amp;&amp;"'],
    'dialplan(if(hangup))',
  ],
  [
    'ampersands in an address',
    '<dialplan><get>http://x.test/?a=1&b=2</get></dialplan>',
    ['&@33: an "&" in an address must be written "&amp;"'],
    'dialplan(get)',
  ],
  [
    'an unknown entity',
    '<dialplan><play>caf&eacute;</play></dialplan>',
    ['&eacute;@19: "&eacute;" means nothing in XML'],
    'dialplan(play)',
  ],
  [
    'a comment never closed',
    '<dialplan><hangup/><!-- so it is',
    ['<!--@19: a comment is never closed with "-->"'],
    'dialplan(hangup)',
  ],
  [
    'three mistakes, three findings',
    '<dialplan><play type=tts>Hi</ply><menu name="a><hangup></menu></dialplan>',
    [
      't@21: the value of "type" is not in quotes',
      'ply@29: the end tag "ply" does not match the start tag "play"',
      '"@44: the value of "name" has no closing quote',
      'hangup@48: "hangup" is never closed',
    ],
    'dialplan(play menu(hangup))',
  ],
  [
    'two roots',
    '<dialplan/><menu/>',
    ['menu@12: "menu" stands after the end of "dialplan"; a file holds one dialplan'],
    'dialplan',
  ],
  [
    'cut off in the middle',
    '<dialplan><menu><play type="tts">Press',
    ['play@17: "play" is never closed'],
    'dialplan(menu(play))',
  ],
] as const)('%s', (_title, text, expected, tree) => {
  test('is found where it is', () => {
    expect(found(text)).toEqual(expected);
  });

  test('leaves the rest readable', () => {
    expect(outline(read(text).document.root)).toBe(tree);
  });
});

test('many planted mistakes give about as many findings', () => {
  const line = '<play type="tts">Hello</play>';
  const mistakes = [
    '<play type=tts>Hello</play>',
    '<play type="tts">Hello</ply>',
    '<play type="tts">A & B</play>',
    '<play type="tts>Hello</play>',
    '<play type="tts">Hello',
  ];
  const body = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? line : mistakes[(i >> 1) % mistakes.length])).join(
    '\n',
  );
  const { diagnostics } = read(`<dialplan>\n${body}\n</dialplan>`);
  expect(diagnostics.length).toBeGreaterThanOrEqual(24);
  expect(diagnostics.length).toBeLessThanOrEqual(30);
});

test('a file of blanks, and one of words alone', () => {
  expect(found(' \n ')).toEqual(['@0: there is no tag in this file']);
  const [words] = read('hello  world').diagnostics;
  expect(words).toMatchObject({ message: 'text "hello world" stands before the first tag', fixes: [] });
});

test('what is written around a broken end tag is reported once, not judged as a name', () => {
  const text =
    '<dialplan><menu><play type="tts">Press 1.</play><keypress pressed="1"><goto>Services</-->goto></keypress></menu></dialplan>';
  expect(lintSource(text).map(({ rule }) => rule)).not.toContain('goto-unresolved');
});

test('a broken attribute is found at one place, however much of the text has been read', () => {
  const text = '<dialplan><play t\u0000ts">Hi</play><play tts="x"/></dialplan>';
  const reader = new XmlReader({ allowsChild: mayContain });
  for (const char of text) reader.write(char);
  const starts = (element: XmlElement | undefined): number[] =>
    element === undefined
      ? []
      : [
          ...element.attributes.map(({ start }) => start),
          ...element.children.flatMap((child) => (child.kind === 'element' ? starts(child) : [])),
        ];
  expect(starts(reader.end().document.root)).toEqual(starts(read(text).document.root));
});
