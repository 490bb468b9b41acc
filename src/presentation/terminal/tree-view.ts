// The tree of what was tried, drawn in lines, around the row that is chosen.

import { cleanText } from '../report/column-text.ts';
import { cutLine, piece, type StyledLine } from './styled-line.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';
import type { Walk } from './walk-session.ts';

export function treeLines(walk: Walk, selected: number | undefined, width: number, height: number): StyledLine[] {
  const rows = treeRows(walk);
  const centre = selected ?? rows.findIndex(({ isCursor }) => isCursor);
  const from = Math.max(0, Math.min(centre - Math.floor(height / 2), rows.length - height));
  // A long call goes far to the right: the tree moves left with the row that is looked at.
  const shift = Math.max(0, (rows[centre]?.depth ?? 0) - Math.floor(width / 4));
  return rows.slice(from, from + height).map((row, i) => treeLine(row, from + i === selected, width, shift));
}

/** One row: `▶ ● press 1 → Month`. `shift`: how many levels are left out at the left. */
export function treeLine(row: TreeRow, isSelected: boolean, width: number, shift = 0): StyledLine {
  const mark = row.untried !== undefined ? '○' : row.isCursor ? '▶' : row.isOnPath ? '●' : '·';
  const tone = isSelected ? 'lit' : row.untried !== undefined ? 'untried' : row.isOnPath ? 'title' : 'plain';
  const where = row.place === '' ? '' : ` → ${row.place}`;
  const note = row.untried !== undefined ? '  untried' : row.isCursor ? '  here' : '';
  return cutLine(
    [
      piece(isSelected ? '> ' : '  ', 'key'),
      piece('  '.repeat(Math.max(0, row.depth - shift))),
      piece(row.depth < shift ? '‹ ' : '', 'dim'),
      piece(`${mark} ${cleanText(row.act)}${cleanText(where) === '' ? '' : ` ${cleanText(where)}`}`, tone),
      piece(note, 'dim'),
    ],
    width,
  );
}
