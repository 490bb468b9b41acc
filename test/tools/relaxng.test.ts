// The RELAX NG schema against the linter, with a real validator: what one accepts or refuses, the other does too.
// Needs xmllint (Debian: libxml2-utils) on the PATH; without it the tests are skipped.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lintSource } from '../../src/analysis/lint.ts';
import { readTagFiles } from '../../src/tools/generate-model.ts';
import { relaxNgSource } from '../../src/tools/generate-relaxng.ts';
import { fixturesOf, ruleFolders } from '../helpers/rule-fixtures.ts';

const tags = readTagFiles();
const xmllint = spawnSync('xmllint', ['--version']).error === undefined;
let folder = '';

/** The rules that speak of what a schema can see. */
const SEEN_BY_SCHEMA = [
  'unknown-tag',
  'unknown-attribute',
  'missing-required-attribute',
  'bad-attribute-value',
  'bad-boolean',
  'bad-number',
  'element-not-allowed-here',
  'else-outside-if',
  'multiple-else',
  'markup-in-text-tag',
  'amd-missing-branch',
  'root-not-dialplan',
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relaxng-'));
  writeFileSync(join(folder, 'dialplan.rng'), relaxNgSource(tags));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the validator says against each document, by its name; accepted ones are left out. */
function refused(documents: ReadonlyMap<string, string>): Map<string, string> {
  const paths = [...documents].map(([name, text], i) => {
    const path = join(folder, `${i}.xml`);
    writeFileSync(path, text);
    return { name, path };
  });
  const schema = join(folder, 'dialplan.rng');
  const { stderr } = spawnSync('xmllint', [
    '--noout',
    '--nonet',
    '--relaxng',
    schema,
    ...paths.map(({ path }) => path),
  ]);
  const lines = String(stderr).split('\n');
  const wrong = paths.filter(({ path }) => !lines.includes(`${path} validates`));
  return new Map(
    wrong.map(({ name, path }) => [name, lines.filter((line) => line.startsWith(path)).join('\n') || String(stderr)]),
  );
}

const wrapped = (example: string): string =>
  example.startsWith('<dialplan') ? example : `<dialplan name="Root">${example}</dialplan>`;

describe.skipIf(!xmllint)('dialplan.rng (skipped without xmllint)', () => {
  test('is a schema, and accepts the example of every tag', () => {
    expect(refused(new Map(tags.map((tag) => [tag.tag, wrapped(tag.example)])))).toEqual(new Map());
  });

  test('accepts the good examples of the rules', () => {
    const good = ruleFolders()
      .flatMap((rule) => fixturesOf(rule))
      .filter((fixture) => fixture.name.startsWith('good-'))
      .filter(({ source }) => {
        const found = lintSource(source.text, { suppressions: false });
        return !found.some(({ code, rule }) => code.startsWith('DP1') || SEEN_BY_SCHEMA.includes(rule));
      });
    expect(good.length).toBeGreaterThan(0);
    expect(refused(new Map(good.map(({ rule, name, source }) => [`${rule}/${name}`, source.text])))).toEqual(new Map());
  });

  test('refuses the bad examples of the rules about structure', () => {
    const bad = SEEN_BY_SCHEMA.flatMap((rule) => fixturesOf(rule)).filter(({ name }) => name.startsWith('bad-'));
    expect(bad.length).toBeGreaterThan(0);
    const documents = new Map(bad.map(({ rule, name, source }) => [`${rule}/${name}`, source.text]));
    expect([...refused(documents).keys()]).toEqual([...documents.keys()]);
  });

  test.each([
    [
      'words of pressed in any letter case',
      '<menu><keypress pressed="DeFault"/><keypress pressed=" TIMEOUT "/></menu>',
    ],
    ['any caller ID', '<transfer callerid="my ${own} id">5551234567</transfer>'],
    ['music that is not in the list', '<transfer musiconhold="polka">5551234567</transfer>'],
    [
      'prompts after and between branches',
      '<menu><keypress pressed="#"/><hangup/><keypress pressed="300-315"/></menu>',
    ],
    ['machine before live', '<amd><machine/><live/></amd>'],
    ['else before other tags', '<if expr="1"><else/><hangup/></if>'],
    ['CDATA, comments and references in a text', '<play type="tts"><!-- a --><![CDATA[b]]>&amp;</play>'],
    ['attributes that all of XML shares', '<play type="tts" xml:lang="en" xml:space="preserve">Hi</play>'],
    ['blanks around a number', '<menu maxDigits=" 1 "/>'],
  ])('accepts %s', (name, body) => {
    expect(refused(new Map([[name, wrapped(body)]]))).toEqual(new Map());
  });

  test.each([
    ['an unknown tag', '<say>Hi</say>'],
    ['an unknown attribute', '<hangup now="true"/>'],
    ['a value that is not in a closed list', '<play type="wav">1</play>'],
    ['a value that only differs by blanks', '<play type=" tts ">1</play>'],
    ['a list of keys', '<menu><keypress pressed="1,2"/></menu>'],
    ['a number with a unit', '<menu timeout="3.5s"/>'],
    ['two else', '<if expr="1"><else/><hangup/><else/></if>'],
    ['an else that is nobody’s', '<else/>'],
    ['an amd of one branch', '<amd><live/></amd>'],
    ['a keypress outside a menu', '<keypress pressed="1"/>'],
    ['markup in speech', '<play type="tts"><b>Hi</b></play>'],
    ['a namespace', '<hangup xmlns="urn:x"/>'],
    ['text between tags', '<menu>Hello<hangup/></menu>'],
    ['a tag in an empty tag', '<hangup><hangup/></hangup>'],
    ['a blank text where one is needed', '<goto> </goto>'],
  ])('refuses %s', (name, body) => {
    expect([...refused(new Map([[name, wrapped(body)]])).keys()]).toEqual([name]);
  });
});
