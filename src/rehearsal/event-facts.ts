// The facts of events that an expectation can ask for, as texts.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { Effect, EffectType, FaultCode, NoticeCode } from '../runtime/effect.ts';

type Of<Type extends EffectType> = Extract<Effect, { readonly type: Type }>;
type Facts<Type extends EffectType> = Readonly<
  Record<string, (effect: Of<Type>, flow: FlowGraph) => readonly string[]>
>;

const FACTS = {
  answer: { by: ({ by }) => (by === 'live' ? ['live', 'person', 'a person'] : ['machine', 'a machine']) },
  say: { text: ({ text }) => [text], voice: ({ voice }) => [voice] },
  play: { text: ({ sound }) => [sound] },
  collect: { key: ({ keys }) => keys },
  keys: { key: ({ input }) => [input === '' ? '#' : input] },
  silence: {},
  branch: { key: ({ on, pressed }) => (pressed === undefined ? [on] : [pressed]) },
  goto: { name: ({ target }) => [target] },
  set: { name: ({ name }) => [name], value: ({ value }) => [value] },
  stash: { name: ({ name }) => [name], value: ({ value }) => [value] },
  if: { result: ({ result }) => [String(result)], text: ({ test }) => [test] },
  transfer: {
    to: (effect) => (effect.phase === 'dial' ? effect.numbers : []),
    callerid: (effect) => (effect.phase === 'dial' ? [effect.callerid] : []),
    calleridalpha: (effect) => (effect.phase === 'dial' ? [effect.calleridalpha ?? ''] : []),
    music: (effect) => (effect.phase === 'dial' ? [effect.music] : []),
    mode: (effect) => (effect.phase === 'dial' ? [effect.mode] : []),
    whisper: (effect) => (effect.phase === 'dial' ? [effect.whisper ?? ''] : []),
    result: (effect) => (effect.phase === 'dial' ? [] : [effect.phase]),
  },
  record: { name: ({ node }, flow) => [flow.nodes[node]?.name ?? ''] },
  http: {
    method: (effect) => (effect.phase === 'request' ? [effect.method] : []),
    text: (effect) => (effect.phase === 'request' ? [effect.url] : []),
    result: (effect) =>
      effect.phase === 'answer' ? [String(effect.status)] : effect.phase === 'failed' ? ['failed'] : [],
  },
  sms: { to: ({ to }) => [to], text: ({ text }) => [text] },
  dnc: { number: ({ number }) => [number] },
  catch: { key: ({ event }) => [event] },
  notice: { code: ({ code }) => [code], text: ({ message }) => [message] },
  fault: { code: ({ code }) => [code], text: ({ message }) => [message] },
  hangup: { by: ({ by }) => [by] },
  end: { outcome: ({ outcome }) => [outcome], text: ({ reason }) => [reason] },
} as const satisfies { readonly [Type in EffectType]: Facts<Type> };

const NOTICES: Readonly<Record<NoticeCode, true>> = {
  'undefined-variable': true,
  'key-ignored': true,
  'event-ignored': true,
  'http-error': true,
  'amd-inbound': true,
  'transfer-nobody': true,
  skipped: true,
  'unknown-tag': true,
  analytics: true,
  gtalk: true,
  pause: true,
  leaves: true,
};
const FAULTS: Readonly<Record<FaultCode, true>> = {
  'expr-error': true,
  'goto-unresolved': true,
  'endless-loop': true,
  'text-too-long': true,
};

/** The codes of notices and faults. */
export const CODES = { notice: Object.keys(NOTICES), fault: Object.keys(FAULTS) } as const;

/** The types of events, in the words of expectations. */
export const EVENT_TYPES: readonly string[] = Object.keys(FACTS);

/** The texts of one fact of an event; none when the event has no such fact. */
export function factsOf(effect: Effect, fact: string, flow: FlowGraph): readonly string[] {
  const facts: Facts<EffectType> = FACTS[effect.type] as never;
  const of = facts[fact] as ((effect: Effect, flow: FlowGraph) => readonly string[]) | undefined;
  return of === undefined ? [] : of(effect, flow);
}
