// How a screen is shared out between the parts of a walkthrough, from 20x8 up. Sizes in columns and rows.

import { KEYPAD_WIDTH } from './keypad-view.ts';
import { PANES, type PaneName } from './walk-state.ts';

export interface PaneSize {
  readonly pane: Exclude<PaneName, 'call'>;
  readonly rows: number;
}

export interface Layout {
  readonly columns: number;
  readonly rows: number;
  /** Width of the left column, and of the right one; 0 when there is none. */
  readonly left: number;
  readonly right: number;
  /** Rows between the header and the waiting lines. */
  readonly body: number;
  /** Rows of the conversation; 0 when a pane takes its place. */
  readonly conversation: number;
  /** What stands below the conversation. */
  readonly below: PaneSize | undefined;
  /** Rows of the keypad, which is at the top of the right column; 0 when there is none. */
  readonly keypad: number;
  /** What stands below the keypad. */
  readonly side: readonly PaneSize[];
  /** Rows of the waiting lines. */
  readonly waiting: number;
}

/** Rows of the keypad with its title; on large screens the values beside it want more. */
const KEYPAD_ROWS = 6;
const LARGE_KEYPAD_ROWS = 10;
const SMALLEST_WIDE = 70;
const SMALLEST_LARGE = 104;
const SMALLEST_TALL = 30;

/** The panes that make a difference at a size, in the order of the Tab key. */
export function panesAt(columns: number, rows: number): readonly PaneName[] {
  const isLarge = columns >= SMALLEST_LARGE && rows >= SMALLEST_TALL;
  return isLarge ? PANES.filter((pane) => pane !== 'source') : PANES;
}

/** `wantedWaiting`: how many rows the waiting lines would fill. */
export function layoutOf(columns: number, rows: number, pane: PaneName, wantedWaiting: number): Layout {
  const waiting = Math.max(1, Math.min(wantedWaiting, Math.max(3, Math.floor(rows / 3)), Math.floor(rows / 2) - 1));
  // Header, a rule above the waiting lines, the message line, the bottom line.
  const body = Math.max(1, rows - waiting - 4);
  const base = { columns, rows, body, waiting };
  if (columns < SMALLEST_WIDE) {
    const isTall = rows >= SMALLEST_TALL;
    if (pane === 'call')
      return { ...base, left: columns, right: 0, conversation: body, below: undefined, keypad: 0, side: [] };
    const conversation = isTall ? Math.ceil(body / 2) : 0;
    const below = { pane, rows: body - conversation };
    return { ...base, left: columns, right: 0, conversation, below, keypad: 0, side: [] };
  }
  if (columns < SMALLEST_LARGE || rows < SMALLEST_TALL) {
    const right = KEYPAD_WIDTH + 6;
    const left = columns - right - 1;
    const below = pane === 'call' ? undefined : { pane, rows: Math.floor(body * 0.55) };
    const keypad = body >= KEYPAD_ROWS + 4 ? KEYPAD_ROWS : 0;
    const side: PaneSize[] = [{ pane: 'values', rows: body - keypad }];
    return { ...base, left, right, conversation: body - (below?.rows ?? 0), below, keypad, side };
  }
  const right = Math.floor(columns * 0.46);
  const rest = body - LARGE_KEYPAD_ROWS;
  const large = pane === 'call' ? 'source' : pane;
  const small = large === 'log' ? 'source' : 'log';
  const largeRows = Math.ceil(rest * 0.6);
  return {
    ...base,
    left: columns - right - 1,
    right,
    conversation: body,
    below: undefined,
    keypad: LARGE_KEYPAD_ROWS,
    side: [
      { pane: large, rows: largeRows },
      { pane: small, rows: rest - largeRows },
    ],
  };
}
