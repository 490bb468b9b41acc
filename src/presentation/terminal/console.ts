// The console line: shows what a text comes to at this moment of the call, or sets a variable to it.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CallState } from '../../runtime/call-state.ts';
import { step } from '../../runtime/step.ts';
import { cleanText } from '../report/column-text.ts';
import { currentMoment, setByHand } from './walk-session.ts';
import type { Message, WalkState } from './walk-state.ts';

const MOST_TYPED = 100;
const SHOWN = 500;

/** Runs a typed line: `name = value`, a text with `${name}` in it, an expression, or the name of a variable. */
export function evaluateLine(state: WalkState, typed: string): WalkState {
  const text = typed.trim();
  const remembering: WalkState = {
    ...state,
    typed: [...state.typed.filter((line) => line !== text), text].slice(-MOST_TYPED),
  };
  const say = (tone: Message['tone'], words: string): WalkState => ({ ...remembering, message: { tone, text: words } });
  const call = currentMoment(state.walk).result.state;
  const [, name, value] = /^([\w.]+)\s*=(?!=)\s*(.*)$/s.exec(text) ?? [];
  if (text.includes('${') && !/\$\{[^}]*\}/.test(text)) return say('trouble', 'the ${ is never closed');
  if (name === undefined || value === undefined) {
    const { comesTo, fault, notice } = outcomeOf(call, withReferences(call, text));
    if (fault !== undefined) return say('trouble', fault);
    const shown = `${cleanText(text)} is ${cleanText(comesTo).slice(0, SHOWN) || '(empty)'}`;
    return notice === undefined ? say('tried', shown) : say('notice', `${shown}; ${notice}`);
  }
  if (/^(call|contact|global)\./.test(name))
    return say('trouble', `${name} is the platform's: start with --set ${name}=...`);
  if (call.wait === undefined) return say('notice', 'the call is over: step back to set a variable');
  const { comesTo, fault } = outcomeOf(call, withReferences(call, value));
  if (fault !== undefined) return say('trouble', fault);
  const walk = setByHand(state.walk, name, comesTo);
  const isSaved = call.wait.kind === 'answer';
  const note = isSaved ? '' : '; a walk with this in it cannot be saved';
  return { ...say('tried', `${name} = ${cleanText(comesTo) || '(empty)'}${note}`), walk, elapsed: 0, scroll: 0 };
}

/** Names of variables typed as they are, `tries + 1`, as references to them; texts in quotes. */
function withReferences(call: CallState, text: string): string {
  if (text.includes('${')) return text;
  if (/^(call|contact|global)\.[\w.]+$/.test(text)) return `\${${text}}`;
  if (isVariable(call, text)) return `\${${text}}`;
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w.]+/g, (word) => {
    if (!isVariable(call, word)) return word;
    return /^-?\d+(?:\.\d+)?$/.test(call.variables[word] ?? '') ? `\${${word}}` : `'\${${word}}'`;
  });
}

function isVariable({ variables }: CallState, text: string): boolean {
  return Object.hasOwn(variables, text);
}

const RESULT = 'result';

/** What a text comes to at a state, exactly as a `setvar` there would set it: a plan of that one tag is run. */
function outcomeOf(
  state: CallState,
  text: string,
): { readonly comesTo: string; readonly fault: string | undefined; readonly notice: string | undefined } {
  const nowhere = { start: 0, end: 0 };
  const flow: FlowGraph = {
    version: 1,
    entry: 0,
    end: 1,
    nodes: [
      { id: 0, kind: 'setvar', span: nowhere, attributes: { varname: RESULT }, text },
      { id: 1, kind: 'end', span: nowhere },
    ],
    edges: [{ from: 0, to: 1, on: 'end' }],
    names: {},
  };
  const { ended: _, ...going } = state;
  const { at: _start, ...setup } = state.setup;
  const ringing = { kind: 'answer', node: 0, since: state.at, until: state.at } as const;
  const { effects } = step(flow, { ...going, setup, steps: 0, wait: ringing }, { type: 'answered', by: 'live' });
  const set = effects.find((effect) => effect.type === 'set');
  const fault = effects.find((effect) => effect.type === 'fault');
  const notice = effects.find((effect) => effect.type === 'notice');
  return { comesTo: set?.value ?? '', fault: fault?.message, notice: notice?.message };
}
