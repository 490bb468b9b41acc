// Lines of a terminal before they are painted: pieces of text with a meaning each, cut to a width that is counted in
// columns.

import { cut, widthOf } from '../report/column-text.ts';

/** What a piece of text is; the theme gives it a look, and a symbol beside it always says the same. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'title'
  | 'system'
  | 'caller'
  | 'world'
  | 'data'
  | 'notice'
  | 'trouble'
  | 'tried'
  | 'untried'
  | 'lit'
  | 'key';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

export type StyledLine = readonly Piece[];

export function piece(text: string, tone: Tone = 'plain'): Piece {
  return { text, tone };
}

export function line(text: string, tone: Tone = 'plain'): StyledLine {
  return [{ text, tone }];
}

export function lineWidth(pieces: StyledLine): number {
  return pieces.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** A line cut to a width. */
export function cutLine(pieces: StyledLine, width: number): StyledLine {
  const kept: Piece[] = [];
  let left = width;
  for (const { text, tone } of pieces) {
    const wide = widthOf(text);
    if (wide <= left) {
      kept.push({ text, tone });
      left -= wide;
      continue;
    }
    if (left > 0) kept.push({ text: cut(text, left), tone });
    break;
  }
  return kept;
}

/** Pieces laid out left to right in lines of at most `width` columns; a piece that does not fit begins a new line. */
export function flowed(pieces: readonly StyledLine[], width: number, gap = '  '): StyledLine[] {
  const lines: Piece[][] = [];
  let current: Piece[] = [];
  let used = 0;
  for (const item of pieces) {
    const fitted = cutLine(item, width);
    const wide = lineWidth(fitted);
    if (used > 0 && used + gap.length + wide > width) {
      lines.push(current);
      current = [];
      used = 0;
    }
    if (used > 0) {
      current.push(piece(gap));
      used += gap.length;
    }
    current.push(...fitted);
    used += wide;
  }
  if (current.length > 0) lines.push(current);
  return lines;
}

export function plainLine(pieces: StyledLine): string {
  return pieces.map(({ text }) => text).join('');
}
