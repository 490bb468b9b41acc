// Walkthroughs for tests: a plan's text and a few keys to a state.

import { readFileSync } from 'node:fs';
import { compileFlow } from '../../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../../src/analysis/parse-dialplan.ts';
import { actionFor, type PressedKey } from '../../../src/presentation/terminal/keymap.ts';
import { reduceWalk } from '../../../src/presentation/terminal/reduce-walk.ts';
import { currentMoment, type Moment, pathTo } from '../../../src/presentation/terminal/walk-session.ts';
import {
  startState,
  type WalkAction,
  type WalkStart,
  type WalkState,
} from '../../../src/presentation/terminal/walk-state.ts';
import { SourceText } from '../../../src/source/source-text.ts';

export const FESTIVAL = readFileSync(new URL('../../terminal/plans/festival.xml', import.meta.url), 'utf8');

export function loaded(text: string): Pick<WalkStart, 'flow' | 'source'> {
  return { flow: compileFlow(parseDialplan(text).dialplan), source: new SourceText('festival.xml', text) };
}

export function start(text = FESTIVAL, more: Partial<WalkStart> = {}): WalkState {
  return startState({ ...loaded(text), setup: {}, mode: 'instant', ...more });
}

/** What is typed, key by key; names of keys stand in angle brackets: `l12<left>`. */
export function typed(state: WalkState, keys: string): WalkState {
  let now = state;
  for (const [whole, name] of keys.matchAll(/<([\w-]+)>|./gsu)) {
    const key = { input: name === undefined ? whole : '', name } as PressedKey;
    const action = actionFor(now, key);
    if (action === undefined || action.type === 'quit' || action.type === 'interrupt' || action.type === 'save')
      continue;
    now = reduceWalk(now, action as WalkAction);
  }
  return now;
}

export function done(state: WalkState, ...actions: readonly WalkAction[]): WalkState {
  return actions.reduce(reduceWalk, state);
}

export function at(state: WalkState): Moment {
  return currentMoment(state.walk);
}

/** The texts said on the way to the cursor. */
export function heard({ walk }: WalkState): string[] {
  return pathTo(walk).flatMap(({ result }) =>
    result.effects.flatMap((effect) => (effect.type === 'say' ? [effect.text] : [])),
  );
}
