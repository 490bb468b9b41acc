// The engine: a flow, a state and an event in, the next state and what happened out. Nothing is done, only told.

import type { FlowGraph, NodeId } from '../analysis/flow-graph.ts';
import type { CallEvent } from './call-event.ts';
import type { CallSetup, CallState, Wait } from './call-state.ts';
import type { Effect } from './effect.ts';
import { cycleOf, describeCycle } from './loop-report.ts';
import { type Operation, programOf } from './program.ts';
import { RUNS } from './run-tags.ts';
import { REMEMBERED, RunningCall, STAYS } from './running-call.ts';
import { takeEvent } from './take-event.ts';

export interface StepResult {
  readonly state: CallState;
  /** What the call did, in order. */
  readonly effects: readonly Effect[];
  /** What it waits for now; undefined when it is over. The same as `state.wait`. */
  readonly waitingFor: Wait | undefined;
  /** The edges it followed, in order, as indices into `flow.edges`. */
  readonly edges: readonly number[];
}

/** A phone rings this long before anybody answers, at most. */
const ANSWER_LIMIT_MS = 60_000;

/** A call before anybody has answered. It waits for `answered`. `setup` may be `{}`; see there for the defaults. */
export function startCall(flow: FlowGraph, setup: CallSetup = {}): StepResult {
  const call = newCall(flow, setup, true);
  return resultOf(call);
}

/**
 * What an event does to a call. Never throws, whatever the event: one that does not fit gives a notice. The state that
 * is given is not changed; keep it, and step it again, for another way the call might go. States may be saved as JSON.
 * What is no state of this flow is a `TypeError`.
 */
export function step(flow: FlowGraph, state: CallState, event: CallEvent): StepResult {
  if (state?.version !== 1 || (state.wait !== undefined && flow.nodes[state.wait.node] === undefined))
    throw new TypeError('this is no state of a call of this flow: take it from startCall or step');
  const call = RunningCall.from(programOf(flow, RUNS), state);
  happen(call, event);
  return resultOf(call);
}

function resultOf(call: RunningCall): StepResult {
  const state = call.toState();
  return { state, effects: call.effects ?? [], waitingFor: state.wait, edges: call.edges ?? [] };
}

/** A call in place: for drivers that need no states in between. */
export function newCall(flow: FlowGraph, setup: CallSetup, traced: boolean): RunningCall {
  const call = new RunningCall(programOf(flow, RUNS), setup, traced);
  call.node = flow.entry;
  call.wait = { kind: 'answer', node: flow.entry, since: 0, until: ANSWER_LIMIT_MS };
  return call;
}

/** Lets an event happen, and runs the call to its next wait or its end. */
export function happen(call: RunningCall, event: CallEvent): void {
  const { operations } = call.program;
  const limit = call.maxSteps;
  let id: NodeId = takeEvent(call, event);
  while (id !== STAYS) {
    if (call.steps >= limit - REMEMBERED) {
      call.remember();
      if (call.steps >= limit) {
        giveUp(call, id);
        return;
      }
    }
    call.enter(id);
    const operation = operations[id] as Operation;
    id = operation.run(call, operation);
  }
}

// The call stands still before the node it would have come to next.
function giveUp(call: RunningCall, next: NodeId): void {
  const { flow } = call.program;
  const cycle = cycleOf([...call.lastPlaces(), next]);
  const round = cycle === undefined ? '' : describeCycle(flow, cycle);
  const steps = `${call.steps} steps`;
  if (round === '') {
    call.fault('endless-loop', `the call has not ended after ${steps}`);
    call.end('step-limit', `the call has not ended after ${steps}`);
    return;
  }
  const message = `after ${steps} the call still goes round: ${round}`;
  call.emit({
    type: 'fault',
    code: 'endless-loop',
    message,
    help: 'count the rounds and leave after some',
    ...(cycle === undefined ? undefined : { cycle }),
  });
  call.end('step-limit', message);
}
