// The tree of what was tried, drawn in lines, around the row that is chosen.

import { cleanText, cutLine, piece, type StyledLine } from './styled-line.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';
import type { Walk } from './walk-session.ts';

export function treeLines(walk: Walk, selected: number | undefined, width: number, height: number): StyledLine[] {
  const rows = treeRows(walk);
  const centre = selected ?? rows.findIndex(({ isCursor }) => isCursor);
  const from = Math.max(0, Math.min(centre - Math.floor(height / 2), rows.length - height));
  return rows.slice(from, from + height).map((row, i) => treeLine(row, from + i === selected, width));
}

/** One row: `▶ ● press 1 → Month`. */
export function treeLine(row: TreeRow, isSelected: boolean, width: number): StyledLine {
  const mark = row.untried !== undefined ? '○' : row.isCursor ? '▶' : row.isOnPath ? '●' : '·';
  const tone = isSelected ? 'lit' : row.untried !== undefined ? 'untried' : row.isOnPath ? 'title' : 'plain';
  const where = row.place === '' ? '' : ` → ${row.place}`;
  const note = row.untried !== undefined ? '  untried' : row.isCursor ? '  here' : '';
  return cutLine(
    [
      piece(isSelected ? '> ' : '  ', 'key'),
      piece('  '.repeat(Math.min(row.depth, Math.max(0, Math.floor(width / 4) - 2)))),
      piece(`${mark} ${cleanText(row.act)}${cleanText(where) === '' ? '' : ` ${cleanText(where)}`}`, tone),
      piece(note, 'dim'),
    ],
    width,
  );
}
