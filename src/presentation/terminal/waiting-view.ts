// What the call waits for, in plain words, with the time that is left and where each choice leads.

import { clockWords, secondsWords } from '../../rehearsal/effect-words.ts';
import { isInbound } from '../../runtime/call-direction.ts';
import type { Wait } from '../../runtime/call-state.ts';
import { cleanText, cut } from '../report/column-text.ts';
import { cutLine, flowed, type Piece, piece, type StyledLine } from './styled-line.ts';
import { currentMoment, isStop, type Walk } from './walk-session.ts';
import type { WalkState } from './walk-state.ts';
import { type WayOn, waysFrom } from './ways-from.ts';
import { nameAt } from './where.ts';

/** One sentence: what the call waits for. */
export function waitingWords(walk: Walk): string {
  const { state } = currentMoment(walk).result;
  const { wait, ended, at } = state;
  if (wait === undefined)
    return ended === undefined ? 'the call is over' : `the call is over: ${ended.outcome} after ${clockWords(at)}`;
  const name = nameAt(walk.flow, wait.node);
  const who = name === undefined ? '' : `${cleanText(name)} `;
  switch (wait.kind) {
    case 'answer':
      return isInbound(walk.flow, state.setup)
        ? 'somebody calls: Enter takes the call'
        : 'the phone rings: who answers?';
    case 'prompt':
      return `${who || 'the system '}speaks${wait.interruptible ? '; a key interrupts' : ''}`;
    case 'keys': {
      const keys = wait.maxDigits === 1 ? 'a key' : `up to ${wait.maxDigits} keys`;
      const entry = wait.entry === '' ? '' : `; pressed so far: ${wait.entry}`;
      return `${who || 'the menu '}waits ${seconds(wait.until - wait.since)} for ${keys}${entry}`;
    }
    case 'transfer':
      return `${numbersAt(walk, wait)} rings: what becomes of it?`;
    case 'conversation':
      return 'caller and called party talk';
    case 'recording':
      return `the caller is recorded, at most ${seconds(wait.until - wait.since)}`;
    case 'http':
      return `what does the server answer? ${wait.method} ${cleanText(wait.url)}`;
    case 'pause':
      return `the call pauses ${seconds(wait.until - wait.since)}`;
  }
}

function numbersAt({ flow }: Walk, wait: Wait): string {
  return cleanText(flow.nodes[wait.node]?.text ?? '') || 'the number';
}

/** `5 s`, `0.4 s`, `1:30`. */
function seconds(ms: number): string {
  return ms >= 60_000 ? clockWords(ms) : secondsWords(ms);
}

const BAR = 10;

/** The time that is left of a wait; undefined when nothing runs out. */
export function timeLeft({ walk, elapsed }: WalkState): { readonly left: number; readonly whole: number } | undefined {
  const { wait, at } = currentMoment(walk).result.state;
  if (wait === undefined || wait.kind === 'answer') return undefined;
  return { left: Math.max(0, wait.until - at - elapsed), whole: Math.max(1, wait.until - wait.since) };
}

/** The sentence with its countdown, then the ways on, in at most `height` lines. */
export function waitingLines(state: WalkState, width: number, height: number): StyledLine[] {
  const { walk } = state;
  const time = timeLeft(state);
  const status: Piece[] = [piece(symbolOf(walk), 'key'), piece(` ${waitingWords(walk)}`, 'title')];
  // At an instant pace no time runs; the sentence says how long it would.
  if (time !== undefined && state.mode === 'real-time') {
    const filled = Math.max(0, Math.min(BAR, Math.round((time.left / time.whole) * BAR)));
    const clock = ` ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${(time.left / 1000).toFixed(1)} s left`;
    status.push(piece(clock, 'dim'));
    if (state.isPaused) status.push(piece('  paused, space goes on', 'notice'));
  }
  const ways = flowed(
    waysFrom(walk, currentMoment(walk)).map((way) => wayPieces(way)),
    width - 2,
  );
  const shown = ways.length <= height - 1 ? ways : [...ways.slice(0, height - 2), ...more(ways, height - 2, width - 2)];
  return [cutLine(status, width), ...shown.map((way) => [piece('  '), ...way])];
}

function more(ways: readonly StyledLine[], from: number, width: number): StyledLine[] {
  const hidden = ways[from];
  return hidden === undefined ? [] : [[...cutLine(hidden, width - 4), piece(' …', 'dim')]];
}

function symbolOf(walk: Walk): string {
  const moment = currentMoment(walk);
  if (moment.result.waitingFor === undefined) return '■';
  return isStop(moment) ? '?' : '▷';
}

/** `○ 1 Yes → Month`. The hot key stands in front where it is not the label itself. */
function wayPieces({ label, answer, leadsTo, isTried, hotkey }: WayOn): StyledLine {
  const key = hotkey !== undefined && hotkey !== label ? `${hotkey} ` : '';
  const lead = leadsTo === undefined ? '' : ` → ${leadsTo}`;
  return [
    piece(isTried ? '● ' : '○ ', isTried ? 'tried' : 'untried'),
    piece(key, 'key'),
    piece(`${label}${answer === undefined ? '' : ` ${cut(answer, 16)}`}`, isTried ? 'tried' : 'untried'),
    piece(cut(lead, 34), 'plain'),
  ];
}
