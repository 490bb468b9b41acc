// The call as a conversation: what the system says on the left, what caller and world do on the right, what is written
// down in between. Only the lines that are seen are made.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { effectLines, secondsWords } from '../../rehearsal/effect-words.ts';
import type { Effect } from '../../runtime/effect.ts';
import type { StepResult } from '../../runtime/step.ts';
import { cleanText, widthOf, wrapped } from '../report/column-text.ts';
import { line, type Piece, piece, type StyledLine, type Tone } from './styled-line.ts';
import { currentMoment, type Moment, momentAt, type Walk } from './walk-session.ts';
import { nameAt } from './where.ts';

/** One thing that is said, done or noted. */
export interface Utterance {
  readonly side: 'system' | 'caller' | 'note';
  readonly tone: Tone;
  /** Says what the tone says, without colour. */
  readonly symbol: string;
  /** For speech: the tag that speaks. */
  readonly who: string | undefined;
  readonly text: string;
}

const NOTE_SYMBOLS: { readonly [type in Effect['type']]?: string } = {
  stash: '■',
  set: '=',
  sms: '»',
  dnc: '×',
  http: '↔',
  record: '◉',
  transfer: '~',
  catch: '↪',
};

const WELCOME = [
  'You are the caller, and the world around the call.',
  'Answer below, then press the keys of the phone. Nothing is dialled, sent or charged.',
  'Every choice can be taken back with ←, and tried the other way.',
];

/** What is seen of a moment. Ways through the plan are left to the event log. */
export function utterancesOf(flow: FlowGraph, { cause, result }: Moment): Utterance[] {
  const said: Utterance[] = [];
  if (cause.kind === 'start') said.push(...WELCOME.map((text) => note(' ', 'dim', text)));
  if (cause.kind === 'jump')
    said.push(note('↷', 'notice', `jump to ${cause.name}: a new call starts there, with the variables as they are`));
  if (cause.kind === 'set') said.push(note('=', 'notice', `you set ${cause.name} = ${cause.value}`));
  else {
    // A key that a region catches is no entry of a menu.
    if (cause.kind === 'event' && cause.event.type === 'key' && result.effects.some(({ type }) => type === 'catch'))
      said.push(done('caller', `press ${cause.event.key}`));
    for (const effect of result.effects) said.push(...utterance(flow, effect));
  }
  return said.map((each) => ({ ...each, text: cleanText(each.text) }));
}

function utterance(flow: FlowGraph, effect: Effect): Utterance[] {
  const words = (): string =>
    effectLines(flow, effect)
      .map((each) => each.trim())
      .join('; ')
      .replace(/^> /, '');
  switch (effect.type) {
    case 'say':
      return [speech(flow, effect, effect.text)];
    case 'play':
      return [speech(flow, effect, `[${words()}]`)];
    case 'answer':
      return [done('world', words())];
    case 'keys':
      return [done('caller', effect.input === '' ? 'press #' : `press ${effect.input}`)];
    case 'silence':
      return [done('caller', `silence, ${secondsWords(effect.ms)}`)];
    case 'hangup':
      return effect.by === 'caller' ? [done('caller', 'hang up')] : [speech(flow, effect, '[hangs up]')];
    case 'transfer':
      return effect.phase === 'dial' ? [note('~', 'system', words())] : [done('world', words())];
    case 'http':
      return effect.phase === 'request' ? [note('↔', 'data', words())] : [done('world', words())];
    case 'notice':
      return [note('!', 'notice', words())];
    case 'fault':
      return [note('✗', 'trouble', words())];
    case 'end':
      return [note('■', 'title', words())];
    case 'collect':
    case 'branch':
    case 'goto':
    case 'if':
      return [];
    default:
      return [note(NOTE_SYMBOLS[effect.type] ?? '-', 'data', words())];
  }
}

function speech(flow: FlowGraph, { node }: Effect, text: string): Utterance {
  return { side: 'system', tone: 'system', symbol: ':', who: nameAt(flow, node), text };
}

function done(tone: 'caller' | 'world', text: string): Utterance {
  return { side: 'caller', tone, symbol: '◂', who: undefined, text };
}

function note(symbol: string, tone: Tone, text: string): Utterance {
  return { side: 'note', tone, symbol, who: undefined, text };
}

interface Made {
  readonly width: number;
  readonly lines: readonly StyledLine[];
}

const made = new WeakMap<StepResult, Made>();

/** The lines of one moment. */
function momentLines(flow: FlowGraph, moment: Moment, width: number): readonly StyledLine[] {
  const known = made.get(moment.result);
  if (known?.width === width) return known.lines;
  const lines = utterancesOf(flow, moment).flatMap((each) => utteranceLines(each, width));
  made.set(moment.result, { width, lines });
  return lines;
}

function utteranceLines({ side, tone, symbol, who, text }: Utterance, width: number): StyledLine[] {
  if (side === 'caller') {
    const words = wrapped(`${text} ${symbol}`, Math.max(8, Math.floor(width * 0.7)));
    return words.map((part) => [piece(' '.repeat(Math.max(0, width - widthOf(part)))), piece(part, tone)]);
  }
  if (side === 'note') {
    const parts = wrapped(text, width - 4);
    return parts.map((part, i) => line(i === 0 ? `  ${symbol} ${part}` : `    ${part}`, tone));
  }
  const name = who === undefined ? '' : `${cleanText(who)}${symbol} `;
  return wrapped(name + text, width).map((part, i): Piece[] => {
    if (i > 0 || !part.startsWith(name)) return [piece(part, tone)];
    return [piece(name, 'dim'), piece(part.slice(name.length), tone)];
  });
}

/** The lines that are seen: `height` of them, `scroll` lines above the end of what was said up to the cursor. */
export function conversationLines(walk: Walk, width: number, height: number, scroll: number): StyledLine[] {
  const needed = height + scroll;
  const kept: (readonly StyledLine[])[] = [];
  let count = 0;
  for (let at: Moment | undefined = currentMoment(walk); at !== undefined && count < needed; ) {
    const lines = momentLines(walk.flow, at, width);
    kept.push(lines);
    count += lines.length;
    at = at.parent === undefined ? undefined : momentAt(walk, at.parent);
  }
  const all = kept.reverse().flat();
  const end = Math.max(Math.min(height, all.length), all.length - scroll);
  return all.slice(Math.max(0, end - height), end);
}

/** How many lines the whole conversation has: as far up as one can scroll. */
export function conversationLength(walk: Walk, width: number): number {
  let count = 0;
  for (let at: Moment | undefined = currentMoment(walk); at !== undefined; ) {
    count += momentLines(walk.flow, at, width).length;
    at = at.parent === undefined ? undefined : momentAt(walk, at.parent);
  }
  return count;
}
