// What a call does, in lines of text: the words of transcripts, of `.call` files and of the walkthrough's event log.
// A line begins with the word of its event, so that it can be searched for and compared.

import type { FlowGraph, NodeId } from '../analysis/flow-graph.ts';
import type { Effect } from '../runtime/effect.ts';
import { shortened } from '../source/shortened.ts';
import { actWords, httpWords } from './act-words.ts';
import { quoted, valueWords } from './quoted-text.ts';

/** The lines of an event; none for what only tells other programs something. */
export function effectLines(flow: FlowGraph, effect: Effect): string[] {
  switch (effect.type) {
    case 'answer':
      if (effect.direction === 'inbound') return ['incoming call'];
      return [effect.by === 'live' ? 'answered by a person' : 'answered by a machine'];
    case 'say':
      return [`say ${quoted(effect.text)}`];
    case 'play':
      return [`play ${effect.source} ${quoted(effect.sound)}`];
    case 'collect':
      return [`collect ${effect.keys.join(', ')} within ${secondsWords(effect.timeoutMs)}`];
    case 'keys':
      return [actWords({ type: 'keys', keys: effect.input === '' ? '#' : effect.input })];
    case 'silence':
      return [actWords({ type: 'silence' })];
    case 'branch':
      return [branchWords(flow, effect)];
    case 'goto':
      return [`goto ${valueWords(effect.target)}`];
    case 'set':
      return [`set ${effect.name} = ${valueWords(effect.value)}`];
    case 'stash':
      return [`stash ${effect.name} = ${valueWords(effect.value)}`];
    case 'if':
      return [`if ${effect.result}: ${testWords(flow, effect)}`];
    case 'transfer':
      return [transferWords(effect)];
    case 'record':
      return [recordWords(flow, effect)];
    case 'http':
      return [webWords(effect)];
    case 'sms':
      return [`sms to ${effect.to}: ${quoted(effect.text)}`];
    case 'dnc':
      return [`dnc ${valueWords(effect.number)}`];
    case 'catch':
      return [`catch ${effect.event}: on to ${tagWords(flow, effect.to)}`];
    case 'notice':
      return [`notice: ${oneLine(effect.message)}`];
    case 'fault':
      return faultLines(effect);
    case 'hangup':
      return [effect.by === 'plan' ? 'hangup' : actWords({ type: 'hangup' })];
    case 'end':
      return [`end: ${effect.outcome} after ${clockWords(effect.at)}`];
  }
}

type Of<Type extends Effect['type']> = Extract<Effect, { readonly type: Type }>;

function branchWords(flow: FlowGraph, { on, pressed, to }: Of<'branch'>): string {
  if (on === 'no-input') return `branch no-input: nothing takes silence, on to ${tagWords(flow, to)}`;
  if (on === 'no-match') return `branch no-match: nothing takes that, on to ${tagWords(flow, to)}`;
  return `branch ${pressed ?? on}`;
}

function testWords(flow: FlowGraph, { node, test, value }: Of<'if'>): string {
  if (value === undefined) return oneLine(test);
  const verb = flow.nodes[node]?.kind === 'notEqual' ? 'differs from' : 'equals';
  return `${valueWords(value)} ${verb} ${valueWords(test)}`;
}

function transferWords(effect: Of<'transfer'>): string {
  if (effect.phase === 'ended') return 'transfer ended';
  if (effect.phase !== 'dial') return actWords({ type: 'transfer', result: effect.phase });
  const { numbers, mode, ringMs, whisper } = effect;
  const to = numbers.length === 0 ? 'nobody' : numbers.join(', ');
  const how = numbers.length > 1 ? `, ${mode === 'waterfall' ? 'one after the other' : 'all at once'}` : '';
  const said = whisper === undefined ? '' : `, whispering ${quoted(whisper)}`;
  return `transfer to ${to}${how}, at most ${secondsWords(ringMs)}${said}`;
}

function recordWords(flow: FlowGraph, effect: Of<'record'>): string {
  if (effect.phase === 'end') return `recorded ${secondsWords(effect.ms)}: ${oneLine(effect.url)}`;
  const name = flow.nodes[effect.node]?.name;
  const what = name === undefined ? 'record' : `record ${name}`;
  return `${what}${effect.background ? ' in the background' : ''}, at most ${secondsWords(effect.maxMs)}`;
}

function webWords(effect: Of<'http'>): string {
  switch (effect.phase) {
    case 'request':
      return `http ${effect.method} ${oneLine(effect.url)}`;
    case 'answer':
      return httpWords({ status: effect.status, body: effect.body });
    case 'failed':
      return httpWords({ failed: effect.reason });
  }
}

function faultLines({ message, help, expression }: Of<'fault'>): string[] {
  const lines = [`fault: ${oneLine(message)}`];
  if (expression !== undefined && expression.text.trim() !== '')
    lines.push(`  in ${quoted(shortened(expression.text, 100))}`);
  if (help !== undefined) lines.push(`  help: ${oneLine(help)}`);
  return lines;
}

const SHOWN_WORDS = 40;

/** A tag in few words: `menu "Question"`, `play "Thank you…"`, `the end of the plan`. */
export function tagWords(flow: FlowGraph, id: NodeId): string {
  const node = flow.nodes[id];
  if (node === undefined || node.kind === 'end') return 'the end of the plan';
  const { text, name } = node;
  const kind = node.kind === 'collect' ? 'menu' : node.kind;
  if (name !== undefined) return `${kind} ${quoted(name)}`;
  return text === undefined || text === '' ? kind : `${kind} ${quoted(shortened(text, SHOWN_WORDS))}`;
}

/** `5 s`, `0.4 s`. Milliseconds in. */
export function secondsWords(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}

/** Time since the beginning of a call: `m:ss`. Milliseconds in. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function oneLine(text: string): string {
  return quoted(text).slice(1, -1).replaceAll('\\"', '"');
}
