// The rules as their files declare them, and their test cases: what the reference pages are made from. Nothing here
// depends on the registry, so one run of `npm run docs` is enough after a rule was added.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Rule } from '../analysis/rule.ts';
import type { RuleExamples } from '../presentation/reference/rule-page.ts';
import { RULE_FOLDERS, ruleFiles, ruleFolder } from './generate-registry.ts';

const FIXTURES = new URL('../../test/rules/', import.meta.url);

/** Every rule, in the order of the codes, those about request bodies last. */
export async function readRules(): Promise<Rule[]> {
  const files = RULE_FOLDERS.flatMap((folder) =>
    ruleFiles(folder).map(({ id }) => new URL(`${id}.ts`, ruleFolder(folder)).href),
  );
  return Promise.all(files.map(async (file) => ((await import(file)) as { default: Rule }).default));
}

/** The first bad and the first good test case of a rule. */
export function readRuleExamples(id: string): RuleExamples {
  const folder = new URL(`${id}/`, FIXTURES);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const first = (kind: string): string | undefined =>
    names.find((name) => /\.(xml|json|call)$/.test(name) && name.startsWith(`${kind}-`) && !name.includes('.fixed.'));
  const read = (name: string): string | undefined =>
    names.includes(name) ? readFileSync(new URL(name, folder), 'utf8') : undefined;
  const bad = first('bad');
  const good = first('good');
  const [base, extension] = bad?.split('.') ?? [];
  return {
    configuration: read('options.json')?.trim(),
    bad:
      bad === undefined
        ? undefined
        : { text: read(bad) ?? '', report: read(`${base}.txt`) ?? '', fixed: read(`${base}.fixed.${extension}`) },
    good: good === undefined ? undefined : { text: read(good) ?? '' },
  };
}
