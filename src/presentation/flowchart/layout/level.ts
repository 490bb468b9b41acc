// One level of a drawing: items of given sizes in ranks from top to bottom, lines between them. What a line is made of:
// vertices in every rank it passes, so that it has room there and crosses no box.

/** A box, a whole frame, or the place where lines come in or leave at the edge of a frame. */
export interface Item {
  readonly width: number;
  readonly height: number;
  /** `in`: above all others; `out`: below all others. */
  readonly border?: 'in' | 'out';
}

/** A line between two items, by their numbers. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Where it leaves and comes in, from the item's left side; spread over the side when it is not given. */
  readonly leavesAt?: number;
  readonly entersAt?: number;
  readonly label?: { readonly width: number; readonly height: number };
}

/** A box, or a piece of a line in one rank. */
export interface Vertex {
  readonly rank: number;
  readonly width: number;
  readonly height: number;
  /** The item, or -1 for a piece of a line. */
  readonly item: number;
  /** Its centre. */
  x: number;
}

/** Two vertices that a line joins: from the upper to the lower. */
export interface Joint {
  readonly upper: number;
  readonly lower: number;
  /** From the centre of the vertex to where the line meets it. */
  upperAt: number;
  lowerAt: number;
  /** How hard it pulls to be straight. */
  readonly weight: number;
}

/** The vertices of a line between its two items, from its first to its last. */
export interface Chain {
  readonly from: number;
  readonly to: number;
  /** For a line upwards: the pieces from the rank of its last item down to the rank of its first. */
  readonly isBack: boolean;
  /** Where it leaves the one and comes to the other, from their centres. */
  outAt: number;
  inAt: number;
  readonly vertices: readonly number[];
  /** The one that holds its label. */
  readonly label: number | undefined;
  readonly joints: readonly number[];
}

export interface Level {
  readonly vertices: Vertex[];
  readonly joints: Joint[];
  /** A chain for each link. */
  readonly chains: readonly Chain[];
  readonly ranks: number;
}

/** Room that a line needs beside others. */
const LINE_WIDTH = 12;

/** Ranks the items and makes the vertices; nothing has a place yet. Items are numbered by reading order. */
export function rankedLevel(items: readonly Item[], links: readonly Link[]): Level {
  const back = backLinks(items.length, links);
  const steps = tightRanks(items, links, back);
  const lastStep = Math.max(0, ...steps);
  // A rank of its own for labels behind every rank of items that has any.
  const hasLabels = new Uint8Array(lastStep + 1);
  links.forEach(({ from, label }, i) => {
    if (label !== undefined && back[i] === 0) hasLabels[steps[from] as number] = 1;
  });
  const rankOf: number[] = [];
  let ranks = 0;
  for (let step = 0; step <= lastStep; step++) {
    rankOf.push(ranks);
    ranks += hasLabels[step] === 1 ? 2 : 1;
  }
  const vertices: Vertex[] = items.map(({ width, height }, item) => {
    return { rank: rankOf[steps[item] as number] as number, width, height, item, x: 0 };
  });
  const joints: Joint[] = [];
  const chains = links.map((link, i) =>
    back[i] === 1 ? backChain(link, vertices, joints) : chain(link, vertices, joints),
  );
  return { vertices, joints, chains, ranks };
}

function chain({ from, to, label }: Link, vertices: Vertex[], joints: Joint[]): Chain {
  const first = (vertices[from] as Vertex).rank + 1;
  const last = (vertices[to] as Vertex).rank - 1;
  const own: number[] = [];
  for (let rank = first; rank <= last; rank++) {
    const size = rank === first && label !== undefined ? label : { width: LINE_WIDTH, height: 0 };
    own.push(vertices.push({ rank, ...size, item: -1, x: 0 }) - 1);
  }
  const ends = [from, ...own, to];
  const made = ends.slice(1).map((lower, i) => {
    const inner = (i > 0 ? 1 : 0) + (i < ends.length - 2 ? 1 : 0);
    return (
      joints.push({
        upper: ends[i] as number,
        lower,
        upperAt: 0,
        lowerAt: 0,
        weight: inner === 2 ? 8 : inner === 1 ? 2 : 1,
      }) - 1
    );
  });
  return {
    from,
    to,
    isBack: false,
    outAt: 0,
    inAt: 0,
    vertices: own,
    label: label === undefined ? undefined : own[0],
    joints: made,
  };
}

// A line back runs up beside the boxes, from the rank it leaves to the rank it comes to.
function backChain({ from, to, label }: Link, vertices: Vertex[], joints: Joint[]): Chain {
  const top = (vertices[to] as Vertex).rank;
  const bottom = (vertices[from] as Vertex).rank;
  const own: number[] = [];
  for (let rank = top; rank <= bottom; rank++) {
    const size = rank === bottom && label !== undefined ? label : { width: LINE_WIDTH, height: 0 };
    own.push(vertices.push({ rank, ...size, item: -1, x: 0 }) - 1);
  }
  const made = own
    .slice(1)
    .map((lower, i) => joints.push({ upper: own[i] as number, lower, upperAt: 0, lowerAt: 0, weight: 8 }) - 1);
  return {
    from,
    to,
    isBack: true,
    outAt: 0,
    inAt: 0,
    vertices: own,
    label: label === undefined ? undefined : own.at(-1),
    joints: made,
  };
}

/** Marks the links that lead back: to an item that is still open when the plan is followed in reading order. */
function backLinks(count: number, links: readonly Link[]): Uint8Array {
  const back = new Uint8Array(links.length);
  const out: number[][] = Array.from({ length: count }, () => []);
  links.forEach(({ from }, i) => {
    out[from]?.push(i);
  });
  for (const list of out) list.sort((a, b) => (links[a] as Link).to - (links[b] as Link).to);
  const NEW = 0;
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(count);
  for (let root = 0; root < count; root++) {
    if (state[root] !== NEW) continue;
    const stack = [{ at: root, next: 0 }];
    state[root] = OPEN;
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const index = out[frame.at]?.[frame.next++];
      if (index === undefined) {
        state[frame.at] = DONE;
        stack.pop();
        continue;
      }
      const { to } = links[index] as Link;
      if (state[to] === OPEN) back[index] = 1;
      else if (state[to] === NEW) {
        state[to] = OPEN;
        stack.push({ at: to, next: 0 });
      }
    }
  }
  return back;
}

/** The step of each item: below all that lead to it, and no further from what it leads to than it must. */
function tightRanks(items: readonly Item[], links: readonly Link[], back: Uint8Array): number[] {
  const steps = new Array<number>(items.length).fill(0);
  const hasIn = items.some(({ border }) => border === 'in');
  const into = new Int32Array(items.length);
  const out: number[][] = items.map(() => []);
  links.forEach(({ from, to }, i) => {
    if (back[i] === 1) return;
    into[to] = (into[to] as number) + 1;
    out[from]?.push(to);
  });
  items.forEach(({ border }, i) => {
    if (border !== 'in' && hasIn) steps[i] = 1;
  });
  const order: number[] = [];
  for (let i = 0; i < items.length; i++) if (into[i] === 0) order.push(i);
  for (let next = 0; next < order.length; next++) {
    const at = order[next] as number;
    for (const to of out[at] ?? []) {
      steps[to] = Math.max(steps[to] as number, (steps[at] as number) + 1);
      into[to] = (into[to] as number) - 1;
      if (into[to] === 0) order.push(to);
    }
  }
  // What nothing leads to stands right above what it leads to.
  const entered = new Uint8Array(items.length);
  links.forEach(({ to }, i) => {
    if (back[i] === 0) entered[to] = 1;
  });
  for (const at of order) {
    const targets = out[at] ?? [];
    if (at === 0 || entered[at] === 1 || targets.length === 0 || items[at]?.border !== undefined) continue;
    steps[at] = Math.max(steps[at] as number, Math.min(...targets.map((to) => steps[to] as number)) - 1);
  }
  const deepest = Math.max(0, ...steps.filter((_, i) => items[i]?.border !== 'out'));
  items.forEach(({ border }, i) => {
    if (border === 'out') steps[i] = deepest + 1;
  });
  return steps;
}
