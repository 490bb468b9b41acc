// The table of a `.call` file: names of parameters, and a row of values for each run.

import type { Diagnostic } from '../source/diagnostic.ts';
import type { Table, Words } from './call-file.ts';
import { scriptInvalid } from './script-findings.ts';

/** Reads the lines below `for each:`. With mistakes in it there is no table. */
export function readTable(
  head: Words,
  lines: readonly Words[],
): { readonly table: Table | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  if (!/^for each\s*:$/i.test(head.text))
    diagnostics.push(scriptInvalid('a table begins with "for each:" alone on its line', head.span));
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0) {
    const help = 'indent its lines below: names of parameters, then a row of values for each run';
    diagnostics.push(scriptInvalid('the table has no rows', head.span, help));
    return { table: undefined, diagnostics };
  }
  const names = cellsOf(first);
  names.forEach((name, i) => {
    if (name.text === '') diagnostics.push(scriptInvalid('a column has no name', first.span));
    else if (names.findIndex(({ text }) => text === name.text) !== i)
      diagnostics.push(scriptInvalid(`two columns are named "${name.text}"`, name.span));
  });
  const rows = others.map(cellsOf);
  rows.forEach((cells, i) => {
    if (cells.length === names.length) return;
    const message = `the row has ${cells.length} of ${names.length} values`;
    diagnostics.push(
      scriptInvalid(message, (others[i] as Words).span, 'a value may be empty; "|" in one is written \\|'),
    );
  });
  return { table: diagnostics.length === 0 ? { names, rows } : undefined, diagnostics };
}

/** `a | b | c`; bars at both ends, as in Markdown, are left out. */
function cellsOf({ text, span }: Words): Words[] {
  const cells: Words[] = [];
  let start = text.startsWith('|') ? 1 : 0;
  const stop =
    text.length > 1 && text.endsWith('|') && !text.endsWith('\\|') && start === 1 ? text.length - 1 : text.length;
  for (let i = start; i <= stop; i++) {
    if (i < stop && (text[i] !== '|' || text[i - 1] === '\\')) continue;
    const raw = text.slice(start, i);
    const value = raw.trim();
    const from = span.start + start + (value === '' ? 0 : raw.indexOf(value));
    cells.push({ text: value.replaceAll('\\|', '|'), span: { start: from, end: from + value.length } });
    start = i + 1;
  }
  return cells;
}
