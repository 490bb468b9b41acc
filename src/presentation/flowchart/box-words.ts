// What stands in a box: its shape, and what the tag says or does, in the words of the person who reads the drawing.

import type { EdgeLabel, FlowGraph, FlowNode } from '../../analysis/flow-graph.ts';
import { CALLER_HANGS_UP, menuWayWords } from '../../rehearsal/branch-words.ts';
import { secondsWords } from '../../rehearsal/effect-words.ts';
import { isInbound } from '../../runtime/call-direction.ts';
import type { Shape } from './chart.ts';

export interface BoxWords {
  readonly shape: Shape;
  readonly title?: string;
  readonly text?: string;
  readonly note?: string;
}

/** The words of a tag's box; a menu's wait speaks for its menu. `collect`: the wait of a menu. */
export function boxWords(flow: FlowGraph, node: FlowNode, collect: FlowNode | undefined): BoxWords {
  const { name, kind } = node;
  const text = (node.text ?? '').replace(/\s+/g, ' ');
  const value = (attribute: string): string => (node.attributes?.[attribute] ?? '').trim();
  const titled = (shape: Shape, rest: { text?: string; note?: string }, what?: string): BoxWords => {
    const title = name ?? what;
    return { shape, ...(title === undefined ? undefined : { title }), ...rest };
  };
  switch (kind) {
    case 'dialplan':
      return { shape: 'start', title: isInbound(flow, {}) ? 'incoming call' : 'outgoing call' };
    case 'amd':
      return titled('condition', { text: 'who answers?' });
    case 'play':
      return titled('prompt', { text: soundWords(value('type'), text) });
    case 'dtmf':
      return titled('prompt', { text: `tones ${text}` });
    case 'menu':
    case 'collect':
      return titled('menu', { note: menuNote(collect) }, 'menu');
    case 'if':
      return titled('condition', { text: value('expr') });
    case 'equal':
      return titled('condition', { text: `${value('var')} = ${value('expr')}` });
    case 'notEqual':
      return titled('condition', { text: `${value('var')} ≠ ${value('expr')}` });
    case 'goto':
      return titled('condition', { text: `go to ${text}` });
    case 'stash':
      return titled('data', { text: `keep ${value('varname')} = ${text}` });
    case 'setvar':
      return titled('data', { text: `${value('varname')} := ${text}` });
    case 'analytics':
      return titled('data', { text: 'count a page view' });
    case 'transfer':
      return titled('transfer', { text, ...transferNote(value) }, 'transfer');
    case 'record':
      return titled('record', value('background') === 'true' ? { note: 'in the background' } : {}, 'record');
    case 'get':
    case 'post':
      return titled('web', { text, ...(value('varname') === '' ? {} : { note: `into ${value('varname')}` }) }, kind);
    case 'sms':
    case 'text':
      return titled('message', { text, ...(value('to') === '' ? {} : { note: `to ${value('to')}` }) }, 'text message');
    case 'gtalk':
      return titled('message', { text }, 'gtalk');
    case 'dnc':
      return titled('message', text === '' ? {} : { text }, 'do not call again');
    case 'hangup':
      return titled('end', name === undefined ? {} : { note: 'hang up' }, 'hang up');
    case 'gotoXML':
      return titled('end', { text: `another dialplan: ${text}` });
    case 'wait':
      return titled('other', { text: `pause ${text}`.trim() });
    case 'catch':
      return titled('other', { note: 'watched from here on' }, 'catch');
    case 'unknown':
      return titled('other', { text: 'no tag of the language' });
    default:
      return titled('other', text === '' ? {} : { text }, kind);
  }
}

function soundWords(type: string, text: string): string {
  const known = type.toLowerCase();
  if (known === 'url') return `sound ${text}`;
  return known === 'callfireid' ? `sound no. ${text}` : text;
}

function menuNote(collect: FlowNode | undefined): string {
  if (collect?.waits !== true) return 'waits for no key';
  const digits = collect.maxDigits ?? 1;
  const keys = digits === 1 ? 'a key' : `up to ${digits} keys`;
  return `waits ${secondsWords(collect.timeoutMs ?? 0)} for ${keys}`;
}

function transferNote(value: (attribute: string) => string): { note?: string } {
  const notes: string[] = [];
  if (value('timeout') !== '') notes.push(`rings ${value('timeout')} s`);
  if (value('mode') === 'waterfall') notes.push('one after the other');
  return notes.length === 0 ? {} : { note: notes.join(', ') };
}

/** Why a call goes along an edge, as a person says it; undefined where it is the only way on. */
export function wayWords(on: EdgeLabel, pressed: string | undefined): string | undefined {
  switch (on) {
    // Whoever looks at a drawing has no call in mind whose silence it could be.
    case 'timeout':
    case 'no-input':
      return 'no key pressed';
    case 'key':
    case 'default':
    case 'no-match':
    case 'live':
    case 'machine':
    case 'answered':
      return menuWayWords(on, pressed);
    case 'failed':
      return 'no answer';
    case 'true':
      return 'yes';
    case 'false':
      return 'no';
    case 'catch':
      return pressed === 'hangup' ? CALLER_HANGS_UP : `${pressed} at any time`;
    default:
      return undefined;
  }
}
