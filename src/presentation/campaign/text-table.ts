// Tables in columns of a terminal, and words from outside cut to what a column has room for.

import { shortened } from '../../source/shortened.ts';
import type { TextSigns } from '../flowchart/text-signs.ts';
import { widthOf } from '../report/column-text.ts';

/** The columns of a terminal that all reports fit. */
export const WIDTH = 80;

/** Words from a request or a plan, in so many columns. They may be as long as a file. */
export function shownIn(signs: TextSigns, text: string, width: number, instead: string): string {
  const words = signs.words(shortened(text, width * 4));
  return words === '' ? instead : signs.cut(words, width);
}

/** How wide each column must be. */
export function widthsOf(table: readonly (readonly string[])[]): number[] {
  const columns = Math.max(0, ...table.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => Math.max(0, ...table.map((row) => widthOf(row[column] ?? ''))));
}

/** The first cell to the left, the others to the right; columns without anything take no room. */
export function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const parts = cells.flatMap((cell, i) => {
    const width = widths[i] ?? 0;
    if (width === 0) return [];
    const blanks = ' '.repeat(width - widthOf(cell));
    return [i === 0 ? `${cell}${blanks}` : `${blanks}${cell}`];
  });
  return `  ${parts.join('  ')}`.trimEnd();
}
