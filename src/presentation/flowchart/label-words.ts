// What every drawing writes on boxes and lines beside their words: badges of findings, signs of changes, calls counted.
// And the words themselves cut to what there is room for, with nothing in them that is not seen.

import type { Severity } from '../../source/diagnostic.ts';
import { shortened } from '../../source/shortened.ts';
import { UNSEEN } from '../../source/unseen-characters.ts';
import { type ChartEdge, type ChartNode, labelOf, type Mark } from './chart.ts';

/** What stands before a box or on a line that another version of the plan does not have like this. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = { added: '+', removed: '-', changed: '~', moved: '>' };

const BADGES: readonly (readonly [Severity, string])[] = [
  ['error', '✖'],
  ['warning', '⚠'],
  ['info', 'ℹ'],
];

/** `✖ 1 ⚠ 2`: the findings of a box by severity; empty for none. */
export function badgeOf({ findings }: ChartNode): string {
  return BADGES.flatMap(([severity, sign]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${sign} ${count}`];
  }).join(' ');
}

/** The severest finding of a box. */
export function severityOf({ findings }: ChartNode): Severity | undefined {
  return BADGES.find(([severity]) => findings.some((finding) => finding.severity === severity))?.[0];
}

/** `×12`, with an overlay of calls. */
export function callsWords({ calls }: Pick<ChartNode, 'calls'>): string | undefined {
  return calls === undefined ? undefined : `×${calls}`;
}

/** The text on one line, without characters that are not seen. */
export function seen(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(UNSEEN, '·').trim();
}

/** Like `seen`, and at most `most` characters long. */
export function brief(text: string, most: number): string {
  const start = shortened(text.slice(0, most * 4 + 1), most);
  // A pair of code units may have been cut in the middle.
  return seen(start.replace(/[\ud800-\udbff](?=…?$)/, ''));
}

/** The text in pieces that hold no word of more than `most` characters. */
export function breakLongWords(text: string, most: number): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let inWord = 0;
  for (const character of text) {
    inWord = character === ' ' ? 0 : inWord + 1;
    if (inWord > most) {
      pieces.push(piece.join(''));
      piece = [];
      inWord = 1;
    }
    piece.push(character);
  }
  return [...pieces, piece.join('')];
}

/** Words in lines of at most `most` characters; longer words are broken. */
export function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of breakLongWords(text, most).flatMap((piece) => piece.split(' '))) {
    const long = [...word].length;
    if (length > 0 && length + 1 + long > most) {
      lines.push(line);
      [line, length] = ['', 0];
    }
    line = length === 0 ? word : `${line} ${word}`;
    length += long + (length === 0 ? 0 : 1);
  }
  return length === 0 ? lines : [...lines, line];
}

/** What a box says, in rows: head, text, note, and what is counted. Empty where there is nothing of it. */
export interface BoxRows {
  readonly head: string;
  readonly text: readonly string[];
  readonly note: string;
  readonly counts: string;
}

const MOST_LINES = 4;

/** The rows of a box; its title and each line of its text are at most so many characters long. */
export function boxRows(node: ChartNode, title: number, text: number): BoxRows {
  const all = (node.text ?? '').split('\n').filter((line) => line.trim() !== '');
  const shown = all.length > MOST_LINES ? all.slice(0, MOST_LINES - 1) : all;
  const lines = shown.map((line) => brief(line, text));
  if (shown.length < all.length) lines.push(`and ${all.length - shown.length} more`);
  const sign = node.mark === undefined ? '' : MARK_SIGNS[node.mark];
  const name = brief(node.title ?? '', title);
  // The sign stands before the first words there are.
  const [first, ...others] = lines;
  const isInText = name === '' && first !== undefined;
  return {
    head: isInText ? '' : joined(sign, name),
    text: isInText ? [joined(sign, first), ...others] : lines,
    note: brief(node.note ?? '', text),
    counts: joined(badgeOf(node), callsWords(node)),
  };
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** What a line says, cut to `most` characters: its sign, why the call goes this way, and how many did. */
export function lineWords(edge: ChartEdge, most: number): string {
  return joined(edge.mark === undefined ? '' : MARK_SIGNS[edge.mark], brief(labelOf(edge), most), callsWords(edge));
}
