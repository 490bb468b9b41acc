// A typed line of a plain walkthrough to what it asks for.

import type { Key } from '../../runtime/call-event.ts';
import { logLines } from './event-log.ts';
import { findNames } from './find-names.ts';
import { parseHttpAnswer } from './http-answer.ts';
import { outlineLines } from './outline-view.ts';
import { plainHelp, plainQuestion, plainValues } from './plain-walk.ts';
import { sourceLines } from './source-view.ts';
import { plainLine, type StyledLine } from './styled-line.ts';
import { treeRows } from './tree-rows.ts';
import { treeLine } from './tree-view.ts';
import { currentMoment } from './walk-session.ts';
import type { WalkAction, WalkRequest, WalkState } from './walk-state.ts';
import { waysFrom } from './ways-from.ts';

/** What a typed line asks for: things to do, lines to print, or something only the program can do. */
export interface PlainAnswer {
  readonly actions: readonly WalkAction[];
  readonly show: readonly string[];
  readonly request: WalkRequest | undefined;
}

// Lines are for other programs and for ears: nothing is cut.
const WIDTH = 10_000;
const SOURCE_LINES = 9;
const LOG_LINES = 30;

/** Reads a typed line. One that means nothing is answered with what would. */
export function plainAnswer(state: WalkState, typed: string): PlainAnswer {
  const text = typed.trim();
  const word = text.toLowerCase();
  if (text === '') return does({ type: 'go-on' });
  if (/^[0-9*#]+$/.test(text))
    return does(...Array.from(text, (key): WalkAction => ({ type: 'press', key: key as Key })));
  const way = waysFrom(state.walk, currentMoment(state.walk)).find(
    ({ hotkey, label }) => hotkey === word || label === word || label === `a ${word}`,
  );
  if (way?.event !== undefined && way.event.type !== 'silence') return does({ type: 'choose', event: way.event });
  if (word === 'o' && way !== undefined) return shows(['Write a status and a text, such as http 200 opened.']);
  const action = own(ACTIONS, word);
  if (action !== undefined) return does(action);
  const view = own(VIEWS, word);
  if (view !== undefined) return shows(view(state));
  if (word === 'save' || word === 'w') return { actions: [], show: [], request: { type: 'save' } };
  if (word === 'quit' || word === 'q') return { actions: [], show: [], request: { type: 'quit' } };
  return longAnswer(state, text);
}

const ACTIONS: Readonly<Record<string, WalkAction>> = {
  s: { type: 'silence' },
  silence: { type: 'silence' },
  h: { type: 'hang-up' },
  hangup: { type: 'hang-up' },
  'hang up': { type: 'hang-up' },
  l: { type: 'choose', event: { type: 'answered', by: 'live' } },
  live: { type: 'choose', event: { type: 'answered', by: 'live' } },
  person: { type: 'choose', event: { type: 'answered', by: 'live' } },
  b: { type: 'back', stride: 'stop' },
  back: { type: 'back', stride: 'stop' },
  ',': { type: 'back', stride: 'moment' },
  f: { type: 'forward', stride: 'stop' },
  forward: { type: 'forward', stride: 'stop' },
  '.': { type: 'forward', stride: 'moment' },
  r: { type: 'restart' },
  restart: { type: 'restart' },
  m: { type: 'mode' },
  mode: { type: 'mode' },
  pause: { type: 'pause' },
};

const VIEWS: Readonly<Record<string, (state: WalkState) => readonly string[]>> = {
  '?': plainHelp,
  help: plainHelp,
  values: plainValues,
  where: plainQuestion,
  t: treeWords,
  tree: treeWords,
  source: ({ walk, source, breakpoints }) => words(sourceLines(walk, source, breakpoints, WIDTH, SOURCE_LINES)),
  outline: ({ walk, breakpoints }) => words(outlineLines(walk, breakpoints, WIDTH, walk.flow.nodes.length)),
  events: ({ walk }) => words(logLines(walk, WIDTH, LOG_LINES)),
};

function longAnswer(state: WalkState, text: string): PlainAnswer {
  const [, verb = '', rest = ''] = /^(\S+?)\s+(.*)$/s.exec(text) ?? [];
  switch (verb.toLowerCase()) {
    case 'http': {
      const event = parseHttpAnswer(rest);
      return event === undefined
        ? shows(['Write a status and a text, such as http 200 opened.'])
        : does({ type: 'choose', event });
    }
    case 'jump':
      return does({ type: 'jump', name: nameFor(state, rest) });
    case 'stop':
    case 'x':
      return does({ type: 'breakpoint', name: nameFor(state, rest) });
    case 'set':
      return does({ type: 'evaluate', text: rest });
    case 'go':
      return goToRow(state, rest);
  }
  if (text.startsWith(':')) return does({ type: 'evaluate', text: text.slice(1) });
  if (text.startsWith('/')) return does({ type: 'jump', name: nameFor(state, text.slice(1).trim()) });
  if (text.startsWith('${')) return does({ type: 'evaluate', text });
  return shows([`That means nothing here: "${text}". Type help for what does.`]);
}

/** The tag that a typed name, or a few letters of one, stands for. */
function nameFor({ walk }: WalkState, typed: string): string {
  return Object.hasOwn(walk.flow.names, typed) ? typed : (findNames(walk.flow, typed)[0] ?? typed);
}

function treeWords({ walk }: WalkState): string[] {
  return treeRows(walk).map(
    (row, i) => `${String(i + 1).padStart(3)} ${plainLine(treeLine(row, false, WIDTH)).trimEnd()}`,
  );
}

function goToRow({ walk }: WalkState, typed: string): PlainAnswer {
  const row = /^[0-9]+$/.test(typed) ? treeRows(walk)[Number(typed) - 1] : undefined;
  if (row === undefined) return shows(['No row of the tree has that number. Type tree to see them.']);
  const there: WalkAction = { type: 'go-to', moment: row.moment };
  return row.untried?.event === undefined ? does(there) : does(there, { type: 'choose', event: row.untried.event });
}

// A typed word may be the name of anything that objects inherit.
function own<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function does(...actions: WalkAction[]): PlainAnswer {
  return { actions, show: [], request: undefined };
}

function shows(show: readonly string[]): PlainAnswer {
  return { actions: [], show, request: undefined };
}

function words(lines: readonly StyledLine[]): string[] {
  return lines.map((each) => plainLine(each).trimEnd());
}
