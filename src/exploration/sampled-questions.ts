// What a plan asks of keys, contacts, servers, the clock or chance in a way that no number of tried values settles: where
// that decides, nothing is proved for all calls.

import type { FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import { shortened } from '../source/shortened.ts';
import { isWhollyTried } from './clock-moments.ts';
import { type DecisiveVariables, decidingTexts, readNames, variableSetBy } from './decisive-variables.ts';
import { type Look, looksOf } from './looks.ts';

/** Longest condition that is told whole. */
const LONGEST_TOLD = 60;

/** Names that come from outside the plan and stay open in these calls. */
export type IsOpen = (name: string) => boolean;

/** Which names are open: keys, servers' answers, and what the setup does not state of the contact, the number, the clock. */
export function openNames({ nodes }: FlowGraph, setup: CallSetup): IsOpen {
  const answers = new Set(
    nodes.flatMap((node) => (node.kind === 'get' || node.kind === 'post' ? [variableSetBy(node) ?? ''] : [])),
  );
  return (name) => {
    if (name === 'call.lastinput') return true;
    // Where the call is, and which one it is, are no questions.
    if (name === 'call.path' || name === 'call.id') return false;
    if (name.startsWith('contact.')) return setup.contact?.[name.slice('contact.'.length)] === undefined;
    if (name.startsWith('call.')) return setup.call?.[name.slice('call.'.length)] === undefined;
    if (name.startsWith('global.')) return setup.now === undefined;
    return answers.has(name);
  };
}

/** In sentences: each condition, or value that one rests on, that was tried with some values only. */
export function sampledQuestions(flow: FlowGraph, decisive: DecisiveVariables, setup: CallSetup): string[] {
  const sourceOf = sourcesIn(flow, decisive, openNames(flow, setup));
  const isAnyOpen = decisive.names.some((name) => sourceOf(name) !== undefined);
  const told = new Set<string>();
  const looks = new Map<string, Set<Look>>();
  const measuring: { readonly source: string; readonly text: string }[] = [];
  for (const node of flow.nodes) {
    if (node.kind === 'setvar' && !decisive.names.includes(variableSetBy(node) ?? '')) continue;
    const text = textOf(node);
    for (const { name, look } of looksOf(node)) {
      const source = name === undefined ? undefined : sourceOf(name);
      // A name that is put together may be any.
      if (name === undefined && isAnyOpen) told.add(text);
      if (source === undefined) continue;
      if (look === 'otherwise' && !isWhollyTried(source)) told.add(text);
      looks.set(source, (looks.get(source) ?? new Set()).add(look));
      if (look === 'measured') measuring.push({ source, text });
    }
  }
  // A number may be long and small at once: bounds on both are more than each by itself.
  for (const { source, text } of measuring) if (looks.get(source)?.has('ordered')) told.add(text);
  return [...told].map((text) => `"${shortened(text, LONGEST_TOLD)}" was tried with some values, not with all`);
}

/** For each name the open one that it holds a value of, its own, a copy or something made of it. */
function sourcesIn(
  { nodes }: FlowGraph,
  decisive: DecisiveVariables,
  isOpen: IsOpen,
): (name: string) => string | undefined {
  const sources = new Map<string, string>();
  const sourceOf = (name: string): string | undefined => sources.get(name) ?? (isOpen(name) ? name : undefined);
  const setting = nodes.filter((node) => node.kind === 'setvar' && decisive.names.includes(variableSetBy(node) ?? ''));
  for (let known = -1; known < sources.size; ) {
    known = sources.size;
    for (const node of setting) {
      const set = variableSetBy(node) ?? '';
      if (sources.has(set)) continue;
      for (const name of readNames(node.text ?? '')) {
        const source = name === undefined ? undefined : sourceOf(name);
        if (source !== undefined) sources.set(set, source);
      }
    }
  }
  return sourceOf;
}

function textOf(node: FlowNode): string {
  if (node.kind === 'setvar') return node.text ?? '';
  return decidingTexts(node)
    .join(node.kind === 'notEqual' ? ' != ' : ' = ')
    .trim();
}
