// src/analysis/rules/*.ts and src/analysis/request-rules/*.ts -> their registries, in the order of the codes. Run by
// `npm run docs`; a test keeps them fresh.

import { readdirSync, readFileSync } from 'node:fs';

/** The folders of rules: those about dialplans, and those about request bodies. */
export const RULE_FOLDERS = ['rules', 'request-rules'] as const;

type RuleFolder = (typeof RULE_FOLDERS)[number];

/** Where the rules of a folder lie. */
export function ruleFolder(folder: RuleFolder): URL {
  return new URL(`../analysis/${folder}/`, import.meta.url);
}

/** The id and code of every rule file of a folder, in the order of the codes. */
export function ruleFiles(folder: RuleFolder): { readonly id: string; readonly code: string }[] {
  const place = ruleFolder(folder);
  return readdirSync(place)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => ({ id: file.slice(0, -3), code: codeIn(readFileSync(new URL(file, place), 'utf8')) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The text of src/analysis/rules/index.ts, laid out as the formatter leaves it. */
export function registrySource(): string {
  return `// The registry: every rule, by code. Generated from the files beside it by \`npm run docs\`. Do not edit.

import { REQUEST_RULES } from '../request-rules/index.ts';
import type { Rule } from '../rule.ts';
${imports('rules')}

${list('PLAN_RULES', 'rules')}

/** Every rule: those about dialplans, then those about request bodies. */
export const RULES: readonly Rule[] = [...PLAN_RULES, ...REQUEST_RULES];

const BY_NAME = new Map(
  RULES.flatMap((rule) => [rule.id, rule.code, ...(rule.aliases ?? [])].map((name) => [name, rule])),
);

/** The rule of an id, an older id or a code. */
export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}
`;
}

/** The text of src/analysis/request-rules/index.ts. */
export function requestRegistrySource(): string {
  return `// The rules about request bodies, by code. Generated from the files beside it by \`npm run docs\`. Do not edit.

import type { Rule } from '../rule.ts';
${imports('request-rules')}

export ${list('REQUEST_RULES', 'request-rules')}
`;
}

function imports(folder: RuleFolder): string {
  const ids = ruleFiles(folder).map(({ id }) => id);
  return ids
    .sort()
    .map((id) => `import ${camelCase(id)} from './${id}.ts';`)
    .join('\n');
}

function list(name: string, folder: RuleFolder): string {
  const rules = ruleFiles(folder).map(({ id }) => `  ${camelCase(id)},\n`);
  return `const ${name}: readonly Rule[] = [\n${rules.join('')}];`;
}

function codeIn(source: string): string {
  const code = /\bcode: '(DP\d{4})'/.exec(source)?.[1];
  if (code === undefined) throw new Error('a rule file without a code');
  return code;
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
