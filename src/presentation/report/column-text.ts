// Text for places where columns count: measured, wrapped and cut as terminals show it. Text of a plan is made harmless
// here: nothing in it can move the cursor or turn the reading direction.

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { UNSEEN } from '../../source/unseen-characters.ts';

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

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
