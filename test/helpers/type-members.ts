// What the types in our own source say, for schemas that must say the same.

import { readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** The members of an interface, with the one-line comments above them. */
export function membersOf(file: string, name: string): { readonly name: string; readonly comment?: string }[] {
  const body = new RegExp(`interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(readFileSync(new URL(file, ROOT), 'utf8'));
  if (body === null) throw new Error(`no interface ${name} in ${file}`);
  return [...(body[1] as string).matchAll(/(?: {2}\/\*\* (.*) \*\/\n)? {2}readonly (\w+)\??:/g)].map(
    ([, comment, member = '']) => (comment === undefined ? { name: member } : { name: member, comment }),
  );
}

/** The words of a union of literal texts. */
export function wordsOf(file: string, name: string): string[] {
  const union = new RegExp(`type ${name} =([^;]*);`).exec(readFileSync(new URL(file, ROOT), 'utf8'));
  if (union === null) throw new Error(`no type ${name} in ${file}`);
  return [...(union[1] as string).matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
}
