// A level with everything in its place: items, labels, and the ways of the lines.

import { placeColumns } from './columns.ts';
import { type Chain, type Item, type Joint, type Level, type Link, rankedLevel, type Vertex } from './level.ts';
import { orderedRanks } from './order.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of a line: straight to a point, or a curve there by two control points. */
export type Stroke =
  | { readonly to: Point; readonly by?: undefined }
  | { readonly to: Point; readonly by: readonly [Point, Point] };

export interface Way {
  readonly from: Point;
  readonly strokes: readonly Stroke[];
  /** The centre of its label. */
  readonly label: Point | undefined;
}

export interface PlacedLevel {
  /** The upper left corner of each item. */
  readonly corners: readonly Point[];
  /** A way for each link. */
  readonly ways: readonly Way[];
  readonly width: number;
  readonly height: number;
}

/** Between two ranks. */
const GAP = 26;
/** More, where lines run far aside: a tenth of the way, up to this. */
const MOST_SLOPE = 64;
/** Between a rank and the labels below it. */
const LABEL_GAP = 14;
/** Lines that meet a box at one side are so far from each other at most. */
const SPREAD = 26;

/** Places a level. The same level comes out the same. */
export function placeLevel(items: readonly Item[], links: readonly Link[]): PlacedLevel {
  if (items.length === 0) return { corners: [], ways: [], width: 0, height: 0 };
  const level = rankedLevel(items, links);
  fixEnds(level, links);
  const ranks = orderedRanks(level);
  placeColumns(level, ranks);
  spreadEnds(level, links);
  const rows = rowsOf(level, ranks);
  const { vertices } = level;
  const corners = items.map(({ width }, i) => {
    const { x, rank } = vertices[i] as Vertex;
    return { x: x - width / 2, y: rows.top[rank] as number };
  });
  const ways = level.chains.map((chain) => wayOf(level, chain, rows));
  const width = Math.max(...vertices.map((vertex) => vertex.x + vertex.width / 2));
  return { corners, ways, width, height: rows.height };
}

/** Lines that come to a frame meet it where they go on inside. */
function fixEnds(level: Level, links: readonly Link[]): void {
  const { chains, vertices } = level;
  chains.forEach((chain, i) => {
    const { from, to, leavesAt, entersAt } = links[i] as Link;
    if (leavesAt !== undefined) chain.outAt = leavesAt - (vertices[from] as Vertex).width / 2;
    if (entersAt !== undefined) chain.inAt = entersAt - (vertices[to] as Vertex).width / 2;
    pullAtEnds(level, chain);
  });
}

function pullAtEnds({ joints }: Level, { isBack, joints: own, outAt, inAt }: Chain): void {
  if (isBack) return;
  (joints[own[0] as number] as Joint).upperAt = outAt;
  (joints[own.at(-1) as number] as Joint).lowerAt = inAt;
}

/** Lines that share a side of a box leave it side by side, in the order in which they go on. */
function spreadEnds(level: Level, links: readonly Link[]): void {
  const { vertices, chains } = level;
  const leaving = new Map<number, { readonly chain: Chain; readonly x: number }[]>();
  const entering = new Map<number, { readonly chain: Chain; readonly x: number }[]>();
  const add = (sides: typeof leaving, item: number, chain: Chain, next: number): void => {
    sides.set(item, [...(sides.get(item) ?? []), { chain, x: (vertices[next] as Vertex).x }]);
  };
  chains.forEach((chain, i) => {
    const { leavesAt, entersAt } = links[i] as Link;
    const { isBack, from, to, vertices: own } = chain;
    if (leavesAt === undefined) add(leaving, from, chain, (isBack ? own.at(-1) : own[0]) ?? to);
    if (entersAt === undefined) add(entering, to, chain, (isBack ? own[0] : own.at(-1)) ?? from);
  });
  const spread = (sides: typeof leaving, set: (chain: Chain, at: number) => void): void => {
    for (const [item, list] of sides) {
      const step = Math.min(SPREAD, ((vertices[item] as Vertex).width * 0.8) / list.length);
      list.sort((a, b) => a.x - b.x);
      list.forEach(({ chain }, i) => {
        set(chain, (i - (list.length - 1) / 2) * step);
      });
    }
  };
  spread(leaving, (chain, at) => {
    chain.outAt = at;
  });
  spread(entering, (chain, at) => {
    chain.inAt = at;
  });
  for (const chain of chains) pullAtEnds(level, chain);
}

interface Rows {
  readonly top: readonly number[];
  readonly bottom: readonly number[];
  /** The gap below each rank. */
  readonly gap: readonly number[];
  readonly height: number;
}

/** The height of each rank, and of the gaps between them. */
function rowsOf({ vertices, joints, chains }: Level, ranks: readonly (readonly number[])[]): Rows {
  const heights = ranks.map((rank) => Math.max(0, ...rank.map((id) => (vertices[id] as Vertex).height)));
  const isForLabels = ranks.map((rank) => rank.every((id) => (vertices[id] as Vertex).item < 0));
  const aside = new Float64Array(ranks.length);
  for (const { upper, lower, upperAt, lowerAt } of joints) {
    const [above, below] = [vertices[upper] as Vertex, vertices[lower] as Vertex];
    const far = Math.abs(above.x + upperAt - below.x - lowerAt);
    aside[above.rank] = Math.max(aside[above.rank] as number, far);
  }
  // Lines back turn in the gaps above and below.
  const turns = new Set<number>();
  for (const { isBack, from, to } of chains)
    if (isBack) turns.add((vertices[from] as Vertex).rank).add((vertices[to] as Vertex).rank - 1);
  const gap = ranks.map((_, rank) => {
    const least = isForLabels[rank + 1] === true ? LABEL_GAP : GAP;
    return Math.max(least, turns.has(rank) ? GAP + 8 : 0, Math.min(MOST_SLOPE, least + (aside[rank] as number) / 10));
  });
  const top: number[] = [];
  let y = turns.has(-1) ? GAP + 8 : 0;
  heights.forEach((height, rank) => {
    top.push(y);
    y += height + (gap[rank] as number);
  });
  const bottom = top.map((start, rank) => start + (heights[rank] as number));
  const last = ranks.length - 1;
  return { top, bottom, gap, height: (bottom[last] ?? 0) + (turns.has(last) ? GAP + 8 : 0) };
}

function wayOf(level: Level, chain: Chain, rows: Rows): Way {
  const { vertices } = level;
  const [source, target] = [vertices[chain.from] as Vertex, vertices[chain.to] as Vertex];
  const from = { x: source.x + chain.outAt, y: (rows.top[source.rank] as number) + source.height };
  const to = { x: target.x + chain.inAt, y: rows.top[target.rank] as number };
  const strokes: Stroke[] = [{ to: { x: from.x, y: rows.bottom[source.rank] as number } }];
  const label = chain.label === undefined ? undefined : (vertices[chain.label] as Vertex);
  const middle = (rank: number): number => ((rows.top[rank] as number) + (rows.bottom[rank] as number)) / 2;
  const centre = label === undefined ? undefined : { x: label.x, y: middle(label.rank) };
  if (chain.isBack) goBack(chain, vertices, rows, to, strokes);
  else goDown(chain, vertices, rows, to, strokes);
  return { from, strokes: strokes.filter((stroke, i) => i > 0 || stroke.to.y > from.y + 0.01), label: centre };
}

function goDown({ vertices: own }: Chain, vertices: readonly Vertex[], rows: Rows, to: Point, strokes: Stroke[]): void {
  for (const id of own) {
    const { x, rank } = vertices[id] as Vertex;
    curveTo(strokes, { x, y: rows.top[rank] as number });
    if ((rows.bottom[rank] as number) > (rows.top[rank] as number))
      strokes.push({ to: { x, y: rows.bottom[rank] as number } });
  }
  curveTo(strokes, to);
}

/** Down to a point in the next rank: straight, or in an S that begins and ends upright. */
function curveTo(strokes: Stroke[], to: Point): void {
  const { x, y } = (strokes.at(-1) as Stroke).to;
  if (Math.abs(x - to.x) < 0.5) {
    strokes.push({ to });
    return;
  }
  const middle = (y + to.y) / 2;
  strokes.push({
    to,
    by: [
      { x, y: middle },
      { x: to.x, y: middle },
    ],
  });
}

function goBack({ vertices: own }: Chain, vertices: readonly Vertex[], rows: Rows, to: Point, strokes: Stroke[]): void {
  const at = (id: number | undefined): Vertex => vertices[id ?? -1] as Vertex;
  const first = at(own.at(-1));
  const last = at(own[0]);
  turn(strokes, { x: first.x, y: rows.bottom[first.rank] as number }, GAP * 0.9);
  for (let i = own.length - 1; i >= 0; i--) {
    const { x, rank } = at(own[i]);
    if (i < own.length - 1) curveTo(strokes, { x, y: rows.bottom[rank] as number });
    strokes.push({ to: { x, y: rows.top[rank] as number } });
  }
  turn(strokes, { x: to.x, y: rows.top[last.rank] as number }, -GAP * 0.9);
}

/** To a point at the same height, in an arch of a depth. */
function turn(strokes: Stroke[], to: Point, depth: number): void {
  const { x, y } = (strokes.at(-1) as Stroke).to;
  strokes.push({
    to,
    by: [
      { x, y: y + depth },
      { x: to.x, y: to.y + depth },
    ],
  });
}
