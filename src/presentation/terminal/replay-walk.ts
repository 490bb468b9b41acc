// A walk carried over to a changed plan: the same things happen again, as far as they still fit.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CallEvent } from '../../runtime/call-event.ts';
import {
  type Cause,
  currentMoment,
  goTo,
  happen,
  jumpTo,
  type Moment,
  type MomentId,
  momentAt,
  needsSomebody,
  type Pace,
  setByHand,
  startWalk,
  type Walk,
} from './walk-session.ts';
import { nameAt } from './where.ts';

export interface Replayed {
  readonly walk: Walk;
  /** False when the place of before is not there any more; the walk is then at the last moment on the way that is. */
  readonly isPlaceKept: boolean;
}

const STEPWISE: Pace = { isInstant: false, breakpoints: [] };
const FINISHED: CallEvent = { type: 'finished' };

/** Walks the whole tree again on another flow, and goes to where the cursor was. */
export function replayWalk(old: Walk, flow: FlowGraph): Replayed {
  let walk = startWalk(flow, momentAt(old, 0).result.state.setup);
  const places = new Map<MomentId, MomentId>([[0, 0]]);
  // Parents come before their children, so one pass in the order of their making is enough.
  for (const moment of old.moments) {
    if (moment.parent === undefined) continue;
    const from = places.get(moment.parent);
    if (from === undefined) continue;
    const next = again(goTo(walk, from), moment, momentAt(old, moment.parent));
    if (next === undefined || isRefused(currentMoment(next)) || !meansTheSame(old, moment, next)) continue;
    walk = next;
    places.set(moment.id, walk.cursor);
  }
  for (let at: MomentId | undefined = old.cursor; at !== undefined; at = momentAt(old, at).parent) {
    const place = places.get(at);
    if (place === undefined) continue;
    const found = goTo(walk, place);
    const wasStop = needsSomebody(momentAt(old, at).result.waitingFor);
    return { walk: wasStop ? listen(found) : found, isPlaceKept: at === old.cursor };
  }
  return { walk: goTo(walk, 0), isPlaceKept: false };
}

/** A walk on which all these things happen, from where it is. */
export function replayEvents(walk: Walk, events: readonly CallEvent[]): Walk {
  return events.reduce((now, event) => happen(now, event, STEPWISE, event.type === 'finished'), walk);
}

/** Lets a moment's cause happen at the cursor. Prompts that are new are listened to, prompts that are gone are not missed. */
function again(walk: Walk, { cause }: Moment, before: Moment): Walk | undefined {
  if (isListening(cause))
    return needsSomebody(currentMoment(walk).result.waitingFor) ? walk : happen(walk, FINISHED, STEPWISE, true);
  const ready = needsSomebody(before.result.waitingFor) ? listen(walk) : walk;
  switch (cause.kind) {
    case 'event':
      return happen(ready, cause.event, STEPWISE, cause.isAuto);
    case 'set':
      return setByHand(ready, cause.name, cause.value);
    case 'jump':
      return Object.hasOwn(walk.flow.names, cause.name) ? jumpTo(ready, cause.name, STEPWISE) : undefined;
    case 'start':
      return ready;
  }
}

/** True when what somebody did is done at the same place as before, and takes the same way there. */
function meansTheSame(old: Walk, was: Moment, now: Walk): boolean {
  if (was.cause.kind !== 'event' || was.cause.isAuto || was.cause.event.type === 'answered') return true;
  const is = currentMoment(now);
  return placeBefore(old, was) === placeBefore(now, is) && wayTaken(was) === wayTaken(is);
}

function placeBefore(walk: Walk, { parent }: Moment): string {
  const wait = parent === undefined ? undefined : momentAt(walk, parent).result.waitingFor;
  if (wait === undefined || wait.kind === 'answer') return wait?.kind ?? '';
  return `${wait.kind} ${nameAt(walk.flow, wait.node) ?? ''}`;
}

function wayTaken({ result }: Moment): string {
  const way = result.effects.find(({ type }) => type === 'branch' || type === 'catch');
  if (way?.type === 'branch') return way.pressed ?? way.on;
  return way?.type === 'catch' ? way.event : '';
}

function listen(walk: Walk): Walk {
  let at = walk;
  while (!needsSomebody(currentMoment(at).result.waitingFor)) at = happen(at, FINISHED, STEPWISE, true);
  return at;
}

function isListening(cause: Cause): boolean {
  return cause.kind === 'event' && cause.isAuto && cause.event.type === 'finished';
}

function isRefused({ cause, result }: Moment): boolean {
  return (
    cause.kind === 'event' &&
    result.effects.some((effect) => effect.type === 'notice' && effect.code === 'event-ignored')
  );
}
