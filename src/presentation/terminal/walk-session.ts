// A walked call as a tree of moments: what happened, the state it led to, and every other thing that was tried there.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CallEvent } from '../../runtime/call-event.ts';
import type { CallSetup, Wait } from '../../runtime/call-state.ts';
import { type StepResult, startCall, step } from '../../runtime/step.ts';

/** Number of a moment; 0 is the beginning. */
export type MomentId = number;

/** What made a moment. */
export type Cause =
  | { readonly kind: 'start' }
  /** `isAuto`: the clock did it, nobody chose it. */
  | { readonly kind: 'event'; readonly event: CallEvent; readonly isAuto: boolean }
  /** A variable set by hand. */
  | { readonly kind: 'set'; readonly name: string; readonly value: string }
  /** A new call that starts at a named tag, with the variables of the call before. */
  | { readonly kind: 'jump'; readonly name: string };

export interface Moment {
  readonly id: MomentId;
  readonly parent: MomentId | undefined;
  readonly cause: Cause;
  readonly result: StepResult;
  /** What was tried from here, in the order it was first tried. */
  readonly children: readonly MomentId[];
  /** The child that was visited last: the way forward. */
  readonly ahead: MomentId | undefined;
}

export interface Walk {
  readonly flow: FlowGraph;
  readonly moments: readonly Moment[];
  readonly cursor: MomentId;
}

/** A walk before anybody has answered. */
export function startWalk(flow: FlowGraph, setup: CallSetup): Walk {
  const root = momentOf(0, undefined, { kind: 'start' }, startCall(flow, setup));
  return { flow, moments: [root], cursor: 0 };
}

export function momentAt({ moments }: Walk, id: MomentId): Moment {
  const moment = moments[id];
  if (moment === undefined) throw new RangeError(`no moment ${id}`);
  return moment;
}

export function currentMoment(walk: Walk): Moment {
  return momentAt(walk, walk.cursor);
}

/** The moments from the beginning to one of them. */
export function pathTo(walk: Walk, id: MomentId = walk.cursor): Moment[] {
  const path: Moment[] = [];
  for (let at: MomentId | undefined = id; at !== undefined; ) {
    const moment = momentAt(walk, at);
    path.push(moment);
    at = moment.parent;
  }
  return path.reverse();
}

/** Somebody has to do something before the call goes on, or it is over. Prompts, pauses and talks end by themselves. */
export function needsSomebody(wait: Wait | undefined): boolean {
  return wait === undefined || !(wait.kind === 'prompt' || wait.kind === 'pause' || wait.kind === 'conversation');
}

// --- going on

interface Draft {
  readonly flow: FlowGraph;
  readonly moments: Moment[];
  cursor: MomentId;
}

/** How a walk goes on after something happens. */
export interface Pace {
  /** Prompts, pauses and talks are over at once. */
  readonly isInstant: boolean;
  /** Names of tags to stop at. */
  readonly breakpoints: readonly string[];
}

/** Lets something happen at the cursor. What was tried there before is found again, not repeated. */
export function happen(walk: Walk, event: CallEvent, pace: Pace, isAuto = false): Walk {
  const draft = draftOf(walk);
  append(draft, { kind: 'event', event, isAuto });
  runOn(draft, pace);
  return walkOf(draft);
}

/** Lets prompts, pauses and talks at the cursor run out, at an instant pace. */
export function goOn(walk: Walk, pace: Pace): Walk {
  const draft = draftOf(walk);
  runOn(draft, pace);
  return walkOf(draft);
}

/** Sets a variable at the cursor: a moment of its own. */
export function setByHand(walk: Walk, name: string, value: string): Walk {
  const draft = draftOf(walk);
  append(draft, { kind: 'set', name, value });
  return walkOf(draft);
}

/** A new call that starts at a named tag, as a branch of the tree at the cursor. */
export function jumpTo(walk: Walk, name: string, pace: Pace): Walk {
  const draft = draftOf(walk);
  append(draft, { kind: 'jump', name });
  runOn(draft, pace);
  return walkOf(draft);
}

/** The breakpoint that a moment passed or stands at. */
export function breakpointIn({ flow }: Walk, { result }: Moment, breakpoints: readonly string[]): string | undefined {
  return breakpoints.find((name) => {
    const id = flow.names[name];
    return id !== undefined && result.edges.some((edge) => flow.edges[edge]?.to === id);
  });
}

function draftOf({ flow, moments, cursor }: Walk): Draft {
  return { flow, moments: [...moments], cursor };
}

function walkOf({ flow, moments, cursor }: Draft): Walk {
  return { flow, moments, cursor };
}

function runOn(draft: Draft, { isInstant, breakpoints }: Pace): void {
  if (!isInstant) return;
  for (;;) {
    const moment = momentAt(draft, draft.cursor);
    if (needsSomebody(moment.result.waitingFor)) return;
    if (breakpointIn(draft, moment, breakpoints) !== undefined) return;
    append(draft, { kind: 'event', event: { type: 'finished' }, isAuto: true });
  }
}

/** Adds a moment behind the cursor, or finds the one that is there, and goes to it. */
function append(draft: Draft, cause: Cause): void {
  const { moments, cursor } = draft;
  const from = momentAt(draft, cursor);
  const known = from.children.find((id) => isSame(momentAt(draft, id).cause, cause));
  const id = known ?? moments.length;
  if (known === undefined) moments.push(momentOf(id, cursor, cause, resultOf(draft.flow, from.result, cause)));
  const children = known === undefined ? [...from.children, id] : from.children;
  moments[cursor] = { ...from, children, ahead: id };
  draft.cursor = id;
}

function momentOf(id: MomentId, parent: MomentId | undefined, cause: Cause, result: StepResult): Moment {
  return { id, parent, cause, result, children: [], ahead: undefined };
}

/** What a cause makes of a state. */
export function resultOf(flow: FlowGraph, { state }: StepResult, cause: Cause): StepResult {
  switch (cause.kind) {
    case 'start':
      return startCall(flow, state.setup);
    case 'event':
      // Whoever walks decides how long a call is; only what runs by itself can be endless.
      return step(flow, { ...state, steps: 0 }, cause.event);
    case 'set': {
      const { name, value } = cause;
      const node = state.wait?.node ?? flow.end;
      const changed = { ...state, variables: { ...state.variables, [name]: value } };
      const effects = [{ type: 'set', at: state.at, node, name, value }] as const;
      return { state: changed, effects, waitingFor: changed.wait, edges: [] };
    }
    case 'jump': {
      // What the platform keeps by itself belongs to the call that is left.
      const own = Object.entries(state.variables).filter(([name]) => !name.startsWith('call.'));
      const started = startCall(flow, { ...state.setup, at: cause.name, variables: Object.fromEntries(own) });
      return step(flow, started.state, { type: 'answered', by: state.by ?? 'live' });
    }
  }
}

// When exactly something was done in a walk in real time makes it no other thing.
function isSame(one: Cause, other: Cause): boolean {
  return signOf(one) === signOf(other);
}

function signOf(cause: Cause): string {
  if (cause.kind !== 'event') return JSON.stringify(cause);
  return JSON.stringify({ ...cause.event, after: undefined });
}

// --- moving about

/** Goes to a moment; the way back to the beginning and forward to it again is its path. */
export function goTo(walk: Walk, id: MomentId): Walk {
  if (walk.moments[id] === undefined) return walk;
  let moments: Moment[] | undefined;
  let child = id;
  for (let at = momentAt(walk, id).parent; at !== undefined; ) {
    const moment = momentAt(walk, at);
    if (moment.ahead !== child) {
      moments ??= [...walk.moments];
      moments[at] = { ...moment, ahead: child };
    }
    child = at;
    at = moment.parent;
  }
  return { flow: walk.flow, moments: moments ?? walk.moments, cursor: id };
}

/** How far a step through time goes: to the next moment that needs somebody, or to the very next one. */
export type Stride = 'stop' | 'moment';

/** The moment before; at the beginning the walk stays. */
export function back(walk: Walk, stride: Stride): Walk {
  let at = currentMoment(walk);
  do {
    if (at.parent === undefined) break;
    at = momentAt(walk, at.parent);
  } while (stride === 'stop' && !isStop(at) && !isChoice(walk, at));
  return { ...walk, cursor: at.id };
}

/** The moment after, the way it was last gone; at its end the walk stays. */
export function forward(walk: Walk, stride: Stride): Walk {
  let at = currentMoment(walk);
  do {
    if (at.ahead === undefined) break;
    at = momentAt(walk, at.ahead);
  } while (stride === 'stop' && !isStop(at) && !isChoice(walk, at));
  return { ...walk, cursor: at.id };
}

/** True for a prompt or a pause in which somebody did something. */
function isChoice(walk: Walk, { children }: Moment): boolean {
  return children.some((id) => {
    const { cause } = momentAt(walk, id);
    return cause.kind !== 'event' || !cause.isAuto;
  });
}

/** True for moments where a step through time stops. */
export function isStop({ parent, result }: Moment): boolean {
  return parent === undefined || needsSomebody(result.waitingFor);
}
