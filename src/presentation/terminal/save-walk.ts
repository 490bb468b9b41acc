// A walk as a `.call` test: the facts of the call, then the transcript of the engine running the same script.

import { printCallFile } from '../../rehearsal/print-call-file.ts';
import type { Effect } from '../../runtime/effect.ts';
import { runCall } from '../../runtime/run-script.ts';
import { currentMoment, pathTo, type Walk } from './walk-session.ts';
import { walkedScript } from './walked-script.ts';

export type SavedWalk =
  | {
      readonly text: string;
      /** False when the script, run by itself, does not go the walked way: who hangs up in a pause does so in the prompt before. */
      readonly isSame: boolean;
    }
  | { readonly refused: string };

/** The text of a `.call` file for the way to the cursor; or why there can be none. `plan` is the plan's file name. */
export function savedWalk(walk: Walk, plan: string): SavedWalk {
  const read = walkedScript(walk);
  if ('refused' in read) return read;
  const { script } = read;
  const result = runCall(walk.flow, script);
  if (result.outcome === 'step-limit' && currentMoment(walk).result.waitingFor !== undefined)
    return { refused: 'silence from here on would never end: end the call first, with h for instance' };
  const walked = pathEffects(walk);
  const happened = result.events.filter(isOfCall);
  return {
    text: printCallFile(walk.flow, script, result, { plan, title: 'Walked by hand.' }),
    isSame: walked.every((effect, i) => isSameEffect(effect, happened[i])),
  };
}

// A key that nothing took is told where it was pressed; it is not saved.
function isOfCall(effect: Effect): boolean {
  return !(effect.type === 'notice' && effect.code === 'key-ignored');
}

/** True for the same thing; a walk in real time does it at times of its own. */
function isSameEffect(one: Effect, other: Effect | undefined): boolean {
  return other !== undefined && JSON.stringify({ ...one, at: 0 }) === JSON.stringify({ ...other, at: 0 });
}

/** What happened since the beginning, or since the last jump. */
function pathEffects(walk: Walk): Effect[] {
  const path = pathTo(walk);
  const start = Math.max(
    0,
    path.findLastIndex(({ cause }) => cause.kind === 'jump'),
  );
  // What somebody set by hand is a fact of the script.
  const called = path.slice(start).filter(({ cause }) => cause.kind !== 'set');
  return called.flatMap(({ result }) => result.effects.filter(isOfCall));
}
