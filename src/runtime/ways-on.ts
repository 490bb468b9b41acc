// The ways a call goes on that many tags share: to the next tag, to a named one, past a tag that nobody would hear.

import type { NodeId } from '../analysis/flow-graph.ts';
import type { Operation } from './program.ts';
import type { RunningCall } from './running-call.ts';

/** Goes on along `next`, or off the end of the plan (Q1). */
export function goOn(call: RunningCall, { ways }: Operation): NodeId {
  return call.follow(ways.next ?? ways.end);
}

/** Goes to the tag of a name along one of the jumps of a goto or a catch (Q17); an unknown name ends the call. */
export function jump(call: RunningCall, target: string, operation: Operation, event = ''): NodeId {
  const { jumps, ways, kind } = operation;
  const { names } = call.program.flow;
  const named = Object.hasOwn(names, target) ? names[target] : undefined;
  const way = jumps.find(({ to }) => to === named);
  if (way !== undefined) {
    if (call.effects !== undefined)
      call.emit(kind === 'catch' ? { type: 'catch', event, to: way.to } : { type: 'goto', target, to: way.to });
    return call.follow(way);
  }
  const shown = target === '' ? 'the jump names no tag' : `no tag is named "${target}"`;
  const isFixed = kind !== 'goto' || operation.text.constant !== undefined;
  const help = isFixed ? '`dialplan lint` may know which name was meant' : 'the name comes from a variable';
  call.fault('goto-unresolved', shown, { help });
  if (ways.unresolved !== undefined) call.follow(ways.unresolved);
  return call.end('fault', `goto-unresolved: ${shown}`);
}

/** The end of a call whose other side is gone. */
export function endGone(call: RunningCall): NodeId {
  return call.end('caller-hangup', 'the caller hangs up');
}

/** A tag that needs the line, when nobody is on it (Q35). True when it is passed over. */
export function passesOver(call: RunningCall, what: string): boolean {
  if (!call.gone) return false;
  call.notice('skipped', `nobody is on the line: ${what}`);
  return true;
}
