// What an event does to a call that waits. An event that does not fit changes nothing but the clock.

import type { NodeId } from '../analysis/flow-graph.ts';
import type { CallEvent, Key } from './call-event.ts';
import type { Wait } from './call-state.ts';
import { CONVERSATION_MS, RING_MS } from './durations.ts';
import { takeKey, takeSilence } from './menu.ts';
import type { Operation } from './program.ts';
import { continuesAfter, endRecording, keepBody } from './run-world.ts';
import { type RunningCall, STAYS } from './running-call.ts';
import { endGone, goOn, jump } from './ways-on.ts';

/** The node where the call goes on, or `STAYS`. */
export function takeEvent(call: RunningCall, event: CallEvent): NodeId {
  const { wait } = call;
  if (wait === undefined) return ignored(call, event, 'the call is over');
  const operation = call.program.operations[wait.node] as Operation;
  call.node = wait.node;
  const flaw = flawOf(event);
  if (flaw !== undefined) return ignored(call, event, flaw);
  switch (event.type) {
    case 'answered':
      if (wait.kind !== 'answer') return ignored(call, event, 'the call is answered already');
      call.wait = undefined;
      call.by = event.by;
      if (call.effects !== undefined)
        call.emit({ type: 'answer', by: event.by, direction: call.inbound ? 'inbound' : 'outbound' });
      return firstNode(call);
    case 'hangup':
      if (wait.kind === 'answer') return ignored(call, event, 'nobody has answered yet');
      if (call.gone) return ignored(call, event, 'nobody is on the line');
      pass(call, wait, event.after ?? 0);
      return hangUp(call, wait, operation);
    case 'key':
      if (wait.kind === 'answer') return ignored(call, event, 'nobody has answered yet');
      if (call.gone) return ignored(call, event, 'nobody is on the line');
      pass(call, wait, event.after ?? 0);
      return pressKey(call, wait, operation, event.key);
    case 'silence':
      if (wait.kind !== 'keys') return ignored(call, event, 'no menu waits for a key');
      return runOut(call, wait, operation);
    case 'finished':
      if (wait.kind === 'answer') return ignored(call, event, 'nobody has answered yet');
      return runOut(call, wait, operation);
    case 'transfer':
      if (wait.kind !== 'transfer') return ignored(call, event, 'no transfer is ringing');
      if (event.result === 'no-answer') return runOut(call, wait, operation);
      pass(call, wait, event.after ?? Math.max(0, wait.since + RING_MS - call.at));
      return transferred(call, operation, event.result, event.talkMs);
    case 'http':
    case 'http-failed':
      if (wait.kind !== 'http') return ignored(call, event, 'no server was asked');
      pass(call, wait, event.after ?? (event.type === 'http' ? 0 : Number.POSITIVE_INFINITY));
      if (event.type === 'http-failed') return noAnswer(call, operation, event.reason ?? 'no answer');
      return httpAnswered(call, operation, event.status, event.body ?? '');
  }
}

function firstNode(call: RunningCall): NodeId {
  const { flow } = call.program;
  const { at } = call.setup;
  if (at === undefined) return flow.entry;
  if (Object.hasOwn(flow.names, at)) return flow.names[at] as NodeId;
  call.fault('goto-unresolved', `no tag is named "${at}" to start at`);
  return call.end('fault', `goto-unresolved: no tag is named "${at}" to start at`);
}

/** Moves the clock; never past the end of what is awaited. */
function pass(call: RunningCall, wait: Wait, after: number): void {
  const wanted = call.at + (after > 0 ? Math.round(after) : 0);
  call.at = Math.max(call.at, Math.min(wanted, wait.until));
}

/** What is awaited has run its time. */
function runOut(call: RunningCall, wait: Wait, operation: Operation): NodeId {
  call.at = Math.max(call.at, wait.until);
  call.wait = undefined;
  switch (wait.kind) {
    case 'keys':
      return takeSilence(call, operation, wait.entry);
    case 'transfer':
      return transferred(call, operation, 'no-answer');
    case 'conversation':
      return endConversation(call, operation);
    case 'recording':
      endRecording(call, operation, wait.since);
      return goOn(call, operation);
    case 'http':
      return noAnswer(call, operation, 'no answer in time');
    default:
      return goOn(call, operation);
  }
}

function pressKey(call: RunningCall, wait: Wait, operation: Operation, key: Key): NodeId {
  const caught = wait.kind === 'conversation' ? undefined : catcherOf(call, wait.node, key);
  if (caught !== undefined) return leaveRegion(call, caught, key);
  switch (wait.kind) {
    case 'keys':
      call.wait = undefined;
      return takeKey(call, operation, wait.entry, key);
    case 'prompt': {
      const { menu } = operation.node;
      if (!wait.interruptible || menu === undefined) break;
      call.wait = undefined;
      call.skipping = { menu, entry: key, during: wait.node };
      return goOn(call, operation);
    }
    case 'recording':
      if (key !== '#') break;
      call.wait = undefined;
      endRecording(call, operation, wait.since);
      return goOn(call, operation);
  }
  call.notice('key-ignored', `key ${key} is pressed where nothing takes keys`);
  return STAYS;
}

function hangUp(call: RunningCall, wait: Wait, operation: Operation): NodeId {
  call.wait = undefined;
  call.skipping = undefined;
  call.gone = true;
  if (wait.kind === 'prompt') call.emit({ type: 'hangup', by: 'caller', during: wait.node });
  else call.emit({ type: 'hangup', by: 'caller' });
  // What was said so far is kept (reference 2.11).
  if (wait.kind === 'recording') endRecording(call, operation, wait.since);
  const caught = catcherOf(call, wait.node, 'hangup');
  if (caught !== undefined) return leaveRegion(call, caught, 'hangup');
  if (wait.kind === 'conversation' && !continuesAfter(call, operation))
    return call.end('transferred', 'the conversation after the transfer ends');
  return endGone(call);
}

/** The innermost region around a node that watches for the event and has not caught one yet (Q35). */
function catcherOf(call: RunningCall, id: NodeId, event: string): Operation | undefined {
  const { operations } = call.program;
  let region = operations[id]?.node.catch;
  while (region !== undefined) {
    const operation = operations[region] as Operation;
    if (watchedEvent(call, operation) === event && !call.caught.includes(region)) return operation;
    region = operation.node.catch;
  }
  return undefined;
}

function watchedEvent(call: RunningCall, operation: Operation): string {
  if (call.rawAttribute(operation, 'type') !== 'digit') return 'hangup';
  const value = call.rawAttribute(operation, 'value') ?? '';
  // The pound key cannot be caught.
  return value === '#' ? '' : value;
}

function leaveRegion(call: RunningCall, region: Operation, event: string): NodeId {
  call.wait = undefined;
  call.skipping = undefined;
  call.caught = [...call.caught, region.id];
  return jump(call, call.rawAttribute(region, 'goto') ?? '', region, event);
}

function transferred(
  call: RunningCall,
  operation: Operation,
  result: 'answered' | 'busy' | 'refused' | 'no-answer',
  talkMs = CONVERSATION_MS,
): NodeId {
  call.wait = undefined;
  call.emit({ type: 'transfer', phase: result });
  if (result !== 'answered') return call.follow(operation.ways.failed);
  call.wait = { kind: 'conversation', node: operation.id, since: call.at, until: call.at + talkMs };
  return STAYS;
}

function endConversation(call: RunningCall, operation: Operation): NodeId {
  call.emit({ type: 'transfer', phase: 'ended' });
  const next = call.follow(operation.ways.answered);
  return continuesAfter(call, operation) ? next : call.end('transferred', 'the conversation after the transfer ends');
}

function httpAnswered(call: RunningCall, operation: Operation, status: number, body: string): NodeId {
  call.wait = undefined;
  call.emit({ type: 'http', phase: 'answer', status, body });
  const isGood = status >= 200 && status < 300;
  if (!isGood) call.notice('http-error', `the server answers ${status}; the variable is empty`);
  keepBody(call, operation, isGood ? body : '');
  return goOn(call, operation);
}

function noAnswer(call: RunningCall, operation: Operation, reason: string): NodeId {
  call.wait = undefined;
  call.emit({ type: 'http', phase: 'failed', reason });
  call.notice('http-error', `${reason}; the variable is empty`);
  keepBody(call, operation, '');
  return goOn(call, operation);
}

function isDelay(ms: number | undefined): boolean {
  return ms === undefined || (Number.isFinite(ms) && ms >= 0);
}

/** What is wrong with an event that a program without types gave; undefined for a sound one. */
function flawOf(event: CallEvent): string | undefined {
  switch (event?.type) {
    case 'key':
      return KEYS.has(event.key) ? undefined : 'that is no key of a telephone';
    case 'answered':
      return event.by === 'live' || event.by === 'machine' ? undefined : 'live or machine answers';
    case 'transfer':
      if (!RESULTS.has(event.result)) return 'that is nothing that becomes of a transfer';
      return isDelay(event.talkMs) ? undefined : 'a conversation lasts a number of milliseconds, from 0 up';
    case 'http': {
      const isSound = Number.isInteger(event.status) && typeof (event.body ?? '') === 'string';
      return isSound ? undefined : 'a server answers with a status and a text';
    }
    case 'silence':
    case 'finished':
    case 'http-failed':
    case 'hangup':
      return undefined;
    default:
      return 'there is no such event';
  }
}

const KEYS: ReadonlySet<string> = new Set('0123456789*#');
const RESULTS: ReadonlySet<string> = new Set(['answered', 'busy', 'refused', 'no-answer']);

function ignored(call: RunningCall, event: CallEvent, why: string): typeof STAYS {
  call.notice('event-ignored', `${String(event?.type)}: ${why}`);
  return STAYS;
}
