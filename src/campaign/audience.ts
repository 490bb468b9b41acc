// A behaviour, made ready for the calls of one plan: for each persona its spreads, for each menu what is keyed in there.

import type { FlowEdge, FlowGraph, FlowNode, NodeId } from '../analysis/flow-graph.ts';
import { FlowIndex } from '../analysis/reach.ts';
import { chooseBranch, type KeypressPattern, parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import {
  type AnswerHabits,
  type Behavior,
  DEFAULT_HABITS,
  DIAL_OUTCOMES,
  type DialOutcome,
  type Habits,
  type HangupHazard,
  type Persona,
  SEND_OUTCOMES,
  type Shares,
} from './behavior.ts';
import { Spread } from './spread.ts';

/** What somebody does at a menu: an entry, a number of a range, or nothing. */
export type Answer =
  | { readonly kind: 'entry'; readonly keys: string }
  | { readonly kind: 'range'; readonly low: string; readonly high: string }
  | { readonly kind: 'silence' };

export interface Answers {
  readonly spread: Spread<Answer>;
  /** Seconds. */
  readonly delay: readonly [number, number];
}

export interface CompiledPersona {
  readonly name: string;
  readonly hangup: readonly HangupHazard[];
  readonly detection: { readonly live: number; readonly machine: number };
  readonly patienceSeconds: number;
  readonly sending: Spread<(typeof SEND_OUTCOMES)[number]>;
  readonly replies: { readonly share: number; readonly delayMinutes: number; readonly words: Spread<string> };
  /** What becomes of a dial at an attempt (from 1) and an hour of the day where the number lives. */
  readonly dialed: (attempt: number, hour: number) => Spread<DialOutcome>;
  /** By the node at which a menu waits. */
  readonly answers: ReadonlyMap<NodeId, Answers>;
}

/** Entries with these many keys and more are not tried for one that no branch takes. */
const MOST_DIGITS = 20;
/** A branch that puts a number on a do-not-call list is taken so much less often than others. */
const OPT_OUT_SHARE = 0.05;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];

/** The personas of a behaviour, by their shares. `flow` is undefined for texts. */
export function compileAudience(behavior: Behavior, flow: FlowGraph | undefined): Spread<CompiledPersona> {
  const personas: readonly Persona[] = behavior.personas ?? [{ name: 'everybody', share: 1 }];
  return new Spread(
    personas.map((persona) => [compilePersona({ ...behavior, ...persona }, persona.name, flow), persona.share]),
  );
}

function compilePersona(habits: Habits, name: string, flow: FlowGraph | undefined): CompiledPersona {
  const { hangup = DEFAULT_HABITS.hangup, patienceSeconds = DEFAULT_HABITS.patienceSeconds, replies = {} } = habits;
  return {
    name,
    hangup,
    patienceSeconds,
    detection: { ...DEFAULT_HABITS.detection, ...habits.detection },
    sending: spreadOf(SEND_OUTCOMES, habits.texts ?? DEFAULT_HABITS.texts),
    replies: {
      share: replies.share ?? DEFAULT_HABITS.replies.share,
      delayMinutes: replies.delayMinutes ?? DEFAULT_HABITS.replies.delayMinutes,
      words: new Spread(Object.entries(replies.words ?? DEFAULT_HABITS.replies.words)),
    },
    dialed: dialsOf(habits),
    answers: new Map(
      flow === undefined
        ? []
        : flow.nodes
            .filter(({ waits, kind }) => waits === true && kind === 'collect')
            .map((node) => [node.id, answersAt(flow, node, habits)]),
    ),
  };
}

function spreadOf<Name extends string>(names: readonly Name[], shares: Shares<Name>): Spread<Name> {
  return new Spread(names.map((name) => [name, shares[name] ?? 0]));
}

function dialsOf({ dial, dialByHour = [], dialByAttempt = [] }: Habits): CompiledPersona['dialed'] {
  const usual = spreadOf(DIAL_OUTCOMES, dial ?? DEFAULT_HABITS.dial);
  const later = dialByAttempt.map((each) => ({ from: each.from, spread: spreadOf(DIAL_OUTCOMES, each.dial) }));
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const own = dialByHour.find(({ from, to }) => hour >= from && hour < to);
    return own === undefined ? usual : spreadOf(DIAL_OUTCOMES, own.dial);
  });
  return (attempt, hour) => later.findLast(({ from }) => attempt >= from)?.spread ?? hours[hour] ?? usual;
}

function answersAt(flow: FlowGraph, collect: FlowNode, { questions = {} }: Habits): Answers {
  const name = collect.menu === undefined ? undefined : flow.nodes[collect.menu]?.name;
  const own: AnswerHabits =
    (name !== undefined && Object.hasOwn(questions, name) ? questions[name] : questions['*']) ?? {};
  const { wrong, silence, delaySeconds } = { ...DEFAULT_HABITS.answers, ...own };
  const branches = flow.edges.filter(({ from, on }) => from === collect.id && (on === 'key' || on === 'default'));
  const entries = own.keys === undefined ? usualKeys(flow, branches) : Object.entries(own.keys);
  const chosen = entries.map(([keys, share]): readonly [Answer, number] => [answerOf(keys), share]);
  const sum = chosen.reduce((total, [, share]) => total + Math.max(0, share), 0);
  const answered = Math.max(0, 1 - wrong - silence);
  const wrongKeys = wrongEntries(branches, collect.maxDigits ?? 1);
  return {
    spread: new Spread<Answer>([
      ...chosen.map(([answer, share]) => [answer, sum === 0 ? 0 : (share / sum) * answered] as const),
      ...wrongKeys.map((keys): readonly [Answer, number] => [{ kind: 'entry', keys }, wrong / wrongKeys.length]),
      [{ kind: 'silence' }, silence + (sum === 0 ? answered : 0) + (wrongKeys.length === 0 ? wrong : 0)],
    ]),
    delay: delaySeconds,
  };
}

function usualKeys(flow: FlowGraph, branches: readonly FlowEdge[]): [string, number][] {
  const index = new FlowIndex(flow);
  return branches
    .filter(({ on }) => on === 'key')
    .map(({ pressed = '', to }) => [pressed, optsOut(flow, index, to) ? OPT_OUT_SHARE : 1]);
}

/** True when the tags that follow at once put a number on a do-not-call list. */
function optsOut({ nodes }: FlowGraph, index: FlowIndex, from: NodeId): boolean {
  const seen = new Set<NodeId>();
  for (let at: NodeId | undefined = from; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const node: FlowNode | undefined = nodes[at];
    if (node?.kind === 'dnc') return true;
    if (node === undefined || node.kind === 'menu' || node.kind === 'collect') return false;
    const [only, another] = index.edgesFrom(at);
    at = another === undefined ? only?.to : undefined;
  }
  return false;
}

function answerOf(keys: string): Answer {
  const pattern = parseKeypressPattern(keys);
  if (pattern.kind === 'range') return { kind: 'range', low: pattern.low, high: pattern.high };
  return pattern.kind === 'timeout' ? { kind: 'silence' } : { kind: 'entry', keys: keys.trim() };
}

/** Entries that no branch but `default` takes. */
function wrongEntries(branches: readonly FlowEdge[], maxDigits: number): string[] {
  const patterns: KeypressPattern[] = branches.map(({ on, pressed }) => parseKeypressPattern(pressed ?? on));
  const length = Math.min(Math.max(1, maxDigits), MOST_DIGITS);
  const isWrong = (entry: string): boolean => {
    const branch = chooseBranch(patterns, entry);
    return branch === undefined || patterns[branch]?.kind === 'default';
  };
  const single = KEYS.filter((key) => key !== '#' && isWrong(key));
  return single.length > 0 || length === 1
    ? single
    : KEYS.slice(0, 10)
        .map((key) => key.repeat(length))
        .filter(isWrong);
}
