// What reaches beyond the call: other phones, recordings, servers, text messages, the do-not-call list.

import type { NodeId } from '../analysis/flow-graph.ts';
import { timeoutMs, wholeNumber } from '../model/duration.ts';
import { HTTP_LIMIT_MS, RECORDING_MS, RING_LIMIT_MS } from './durations.ts';
import type { Operation } from './program.ts';
import { type RunningCall, STAYS } from './running-call.ts';
import { otherSide } from './system-values.ts';
import { goOn, passesOver } from './ways-on.ts';

export function runTransfer(call: RunningCall, operation: Operation): NodeId {
  const { id, ways } = operation;
  if (passesOver(call, 'nobody is put through')) return call.follow(ways.failed);
  // Always seconds, whatever its size.
  const seconds = wholeNumber(call.rawAttribute(operation, 'timeout'));
  const ringMs = seconds === undefined ? RING_LIMIT_MS : seconds * 1000;
  const numbers = call
    .expand(operation.text)
    .split(',')
    .map((number) => number.trim())
    .filter((number) => number !== '');
  if (call.effects !== undefined) {
    const whisper = call.attribute(operation, 'whisper-tts');
    const calleridalpha = call.attribute(operation, 'calleridalpha');
    call.emit({
      type: 'transfer',
      phase: 'dial',
      numbers,
      callerid: call.attribute(operation, 'callerid') ?? call.valueOf('call.callerid'),
      ...(calleridalpha === undefined ? undefined : { calleridalpha }),
      mode: call.rawAttribute(operation, 'mode') === 'waterfall' ? 'waterfall' : 'ringall',
      music: call.rawAttribute(operation, 'musiconhold') ?? 'ringing',
      ringMs,
      ...(whisper === undefined ? undefined : { whisper }),
    });
  }
  if (numbers.length === 0) {
    call.notice('transfer-nobody', 'there is no number to ring: the transfer fails');
    return call.follow(ways.failed);
  }
  call.wait = { kind: 'transfer', node: id, since: call.at, until: call.at + ringMs };
  return STAYS;
}

/** True when the plan goes on after the conversation. */
export function continuesAfter(call: RunningCall, operation: Operation): boolean {
  return call.rawAttribute(operation, 'continue-after') === 'true';
}

export function runRecord(call: RunningCall, operation: Operation): NodeId {
  if (passesOver(call, 'nothing is recorded')) return goOn(call, operation);
  const maxMs = timeoutMs(call.rawAttribute(operation, 'timeout')) ?? RECORDING_MS;
  const background = call.rawAttribute(operation, 'background') === 'true';
  call.emit({ type: 'record', phase: 'start', background, maxMs });
  if (background) {
    keepRecording(call, operation);
    return goOn(call, operation);
  }
  call.wait = { kind: 'recording', node: operation.id, since: call.at, until: call.at + maxMs };
  return STAYS;
}

/** A recording that has ended; its address goes to its variable (Q47). */
export function endRecording(call: RunningCall, operation: Operation, since: number): void {
  call.emit({ type: 'record', phase: 'end', ms: call.at - since, url: addressOf(call, operation) });
  keepRecording(call, operation);
}

function keepRecording(call: RunningCall, operation: Operation): void {
  const variable = call.rawAttribute(operation, 'varname') ?? operation.node.name;
  if (variable !== undefined && variable !== '') call.setVariable(variable, addressOf(call, operation));
}

// A made-up address of the form the platform uses: the recording's name is its file's name.
function addressOf(call: RunningCall, { id, node }: Operation): string {
  return `https://recordings.example/${call.valueOf('call.id')}/${encodeURIComponent(node.name ?? `recording-${id}`)}.mp3`;
}

export function runHttp(call: RunningCall, operation: Operation): NodeId {
  const method = operation.kind === 'get' ? 'GET' : 'POST';
  const url = call.expand(operation.text);
  call.emit({ type: 'http', phase: 'request', method, url });
  call.wait = { kind: 'http', node: operation.id, since: call.at, until: call.at + HTTP_LIMIT_MS, method, url };
  return STAYS;
}

/** What a server said goes to the variable; nothing does when it said nothing good (Q34). */
export function keepBody(call: RunningCall, operation: Operation, body: string): void {
  const variable = call.rawAttribute(operation, 'varname');
  if (variable !== undefined && variable !== '') call.setVariable(variable, body.trim());
}

export function runMessage(call: RunningCall, operation: Operation): NodeId {
  if (call.effects !== undefined) {
    const to = call.attribute(operation, 'to') ?? otherSide(call.setup, call.inbound);
    call.emit({ type: 'sms', to, text: call.expand(operation.text).replace(/\s+/g, ' ') });
  }
  return goOn(call, operation);
}

export function runDnc(call: RunningCall, operation: Operation): NodeId {
  if (call.effects !== undefined) call.emit({ type: 'dnc', number: call.expand(operation.text) });
  return goOn(call, operation);
}
