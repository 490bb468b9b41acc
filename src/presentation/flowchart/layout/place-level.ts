// Lays out one level: rows, ranks, order, places from left to right and from top to bottom, lines.

import { alignedPlaces, spread } from './align.ts';
import { type Layers, type Piece, pieceKey, TURN_WIDTH, type Vertex } from './layers.ts';
import type { Area, Line } from './layout-graph.ts';
import type { LevelItem, LevelLayout } from './level.ts';
import { nearPlaces } from './near-places.ts';
import type { LevelOrder } from './order-level.ts';
import { type PieceEnds, pullTogether, type Separation, type Tie, tiesOf } from './pull-together.ts';
import type { RankOrder } from './rank-order.ts';
import { labelRect, lineOf, type PlacedRanks } from './route.ts';
import { spreadEnds } from './spread-ends.ts';

/** Free room left and right of things. */
const AROUND: Readonly<Record<Vertex['role'], number>> = { box: 14, label: 7, line: 9, dip: 5, arch: 5 };
const GATE_PULL = 8;
/** Straight lines are worth so many times the width. */
const MOST_SPREAD = 2.5;
/** Lines keep off a box's corners. */
const CORNER = 14;

/** Gives the vertices of an ordered level their places. */
export function placeLevel(ordered: LevelOrder): LevelLayout {
  return new LevelPlacer(ordered).place();
}

class LevelPlacer {
  readonly #ordered: LevelOrder;
  readonly #items: readonly LevelItem[];
  readonly #layers: Layers;
  readonly #order: RankOrder;

  constructor(ordered: LevelOrder) {
    this.#ordered = ordered;
    this.#items = ordered.items;
    this.#layers = ordered.layers;
    this.#order = ordered.order;
  }

  place(): LevelLayout {
    const ends = this.#gateEnds();
    const x = this.#middles(ends);
    const width = this.#moveToLeft(x);
    this.#fixEnds(ends, x);
    const { top, bottom } = this.#heights(ends);
    const placed: PlacedRanks = { top, bottom, x, upperX: ends.upper, lowerX: ends.lower };
    const corners = this.#corners(placed);
    return {
      width,
      height: bottom.at(-1) ?? 0,
      rows: this.#rowCount(),
      ...corners,
      ...this.#lines(placed, corners.y),
    };
  }

  #middles(ends: PieceEnds): Float64Array {
    const separation: Separation = (left, right) => this.#reach(left) + this.#reach(right);
    const ties = [...tiesOf(this.#order, this.#items, ends), ...this.#gateTies()];
    const straight = alignedPlaces(this.#order, ends, separation);
    const near = nearPlaces(this.#order, ties, separation);
    const x = spread(straight) > MOST_SPREAD * spread(near) ? near : straight;
    pullTogether(this.#order, x, ties, separation);
    return x;
  }

  /** Moves everything so that the left side of what is outermost is at 0, to half pixels; gives the width. */
  #moveToLeft(x: Float64Array): number {
    const { vertices } = this.#layers;
    if (vertices.length === 0) return 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    vertices.forEach(({ width }, v) => {
      low = Math.min(low, (x[v] as number) - width / 2);
      high = Math.max(high, (x[v] as number) + width / 2);
    });
    for (let v = 0; v < x.length; v++) x[v] = Math.round(((x[v] as number) - low) * 2) / 2;
    return high - low;
  }

  /** Left and upper sides of the items. */
  #corners({ x, top, bottom }: PlacedRanks): Pick<LevelLayout, 'x' | 'y'> {
    const itemX = new Float64Array(this.#items.length);
    const itemY = new Float64Array(this.#items.length);
    this.#layers.slabs.forEach(([first], item) => {
      const { width, height, pin } = this.#items[item] as LevelItem;
      const { rank } = this.#layers.vertices[first as number] as Vertex;
      itemX[item] = (x[first as number] as number) - width / 2;
      itemY[item] = pin === 'bottom' ? (bottom[rank] as number) - height : (top[rank] as number);
    });
    return { x: itemX, y: itemY };
  }

  #lines(placed: PlacedRanks, itemY: Float64Array): Pick<LevelLayout, 'lines' | 'labels'> {
    const pieces = this.#pieceIndex();
    const lines: Line[] = [];
    const labels: (Area | undefined)[] = [];
    this.#ordered.links.forEach(({ from, gateOut = -1, gateIn = -1 }, i) => {
      const way = this.#layers.ways[i] as readonly number[];
      const label = way.find((v) => this.#layers.vertices[v]?.role === 'label');
      const isBack = this.#ordered.isBack[i] === 1;
      labels.push(label === undefined ? undefined : labelRect(this.#layers, placed, label, isBack));
      const below = (itemY[from] as number) + (this.#items[from]?.height ?? 0);
      const between = (a: number, b: number): number => {
        const gates = { gateOut: way[0] === a ? gateOut : -1, gateIn: way.at(-1) === b ? gateIn : -1 };
        return pieces.get(pieceKey(a, b, gates)) ?? -1;
      };
      lines.push(lineOf(this.#order, placed, way, between, below));
    });
    return { lines, labels };
  }

  /** How many rows of boxes the level has, those in the border aside. */
  #rowCount(): number {
    const inBorder = this.#items.some(({ pin }) => pin === 'top' || pin === 'title') ? 1 : 0;
    const { rows } = this.#ordered;
    const end = this.#items.reduce(
      (most, { span, pin }, i) => (pin === undefined ? Math.max(most, (rows[i] as number) + span) : most),
      1,
    );
    return end - inBorder;
  }

  #reach(vertex: number): number {
    const { role, width } = this.#layers.vertices[vertex] as Vertex;
    return width / 2 + AROUND[role];
  }

  /**
   * From where calls come in to where they go on a frame is straight, so that frames in a row stand below each other.
   * They go on where branches meet again, or where there is no other way out.
   */
  #gateTies(): Tie[] {
    const { slabs } = this.#layers;
    const from = this.#items.findIndex(({ pin }) => pin === 'top');
    const entry = this.#items[from]?.place;
    if (entry === undefined) return [];
    const gates = this.#items.flatMap(({ pin, place = 0 }, item) => (pin === 'bottom' ? [{ item, place }] : []));
    // Of all that is read after the frame, what comes next in the text.
    const next = gates.filter(({ place }) => place > entry).sort((a, b) => a.place - b.place)[0]?.item;
    if (next === undefined) return [];
    const meeting = this.#ordered.links.filter(({ to }) => to === next).length;
    if (meeting < 2 && gates.length > 1) return [];
    return [{ from: slabs[from]?.[0] as number, to: slabs[next]?.[0] as number, shift: 0, weight: GATE_PULL }];
  }

  #pieceIndex(): Map<string, number> {
    const index = new Map<string, number>();
    this.#layers.pieces.forEach((piece, i) => {
      if (piece.isSolid) return;
      index.set(pieceKey(piece.upper, piece.lower, piece), i);
      index.set(pieceKey(piece.lower, piece.upper, piece), i);
    });
    return index;
  }

  /** Ends of pieces from the middle of their vertices, as far as they are known before boxes have places. */
  #gateEnds(): PieceEnds {
    const { pieces, vertices } = this.#layers;
    const upper = new Float64Array(pieces.length);
    const lower = new Float64Array(pieces.length);
    pieces.forEach((piece, i) => {
      const above = this.#items[vertices[piece.upper]?.item ?? -1];
      const beneath = this.#items[vertices[piece.lower]?.item ?? -1];
      if (above !== undefined && piece.gateOut >= 0)
        upper[i] = (above.gatesOut?.[piece.gateOut] ?? 0) - above.width / 2;
      if (beneath !== undefined && piece.gateIn >= 0)
        lower[i] = (beneath.gatesIn?.[piece.gateIn] ?? 0) - beneath.width / 2;
    });
    // A line turns from one side of its turn to the other.
    const { place, up, down } = this.#order;
    vertices.forEach(({ role }, v) => {
      if (role !== 'dip' && role !== 'arch') return;
      const [own, ends] = role === 'dip' ? [up[v], lower] : [down[v], upper];
      const far = (piece: number): number => (role === 'dip' ? pieces[piece]?.upper : pieces[piece]?.lower) ?? 0;
      const sorted = Array.from(own ?? []).sort((a, b) => (place[far(a)] as number) - (place[far(b)] as number));
      sorted.forEach((piece, i) => {
        ends[piece] = (i === 0 ? -1 : 1) * (TURN_WIDTH / 2);
      });
    });
    return { upper, lower };
  }

  /** Makes the ends places in the level: gates where they are, on boxes spread out. */
  #fixEnds({ upper, lower }: PieceEnds, x: Float64Array): void {
    this.#layers.pieces.forEach((piece, i) => {
      upper[i] = (upper[i] as number) + (x[piece.upper] as number);
      lower[i] = (lower[i] as number) + (x[piece.lower] as number);
    });
    this.#layers.slabs.forEach((slabs, item) => {
      const { width, gatesIn, gatesOut, pin } = this.#items[item] as LevelItem;
      if (pin !== undefined) return;
      const [first, last] = [slabs[0] as number, slabs.at(-1) as number];
      if (gatesIn === undefined) this.#spread(first, this.#order.up[first] as Int32Array, lower, x, width - 2 * CORNER);
      if (gatesOut === undefined)
        this.#spread(last, this.#order.down[last] as Int32Array, upper, x, width - 2 * CORNER);
    });
  }

  #spread(vertex: number, pieces: Int32Array, own: Float64Array, x: Float64Array, width: number): void {
    const middle = x[vertex] as number;
    const { pieces: all } = this.#layers;
    const far = (i: number): number => {
      const { upper, lower } = all[i] as Piece;
      return upper === vertex ? lower : upper;
    };
    const place = (i: number): number => this.#order.place[far(i)] as number;
    const sorted = Array.from(pieces).sort((a, b) => place(a) - place(b) || a - b);
    const ends = spreadEnds(
      sorted.map((piece) => x[far(piece)] as number),
      middle - width / 2,
      middle + width / 2,
    );
    sorted.forEach((piece, i) => {
      own[piece] = sorted.length === 1 ? middle : (ends[i] as number);
    });
  }

  #heights({ upper, lower }: PieceEnds): { top: Float64Array; bottom: Float64Array } {
    const { vertices, pieces, rankCount, slabs } = this.#layers;
    const high = new Float64Array(rankCount);
    const gaps = new Float64Array(rankCount);
    for (const { rank, height } of vertices) high[rank] = Math.max(high[rank] as number, height);
    pieces.forEach((piece, i) => {
      const { rank } = vertices[piece.upper] as Vertex;
      const far = Math.abs((upper[i] as number) - (lower[i] as number));
      gaps[rank] = Math.max(gaps[rank] as number, gapFor(far));
    });
    const top = new Float64Array(rankCount);
    const bottom = new Float64Array(rankCount);
    const tall = slabs.flatMap((list, item) => (list.length > 1 ? [{ list, item }] : []));
    let y = 0;
    for (let rank = 0; rank < rankCount; rank++) {
      top[rank] = y;
      let end = y + (high[rank] as number);
      for (const { list, item } of tall) {
        if (vertices[list.at(-1) as number]?.rank !== rank) continue;
        const start = top[vertices[list[0] as number]?.rank ?? 0] as number;
        end = Math.max(end, start + (this.#items[item]?.height ?? 0));
      }
      bottom[rank] = end;
      y = end + (rank + 1 < rankCount ? (gaps[rank] as number) : 0);
    }
    return { top, bottom };
  }
}

/** Room between two ranks: a line that goes far to the side needs more, so that it does not run flat. */
function gapFor(far: number): number {
  return far < 1 ? 18 : Math.min(64, 22 + far * 0.07);
}
