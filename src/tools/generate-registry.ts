// src/analysis/rules/*.ts -> the registry, in the order of the codes. Run by `npm run docs`; a test keeps it fresh.

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../analysis/rules/', import.meta.url);

/** The id and code of every rule file, in the order of the codes. */
export function ruleFiles(): { readonly id: string; readonly code: string }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => ({ id: file.slice(0, -3), code: codeIn(readFileSync(new URL(file, FOLDER), 'utf8')) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The text of src/analysis/rules/index.ts, laid out as the formatter leaves it. */
export function registrySource(): string {
  const names = ruleFiles().map(({ id }) => ({ id, name: camelCase(id) }));
  const imports = [...names].sort((a, b) => (a.id < b.id ? -1 : 1));
  const list = `export const RULES: readonly Rule[] = [${names.map(({ name }) => name).join(', ')}];`;
  const longList = `export const RULES: readonly Rule[] = [\n${names.map(({ name }) => `  ${name},`).join('\n')}\n];`;
  return `// The registry: every rule, by code. Generated from the files beside it by \`npm run docs\`. Do not edit.

import type { Rule } from '../rule.ts';
${imports.map(({ id, name }) => `import ${name} from './${id}.ts';`).join('\n')}

${list.length <= 120 ? list : longList}

const BY_NAME = new Map(
  RULES.flatMap((rule) => [rule.id, rule.code, ...(rule.aliases ?? [])].map((name) => [name, rule])),
);

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
