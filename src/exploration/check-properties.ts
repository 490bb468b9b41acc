// Whether properties hold in all calls of a flow. A broken one comes with the shortest call that breaks it.

import TinyQueue from 'tinyqueue';
import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallScript } from '../runtime/call-script.ts';
import { runCall } from '../runtime/run-script.ts';
import { askedValues, asksWords, sampledWords } from './asked-words.ts';
import { type CallPath, Replayer } from './call-path.ts';
import {
  type DecisionGraph,
  type DecisionOptions,
  decisionGraph,
  type MomentId,
  OVER,
  type Passage,
} from './decision-graph.ts';
import { endlessRounds } from './endless-rounds.ts';
import { isDecidedByForever, newWatch, type Property, type Watch, watchStretch } from './property.ts';

export interface Verdict {
  readonly property: Property;
  /** `unknown`: nothing breaks it in what was explored, and not all was. */
  readonly status: 'holds' | 'broken' | 'unknown';
  /** The shortest call that breaks it. For a kept `can`: the shortest that shows it. None for a `can` that no call keeps. */
  readonly call: CallPath | undefined;
  /** Milliseconds into that call at which it is decided. */
  readonly at: number | undefined;
  /** True when that call, left alone after its choices, goes on for ever. */
  readonly isEndless: boolean;
  /** What was not explored, in sentences. */
  readonly cuts: readonly string[];
}

/** Checks properties over all calls. Never throws. */
export function checkProperties(
  flow: FlowGraph,
  properties: readonly Property[],
  options: Omit<DecisionOptions, 'concern'> = {},
): Verdict[] {
  if (properties.length === 0) return [];
  const concern = properties.some(asksWords) ? 'words' : 'ways';
  const graph = decisionGraph(flow, { ...options, concern, asked: askedValues(properties) });
  const rounds = endlessRounds(graph);
  return properties.map((property) => {
    const untried = concern === 'words' ? sampledWords(flow, property, options.setup ?? {}) : [];
    return verdictOn(graph, rounds, property, untried);
  });
}

function verdictOn(graph: DecisionGraph, rounds: Rounds, property: Property, untried: readonly string[]): Verdict {
  const isPossibility = property.claim.form === 'can';
  const { found, isCut, isUnconfirmed } = search(graph, rounds, property);
  if (found !== undefined) {
    const status = isPossibility ? 'holds' : 'broken';
    return { property, cuts: [...graph.cuts, ...untried], status, ...found };
  }
  const cuts = [...graph.cuts, ...untried];
  if (isCut) cuts.push(`the search for a call that decides it stopped after ${MOST_LOOKED_AT} beginnings of calls`);
  if (isUnconfirmed) cuts.push('a call that decides it was found, and no script can say it');
  const status = cuts.length > 0 ? 'unknown' : isPossibility ? 'broken' : 'holds';
  return { property, cuts, status, call: undefined, at: undefined, isEndless: false };
}

type Rounds = ReturnType<typeof endlessRounds>;

interface Step {
  readonly passage: Passage;
  readonly before: Step | undefined;
  readonly start: MomentId;
  readonly watch: Watch;
  readonly cost: number;
}

const CHOICE = 1e9;
/** So many beginnings of calls are looked at for one property. */
const MOST_LOOKED_AT = 500_000;

interface Search {
  readonly found?: { readonly call: CallPath; readonly at: number; readonly isEndless: boolean };
  readonly isUnconfirmed: boolean;
  readonly isCut: boolean;
}

/** The shortest call in which the watch finds what decides the property, confirmed by the engine. */
function search(graph: DecisionGraph, rounds: Rounds, property: Property): Search {
  const { flow, passages } = graph;
  const replayer = new Replayer(graph);
  const open = new TinyQueue<Step>([], (a, b) => a.cost - b.cost);
  const seen = new Map<string, number>();
  let isUnconfirmed = false;
  let looked = 0;
  const push = (passage: Passage, before: Step | undefined, start: MomentId): void => {
    const { answeredBy, words } = passage.choice;
    if (property.answeredBy !== undefined && answeredBy !== undefined && answeredBy !== property.answeredBy) return;
    const cost = (before?.cost ?? 0) + (words === '' ? 0 : CHOICE) + passage.ms;
    open.push({ passage, before, start, watch: before?.watch ?? newWatch(property), cost });
  };
  for (const start of graph.starts) for (const passage of passages[start] ?? []) push(passage, undefined, start);
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (looked++ >= MOST_LOOKED_AT) return { isUnconfirmed, isCut: true };
    const { effects, edges, since } = step.passage;
    const watched = watchStretch(flow, property, step.watch, { effects, edges, since });
    if ('decidedAt' in watched) {
      const call = replayer.replay(routeOf(step));
      const at = call === undefined ? undefined : decidedAt(flow, property, call.script);
      if (call !== undefined && at !== undefined)
        return { found: { call, at, isEndless: false }, isUnconfirmed, isCut: false };
      isUnconfirmed = true;
      continue;
    }
    // A call that has waited longer breaks a limit sooner: only that is looked at again.
    const { isDone, elapsed, menus } = watched.watch;
    if (step.passage.to === OVER || (isDone && property.claim.form !== 'never')) continue;
    const limit = 'limit' in property.claim ? property.claim.limit : undefined;
    const counted = limit?.unit === 'menus' ? menus : limit?.unit === 'ms' ? elapsed : 0;
    const key = `${step.passage.to} ${elapsed >= 0}`;
    const worst = property.claim.form === 'can' ? -counted : counted;
    if (worst <= (seen.get(key) ?? Number.NEGATIVE_INFINITY)) continue;
    seen.set(key, worst);
    if (goesRoundUndecided(flow, property, watched.watch, rounds.get(step.passage.to))) {
      const call = replayer.leftAlone(routeOf(step));
      const at = decidedAt(flow, property, call.script);
      if (at !== undefined) return { found: { call, at, isEndless: true }, isUnconfirmed, isCut: false };
      isUnconfirmed = true;
    }
    for (const passage of passages[step.passage.to] ?? []) push(passage, { ...step, watch: watched.watch }, step.start);
  }
  return { isUnconfirmed, isCut: false };
}

/** True when the call, left alone here, goes round for ever, and that decides the property. */
function goesRoundUndecided(
  flow: FlowGraph,
  property: Property,
  before: Watch,
  round: readonly Passage[] | undefined,
): boolean {
  if (round === undefined) return false;
  let watch = before;
  let ms = 0;
  for (const passage of round) {
    const watched = watchStretch(flow, property, watch, passage);
    // What a round decides is found by going round.
    if ('decidedAt' in watched) return false;
    watch = watched.watch;
    ms += passage.ms;
  }
  return isDecidedByForever(property, before, watch, ms, flow);
}

function routeOf(step: Step): { readonly start: MomentId; readonly passages: readonly Passage[] } {
  const passages: Passage[] = [];
  for (let at: Step | undefined = step; at !== undefined; at = at.before) passages.push(at.passage);
  return { start: step.start, passages: passages.reverse() };
}

/** When the engine, run on the script, decides the property; undefined when it does not. */
function decidedAt(flow: FlowGraph, property: Property, script: CallScript): number | undefined {
  const { events, edges } = runCall(flow, script);
  const watched = watchStretch(flow, property, newWatch(property), { effects: events, edges, since: 0 });
  return 'decidedAt' in watched ? watched.decidedAt : undefined;
}
