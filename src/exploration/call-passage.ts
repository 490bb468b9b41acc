// From a choice to the next moment where something can be chosen, or to the end of the call: the engine, run.

import type { CallEvent } from '../runtime/call-event.ts';
import type { CallState, Wait } from '../runtime/call-state.ts';
import type { Effect } from '../runtime/effect.ts';
import { type StepResult, step } from '../runtime/step.ts';
import { type Choice, type ChoiceContext, choicesAt } from './call-choices.ts';

export interface Passed {
  readonly state: CallState;
  readonly edges: readonly number[];
  readonly effects: readonly Effect[];
  /** The words or address of the last prompt that was heard; empty for none. */
  readonly prompt: string;
}

/** What a choice does to a call that waits for it. */
export function passOn(context: ChoiceContext, from: CallState, choice: Choice): Passed {
  const { flow } = context.index;
  const edges: number[] = [];
  const effects: Effect[] = [];
  let state = from;
  let prompt = '';
  const take = (event: CallEvent): void => {
    const result: StepResult = step(flow, state, event);
    state = result.state;
    for (const edge of result.edges) edges.push(edge);
    for (const effect of result.effects) {
      effects.push(effect);
      if (effect.type === 'say') prompt = effect.text;
      else if (effect.type === 'play') prompt = effect.sound;
    }
  };
  choice.events.forEach((event, i) => {
    if (i === 0 || state.wait?.kind === 'keys') take(event);
  });
  for (let wait = state.wait; wait !== undefined && isPassing(context, state, wait, prompt); wait = state.wait)
    take(wait.kind === 'keys' ? { type: 'silence' } : { type: 'finished' });
  return { state, edges, effects, prompt };
}

/** True where nobody can choose anything: only time passes. */
function isPassing(context: ChoiceContext, state: CallState, wait: Wait, prompt: string): boolean {
  if (wait.kind === 'keys') return wait.entry !== '';
  if (wait.kind === 'transfer' || wait.kind === 'http' || wait.kind === 'answer') return false;
  return choicesAt(context, state, wait, prompt).length === 0;
}
