// What each box of a drawing shows, how large it is for that, and its outline.

import type { ChartNode, Shape } from './chart.ts';
import { badgeOf, callsWords, MARK_SIGNS, seen } from './label-words.ts';
import type { Area, Size } from './layout/lay-out.ts';
import { textWidth, wrapText } from './text-size.ts';

export const FONT_SIZE = 13;
export const SMALL_SIZE = 11;
const LINE_HEIGHT = 17;
const SMALL_HEIGHT = 15;
const WIDEST = 210;
const NARROWEST = 56;
const MOST_LINES = 4;

export interface TextRow {
  readonly text: string;
  readonly kind: 'title' | 'text' | 'note' | 'badge';
  readonly height: number;
  readonly width: number;
}

export interface SizedBox extends Size {
  readonly node: ChartNode;
  readonly rows: readonly TextRow[];
}

/** Room around the words, by shape: left and right together, above and below together. */
const ROOM: Readonly<Partial<Record<Shape, readonly [number, number]>>> = {
  start: [36, 16],
  end: [36, 16],
  condition: [56, 20],
  jump: [30, 10],
  data: [40, 14],
  transfer: [44, 18],
  record: [44, 18],
  web: [44, 18],
  message: [36, 18],
};
const USUAL_ROOM: readonly [number, number] = [26, 18];

/** A box with its words in rows. */
export function sizedBox(node: ChartNode): SizedBox {
  const rows: TextRow[] = [];
  const add = (text: string, kind: TextRow['kind'], most: number): void => {
    const isSmall = kind === 'note' || kind === 'badge';
    const size = isSmall ? SMALL_SIZE : FONT_SIZE;
    const isBold = kind === 'title';
    for (const line of wrapText(seen(text), isBold ? WIDEST / 1.09 : WIDEST, size, most))
      rows.push({
        text: line,
        kind,
        height: isSmall ? SMALL_HEIGHT : LINE_HEIGHT,
        width: textWidth(line, size, isBold),
      });
  };
  const sign = node.mark === undefined ? '' : `${MARK_SIGNS[node.mark]} `;
  const lead = node.shape === 'jump' ? '→ ' : '';
  if (node.title !== undefined) add(`${sign}${lead}${node.title}`, 'title', 2);
  const lines = (node.text ?? '').split('\n').filter((line) => line.trim() !== '');
  lines.slice(0, MOST_LINES).forEach((line, i) => {
    add(`${node.title === undefined && i === 0 ? sign : ''}${line}`, 'text', lines.length === 1 ? MOST_LINES : 2);
  });
  if (lines.length > MOST_LINES) add(`and ${lines.length - MOST_LINES} more`, 'note', 1);
  if (node.note !== undefined) add(node.note, 'note', 2);
  const counts = [badgeOf(node), callsWords(node) ?? ''].filter((part) => part !== '').join('  ');
  if (counts !== '') add(counts, 'badge', 1);
  if (rows.length === 0) add(node.shape, 'note', 1);
  const [aside, above] = ROOM[node.shape] ?? USUAL_ROOM;
  const words = Math.max(...rows.map(({ width }) => width));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return { node, rows, width: Math.ceil(Math.max(NARROWEST, words + aside)), height: Math.ceil(height + above) };
}

/** The outline of a box as SVG, in a place. */
export function outline(shape: Shape, { x, y, width, height }: Area): string {
  const right = x + width;
  const bottom = y + height;
  const middle = y + height / 2;
  const rect = (radius: number): string =>
    `<rect class="shape" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}"/>`;
  const path = (d: string): string => `<path class="shape" d="${d}"/>`;
  const polygon = (...points: readonly (readonly [number, number])[]): string =>
    path(`M${points.map(([px, py]) => `${round(px)} ${round(py)}`).join('L')}Z`);
  const extra = (d: string): string => `<path class="trim" d="${d}"/>`;
  switch (shape) {
    case 'start':
    case 'end':
    case 'jump':
      return rect(Math.min(height / 2, 22));
    case 'prompt':
      return rect(10);
    case 'menu':
      return rect(4) + extra(`M${round(x + 4)} ${round(y)}V${round(bottom)}`);
    case 'condition': {
      const cut = Math.min(20, height / 2);
      return polygon(
        [x + cut, y],
        [right - cut, y],
        [right, middle],
        [right - cut, bottom],
        [x + cut, bottom],
        [x, middle],
      );
    }
    case 'data':
      return polygon([x + 12, y], [right, y], [right - 12, bottom], [x, bottom]);
    case 'transfer':
      return (
        rect(3) +
        extra(`M${round(x + 8)} ${round(y)}V${round(bottom)}M${round(right - 8)} ${round(y)}V${round(bottom)}`)
      );
    case 'record':
      return rect(3) + `<circle class="dot" cx="${round(x + 12)}" cy="${round(y + 12)}" r="4"/>`;
    case 'web':
      return polygon([x, y], [right - 14, y], [right, middle], [right - 14, bottom], [x, bottom], [x + 12, middle]);
    case 'message':
      return (
        path(
          `M${round(x)} ${round(y)}H${round(right - 12)}L${round(right)} ${round(y + 12)}V${round(bottom)}H${round(x)}Z`,
        ) + extra(`M${round(right - 12)} ${round(y)}V${round(y + 12)}H${round(right)}`)
      );
    default:
      return rect(2);
  }
}

/** A number with one place. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
