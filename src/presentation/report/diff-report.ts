// What fixes would change, as a unified diff that `git apply` and `patch -p1` take.

import { diffArrays, FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

const CONTEXT = 3;

/** The diff of one file; empty when nothing changes. Diffs of several files may be put one after the other. */
export function diffReport(path: string, before: string, after: string): string {
  if (before === after) return '';
  const name = path.replaceAll('\\', '/').replace(/^(?:\.?\/+)+/, '');
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: CONTEXT });
  return formatPatch(patch, FILE_HEADERS_ONLY).replace(/^(--- .*)\n(\+\+\+ .*)\n/, (_all, from: string, to: string) => {
    return `${endName(from)}\n${endName(to)}\n`;
  });
}

// Without a tab behind it, patch takes a name with a blank to end there. Quoted names end with their quote.
function endName(header: string): string {
  return header.endsWith('"') || !header.includes(' ', 4) ? header : `${header}\t`;
}

export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** What was and what is, line by line. */
export function sequenceDiff(before: readonly string[], after: readonly string[]): DiffLine[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text): DiffLine => ({ sign: removed ? '-' : added ? '+' : ' ', text })),
  );
}
