// What people do to a walked call, and what time does: acts become events with the moments they happen at.

import { isInbound } from '../../runtime/call-direction.ts';
import type { CallEvent } from '../../runtime/call-event.ts';
import type { Wait } from '../../runtime/call-state.ts';
import { actingDelayMs } from '../../runtime/durations.ts';
import { breakpointIn, currentMoment, happen, type Pace, type Walk } from './walk-session.ts';
import type { WalkAction, WalkState } from './walk-state.ts';

type CallAct = Extract<WalkAction, { readonly type: 'press' | 'choose' | 'silence' | 'hang-up' | 'go-on' }>;

export function paceOf({ mode, breakpoints }: WalkState): Pace {
  return { isInstant: mode === 'instant', breakpoints };
}

/** An act at the cursor. One that does not fit is answered with what would. */
export function callAct(state: WalkState, act: CallAct): WalkState {
  const { result } = currentMoment(state.walk);
  const wait = result.waitingFor;
  if (wait === undefined) return told(state, 'the call is over: b steps back, r starts again, t shows what you tried');
  const misfit = misfitOf(wait, act, result.state.gone, isInbound(state.walk.flow, result.state.setup));
  if (misfit !== undefined) return told(state, misfit);
  return settled(state, happen(state.walk, eventOf(state, wait, act), paceOf(state)));
}

function misfitOf(wait: Wait, act: CallAct, isGone: boolean, comesIn: boolean): string | undefined {
  if (wait.kind === 'answer')
    return act.type === 'go-on' || (act.type === 'choose' && act.event.type === 'answered')
      ? undefined
      : comesIn
        ? 'nobody has taken the call yet: Enter does'
        : 'nobody has answered yet: l for a person, a for a machine';
  if ((act.type === 'press' || act.type === 'hang-up') && isGone) return 'the caller has hung up already';
  if (act.type === 'silence' && wait.kind !== 'keys') return 'only a menu that waits for a key notices silence';
  if (act.type === 'go-on' && wait.kind === 'keys') return 'the menu waits: press a key, s for silence, h to hang up';
  if (act.type === 'choose' && !fits(wait, act.event)) return 'that is not what the call waits for';
  return undefined;
}

function fits(wait: Wait, event: CallEvent): boolean {
  switch (event.type) {
    case 'answered':
      return wait.kind === 'answer';
    case 'transfer':
      return wait.kind === 'transfer';
    case 'http':
    case 'http-failed':
      return wait.kind === 'http';
    case 'silence':
      return wait.kind === 'keys';
    default:
      return true;
  }
}

function eventOf(state: WalkState, wait: Wait, act: CallAct): CallEvent {
  const { at } = currentMoment(state.walk).result.state;
  const isInstant = state.mode === 'instant';
  const after = isInstant ? actingDelayMs(wait, at) : Math.round(state.elapsed);
  switch (act.type) {
    case 'press':
      // Where nothing takes keys, pressing one costs no time.
      return { type: 'key', key: act.key, after: isInstant && !takesKeys(wait, act.key) ? 0 : after };
    case 'hang-up':
      return { type: 'hangup', after };
    case 'silence':
      return { type: 'silence' };
    case 'choose':
      if (act.event.type === 'key' || act.event.type === 'hangup') return { ...act.event, after };
      if (isInstant || act.event.type === 'silence' || act.event.type === 'finished') return act.event;
      return { ...act.event, after };
    case 'go-on':
      return usualEvent(wait);
  }
}

function takesKeys({ kind }: Wait, key: string): boolean {
  return kind === 'keys' || kind === 'prompt' || (kind === 'recording' && key === '#');
}

function usualEvent(wait: Wait): CallEvent {
  switch (wait.kind) {
    case 'answer':
      return { type: 'answered', by: 'live' };
    case 'transfer':
      return { type: 'transfer', result: 'answered' };
    case 'http':
      return { type: 'http', status: 200 };
    default:
      return { type: 'finished' };
  }
}

/** Time passes in real time: waits run out by themselves. It stands still while something is open on top of the call. */
export function passTime(state: WalkState, ms: number): WalkState {
  if (state.mode === 'instant' || state.isPaused || state.overlay !== undefined) return state;
  let now = { ...state, elapsed: state.elapsed + Math.max(0, ms) };
  for (;;) {
    const { result } = currentMoment(now.walk);
    const wait = result.waitingFor;
    // A phone that nobody answers waits for the person at the screen.
    if (wait === undefined || wait.kind === 'answer') return { ...now, elapsed: 0 };
    const left = wait.until - result.state.at;
    if (now.elapsed < left) return now;
    const rest = now.elapsed - left;
    now = settled(now, happen(now.walk, runOutOf(wait), paceOf(now), true));
    if (now.isPaused) return now;
    now = { ...now, elapsed: rest };
  }
}

function runOutOf({ kind }: Wait): CallEvent {
  if (kind === 'keys') return { type: 'silence' };
  return kind === 'transfer' ? { type: 'transfer', result: 'no-answer' } : { type: 'finished' };
}

/** The state around a walk that has gone on; a breakpoint on the way is said, and stops the clock. */
export function settled(state: WalkState, walk: Walk): WalkState {
  const hit = breakpointIn(walk, currentMoment(walk), state.breakpoints);
  const message =
    hit === undefined ? undefined : ({ tone: 'notice', text: `stopped at ${hit}: Enter goes on` } as const);
  return { ...state, walk, elapsed: 0, scroll: 0, isPaused: hit !== undefined && state.mode === 'real-time', message };
}

function told(state: WalkState, text: string): WalkState {
  return { ...state, message: { tone: 'notice', text } };
}
