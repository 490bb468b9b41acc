// What must hold in every call of a plan, and how a call is watched for it: a small machine that takes the call's events one
// by one.

import type { FlowGraph, NodeId } from '../analysis/flow-graph.ts';
import { fitsEvent, type Wanted } from '../rehearsal/expectation.ts';
import type { Answerer } from '../runtime/call-event.ts';
import type { Effect } from '../runtime/effect.ts';

/** Something that happens in a call: an event with certain facts, or that the call comes to a tag. */
export type Happening =
  | { readonly kind: 'event'; readonly wanted: Extract<Wanted, { readonly kind: 'event' }> }
  | { readonly kind: 'at'; readonly name: string };

/** Any of these. */
export type Fact = readonly Happening[];

export interface Limit {
  readonly unit: 'menus' | 'ms';
  readonly most: number;
}

/**
 * - `never`: it happens in no call; `always`: in every call
 * - `eventually`: in every call, within a limit of the beginning, or of each time that `after` happens
 * - `before`: the second never happens without the first before it
 * - `can`: some call comes to it within the limit
 */
export type Claim =
  | { readonly form: 'never' | 'always'; readonly fact: Fact }
  | {
      readonly form: 'eventually';
      readonly fact: Fact;
      readonly after: Fact | undefined;
      readonly limit: Limit | undefined;
    }
  | { readonly form: 'before'; readonly fact: Fact; readonly later: Fact }
  | { readonly form: 'can'; readonly fact: Fact; readonly limit: Limit | undefined };

export interface Property {
  readonly name: string;
  /** As written. */
  readonly text: string;
  /** Only calls that this one takes. Default: all. */
  readonly answeredBy: Answerer | undefined;
  readonly claim: Claim;
}

/** All that a claim asks about. */
export function happeningsIn(claim: Claim): readonly Happening[] {
  const others = claim.form === 'before' ? claim.later : claim.form === 'eventually' ? (claim.after ?? []) : [];
  return [...claim.fact, ...others];
}

/** What has been seen of a call so far. */
export interface Watch {
  /** The first part of the claim has happened; nothing is asked any more. */
  readonly isDone: boolean;
  /** Milliseconds since the limit began to run; -1 while none does. */
  readonly elapsed: number;
  /** Menus that have begun to wait since. */
  readonly menus: number;
}

/** `found`: the claim is decided here: broken, or, for `can`, kept. */
type Watched = Watch | 'found';

/** The watch at the beginning of a call. */
export function newWatch({ claim }: Property): Watch {
  const runs = claim.form === 'can' || (claim.form === 'eventually' && claim.after === undefined);
  return { isDone: false, elapsed: runs ? 0 : -1, menus: 0 };
}

/** Watches one event; `ms` have passed since the event before it. `came`: the nodes that the call came through to it. */
function watchEvent(
  { claim }: Property,
  watch: Watch,
  effect: Effect,
  ms: number,
  came: readonly NodeId[],
  flow: FlowGraph,
): Watched {
  const happens = (fact: Fact): boolean => fact.some((each) => fits(each, effect, came, flow));
  const isEnd = effect.type === 'end';
  switch (claim.form) {
    case 'never':
      return happens(claim.fact) ? 'found' : watch;
    case 'always':
      if (watch.isDone || happens(claim.fact)) return DONE;
      return isEnd ? 'found' : watch;
    case 'before':
      if (watch.isDone || happens(claim.fact)) return DONE;
      return happens(claim.later) ? 'found' : watch;
    case 'can': {
      const later = passed(watch, effect, ms);
      if (isOver(later, claim.limit)) return DONE;
      return happens(claim.fact) ? 'found' : later;
    }
    case 'eventually': {
      if (watch.isDone) return watch;
      const later = passed(watch, effect, ms);
      if (later.elapsed >= 0 && isOver(later, claim.limit)) return 'found';
      if (happens(claim.fact)) return claim.after === undefined ? DONE : IDLE;
      if (isEnd) return later.elapsed >= 0 && !isCutShort(effect, later, claim.limit) ? 'found' : later;
      if (later.elapsed < 0 && claim.after !== undefined && happens(claim.after)) return STARTED;
      return later;
    }
  }
}

const DONE: Watch = { isDone: true, elapsed: -1, menus: 0 };
const IDLE: Watch = { isDone: false, elapsed: -1, menus: 0 };
const STARTED: Watch = { isDone: false, elapsed: 0, menus: 0 };

// The engine stops a call that goes on for ever, in the middle of a round: what was not waited for all the time before
// may still have come.
function isCutShort(effect: Effect, { elapsed }: Watch, limit: Limit | undefined): boolean {
  return isStopped(effect) && (limit !== undefined || elapsed * 2 < effect.at);
}

function isStopped(effect: Effect): boolean {
  return effect.type === 'end' && effect.outcome === 'step-limit';
}

/**
 * True when it decides the property that a call goes round for ever: `before` and `after` one round, which takes `ms` and in
 * which nothing was decided.
 */
export function isDecidedByForever(
  { claim }: Property,
  before: Watch,
  after: Watch,
  ms: number,
  flow: FlowGraph,
): boolean {
  const stop: Effect = { type: 'end', at: 0, node: flow.end, outcome: 'step-limit', reason: '' };
  switch (claim.form) {
    case 'always':
      return !after.isDone;
    case 'eventually':
      return !after.isDone && before.elapsed >= 0 && after.elapsed >= before.elapsed + ms;
    case 'never':
    case 'can':
      return !after.isDone && claim.fact.some((each) => fits(each, stop, [], flow));
    case 'before':
      return false;
  }
}

function passed(watch: Watch, effect: Effect, ms: number): Watch {
  if (watch.elapsed < 0) return watch;
  const menus = watch.menus + (effect.type === 'collect' ? 1 : 0);
  return { ...watch, elapsed: watch.elapsed + ms, menus };
}

function isOver({ elapsed, menus }: Watch, limit: Limit | undefined): boolean {
  if (limit === undefined) return false;
  return limit.unit === 'ms' ? elapsed > limit.most : menus > limit.most;
}

function fits(happening: Happening, effect: Effect, came: readonly NodeId[], flow: FlowGraph): boolean {
  if (happening.kind === 'event') {
    // A call that the engine had to stop did not end, unless it is asked for by that name.
    if (isStopped(effect) && happening.wanted.tests.length === 0) return false;
    return fitsEvent(happening.wanted, effect, flow);
  }
  const target = Object.hasOwn(flow.names, happening.name) ? flow.names[happening.name] : undefined;
  return target !== undefined && (effect.node === target || came.includes(target));
}

/** Where the watch of a stretch of a call has got to, or the moment at which the property is decided in it. */
export type Stretch = { readonly watch: Watch } | { readonly decidedAt: number };

/** Watches a stretch of a call: its events, the edges it followed, and the moment at which it began. */
export function watchStretch(
  flow: FlowGraph,
  property: Property,
  watch: Watch,
  stretch: { readonly effects: readonly Effect[]; readonly edges: readonly number[]; readonly since: number },
): Stretch {
  const { effects, edges, since } = stretch;
  let now = watch;
  let before = since;
  let passed = 0;
  for (const effect of effects) {
    // The tags that were passed on the way to the event: not every tag does something that is told.
    const came: NodeId[] = [];
    const index = edges.findIndex((edge, i) => i >= passed && flow.edges[edge]?.to === effect.node);
    if (index >= 0) for (; passed <= index; passed++) came.push(flow.edges[edges[passed] ?? -1]?.to ?? -1);
    const next = watchEvent(property, now, effect, effect.at - before, came, flow);
    if (next === 'found') return { decidedAt: effect.at };
    now = next;
    before = effect.at;
  }
  return { watch: now };
}
