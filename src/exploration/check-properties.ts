// Whether properties hold in all calls of a flow. A broken one comes with the shortest call that breaks it.

import TinyQueue from 'tinyqueue';
import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallScript } from '../runtime/call-script.ts';
import { runCall } from '../runtime/run-script.ts';
import { type CallPath, Replayer } from './call-path.ts';
import {
  type DecisionGraph,
  type DecisionOptions,
  decisionGraph,
  type MomentId,
  OVER,
  type Passage,
} from './decision-graph.ts';
import { happeningsIn, newWatch, type Property, type Watch, watchStretch } from './property.ts';

export interface Verdict {
  readonly property: Property;
  /** `unknown`: nothing breaks it in what was explored, and not all was. */
  readonly status: 'holds' | 'broken' | 'unknown';
  /** The shortest call that breaks it. For a kept `can`: the shortest that shows it. None for a `can` that no call keeps. */
  readonly call: CallPath | undefined;
  /** Milliseconds into that call at which it is decided. */
  readonly at: number | undefined;
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
  // Texts and values count as soon as one property asks for them.
  const asksWords = properties.some(({ claim }) =>
    happeningsIn(claim).some((happening) => happening.kind === 'event' && happening.wanted.tests.length > 0),
  );
  const graph = decisionGraph(flow, { ...options, concern: asksWords ? 'words' : 'ways' });
  return properties.map((property) => verdictOn(graph, property));
}

function verdictOn(graph: DecisionGraph, property: Property): Verdict {
  const isPossibility = property.claim.form === 'can';
  const found = search(graph, property);
  const isUnconfirmed = found === 'unconfirmed';
  const unsaid = isUnconfirmed ? ['a call that decides it was found, and no script can say it'] : [];
  const cuts = [...graph.cuts, ...unsaid];
  const whole = cuts.length === 0;
  const base = { property, cuts };
  if (found === undefined || isUnconfirmed) {
    const status = isPossibility ? (whole ? 'broken' : 'unknown') : whole ? 'holds' : 'unknown';
    return { ...base, status, call: undefined, at: undefined };
  }
  return { ...base, status: isPossibility ? 'holds' : 'broken', ...found };
}

interface Step {
  readonly passage: Passage;
  readonly before: Step | undefined;
  readonly start: MomentId;
  readonly watch: Watch;
  readonly cost: number;
}

const CHOICE = 1e9;

/** The shortest call in which the watch finds what decides the property, confirmed by the engine. */
function search(
  graph: DecisionGraph,
  property: Property,
): { readonly call: CallPath; readonly at: number } | 'unconfirmed' | undefined {
  const { flow, passages } = graph;
  const replayer = new Replayer(graph);
  const open = new TinyQueue<Step>([], (a, b) => a.cost - b.cost);
  const seen = new Map<string, number>();
  let isUnconfirmed = false;
  const push = (passage: Passage, before: Step | undefined, start: MomentId): void => {
    const { answeredBy, words } = passage.choice;
    if (property.answeredBy !== undefined && answeredBy !== undefined && answeredBy !== property.answeredBy) return;
    const cost = (before?.cost ?? 0) + (words === '' ? 0 : CHOICE) + passage.ms;
    open.push({ passage, before, start, watch: before?.watch ?? newWatch(property), cost });
  };
  for (const start of graph.starts) for (const passage of passages[start] ?? []) push(passage, undefined, start);
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { effects, edges, since } = step.passage;
    const watched = watchStretch(flow, property, step.watch, { effects, edges, since });
    if ('decidedAt' in watched) {
      const call = replayer.replay(routeOf(step));
      const at = call === undefined ? undefined : decidedAt(flow, property, call.script);
      if (call !== undefined && at !== undefined) return { call, at };
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
    for (const passage of passages[step.passage.to] ?? []) push(passage, { ...step, watch: watched.watch }, step.start);
  }
  return isUnconfirmed ? 'unconfirmed' : undefined;
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
