// Every distinct call of a flow, shortest first. Two calls are one when they follow the same ways.

import TinyQueue from 'tinyqueue';
import type { FlowGraph, NodeId } from '../analysis/flow-graph.ts';
import { type CallPath, edgesAlong, firstRoute, Replayer, type Route } from './call-path.ts';
import {
  type DecisionGraph,
  type DecisionOptions,
  decisionGraph,
  type MomentId,
  OVER,
  type Passage,
} from './decision-graph.ts';
import { endlessRounds } from './endless-rounds.ts';
import { unshownWays } from './unshown-ways.ts';

export interface PathOptions extends Omit<DecisionOptions, 'concern'> {
  /** Only calls that come to the tag of this name; they are followed to there. Default: all calls, to their end. */
  readonly to?: string;
  /** How many calls are listed at most. Default 1000. */
  readonly max?: number;
  /** How often a call may come back to a moment that is no different from an earlier one. Default 1. */
  readonly loops?: number;
}

export interface Paths {
  /**
   * Shortest first: by the number of choices, then by time; those that go on for ever, left alone after their choices, come
   * last, with the outcome `step-limit`. Each was run in the engine.
   */
  readonly paths: readonly CallPath[];
  /** Edges of the flow that no call was found for, as indices into `flow.edges`; of those that the flow leads to. */
  readonly unshown: readonly number[];
  /** Calls that the search found and the engine did not confirm: their choices. They are not among `paths`. */
  readonly unconfirmed: readonly (readonly string[])[];
  /** What was left out, in sentences. Empty: there are no other calls within these options. */
  readonly cuts: readonly string[];
}

const DEFAULT_MAX = 1_000;
const DEFAULT_LOOPS = 1;
/** So many beginnings of calls are looked at for each that is listed, and at least so many. */
const EFFORT = 200;
const LEAST_EFFORT = 200_000;
/** A choice weighs more than any time. */
const CHOICE = 1e9;

/** Lists the calls of a flow. Never throws, whatever the flow; an unknown `to` gives none. */
export function explorePaths(flow: FlowGraph, options: PathOptions = {}): Paths {
  const graph = decisionGraph(flow, options);
  return pathsIn(graph, options);
}

/** The same for a graph that is there already. */
export function pathsIn(graph: DecisionGraph, options: PathOptions = {}): Paths {
  const { flow } = graph;
  const target =
    options.to === undefined ? undefined : Object.hasOwn(flow.names, options.to) ? flow.names[options.to] : -1;
  const max = options.max ?? DEFAULT_MAX;
  const cuts = [...graph.cuts];
  const paths: CallPath[] = [];
  const unconfirmed: string[][] = [];
  const replayer = new Replayer(graph);
  const search = new PathSearch(graph, target, options.loops ?? DEFAULT_LOOPS, Math.max(LEAST_EFFORT, max * EFFORT));
  while (paths.length < max) {
    const route = search.next();
    if (route === undefined) break;
    const path = replayer.replay(route);
    if (path !== undefined) paths.push(path);
    else if (unconfirmed.length < max) unconfirmed.push(route.passages.map(({ choice }) => choice.words));
    else break;
  }
  if (search.isExhausted) cuts.push(`the search for calls stopped after ${search.looked} beginnings of calls`);
  else if (paths.length >= max && search.next() !== undefined) cuts.push(`there are more than ${max} calls`);
  if (target === undefined) {
    for (const moment of endlessRounds(graph).keys()) {
      const first = graph.moments[moment]?.reachedBy;
      if (first === undefined || paths.length >= max) continue;
      paths.push(replayer.leftAlone(firstRoute(graph, first)));
    }
  }
  return { paths, unshown: target === undefined ? unshownWays(graph) : [], unconfirmed, cuts };
}

/** A call up to a moment. */
interface Beginning {
  readonly passage: Passage;
  readonly before: Beginning | undefined;
  readonly start: MomentId;
  /** What it has taken so far, and that with the least still to come. */
  readonly cost: number;
  readonly least: number;
}

/** Looks for walks of least cost (A* with exact distances to the end), so that only what is listed is built. */
class PathSearch {
  readonly #graph: DecisionGraph;
  readonly #target: NodeId | undefined;
  readonly #loops: number;
  readonly #effort: number;
  readonly #distance: Float64Array;
  readonly #open = new TinyQueue<Beginning>([], (a, b) => a.least - b.least);
  readonly #found = new Set<string>();
  looked = 0;

  constructor(graph: DecisionGraph, target: NodeId | undefined, loops: number, effort: number) {
    this.#graph = graph;
    this.#target = target;
    this.#loops = loops;
    this.#effort = effort;
    this.#distance = distances(graph, (passage) => this.#isGoal(passage));
    const seen = new Set<string>();
    for (const start of graph.starts)
      for (const passage of graph.passages[start] ?? []) {
        // Beginnings that differ in nothing the call came to ask about are one.
        const key = `${passage.to} ${passage.edges.join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        this.#push(passage, undefined, start);
      }
  }

  get isExhausted(): boolean {
    return this.looked >= this.#effort && this.#open.length > 0;
  }

  /** The next shortest route that is not like an earlier one; undefined when there is none, or the effort is spent. */
  next(): Route | undefined {
    for (let at = this.#open.pop(); at !== undefined && this.looked < this.#effort; at = this.#open.pop()) {
      this.looked++;
      if (this.#isGoal(at.passage)) {
        const route = this.#routeOf(at);
        const key = edgesAlong(route).join();
        if (!this.#found.has(key)) {
          this.#found.add(key);
          return route;
        }
        continue;
      }
      if (this.#visits(at) > this.#mostVisits(at.passage.to)) continue;
      for (const passage of this.#graph.passages[at.passage.to] ?? []) this.#push(passage, at, at.start);
    }
    return undefined;
  }

  #push(passage: Passage, before: Beginning | undefined, start: MomentId): void {
    const rest = this.#isGoal(passage) ? 0 : (this.#distance[passage.to] ?? Number.POSITIVE_INFINITY);
    if (rest === Number.POSITIVE_INFINITY) return;
    const cost = (before?.cost ?? 0) + costOf(passage);
    this.#open.push({ passage, before, start, cost, least: cost + rest });
  }

  #isGoal({ to, edges }: Passage): boolean {
    if (this.#target === undefined) return to === OVER;
    return edges.some((edge) => this.#graph.flow.edges[edge]?.to === this.#target);
  }

  // The words of a prompt say where something is done in it: in its first round, then, and in no other.
  #mostVisits(moment: MomentId): number {
    return this.#graph.moments[moment]?.wait.kind === 'prompt' ? 0 : this.#loops;
  }

  /** How often the call was at the moment it is at now, before. */
  #visits(beginning: Beginning): number {
    let visits = 0;
    for (let at = beginning.before; at !== undefined; at = at.before)
      if (at.passage.to === beginning.passage.to) visits++;
    return visits;
  }

  #routeOf(beginning: Beginning): Route {
    const passages: Passage[] = [];
    for (let at: Beginning | undefined = beginning; at !== undefined; at = at.before) passages.push(at.passage);
    passages.reverse();
    const { start } = beginning;
    if (this.#target === undefined) return { start, passages };
    const { flow } = this.#graph;
    const isThere = (edge: number): boolean => flow.edges[edge]?.to === this.#target;
    return { start, passages, length: edgesAlong({ start, passages }).findIndex(isThere) + 1 };
  }
}

function costOf({ choice, ms }: Passage): number {
  return (choice.words === '' ? 0 : CHOICE) + ms;
}

/** For each moment the least cost from there to a goal. */
function distances({ moments, passages }: DecisionGraph, isGoal: (passage: Passage) => boolean): Float64Array {
  const distance = new Float64Array(moments.length).fill(Number.POSITIVE_INFINITY);
  const incoming: Passage[][] = moments.map(() => []);
  const open = new TinyQueue<{ id: MomentId; cost: number }>([], (a, b) => a.cost - b.cost);
  const reach = (id: MomentId, cost: number): void => {
    if (cost >= (distance[id] as number)) return;
    distance[id] = cost;
    open.push({ id, cost });
  };
  for (const passage of passages.flat()) {
    if (isGoal(passage)) reach(passage.from, costOf(passage));
    else if (passage.to !== OVER) incoming[passage.to]?.push(passage);
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.cost > (distance[at.id] as number)) continue;
    for (const passage of incoming[at.id] ?? []) reach(passage.from, at.cost + costOf(passage));
  }
  return distance;
}
