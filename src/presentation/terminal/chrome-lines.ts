// The lines around a walkthrough: what is walked and when, what was just said or is being typed, which keys there are.

import { clockWords } from '../../rehearsal/effect-words.ts';
import { cleanText, cut, widthOf, wrapped } from '../report/column-text.ts';
import { bottomKeys, KEY_HELP } from './keymap.ts';
import { cutLine, flowed, line, lineWidth, piece, type StyledLine } from './styled-line.ts';
import { currentMoment } from './walk-session.ts';
import type { WalkState } from './walk-state.ts';

/** The top line: the file, who answered, how time passes, the call's clock. */
export function headerLine({ walk, source, mode, elapsed }: WalkState, width: number): StyledLine {
  const { state } = currentMoment(walk).result;
  const by = state.by === undefined ? '' : state.by === 'live' ? 'a person' : 'a machine';
  const clock = clockWords(state.at + (state.ended === undefined ? elapsed : 0));
  const right = [by, mode === 'instant' ? 'instant' : 'real time', clock].filter((part) => part !== '').join('  ');
  const room = Math.max(0, width - right.length - 2);
  const path = cleanText(source.path);
  const title = 'dialplan walk ';
  const left =
    title.length + widthOf(path) <= room
      ? [piece(title, 'dim'), piece(path, 'title')]
      : [piece(tail(path, room), 'title')];
  return [...left, piece(' '.repeat(Math.max(2, width - lineWidth(left) - right.length))), piece(right, 'dim')];
}

// Of a long path the end says more.
function tail(path: string, room: number): string {
  return path.length <= room
    ? cut(path, room)
    : cut(`…${path.slice(Math.min(path.length, path.length - room + 1))}`, room);
}

/** The line above the keys: a console while it is open, else what was just said. */
export function messageLine({ overlay, message }: WalkState, width: number): StyledLine {
  if (message !== undefined && overlay?.kind !== 'console') {
    const symbol = message.tone === 'trouble' ? '✗ ' : message.tone === 'tried' ? '✓ ' : '! ';
    return cutLine([piece(symbol, message.tone), piece(cleanText(message.text), message.tone)], width);
  }
  if (overlay?.kind === 'console') return inputLine(': ', overlay.text, width);
  if (overlay?.kind === 'http') return inputLine('server answers: ', overlay.text, width);
  return [];
}

/** A line that is being typed, its end in sight. */
export function inputLine(label: string, text: string, width: number): StyledLine {
  const room = Math.max(4, width - label.length - 2);
  const seen = text.length <= room ? text : `…${text.slice(1 - room)}`;
  return [piece(label, 'key'), piece(cleanTyped(seen)), piece('▏', 'key')];
}

function cleanTyped(text: string): string {
  return /\s$/.test(text) ? `${cleanText(text)} ` : cleanText(text);
}

/** The bottom line: the keys that are used most; the rest is behind `?`. */
export function keysLine(state: WalkState, width: number): StyledLine {
  const { overlay } = state;
  switch (overlay?.kind) {
    case 'help':
      return line(cut('↑ ↓ scroll   Esc closes', width), 'dim');
    case 'tree':
      return line(cut('↑ ↓ choose   Enter goes there, and tries what is untried   Esc closes', width), 'dim');
    case 'names':
      return line(cut('type letters of a name   ↑ ↓ choose   Enter takes it   Esc closes', width), 'dim');
    case 'console':
      return line(cut('${tries} + 1 shows a value   tries = 2 sets one   ↑ what was typed   Esc closes', width), 'dim');
    case 'http':
      return line(cut('such as 200 opened, 503, or failed timed out   Enter answers   Esc closes', width), 'dim');
  }
  const items = bottomKeys(state).map(([keys, does]): StyledLine => [piece(keys, 'key'), piece(` ${does}`, 'dim')]);
  const [first = []] = flowed(items, width, ' · ');
  return first;
}

const SYMBOLS =
  '○ untried  ● tried, or a breakpoint  ▶ here  ✓ came through  ◂ caller and world  * just changed  [1] a key with a branch  (1) any other key';
const KEYS_WIDTH = 10;

/** The help page. */
export function helpLines(width: number): StyledLine[] {
  const keys = KEY_HELP.flatMap(([names, does]) =>
    wrapped(does, width - KEYS_WIDTH).map(
      (part, i): StyledLine => [piece(i === 0 ? names.padEnd(KEYS_WIDTH) : ' '.repeat(KEYS_WIDTH), 'key'), piece(part)],
    ),
  );
  return [...keys, [], ...wrapped(SYMBOLS, width).map((part) => line(part, 'dim'))];
}
