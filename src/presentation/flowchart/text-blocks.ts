// The boxes of a drawing of text: bordered ones for what is heard and done, a sign and its words for the rest.

import { widthOf, wrapped } from '../report/column-text.ts';
import type { Paint } from '../report/paint.ts';
import type { ChartNode, Mark } from './chart.ts';
import { brief, callsWords, MARK_SIGNS } from './label-words.ts';
import type { TextReference, TextStep } from './text-plan.ts';
import type { TextSigns } from './text-signs.ts';

/** A piece of a line, and what it means, for those who colour it. */
export interface Piece {
  readonly text: string;
  readonly meaning?: Parameters<Paint>[0];
}

export type Line = readonly Piece[];

export const MARK_MEANINGS: Readonly<Record<Mark, Parameters<Paint>[0]>> = {
  added: 'added',
  removed: 'removed',
  changed: 'warning',
  moved: 'info',
};

/** Boxes are no wider than lines that can be read, and no higher than a few of them. */
const WIDEST_BOX = 72;
const MOST_LINES = 6;
/** Titles and notes are no longer than this many characters. */
const LONGEST_WORDS = 100;

export function plainPiece(text: string): Piece {
  return { text };
}

export function widthOfLine(line: Line): number {
  return widthOf(line.map(({ text }) => text).join(''));
}

export function isBordered(signs: TextSigns, { shape }: ChartNode): boolean {
  return signs.borders[shape] !== undefined;
}

/** `isTitled`: the section's rule has said the box's name. `hasWays`: lines leave it downwards. */
export interface BlockOptions {
  readonly width: number;
  readonly isTitled: boolean;
  readonly hasWays: boolean;
}

/** A box as lines. Those below a bordered one leave it at its third column, those below another one at its first. */
export function blockLines(signs: TextSigns, step: TextStep, options: BlockOptions): Line[] {
  const { node } = step;
  const lines = isBordered(signs, node) ? borderedLines(signs, step, options) : pointLines(signs, step, options);
  return node.isReached && node.calls !== 0
    ? lines
    : lines.map((line) => line.map(({ text }) => ({ text, meaning: 'dim' })));
}

function borderedLines(signs: TextSigns, step: TextStep, { width, isTitled, hasWays }: BlockOptions): Line[] {
  const { node } = step;
  const inner = Math.min(width - 4, WIDEST_BOX);
  const head = isTitled ? [] : wrappedLine(headPieces(signs, step), inner);
  const text = textLines(signs, node, inner).map((line): Line => [plainPiece(line)]);
  const note = wrapped(signs.words(brief(node.note ?? '', LONGEST_WORDS)), inner).filter((line) => line !== '');
  const rows = [...head, ...text, ...note.map((line): Line => [{ text: line, meaning: 'dim' }])];
  const wide = Math.max(3, ...rows.map(widthOfLine));
  const border = signs.borders[node.shape] as NonNullable<(typeof signs.borders)[typeof node.shape]>;
  const across = border.across.repeat(wide + 2);
  const exit = hasWays ? `${border.across}${border.exit}${border.across.repeat(wide)}` : across;
  return [
    [plainPiece(`${border.top[0]}${across}${border.top[1]}`)],
    ...(rows.length === 0 ? [[]] : rows).map(
      (row): Line => [
        plainPiece(`${border.down} `),
        ...row,
        plainPiece(`${' '.repeat(wide - widthOfLine(row))} ${border.down}`),
      ],
    ),
    [plainPiece(`${border.bottom[0]}${exit}${border.bottom[1]}`)],
  ];
}

function pointLines(signs: TextSigns, step: TextStep, { width, isTitled, hasWays }: BlockOptions): Line[] {
  const { node, reference } = step;
  const inner = width - 2;
  if (reference !== undefined) return [referenceLine(signs, reference, width)];
  const title = isTitled ? [] : titlePieces(signs, step);
  const counts = isTitled ? [] : countPieces(signs, node);
  const text = textLines(signs, node, inner).map(plainPiece);
  const note =
    node.note === undefined
      ? []
      : [{ text: `(${signs.words(brief(node.note, LONGEST_WORDS))})`, meaning: 'dim' as const }];
  const colon = title.length > 0 && text.length > 0 ? ':' : '';
  const named = title.map((piece, i) => (i === title.length - 1 ? { ...piece, text: piece.text + colon } : piece));
  // What fits stands on one line.
  const joined = spaced([...named, ...text, ...note, ...counts]);
  const rows =
    text.length < 2 && widthOfLine(joined) <= inner
      ? [joined]
      : [
          ...wrappedLine([...named, ...counts], inner),
          ...text.map((piece): Line => [piece]),
          ...wrappedLine(note, inner),
        ];
  const point = { text: signs.points[node.shape], ...pointMeaning(node) };
  return (rows.length === 0 ? [[]] : rows).map((row, i) => [
    i === 0 ? point : plainPiece(hasWays ? signs.down : ' '),
    plainPiece(' '),
    ...row,
  ]);
}

function pointMeaning({ shape }: ChartNode): { readonly meaning?: Parameters<Paint>[0] } {
  return shape === 'missing' ? { meaning: 'error' } : shape === 'condition' ? { meaning: 'info' } : {};
}

/** A line that names a box drawn elsewhere. */
export function referenceLine(signs: TextSigns, { name, isBack, place }: TextReference, width: number): Line {
  const LEAST_NAME = 10;
  const back = isBack ? `${signs.back} ` : '';
  const left = width - widthOf(back);
  const full = place === 'here' ? '' : ` (${place})`;
  // In a narrow place the name is worth more than where it is.
  const isNarrow = left - full.length < Math.min(LEAST_NAME, widthOf(signs.words(name)));
  const where = isNarrow ? '' : full;
  const fitted = signs.cut(signs.words(name), left - where.length);
  const line = [
    plainPiece(back),
    { text: fitted, meaning: 'place' as const },
    { text: where, meaning: 'dim' as const },
  ];
  return line.filter(({ text }) => text !== '');
}

/** Sign of change, title, badges, calls: what stands first in a box, or in the rule above it. */
export function headPieces(signs: TextSigns, step: TextStep): Piece[] {
  return [...titlePieces(signs, step), ...countPieces(signs, step.node)];
}

function titlePieces(signs: TextSigns, { node, name }: TextStep): Piece[] {
  const title = signs.words(brief(name ?? node.title ?? '', LONGEST_WORDS));
  return [
    ...(node.mark === undefined ? [] : [{ text: MARK_SIGNS[node.mark], meaning: MARK_MEANINGS[node.mark] }]),
    ...(title === '' ? [] : [{ text: title, meaning: 'place' as const }]),
  ];
}

function countPieces(signs: TextSigns, node: ChartNode): Piece[] {
  const calls = callsWords(node)?.replace('×', signs.times);
  const badges = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = node.findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [{ text: `${signs.badges[severity]} ${count}`, meaning: severity }];
  });
  return calls === undefined ? badges : [...badges, { text: calls, meaning: 'help' }];
}

function textLines(signs: TextSigns, { text }: ChartNode, width: number): string[] {
  if (text === undefined) return [];
  // No more is looked at than can be shown.
  const all = text
    .split('\n', MOST_LINES + 1)
    .flatMap((line) => wrapped(signs.words(line.slice(0, width * (MOST_LINES + 1) * 2)), width))
    .filter((line) => line !== '');
  if (all.length <= MOST_LINES) return all;
  // A line that is one too wide is cut where it would have gone on.
  const last = `${all[MOST_LINES - 1]} ${all[MOST_LINES]}`;
  return [...all.slice(0, MOST_LINES - 1), signs.cut(last, width)];
}

function spaced(pieces: readonly Piece[]): Line {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [plainPiece(' '), piece]));
}

/** Pieces in lines of at most `width` columns; a piece that is too long is cut into several. */
function wrappedLine(pieces: readonly Piece[], width: number): Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces)
    for (const text of wrapped(piece.text, width).slice(0, 3)) {
      const line = lines.at(-1);
      if (line !== undefined && widthOfLine(line) + 1 + widthOf(text) <= width)
        line.push(plainPiece(' '), { ...piece, text });
      else lines.push([{ ...piece, text }]);
    }
  return lines;
}
