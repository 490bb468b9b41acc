// What a drawing of text is made of: the lines and signs of Unicode, or of plain ASCII where a terminal has no others.

import type { Severity } from '../../source/diagnostic.ts';
import { cleanText, cut } from '../report/column-text.ts';
import type { Shape } from './chart.ts';

/** The four corners, the line across, the line down, and the place in the bottom line where lines leave. */
export interface Border {
  readonly top: readonly [string, string];
  readonly bottom: readonly [string, string];
  readonly across: string;
  readonly down: string;
  readonly exit: string;
}

export interface TextSigns {
  /** Boxes with borders, by shape; other shapes are a sign and their words. */
  readonly borders: Readonly<Partial<Record<Shape, Border>>>;
  readonly points: Readonly<Record<Shape, string>>;
  readonly down: string;
  readonly arrowDown: string;
  /** A branch that others follow, and the last one: where the rail leaves, then what is drawn up to the arrow. */
  readonly branch: string;
  readonly lastBranch: string;
  readonly way: string;
  readonly watch: string;
  readonly arrow: string;
  readonly back: string;
  readonly rule: string;
  readonly badges: Readonly<Record<Severity, string>>;
  readonly times: string;
  /** The words of a plan, on one line, in the characters there are. */
  words(text: string): string;
  /** Words cut to a width. */
  cut(text: string, width: number): string;
}

const rounded: Border = { top: ['╭', '╮'], bottom: ['╰', '╯'], across: '─', down: '│', exit: '┬' };
const double: Border = { top: ['╔', '╗'], bottom: ['╚', '╝'], across: '═', down: '║', exit: '╤' };
const square: Border = { top: ['┌', '┐'], bottom: ['└', '┘'], across: '─', down: '│', exit: '┬' };

export const UNICODE: TextSigns = {
  borders: { prompt: rounded, menu: double, transfer: square, record: square, web: square, message: square },
  points: {
    start: '●',
    end: '■',
    prompt: '○',
    menu: '○',
    condition: '◆',
    transfer: '○',
    record: '○',
    web: '○',
    message: '○',
    data: '▪',
    jump: '▸',
    missing: '✗',
    other: '◦',
  },
  down: '│',
  arrowDown: '▼',
  branch: '├',
  lastBranch: '╰',
  way: '─',
  watch: '┄',
  arrow: '▶',
  back: '↺',
  rule: '─',
  badges: { error: '✖', warning: '⚠', info: 'ℹ' },
  times: '×',
  words: (text) => cleanText(text.toWellFormed()),
  cut,
};

const dashed: Border = { top: ['.', '.'], bottom: ["'", "'"], across: '-', down: '|', exit: '+' };
const strong: Border = { top: ['#', '#'], bottom: ['#', '#'], across: '=', down: '#', exit: '+' };
const plain: Border = { top: ['+', '+'], bottom: ['+', '+'], across: '-', down: '|', exit: '+' };

export const ASCII: TextSigns = {
  borders: { prompt: dashed, menu: strong, transfer: plain, record: plain, web: plain, message: plain },
  points: {
    start: 'o',
    end: 'x',
    prompt: 'o',
    menu: 'o',
    condition: '?',
    transfer: 'o',
    record: 'o',
    web: 'o',
    message: 'o',
    data: '=',
    jump: '>',
    missing: '!',
    other: '*',
  },
  down: '|',
  arrowDown: 'v',
  branch: '+',
  lastBranch: "'",
  way: '-',
  watch: '.',
  arrow: '>',
  back: '^',
  rule: '-',
  badges: { error: 'E', warning: 'W', info: 'I' },
  times: 'x',
  words: (text) => asciiText(cleanText(text)),
  cut: (text, width) => (text.length <= width ? text : `${text.slice(0, Math.max(0, width - 3))}...`.slice(0, width)),
};

const SPELLED: Readonly<Record<string, string>> = {
  '…': '...',
  '≠': '!=',
  '×': 'x',
  '·': '.',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  ß: 'ss',
};

function asciiText(text: string): string {
  const spelled = text.replace(/[^\x20-\x7e]/gu, (character) => SPELLED[character] ?? character);
  return spelled
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?');
}
