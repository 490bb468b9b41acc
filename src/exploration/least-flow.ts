// The fewest walks from a source to a sink that use every arc at least as often as it asks: a flow with lower bounds, made
// small by pushing back what is not needed (Dinic's algorithm on what may be taken away).

export interface Arc {
  readonly from: number;
  readonly to: number;
  /** How often it must be used. */
  readonly least: number;
}

export interface LeastFlow {
  /** How many walks there are. */
  readonly value: number;
  /** How often each arc is used. */
  readonly flow: Int32Array;
}

const PLENTY = 0x3fff_ffff;

/**
 * The least flow. Arcs that asks for something and no walk from `source` to `sink` comes through are left at 0.
 * Vertices are numbers below `count`.
 */
export function leastFlow(count: number, arcs: readonly Arc[], source: number, sink: number): LeastFlow {
  const flow = enoughFlow(count, arcs, source, sink);
  const residual = new Residual(count, arcs.length);
  arcs.forEach(({ from, to, least }, i) => {
    // More may be sent through an arc, or less of what it has beyond what it asks for.
    residual.add(from, to, PLENTY, Math.max(0, (flow[i] as number) - least));
  });
  residual.push(sink, source);
  let value = 0;
  arcs.forEach(({ from, to }, i) => {
    flow[i] = (flow[i] as number) + residual.sentAlong(i);
    if (from === source) value += flow[i] as number;
    if (to === source) value -= flow[i] as number;
  });
  return { value, flow };
}

/** Any flow that satisfies all: walks by the shortest ways to an arc that lacks something, and on through others that do. */
function enoughFlow(count: number, arcs: readonly Arc[], source: number, sink: number): Int32Array {
  const flow = new Int32Array(arcs.length);
  const into = nearestArcs(count, arcs, source, false);
  const outOf = nearestArcs(count, arcs, sink, true);
  const out: number[][] = Array.from({ length: count }, () => []);
  arcs.forEach(({ from }, i) => {
    out[from]?.push(i);
  });
  const isOnWalk = ({ from, to }: Arc): boolean =>
    (from === source || (into[from] as number) >= 0) && (to === sink || (outOf[to] as number) >= 0);
  const use = (arc: number): number => {
    flow[arc] = (flow[arc] as number) + 1;
    return (arcs[arc] as Arc).to;
  };
  const lacks = (i: number): boolean => (flow[i] as number) < (arcs[i] as Arc).least && isOnWalk(arcs[i] as Arc);
  arcs.forEach((arc, i) => {
    while (lacks(i)) {
      for (let at = arc.from; at !== source; at = arcs[into[at] as number]?.from as number) use(into[at] as number);
      let at = use(i);
      for (let way = wayToLacking(at, arcs, out, lacks); way.length > 0; way = wayToLacking(at, arcs, out, lacks))
        for (const next of way) at = use(next);
      for (; at !== sink; at = arcs[outOf[at] as number]?.to as number) use(outOf[at] as number);
    }
  });
  return flow;
}

/** So far a walk looks for another arc that lacks something. */
const MOST_LOOKED = 40;

/** The arcs from a vertex to and through the nearest one that lacks something; none when it is not near. */
function wayToLacking(
  start: number,
  arcs: readonly Arc[],
  out: readonly (readonly number[])[],
  lacks: (arc: number) => boolean,
): number[] {
  const came = new Map<number, number>([[start, -1]]);
  const queue = [start];
  for (let next = 0; next < queue.length && next < MOST_LOOKED; next++) {
    for (const arc of out[queue[next] as number] ?? []) {
      const { from, to } = arcs[arc] as Arc;
      if (lacks(arc)) {
        const way = [arc];
        for (let at = came.get(from) ?? -1; at >= 0; at = came.get((arcs[at] as Arc).from) ?? -1) way.push(at);
        return way.reverse();
      }
      if (came.has(to)) continue;
      came.set(to, arc);
      queue.push(to);
    }
  }
  return [];
}

/** For each vertex the arc by which a shortest walk from `root` comes to it; backwards: by which one leaves it for `root`. */
function nearestArcs(count: number, arcs: readonly Arc[], root: number, backwards: boolean): Int32Array {
  const nearest = new Int32Array(count).fill(-1);
  const out: number[][] = Array.from({ length: count }, () => []);
  arcs.forEach(({ from, to }, i) => {
    out[backwards ? to : from]?.push(i);
  });
  const queue = [root];
  for (let next = 0; next < queue.length; next++) {
    for (const i of out[queue[next] as number] ?? []) {
      const arc = arcs[i] as Arc;
      const reached = backwards ? arc.from : arc.to;
      if (reached === root || nearest[reached] !== -1) continue;
      nearest[reached] = i;
      queue.push(reached);
    }
  }
  return nearest;
}

/** What can still be sent along arcs and back. Arc `2i` goes along arc `i`, `2i + 1` against it. */
class Residual {
  readonly #to: Int32Array;
  readonly #room: Int32Array;
  readonly #arcsOf: number[][];
  readonly #level: Int32Array;
  readonly #tried: Int32Array;
  #count = 0;

  constructor(vertices: number, arcs: number) {
    this.#to = new Int32Array(2 * arcs);
    this.#room = new Int32Array(2 * arcs);
    this.#arcsOf = Array.from({ length: vertices }, () => []);
    this.#level = new Int32Array(vertices);
    this.#tried = new Int32Array(vertices);
  }

  add(from: number, to: number, along: number, against: number): void {
    const i = this.#count;
    this.#count += 2;
    this.#to[i] = to;
    this.#to[i + 1] = from;
    this.#room[i] = along;
    this.#room[i + 1] = against;
    this.#arcsOf[from]?.push(i);
    this.#arcsOf[to]?.push(i + 1);
  }

  /** How much more goes along an arc than before; less than nothing when some was taken back. */
  sentAlong(arc: number): number {
    return PLENTY - (this.#room[2 * arc] as number);
  }

  /** Sends as much as there is room for. */
  push(from: number, to: number): void {
    while (this.#levels(from, to)) {
      this.#tried.fill(0);
      while (this.#pushOnce(from, to));
    }
  }

  #levels(from: number, to: number): boolean {
    this.#level.fill(-1);
    this.#level[from] = 0;
    const queue = [from];
    for (let next = 0; next < queue.length; next++) {
      const at = queue[next] as number;
      for (const arc of this.#arcsOf[at] ?? []) {
        const reached = this.#to[arc] as number;
        if (this.#level[reached] !== -1 || this.#room[arc] === 0) continue;
        this.#level[reached] = (this.#level[at] as number) + 1;
        queue.push(reached);
      }
    }
    return this.#level[to] !== -1;
  }

  /** One way with room on it, along the levels; false when there is none left. Without recursion: ways may be long. */
  #pushOnce(from: number, to: number): boolean {
    const way: number[] = [];
    let at = from;
    while (at !== to) {
      const arcs = this.#arcsOf[at] as number[];
      let found = -1;
      while ((this.#tried[at] as number) < arcs.length) {
        const arc = arcs[this.#tried[at] as number] as number;
        const reached = this.#to[arc] as number;
        if ((this.#room[arc] as number) > 0 && this.#level[reached] === (this.#level[at] as number) + 1) {
          found = arc;
          break;
        }
        this.#tried[at] = (this.#tried[at] as number) + 1;
      }
      if (found >= 0) {
        way.push(found);
        at = this.#to[found] as number;
        continue;
      }
      const last = way.pop();
      if (last === undefined) return false;
      at = this.#to[last ^ 1] as number;
      this.#tried[at] = (this.#tried[at] as number) + 1;
    }
    const room = Math.min(...way.map((arc) => this.#room[arc] as number));
    for (const arc of way) {
      this.#room[arc] = (this.#room[arc] as number) - room;
      this.#room[arc ^ 1] = (this.#room[arc ^ 1] as number) + room;
    }
    return true;
  }
}
