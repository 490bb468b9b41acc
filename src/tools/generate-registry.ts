// src/analysis/rules/*.ts -> the registry, in the order of the codes. Run by `npm run docs`; a test keeps it fresh.

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../analysis/rules/', import.meta.url);

/** The text of src/analysis/rules/index.ts. */
export function registrySource(): string {
  const rules = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => ({ id: file.slice(0, -3), code: codeIn(readFileSync(new URL(file, FOLDER), 'utf8')) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const imports = rules.map(({ id }) => ({ id, name: camelCase(id) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return `// The registry: every rule, by code. Generated from the files beside it by \`npm run docs\`. Do not edit.

import type { Rule } from '../rule.ts';
${imports.map(({ id, name }) => `import ${name} from './${id}.ts';`).join('\n')}

export const RULES: readonly Rule[] = [
${rules.map(({ id }) => `  ${camelCase(id)},`).join('\n')}
];

const BY_NAME = new Map(RULES.flatMap((rule) => [rule.id, rule.code, ...(rule.aliases ?? [])].map((name) => [name, rule])));

/** The rule of an id, an older id or a code. */
export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}
`;
}

function codeIn(source: string): string {
  const code = /\bcode: '(DP\d{4})'/.exec(source)?.[1];
  if (code === undefined) throw new Error('a rule file without a code');
  return code;
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
