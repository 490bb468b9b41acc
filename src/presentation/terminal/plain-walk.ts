// A walkthrough as questions and answers in lines of text: for pipes, screen readers and terminals that cannot do more.
// The same facts as on the screen, asked for by word where the screen shows them all the time.

import { clockWords } from '../../rehearsal/effect-words.ts';
import { cleanText } from '../report/column-text.ts';
import { type Utterance, utterancesOf } from './conversation.ts';
import { timeLeft, waitingWords } from './waiting-view.ts';
import { currentMoment, type Moment, pathTo } from './walk-session.ts';
import type { WalkState } from './walk-state.ts';
import { type WayOn, waysFrom } from './ways-from.ts';
import { changedAt, tagAt } from './where.ts';

/** What is printed first. */
export function plainOpening({ source, walk, mode }: WalkState): string[] {
  const name = walk.flow.name === undefined ? '' : ` (${cleanText(walk.flow.name)})`;
  return [
    `dialplan walk: ${cleanText(source.path)}${name}, ${mode === 'instant' ? 'instant' : 'real time'}`,
    'Type what caller and world do, or help.',
  ];
}

/** What happened between two states: what was said and done, and what the tool has to say about it. */
export function plainNews(before: WalkState, after: WalkState): string[] {
  const lines: string[] = [];
  if (before.walk.cursor !== after.walk.cursor) {
    const path = pathTo(after.walk);
    const known = path.findIndex(({ id }) => id === before.walk.cursor);
    if (known < 0) lines.push(`Now at ${clockWords(currentMoment(after.walk).result.state.at)}.`);
    for (const moment of known < 0 ? [currentMoment(after.walk)] : path.slice(known + 1))
      lines.push(...momentWords(after, moment));
  }
  if (after.message !== undefined && after.message !== before.message)
    lines.push(`${after.message.tone === 'trouble' ? 'Trouble' : 'Note'}: ${cleanText(after.message.text)}`);
  return lines;
}

function momentWords({ walk }: WalkState, moment: Moment): string[] {
  // The welcome is for the screen; plain lines have an opening of their own.
  if (moment.cause.kind === 'start') return [];
  return utterancesOf(walk.flow, moment).map(utteranceWords);
}

function utteranceWords({ side, tone, who, symbol, text }: Utterance): string {
  if (side === 'caller') return `> ${text}`;
  if (side === 'system') return who === undefined ? text : `${cleanText(who)}: ${text}`;
  const kind = tone === 'trouble' ? 'Trouble: ' : tone === 'notice' ? 'Note: ' : '';
  return kind === '' ? `  ${symbol} ${text}` : `  ${kind}${text}`;
}

/** The question: what the call waits for, and where each answer leads. */
export function plainQuestion(state: WalkState): string[] {
  const { walk } = state;
  const moment = currentMoment(walk);
  const time = timeLeft(state);
  const left = time === undefined ? '' : `, ${(time.left / 1000).toFixed(1)} s left${state.isPaused ? ', paused' : ''}`;
  const clock = clockWords(moment.result.state.at + state.elapsed);
  const tag = tagAt(walk, moment);
  const line = tag === undefined ? '' : `, line ${state.source.position(tag.span.start).line}`;
  return [
    `[${clock}${line}] ${waitingWords(walk)}${left}`,
    ...waysFrom(walk, moment).map((way) => `  ${wayWords(way)}`),
  ];
}

function wayWords({ label, answer, leadsTo, isTried, hotkey }: WayOn): string {
  const key = hotkey === undefined || hotkey === label ? '' : ` (${hotkey})`;
  const lead = leadsTo === undefined ? '' : ` -> ${leadsTo}`;
  return `${label}${key}${answer === undefined ? '' : `: ${answer}`}${lead}${isTried ? '' : ', untried'}`;
}

/** Variables and stashed answers. */
export function plainValues({ walk }: WalkState): string[] {
  const moment = currentMoment(walk);
  const { stash, variables } = moment.result.state;
  const changed = changedAt(walk, moment);
  const list = (title: string, values: Readonly<Record<string, string>>, news: ReadonlySet<string>): string[] => {
    const entries = Object.entries(values);
    if (entries.length === 0) return [`no ${title} yet`];
    return [
      `${title}:`,
      ...entries.map(
        ([name, value]) =>
          `  ${cleanText(name)} = ${cleanText(value) || '(empty)'}${news.has(name) ? ', just changed' : ''}`,
      ),
    ];
  };
  return [...list('answers', stash, changed.stash), ...list('variables', variables, changed.variables)];
}

const PLAIN_WIDTH = 26;
const PLAIN_HELP: readonly (readonly [words: string, does: string])[] = [
  ['1, 12#, ...', 'keys of the phone'],
  ['an empty line', 'the usual: the call is taken, a prompt ends, a server says 200'],
  ['silence, hang up', 'what the caller does'],
  ['person, machine', 'who answers'],
  ['answered, busy, refused,', ''],
  ['  no answer', 'what becomes of a transfer'],
  ['http 200 TEXT, http failed', 'what a server answers'],
  ['back, forward, restart', 'through time, from choice to choice; , and . by single moments'],
  ['tree, go ROW', 'what you tried, with what you did not'],
  ['jump NAME, stop NAME', 'to a tag, or stop there; a few letters of the name do'],
  ['set NAME = VALUE', 'a variable'],
  [': EXPRESSION', 'shows what it comes to'],
  ['values, source, outline,', ''],
  ['  events', 'the same facts as on the screen'],
  ['where', 'what the call waits for, and where each answer leads'],
  ['mode, pause', 'instant or real time; stop the clock'],
  ['save, quit', 'keep the walk as a .call test; leave'],
];

/** The words a line may be. */
export function plainHelp(): string[] {
  return [
    'Type one of these, then Enter:',
    ...PLAIN_HELP.map(([words, does]) => `  ${words.padEnd(PLAIN_WIDTH)} ${does}`),
  ];
}
