// The fewest calls that together follow every way of a flow that any call follows, and a number that no set of calls can
// get below.

import { type CallPath, firstRoute, Replayer, type Route } from './call-path.ts';
import { type DecisionGraph, type MomentId, OVER, type Passage } from './decision-graph.ts';
import { fewestCalls } from './fewest-calls.ts';
import { type Arc, leastFlow } from './least-flow.ts';
import { unshownWays } from './unshown-ways.ts';

export interface EdgeSuite {
  /** Calls that follow every way; each was run in the engine. Shortest first. */
  readonly paths: readonly CallPath[];
  /** No set of calls that does so can be smaller. */
  readonly lowerBound: number;
  /** Ways that no call was found for, as indices into `flow.edges`. */
  readonly unshown: readonly number[];
  /** What the search left out, in sentences. */
  readonly cuts: readonly string[];
}

/** A smallest set of calls that follows every edge which any passage of the graph follows. */
export function edgeSuite(graph: DecisionGraph): EdgeSuite {
  const arcs = graph.passages.flat();
  const lowerBound = fewestCalls(graph);
  const replayer = new Replayer(graph);
  const covered = new Uint8Array(graph.flow.edges.length);
  const paths: CallPath[] = [];
  for (const route of fewestRoutes(graph, arcs, lowerBound)) {
    const path = replayer.replay(route);
    if (path === undefined) continue;
    paths.push(path);
    for (const { edges } of route.passages) for (const edge of edges) covered[edge] = 1;
  }
  for (const passage of arcs) {
    if (passage.edges.every((edge) => covered[edge] === 1)) continue;
    const path = replayer.leftAlone(firstRoute(graph, passage));
    if (!path.edges.some((edge) => covered[edge] === 0)) continue;
    paths.push(path);
    for (const edge of path.edges) covered[edge] = 1;
  }
  paths.sort((a, b) => a.choices.length - b.choices.length || a.duration - b.duration);
  const unshown = new Set(unshownWays(graph));
  for (const { edges } of arcs) for (const edge of edges) if (covered[edge] === 0) unshown.add(edge);
  return { paths, lowerBound, unshown: [...unshown].sort((a, b) => a - b), cuts: graph.cuts };
}

const MOST_ROUNDS = 8;

/** Which passage follows an edge for all is a guess; it is mended as long as fewer calls may come of it. */
function fewestRoutes(graph: DecisionGraph, arcs: readonly Passage[], lowerBound: number): readonly Route[] {
  const edges = graph.flow.edges.length;
  let wanted = chosenPassages(graph, arcs);
  let best = withoutSuperfluous(walksThrough(graph, arcs, wanted), edges);
  for (let round = 0; round < MOST_ROUNDS && best.length > lowerBound; round++) {
    const needed = stillNeeded(wanted, best);
    if (needed.size === wanted.size) break;
    wanted = needed;
    const routes = withoutSuperfluous(walksThrough(graph, arcs, wanted), edges);
    if (routes.length < best.length && coversAll(routes, best)) best = routes;
  }
  return best;
}

/** The wanted passages whose edges the routes do not follow by other passages anyway. */
function stillNeeded(wanted: ReadonlySet<Passage>, routes: readonly Route[]): Set<Passage> {
  const used = new Set([...wanted, ...routes.flatMap(({ passages }) => passages)]);
  const times = new Map<number, number>();
  const count = (passage: Passage, by: number): void => {
    for (const edge of new Set(passage.edges)) times.set(edge, (times.get(edge) ?? 0) + by);
  };
  for (const passage of used) count(passage, 1);
  const needed = new Set(used);
  for (const passage of [...used].reverse()) {
    if (!passage.edges.every((edge) => (times.get(edge) ?? 0) > 1)) continue;
    needed.delete(passage);
    count(passage, -1);
  }
  return needed;
}

function coversAll(routes: readonly Route[], others: readonly Route[]): boolean {
  const passages = (of: readonly Route[]): Set<Passage> => new Set(of.flatMap((route) => route.passages));
  const covered = new Set([...passages(routes)].flatMap(({ edges }) => edges));
  return [...passages(others)].every(({ edges }) => edges.every((edge) => covered.has(edge)));
}

/** Passages that follow every edge together: those that alone follow one, then those that follow most of the rest. */
function chosenPassages({ flow }: DecisionGraph, arcs: readonly Passage[]): Set<Passage> {
  const followers: Passage[][] = flow.edges.map(() => []);
  for (const passage of arcs) for (const edge of new Set(passage.edges)) followers[edge]?.push(passage);
  const chosen = new Set<Passage>();
  const covered = new Uint8Array(flow.edges.length);
  const choose = (passage: Passage): void => {
    chosen.add(passage);
    for (const edge of passage.edges) covered[edge] = 1;
  };
  for (const [only, another] of followers) if (only !== undefined && another === undefined) choose(only);
  const gain = ({ edges }: Passage): number => new Set(edges.filter((edge) => covered[edge] === 0)).size;
  followers.forEach((list, edge) => {
    if (covered[edge] === 1 || list.length === 0) return;
    let best = list[0] as Passage;
    let most = gain(best);
    for (const passage of list.slice(1, MOST_COMPARED)) {
      const more = gain(passage);
      if (more > most) [best, most] = [passage, more];
    }
    choose(best);
  });
  return chosen;
}

const MOST_COMPARED = 50;

/** The fewest walks from a beginning to an end that use all the wanted passages. */
function walksThrough(graph: DecisionGraph, passages: readonly Passage[], wanted: ReadonlySet<Passage>): Route[] {
  const source = graph.moments.length;
  const sink = source + 1;
  const arcs: Arc[] = passages.map((passage) => ({
    from: passage.from,
    to: passage.to === OVER ? sink : passage.to,
    least: wanted.has(passage) ? 1 : 0,
  }));
  for (const start of graph.starts) arcs.push({ from: source, to: start, least: 0 });
  const { flow } = leastFlow(sink + 1, arcs, source, sink);
  return new Walks(graph, passages, flow).all();
}

/** Takes a flow apart into walks; circles that hang on a walk become a part of it. */
class Walks {
  readonly #left: Map<MomentId, { passage: Passage; times: number }[]> = new Map();
  readonly #starts: { start: MomentId; times: number }[];

  constructor(graph: DecisionGraph, passages: readonly Passage[], flow: Int32Array) {
    passages.forEach((passage, i) => {
      const times = flow[i] as number;
      if (times === 0) return;
      const list = this.#left.get(passage.from);
      if (list === undefined) this.#left.set(passage.from, [{ passage, times }]);
      else list.push({ passage, times });
    });
    this.#starts = graph.starts.map((start, i) => ({ start, times: flow[passages.length + i] as number }));
  }

  all(): Route[] {
    const walks: { start: MomentId; passages: Passage[] }[] = [];
    for (const { start, times } of this.#starts)
      for (let i = 0; i < times; i++) walks.push({ start, passages: this.#walkFrom(start) });
    return walks.map(({ start, passages }) => ({ start, passages: this.#withCircles(start, passages) }));
  }

  #walkFrom(start: MomentId): Passage[] {
    const walk: Passage[] = [];
    for (let passage = this.#take(start); passage !== undefined; passage = this.#take(passage.to)) walk.push(passage);
    return walk;
  }

  // Along what most walks share, so that they begin alike: the engine runs what they share once.
  #take(from: MomentId): Passage | undefined {
    let most: { readonly passage: Passage; times: number } | undefined;
    for (const left of this.#left.get(from) ?? []) if (left.times > (most?.times ?? 0)) most = left;
    if (most !== undefined) most.times--;
    return most?.passage;
  }

  // A walk that comes by a moment with passages left goes round them first, and round those that it meets there.
  #withCircles(start: MomentId, walk: readonly Passage[]): Passage[] {
    const whole: Passage[] = [];
    const ahead: Passage[] = [...walk].reverse();
    for (let at = start; ; ) {
      const circle = at === OVER ? [] : this.#walkFrom(at);
      for (let i = circle.length - 1; i >= 0; i--) ahead.push(circle[i] as Passage);
      const next = ahead.pop();
      if (next === undefined) return whole;
      whole.push(next);
      at = next.to;
    }
  }
}

/** The routes without those whose every edge others follow too; long ones are asked last. Their order stays. */
function withoutSuperfluous(routes: readonly Route[], edgeCount: number): readonly Route[] {
  const times = new Uint32Array(edgeCount);
  const stamps = new Int32Array(edgeCount).fill(-1);
  const count = ({ passages }: Route, stamp: number, by: number): void => {
    for (const { edges } of passages)
      for (const edge of edges) {
        if (stamps[edge] === stamp) continue;
        stamps[edge] = stamp;
        times[edge] = (times[edge] as number) + by;
      }
  };
  routes.forEach((route, i) => {
    count(route, i, 1);
  });
  const superfluous = new Set<Route>();
  const byLength = [...routes].sort((a, b) => a.passages.length - b.passages.length);
  byLength.forEach((route, i) => {
    if (!route.passages.every(({ edges }) => edges.every((edge) => (times[edge] as number) > 1))) return;
    superfluous.add(route);
    count(route, routes.length + i, -1);
  });
  return routes.filter((route) => !superfluous.has(route));
}
