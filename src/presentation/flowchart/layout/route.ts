// Lines of a level: straight down through ranks, in S-curves between them, and in a bow where a line that runs back turns.
// Between two ranks S-curves cross only if their ends are in another order above than below.

import { isGap, type Layers, type Piece, TURN_WIDTH, type Vertex } from './layers.ts';
import type { Area, Line, Point, Stroke } from './layout-graph.ts';
import type { RankOrder } from './rank-order.ts';

export interface PlacedRanks {
  /** Upper and lower edges of the ranks. */
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** The middle of each vertex. */
  readonly x: Float64Array;
  /** For each piece where it ends. */
  readonly upperX: Float64Array;
  readonly lowerX: Float64Array;
}

/** Where a label stands on its line. */
export function labelRect(
  { vertices }: Layers,
  { top, bottom, x }: PlacedRanks,
  vertex: number,
  isBack: boolean,
): Area {
  const { width, height, rank } = vertices[vertex] as Vertex;
  const left = (x[vertex] as number) - width / 2;
  const y = isBack ? Math.max(top[rank] as number, (bottom[rank] as number) - height) : (top[rank] as number);
  return { x: left, y, width, height };
}

/**
 * Draws the way of a link. `below`: the lower side of the box it begins at; `pieceBetween`: the piece from a vertex to the
 * next on the way.
 */
export function lineOf(
  order: RankOrder,
  placed: PlacedRanks,
  way: readonly number[],
  pieceBetween: (vertex: number, next: number) => number,
  below: number,
): Line {
  const { layers } = order;
  let pen = new Pen({ x: 0, y: 0 });
  for (let i = 0; i + 1 < way.length; i++) {
    const [from, to] = [way[i] as number, way[i + 1] as number];
    const ranks = rankOf(layers, to) - rankOf(layers, from);
    if (isGap(ranks)) {
      pen.straight(edgeOf(layers, placed, from, ranks > 0));
      pen.bend(edgeOf(layers, placed, to, ranks < 0));
      continue;
    }
    const start = endOf(layers, placed, pieceBetween(from, to), from);
    if (i === 0) pen = new Pen({ x: start.x, y: below });
    pen.straight(start);
    const { role, rank } = layers.vertices[to] as Vertex;
    if (role === 'dip' || role === 'arch') {
      const [into, out] = [pieceBetween(from, to), pieceBetween(to, way[i + 2] as number)];
      const end = endOf(layers, placed, out, way[i + 2] as number);
      const room = ((role === 'dip' ? placed.top : placed.bottom)[rank] as number) - start.y;
      if (isInTheWay(order, placed, into, to, end.x)) {
        // In an S to beside where it goes on, and there round.
        const depth = Math.sign(room) * TURN_WIDTH * 0.75;
        pen.bend({ x: endOf(layers, placed, into, to).x, y: start.y + room - depth });
        pen.turn({ x: endOf(layers, placed, out, to).x, y: start.y + room - depth }, depth);
        pen.bend(end);
      } else pen.turn(end, Math.sign(room) * Math.max(4, Math.abs(room) - 4));
      i++;
    } else pen.bend(endOf(layers, placed, pieceBetween(from, to), to));
  }
  return { from: pen.from, strokes: pen.strokes };
}

function rankOf({ vertices }: Layers, vertex: number): number {
  return vertices[vertex]?.rank ?? 0;
}

/** The middle of a vertex in the lower or the upper edge of its rank. */
function edgeOf(layers: Layers, { x, top, bottom }: PlacedRanks, vertex: number, isLower: boolean): Point {
  return { x: x[vertex] as number, y: (isLower ? bottom : top)[rankOf(layers, vertex)] as number };
}

/** True if other lines of the same box run where a wide bow from a piece's end to `x` would. */
function isInTheWay(
  { layers, down, up }: RankOrder,
  placed: PlacedRanks,
  into: number,
  turn: number,
  x: number,
): boolean {
  const { upper, lower } = layers.pieces[into] as Piece;
  const isDip = layers.vertices[turn]?.role === 'dip';
  const [nearX, farX] = isDip ? [placed.upperX, placed.lowerX] : [placed.lowerX, placed.upperX];
  const beside = (isDip ? down[upper] : up[lower]) as Int32Array;
  const from = nearX[into] as number;
  const side = Math.sign(x - from);
  return beside.some((piece) => piece !== into && side * ((farX[piece] as number) - from) > TURN_WIDTH);
}

/** Where a piece meets one of its two vertices. */
function endOf(
  { vertices, pieces }: Layers,
  { upperX, lowerX, top, bottom }: PlacedRanks,
  piece: number,
  vertex: number,
): Point {
  const { rank } = vertices[vertex] as Vertex;
  return (pieces[piece] as Piece).upper === vertex
    ? { x: upperX[piece] as number, y: bottom[rank] as number }
    : { x: lowerX[piece] as number, y: top[rank] as number };
}

class Pen {
  readonly from: Point;
  readonly strokes: Stroke[] = [];
  #at: Point;

  constructor(from: Point) {
    this.from = from;
    this.#at = from;
  }

  straight(to: Point): void {
    if (Math.abs(to.x - this.#at.x) < 0.01 && Math.abs(to.y - this.#at.y) < 0.01) return;
    const last = this.strokes.at(-1);
    const before = this.strokes.at(-2)?.to ?? this.from;
    if (last !== undefined && last.by === undefined && last.to.x === to.x && before.x === to.x) this.strokes.pop();
    this.#to({ to });
  }

  /** An S, upright at both ends. */
  bend(to: Point): void {
    if (Math.abs(to.x - this.#at.x) < 1) {
      this.straight(to);
      return;
    }
    const middle = (this.#at.y + to.y) / 2;
    this.#to({
      to,
      by: [
        { x: this.#at.x, y: middle },
        { x: to.x, y: middle },
      ],
    });
  }

  /** A bow that goes so far down, or up when `depth` is negative. */
  turn(to: Point, depth: number): void {
    const reach = this.#at.y + (depth * 4) / 3;
    this.#to({
      to,
      by: [
        { x: this.#at.x, y: reach },
        { x: to.x, y: reach },
      ],
    });
  }

  #to(stroke: Stroke): void {
    this.strokes.push(stroke);
    this.#at = stroke.to;
  }
}
