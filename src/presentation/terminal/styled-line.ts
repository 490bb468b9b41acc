// Lines of a terminal before they are painted: pieces of text with a meaning each, cut to a width that is counted in
// columns. Text of a plan is made harmless here: nothing in it can move the cursor or turn the reading direction.

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { UNSEEN } from '../../source/unseen-characters.ts';

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

// What joins or changes emoji: terminals disagree on how wide the result is, and then no column holds.
const JOINERS = /\u200c|\u200d|\ufe0e|\ufe0f|\u20e3|\ud83c[\udffb-\udfff]/g;

/** Text in one line: blanks joined, control and direction characters shown as a dot in the middle. */
export function cleanText(text: string): string {
  return harmless(text.replace(/[\t\r\n ]+/g, ' ')).trim();
}

/** Like `cleanText`, but blanks stay: for source lines. */
export function cleanSource(text: string): string {
  return harmless(text.replaceAll('\t', '  '));
}

function harmless(text: string): string {
  return text.replace(UNSEEN, '·').replace(JOINERS, '');
}

/** Width in columns of the terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

export function lineWidth(pieces: StyledLine): number {
  return pieces.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** Text in lines of at most `width` columns; words longer than that are cut. */
export function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(2, width), { hard: true }).split('\n');
}

const graphemes = new Intl.Segmenter();

/** Text cut to a width, with `…` where something is left out. */
export function cut(text: string, width: number): string {
  if (text.length <= width && isAscii(text)) return text;
  if (widthOf(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const next = widthOf(segment);
    if (used + next > width - 1) break;
    used += next;
    kept += segment;
  }
  return width > 0 ? `${kept}…` : '';
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

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
