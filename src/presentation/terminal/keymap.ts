// What each key of the keyboard does at a moment: one list for the keys, the line at the bottom and the help page.

import type { Key } from '../../runtime/call-event.ts';
import { treeRows } from './tree-rows.ts';
import { currentMoment } from './walk-session.ts';
import type { WalkAction, WalkRequest, WalkState } from './walk-state.ts';
import { waysFrom } from './ways-from.ts';

/** A key as the terminal reports it: `input` is what it types, `name` what it is called when it types nothing. */
export interface PressedKey {
  readonly input: string;
  readonly name?: KeyName | undefined;
}

export type KeyName =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backspace'
  | 'erase-word'
  | 'erase-line'
  | 'suspend'
  | 'interrupt';

/** Keys and what they do, as the help page says it. */
export const KEY_HELP: readonly (readonly [keys: string, does: string])[] = [
  ['0-9 * #', 'dial'],
  ['s  h', 'silence: the menu waits in vain; the caller hangs up'],
  ['Enter', 'the usual: a person answers, a prompt ends, a server says 200'],
  ['l a', 'when it rings: a living person, an answering machine; Enter takes an incoming call'],
  ['a u e n', 'transfer: answered, busy, refused, no answer'],
  ['o e n', 'web request: write the answer, an error 500, no answer'],
  ['← →  b f', 'back and forward through time, from choice to choice'],
  [', .', 'back and forward by single moments, into prompts'],
  ['t', 'tree of what you tried, with what you did not'],
  ['r', 'restart: back to the beginning'],
  ['/', 'jump to a tag by a few letters of its name'],
  ['x', 'breakpoints: stop at a tag, or no longer'],
  [':', 'console: ${tries} + 1 shows a value, tries = 2 sets one'],
  ['w', 'save the walk as a .call test'],
  ['m  Space', 'instant or real time; stop the clock, and go on'],
  ['Tab', 'beside the call: source, outline, events, values'],
  ['↑ ↓', 'scroll the conversation; also PgUp, PgDn, Home, End'],
  ['q', 'quit; so does Ctrl-C. Ctrl-Z leaves for the shell, and fg comes back'],
];

type Hint = readonly [keys: string, does: string];

const ALWAYS: readonly Hint[] = [
  ['?', 'help'],
  ['q', 'quit'],
];
const TRAVEL: readonly Hint[] = [
  ['←→', 'back/forward'],
  ['t', 'tree'],
  ['w', 'save'],
  ['/', 'jump'],
  ['Tab', 'panes'],
  [':', 'console'],
  ['m', 'mode'],
  ['r', 'restart'],
];

/** The keys of the bottom line at a moment, the most wanted first. */
export function bottomKeys({ walk, mode }: WalkState): readonly Hint[] {
  const wait = currentMoment(walk).result.waitingFor;
  const time: readonly Hint[] = mode === 'real-time' ? [['Space', 'stop the clock']] : [];
  switch (wait?.kind) {
    case undefined:
      return [
        ...ALWAYS,
        ['←', 'back'],
        ['r', 'restart'],
        ['t', 'tree'],
        ['w', 'save'],
        ['/', 'jump'],
        ['Tab', 'panes'],
      ];
    case 'answer':
      return [
        ...ALWAYS,
        ['Enter', 'answer'],
        ['/', 'start at a tag'],
        [':', 'console'],
        ['Tab', 'panes'],
        ['m', 'mode'],
      ];
    case 'keys':
      return [...ALWAYS, ['0-9*#', 'dial'], ['s', 'silence'], ['h', 'hang up'], ...time, ...TRAVEL];
    case 'prompt':
      return [...ALWAYS, ['0-9*#', 'dial'], ['Enter', 'hear it out'], ['h', 'hang up'], ...time, ...TRAVEL];
    default:
      return [...ALWAYS, ['Enter', 'the usual'], ['h', 'hang up'], ...time, ...TRAVEL];
  }
}

const PAGE = 10;

/** What a key does; undefined when it does nothing. */
export function actionFor(state: WalkState, key: PressedKey): WalkAction | WalkRequest | undefined {
  if (key.name === 'interrupt' || key.name === 'suspend') return { type: key.name };
  return state.overlay === undefined ? callKey(state, key) : overlayKey(state.overlay.kind, key);
}

function callKey(state: WalkState, { input, name }: PressedKey): WalkAction | WalkRequest | undefined {
  if (/^[0-9*#]$/.test(input)) return { type: 'press', key: input as Key };
  const hotkey = name === 'enter' ? 'enter' : input;
  const way = waysFrom(state.walk, currentMoment(state.walk)).find((candidate) => candidate.hotkey === hotkey);
  if (way?.event !== undefined && way.event.type !== 'silence') return { type: 'choose', event: way.event };
  switch (name) {
    case 'left':
      return { type: 'back', stride: 'stop' };
    case 'right':
      return { type: 'forward', stride: 'stop' };
    case 'up':
      return { type: 'scroll', by: 1 };
    case 'down':
      return { type: 'scroll', by: -1 };
    case 'page-up':
      return { type: 'scroll', by: PAGE };
    case 'page-down':
      return { type: 'scroll', by: -PAGE };
    case 'home':
      return { type: 'scroll', by: Number.MAX_SAFE_INTEGER };
    case 'end':
      return { type: 'scroll', by: -Number.MAX_SAFE_INTEGER };
    case 'enter':
      return { type: 'go-on' };
    case 'tab':
      return { type: 'pane' };
    case 'escape':
      return { type: 'close' };
  }
  return letterKey(state, input);
}

function letterKey(state: WalkState, input: string): WalkAction | WalkRequest | undefined {
  switch (input) {
    case 'l':
      return currentMoment(state.walk).result.waitingFor?.kind === 'answer'
        ? { type: 'choose', event: { type: 'answered', by: 'live' } }
        : undefined;
    case 's':
      return { type: 'silence' };
    case 'h':
      return { type: 'hang-up' };
    case 'b':
    case 'f':
      return { type: input === 'b' ? 'back' : 'forward', stride: 'stop' };
    case ',':
    case '.':
      return { type: input === ',' ? 'back' : 'forward', stride: 'moment' };
    case 'r':
      return { type: 'restart' };
    case 'm':
      return { type: 'mode' };
    case ' ':
      return { type: 'pause' };
    case '/':
      return { type: 'open', overlay: { kind: 'names', purpose: 'jump', text: '', selected: 0 } };
    case 'x':
      return { type: 'open', overlay: { kind: 'names', purpose: 'breakpoint', text: '', selected: 0 } };
    case ':':
      return { type: 'open', overlay: { kind: 'console', text: '', recalled: 0 } };
    case 't':
      return { type: 'open', overlay: { kind: 'tree', selected: cursorRow(state) } };
    case 'o':
      return currentMoment(state.walk).result.waitingFor?.kind === 'http'
        ? { type: 'open', overlay: { kind: 'http', text: '200 ' } }
        : undefined;
    case '?':
      return { type: 'open', overlay: { kind: 'help', from: 0 } };
    case 'w':
      return { type: 'save' };
    case 'q':
      return { type: 'quit' };
    default:
      return undefined;
  }
}

function cursorRow({ walk }: WalkState): number {
  return Math.max(
    0,
    treeRows(walk).findIndex(({ isCursor }) => isCursor),
  );
}

function overlayKey(kind: string, { input, name }: PressedKey): WalkAction | undefined {
  switch (name) {
    case 'escape':
      return { type: 'close' };
    case 'enter':
      return { type: 'submit' };
    case 'up':
      return { type: 'select', by: -1 };
    case 'down':
      return { type: 'select', by: 1 };
    case 'page-up':
      return { type: 'select', by: -PAGE };
    case 'page-down':
      return { type: 'select', by: PAGE };
    case 'backspace':
      return { type: 'erase', what: 'letter' };
    case 'erase-word':
      return { type: 'erase', what: 'word' };
    case 'erase-line':
      return { type: 'erase', what: 'line' };
  }
  if (kind === 'help' || kind === 'tree') {
    if (input === 'q' || input === '?' || input === 't' || input === ' ') return { type: 'close' };
    return undefined;
  }
  return input === '' ? undefined : { type: 'type', text: input };
}
