// One thing done in a walkthrough, and the screen's state after it. Pure: time and keys come in as actions.

import type { Key } from '../../runtime/call-event.ts';
import { callAct, paceOf, passTime, settled } from './call-acts.ts';
import { evaluateLine } from './console.ts';
import { reduceOverlay } from './overlay-acts.ts';
import { replayEvents, replayWalk } from './replay-walk.ts';
import { back, currentMoment, forward, goOn, goTo, jumpTo, type Walk } from './walk-session.ts';
import { PANES, type WalkAction, type WalkState } from './walk-state.ts';

/** The state after an action. Never throws, whatever the action. */
export function reduceWalk(state: WalkState, action: WalkAction): WalkState {
  switch (action.type) {
    case 'press':
    case 'choose':
    case 'silence':
    case 'hang-up':
    case 'go-on':
      return callAct({ ...state, message: undefined }, action);
    case 'paste':
      return pasted(state, action.text);
    case 'tick':
      return passTime(state, action.ms);
    case 'back':
    case 'forward': {
      const step = action.type === 'back' ? back : forward;
      const walk = step(state.walk, action.stride);
      const atEdge = action.type === 'back' ? 'this is the beginning' : 'nothing was tried beyond this moment';
      if (walk.cursor === state.walk.cursor) return { ...state, message: { tone: 'notice', text: atEdge } };
      return travelled(state, walk);
    }
    case 'restart':
      return travelled(state, goTo(state.walk, 0));
    case 'go-to':
      return travelled(state, goTo(state.walk, action.moment));
    case 'jump': {
      if (!Object.hasOwn(state.walk.flow.names, action.name))
        return { ...state, message: { tone: 'trouble', text: `no tag is named "${action.name}"` } };
      return settled(state, jumpTo(state.walk, action.name, paceOf(state)));
    }
    case 'breakpoint':
      return toggleBreakpoint(state, action.name);
    case 'evaluate':
      return evaluateLine(state, action.text);
    case 'mode': {
      const mode = state.mode === 'instant' ? 'real-time' : 'instant';
      const changed: WalkState = { ...state, mode, elapsed: 0, isPaused: false };
      const text = mode === 'instant' ? 'instant: prompts are over at once' : 'real time: everything lasts as it would';
      const message = { tone: 'notice', text } as const;
      if (mode === 'real-time') return { ...changed, message };
      return { ...changed, walk: goOn(state.walk, paceOf(changed)), message };
    }
    case 'pause':
      if (state.mode === 'instant') return callAct(state, { type: 'go-on' });
      return { ...state, isPaused: !state.isPaused, message: undefined };
    case 'pane': {
      const { among = PANES } = action;
      const next = among[(among.indexOf(state.pane) + 1) % among.length] ?? 'call';
      return { ...state, pane: next };
    }
    case 'scroll':
      return { ...state, scroll: Math.max(0, state.scroll + action.by) };
    case 'reload': {
      const { walk, isPlaceKept } = replayWalk(state.walk, action.flow);
      const names = state.breakpoints.filter((name) => Object.hasOwn(action.flow.names, name));
      const text = isPlaceKept
        ? 'the plan has changed; your place is kept'
        : 'the plan has changed; this is the last moment that still fits';
      return {
        ...state,
        walk,
        source: action.source,
        breakpoints: names,
        elapsed: 0,
        scroll: 0,
        overlay: state.overlay?.kind === 'tree' ? undefined : state.overlay,
        message: { tone: 'notice', text },
      };
    }
    case 'replay':
      return travelled(state, replayEvents(state.walk, action.events));
    case 'say':
      return { ...state, message: action.message };
    case 'open':
    case 'close':
    case 'type':
    case 'erase':
    case 'select':
    case 'submit':
      return reduceOverlay(state, action, reduceWalk);
  }
}

/** A pasted text is one thing: it presses no keys of this program. */
function pasted(state: WalkState, text: string): WalkState {
  const [line = ''] = text.trim().split(/[\r\n]/);
  if (state.overlay !== undefined) return reduceWalk(state, { type: 'type', text: line });
  if (!/^[0-9*#]+$/.test(line))
    return { ...state, message: { tone: 'notice', text: 'pasted text is only taken as keys of the phone' } };
  return Array.from(line, (key) => key as Key).reduce<WalkState>(
    (now, key) => reduceWalk(now, { type: 'press', key }),
    state,
  );
}

/** After a step through time the clock stands, so that the moment can be looked at. */
function travelled(state: WalkState, walk: Walk): WalkState {
  return {
    ...state,
    walk,
    elapsed: 0,
    scroll: 0,
    isPaused: state.mode === 'real-time' && currentMoment(walk).parent !== undefined,
    message: undefined,
  };
}

function toggleBreakpoint(state: WalkState, name: string): WalkState {
  if (!Object.hasOwn(state.walk.flow.names, name))
    return { ...state, message: { tone: 'trouble', text: `no tag is named "${name}"` } };
  const isSet = state.breakpoints.includes(name);
  const breakpoints = isSet ? state.breakpoints.filter((other) => other !== name) : [...state.breakpoints, name];
  const text = isSet ? `calls run past ${name} again` : `calls stop at ${name}`;
  return { ...state, breakpoints, message: { tone: 'notice', text } };
}
