// What may happen at a moment of a call where it can go one way or another: each choice as the events of the engine, and as
// what a script says for it.

import type { FlowNode, NodeId } from '../analysis/flow-graph.ts';
import type { FlowIndex } from '../analysis/reach.ts';
import type { Answerer, CallEvent, Key } from '../runtime/call-event.ts';
import type { Act, HangupPlace } from '../runtime/call-script.ts';
import type { CallState, Wait } from '../runtime/call-state.ts';
import { actingDelayMs, NEXT_KEY_MS } from '../runtime/durations.ts';
import type { DecisiveVariables } from './decisive-variables.ts';
import { variableSetBy } from './decisive-variables.ts';
import { keyClasses } from './key-classes.ts';
import type { TellingValues } from './telling-values.ts';

/** One thing that caller or world can do at a moment. */
export interface Choice {
  /** What it is, in a word or two: `1`, `silence`, `machine`, `no-answer`, `hangup`. */
  readonly words: string;
  /** Where it is done. */
  readonly node: NodeId;
  readonly events: readonly CallEvent[];
  /** What a script says for it; undefined for who answers, which a script says at its head. */
  readonly act: Act | undefined;
  readonly answeredBy?: Answerer;
  /** The way out of a menu that it is meant to take; a choice that takes another one is no choice of its own. */
  readonly way?: number;
}

/** What a choice is made of: the flow, and which values are worth trying in it. */
export interface ChoiceContext {
  readonly index: FlowIndex;
  readonly edgeNumbers: ReadonlyMap<object, number>;
  readonly decisive: DecisiveVariables;
  readonly telling: TellingValues;
  /** Who may answer, when that is settled. */
  readonly answerers: readonly Answerer[] | undefined;
  /** True when the plan asks who answers, of a call that goes out. */
  readonly asksWhoAnswers: boolean;
  /** For each watched region the prompt in which its event is tried; elsewhere it is at menus and calls. */
  readonly firstSounds: ReadonlySet<NodeId>;
}

/** The choices at a wait; none where only time passes. */
export function choicesAt(context: ChoiceContext, state: CallState, wait: Wait, prompt: string): readonly Choice[] {
  const { node } = wait;
  const caught = state.gone ? [] : catchChoices(context, state, wait, prompt);
  switch (wait.kind) {
    case 'answer':
      return answerChoices(context, node);
    case 'keys':
      return wait.entry === '' ? [...keyChoices(context, wait), ...caught] : NO_CHOICES;
    case 'transfer': {
      const results = ['answered', 'no-answer'] as const;
      const ways = results.map((result): Choice => {
        const act = { type: 'transfer', result } as const;
        return { words: result, node, events: [act], act };
      });
      return [...ways, ...caught];
    }
    case 'http':
      return httpChoices(context, node);
    default: {
      if (caught.length === 0) return NO_CHOICES;
      return [{ words: '', node, events: [{ type: 'finished' }], act: undefined }, ...caught];
    }
  }
}

const NO_CHOICES: readonly Choice[] = [];

function answerChoices({ answerers, asksWhoAnswers }: ChoiceContext, node: NodeId): Choice[] {
  const possible = answerers ?? (asksWhoAnswers ? (['live', 'machine'] as const) : (['live'] as const));
  return possible.map((answeredBy) => ({
    words: asksWhoAnswers ? answeredBy : '',
    node,
    events: [{ type: 'answered', by: answeredBy }],
    act: undefined,
    answeredBy,
  }));
}

function keyChoices(context: ChoiceContext, wait: Extract<Wait, { kind: 'keys' }>): Choice[] {
  const { index, edgeNumbers, decisive, telling } = context;
  const { node } = wait;
  const edges = index.edgesFrom(node);
  const isRead = edges.some(({ to }) => decisive.has(to, 'call.lastinput'));
  const values = isRead ? telling.of('call.lastinput') : telling.asked;
  const choices: Choice[] = [];
  for (const { edge, entries } of keyClasses(index.flow.nodes[node] as FlowNode, edges, values, isRead)) {
    const way = edgeNumbers.get(edge);
    for (const entry of entries) {
      const events = keyEvents(entry, actingDelayMs(wait, wait.since));
      const act: Act = { type: 'keys', keys: entry };
      choices.push({ words: entry, node, events, act, ...(way === undefined ? undefined : { way }) });
    }
  }
  choices.push({ words: 'silence', node, events: [{ type: 'silence' }], act: { type: 'silence' } });
  return choices;
}

function keyEvents(entry: string, after: number): CallEvent[] {
  return [...entry].map((key, i) => ({ type: 'key', key: key as Key, after: i === 0 ? after : NEXT_KEY_MS }));
}

function httpChoices({ index, decisive, telling }: ChoiceContext, node: NodeId): Choice[] {
  const set = variableSetBy(index.flow.nodes[node] as FlowNode) ?? '';
  const isRead = index.edgesFrom(node).some(({ to }) => decisive.has(to, set));
  const bodies = isRead ? telling.of(set) : [''];
  return bodies.map((body) => {
    const answer = body === '' ? { status: 200 } : { status: 200, body };
    const words = body === '' ? '200' : `200:${body}`;
    return { words, node, events: [{ type: 'http', ...answer }], act: { type: 'http', answer } };
  });
}

/** What the regions around a moment watch for: a hang-up, a key. */
function catchChoices(context: ChoiceContext, state: CallState, wait: Wait, prompt: string): Choice[] {
  const { index, firstSounds } = context;
  const { nodes } = index.flow;
  if (wait.kind === 'pause' || wait.kind === 'answer' || wait.kind === 'http') return [];
  if (wait.kind === 'prompt' && !firstSounds.has(wait.node)) return [];
  const choices = new Map<string, Choice>();
  for (let region = nodes[wait.node]?.catch; region !== undefined; region = nodes[region]?.catch) {
    if (state.caught.includes(region)) continue;
    for (const { on, pressed } of index.edgesFrom(region)) {
      if (on !== 'catch' || pressed === undefined || choices.has(pressed)) continue;
      const choice = pressed === 'hangup' ? hangupChoice(wait, prompt) : caughtKey(wait, pressed, prompt);
      if (choice !== undefined) choices.set(pressed, choice);
    }
  }
  return [...choices.values()];
}

const PLACES: Readonly<Partial<Record<Wait['kind'], HangupPlace>>> = {
  keys: 'menu',
  recording: 'recording',
  transfer: 'transfer',
  conversation: 'conversation',
};

function hangupChoice(wait: Wait, prompt: string): Choice {
  const { node } = wait;
  const at = PLACES[wait.kind];
  const after = actingDelayMs(wait, wait.since);
  const act: Act = at === undefined ? { type: 'hangup', during: prompt } : { type: 'hangup', at };
  return { words: 'hangup', node, events: [{ type: 'hangup', after }], act };
}

function caughtKey(wait: Wait, key: string, prompt: string): Choice | undefined {
  // A recording and a ringing phone take no keys of a script.
  if (!/^[0-9*]$/.test(key) || (wait.kind !== 'keys' && wait.kind !== 'prompt')) return undefined;
  const after = actingDelayMs(wait, wait.since);
  const act: Act = { type: 'keys', keys: key, ...(wait.kind === 'prompt' ? { during: prompt } : undefined) };
  return { words: key, node: wait.node, events: keyEvents(key, after), act };
}
