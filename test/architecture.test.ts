// Each library is imported in one place, the core reads nothing but its arguments, and files stay small. Directions
// between folders and forbidden globals are held by the linter (biome.json).

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SRC = new URL('../src/', import.meta.url);
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated/'))
  .sort();
const source = (file: string): string => readFileSync(new URL(file, SRC), 'utf8');
const importers = (name: string): string[] =>
  files.filter((file) => new RegExp(`from '${name}['/]|import\\('${name}['/]`).test(source(file)));

test.each([
  ['saxes', ['syntax/read-xml.ts']],
  ['acorn', ['syntax/expression.ts']],
  ['jsonc-parser', ['syntax/json-text.ts']],
  ['fastest-levenshtein', ['source/nearest-name.ts']],
  ['diff', ['presentation/report/diff-report.ts']],
  ['cac', ['cli/commands.ts']],
  ['fuzzysort', ['presentation/terminal/find-names.ts']],
  ['string-width', ['presentation/report/column-text.ts']],
  ['wrap-ansi', ['presentation/report/column-text.ts']],
])('%s is imported by %j alone', (name, expected) => {
  expect(importers(name)).toEqual(expected);
});

test('ajv and the bundler serve the tools, never a run', () => {
  for (const name of ['ajv', 'rolldown'])
    expect(importers(name).filter((file) => !file.startsWith('tools/'))).toEqual([]);
});

test('Ink and React belong to the screen of the walkthrough, which is loaded when it opens', () => {
  const screen = (file: string): boolean => file.startsWith('presentation/terminal/');
  for (const name of ['ink', 'react'])
    expect(importers(name).filter((file) => !screen(file))).toEqual(['cli/terminal-session.ts']);
  const session = files.filter((file) => /['"][^'"]*terminal-session\.ts['"]/.test(source(file)));
  expect(session).toEqual(['cli/walk.ts']);
  expect(source('cli/walk.ts')).toContain("await import('./terminal-session.ts')");
  const components = files.filter((file) => file.endsWith('.tsx'));
  const users = files.filter((file) => /from '[^']*\.tsx'/.test(source(file)) && !components.includes(file));
  expect(users).toEqual(['cli/terminal-session.ts']);
});

test('what two kinds of presentation share is in neither of them', () => {
  for (const folder of ['difference', 'flowchart', 'paths', 'terminal', 'test-report']) {
    const others = files.filter(
      (file) => file.startsWith('presentation/') && !file.startsWith(`presentation/${folder}/`),
    );
    // The report of a campaign holds a chart.
    const mayUse = (file: string): boolean => folder === 'flowchart' && file.startsWith('presentation/campaign/');
    const users = others.filter((file) => source(file).includes(`../${folder}/`) && !mayUse(file));
    expect([folder, users]).toEqual([folder, []]);
  }
});

test('what measures columns, which is slow to load, is loaded for drawings of text alone', () => {
  expect(source('cli/chart.ts')).toContain("await import('../presentation/flowchart/flowchart.ts')");
  const users = files.filter((file) => /from '[^']*\/flowchart\/(?:flowchart|text)\.ts'/.test(source(file)));
  expect(users.filter((file) => file.startsWith('cli/'))).toEqual([]);
});

test('every file says in its first line what it is for', () => {
  const silent = files.filter(
    (file) => !/^analysis\/(request-)?rules\//.test(file) && !/^(#!.*\n)?\/\/ \S/.test(source(file)),
  );
  expect(silent).toEqual([]);
});

test('no file has an idea too many', () => {
  const lines = (file: string): number => source(file).split('\n').length;
  expect(files.filter((file) => lines(file) > 300)).toEqual([]);
});
