// A walk as a `.call` test: the facts of the call, then the transcript of the engine running the same script.

import { printCallFile } from '../../rehearsal/print-call-file.ts';
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
  const walked = walkedScript(walk);
  if ('refused' in walked) return walked;
  const { script } = walked;
  const result = runCall(walk.flow, script);
  if (result.outcome === 'step-limit' && currentMoment(walk).result.waitingFor !== undefined)
    return { refused: 'silence from here on would never end: end the call first, with h for instance' };
  const edges = pathEdges(walk);
  return {
    text: printCallFile(walk.flow, script, result, { plan, title: 'Walked by hand.' }),
    isSame: edges.every((edge, i) => result.edges[i] === edge),
  };
}

/** The edges since the beginning, or since the last jump. */
function pathEdges(walk: Walk): number[] {
  const path = pathTo(walk);
  const start = Math.max(
    0,
    path.findLastIndex(({ cause }) => cause.kind === 'jump'),
  );
  return path.slice(start).flatMap(({ result }) => result.edges);
}
