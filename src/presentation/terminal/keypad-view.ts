// The keypad: which keys lead somewhere at this moment, and which of those were tried.

import { OTHER_KEYS } from '../../rehearsal/branch-words.ts';
import { line, type Piece, piece, type StyledLine } from './styled-line.ts';
import { currentMoment, type Walk } from './walk-session.ts';
import { branchOfKey, KEYS } from './ways-from.ts';

/** Columns a keypad needs. */
export const KEYPAD_WIDTH = 18;

/** The keypad in four rows, and a row that says what the symbols mean. */
export function keypadLines(walk: Walk): StyledLine[] {
  const moment = currentMoment(walk);
  const rows: StyledLine[] = [];
  for (let row = 0; row < 4; row++) {
    const cells: Piece[] = [];
    for (const key of KEYS.slice(row * 3, row * 3 + 3)) {
      const way = branchOfKey(walk, moment, key);
      if (way === undefined) cells.push(piece(`  ${key}   `, 'dim'));
      else if (way.label === OTHER_KEYS) cells.push(piece(` (${key})${way.isTried ? '●' : ' '} `, 'dim'));
      else cells.push(piece(` [${key}]${way.isTried ? '●' : '○'} `, way.isTried ? 'tried' : 'untried'));
    }
    rows.push(cells);
  }
  return [...rows, line(' ○ untried ● tried', 'dim')];
}
