// What `npm run docs` writes is what lies on disk, and the pages of the rules are those of the rules there are.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../src/analysis/rules/index.ts';
import { rulePage } from '../src/source/diagnostic.ts';
import { generatedFiles } from '../src/tools/generated-files.ts';

const ROOT = new URL('../', import.meta.url);
const files = await generatedFiles();

describe('generated files are fresh (else: npm run docs)', () => {
  test.each([...files])('%s', (path, text) => {
    const file = new URL(path, ROOT);
    expect(existsSync(file), 'missing').toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

test('each rule has a page, and each page a rule', () => {
  const pages = readdirSync(new URL('grammar/rules/', ROOT)).map((name) => `grammar/rules/${name}`);
  expect(pages.sort()).toEqual(RULES.map((rule) => rulePage(rule.id)).sort());
});

test('links between the generated pages lead somewhere', () => {
  const broken: string[] = [];
  for (const [path, text] of files) {
    if (!path.endsWith('.md')) continue;
    for (const [, target = ''] of text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/\]\(([^)]*)\)/g)) {
      const [file = '', anchor] = target.split('#');
      const url = file === '' ? new URL(path, ROOT) : new URL(file, new URL(path, ROOT));
      const fresh = files.get(url.href.slice(ROOT.href.length));
      if (fresh === undefined && !existsSync(url)) broken.push(`${path}: ${target}`);
      else if (anchor !== undefined && !anchorsOf(fresh ?? readFileSync(url, 'utf8')).includes(anchor))
        broken.push(`${path}: ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\w]+/g, '-'));
}
