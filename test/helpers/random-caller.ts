// A caller who does anything at all, and a world to match: for properties that must hold whatever happens in a call.

import type { FlowGraph } from '../../src/analysis/flow-graph.ts';
import type { CallEvent, Key } from '../../src/runtime/call-event.ts';
import type { CallSetup, CallState, Wait } from '../../src/runtime/call-state.ts';
import { chanceOf, nextState, seeded } from '../../src/runtime/chance.ts';
import { type StepResult, startCall, step } from '../../src/runtime/step.ts';

const KEYS: readonly Key[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

/** Numbers from a seed, the same every time. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seeded(seed);
    for (let i = 0; i < 5; i++) this.#state = nextState(this.#state);
  }

  next(): number {
    this.#state = nextState(this.#state);
    return chanceOf(this.#state);
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)] as T;
  }
}

/** Something that may happen while a call waits; now and then something that does not fit. */
export function anyEvent(wait: Wait, dice: Dice): CallEvent {
  const roll = dice.next();
  const after = Math.floor(dice.next() * 4000);
  if (wait.kind !== 'answer' && roll < 0.03) return { type: 'hangup', after };
  if (roll < 0.04)
    return dice.pick<CallEvent>([{ type: 'silence' }, { type: 'http', status: 200 }, { type: 'finished' }]);
  switch (wait.kind) {
    case 'answer':
      return { type: 'answered', by: dice.next() < 0.8 ? 'live' : 'machine' };
    case 'keys':
      return roll < 0.2 ? { type: 'silence' } : { type: 'key', key: dice.pick(KEYS), after };
    case 'transfer':
      return { type: 'transfer', result: dice.pick(['answered', 'busy', 'refused', 'no-answer']), after };
    case 'http':
      return roll < 0.7
        ? {
            type: 'http',
            status: dice.pick([200, 200, 404, 500]),
            body: dice.pick(['', 'yes', '42', '0', 'Ann Lee', '"']),
          }
        : { type: 'http-failed' };
    case 'recording':
      return roll < 0.5 ? { type: 'key', key: dice.pick(KEYS), after } : { type: 'finished' };
    default:
      return roll < 0.3 ? { type: 'key', key: dice.pick(KEYS), after } : { type: 'finished' };
  }
}

export interface Stepped {
  readonly before: CallState;
  readonly event: CallEvent;
  readonly result: StepResult;
}

/** Walks one random call and hands over every step. Callers lose patience after `most` events. */
export function walkRandomly(
  flow: FlowGraph,
  setup: CallSetup,
  seed: number,
  onStep: (stepped: Stepped) => void,
  most = 200,
): CallState {
  const dice = new Dice(seed);
  let { state } = startCall(flow, setup);
  for (let i = 0; state.wait !== undefined; i++) {
    const event: CallEvent = i < most ? anyEvent(state.wait, dice) : patienceEnds(state.wait, state.gone);
    const result = step(flow, state, event);
    onStep({ before: state, event, result });
    state = result.state;
  }
  return state;
}

function patienceEnds(wait: Wait, gone: boolean): CallEvent {
  if (!gone) return { type: 'hangup' };
  return wait.kind === 'http' ? { type: 'http', status: 200 } : { type: 'finished' };
}
