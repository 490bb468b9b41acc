// Takes a long line out of the drawing and puts it back where it crosses the fewest others: the shortest way through the
// gaps of the ranks it runs through. Moving a line rank by rank gets stuck where the whole line should change sides.

import type { Piece, Vertex } from './layers.ts';
import type { RankOrder } from './rank-order.ts';

/** Cells of gaps against gaps, and pieces, that are looked at, all lines of a level together. */
const WORK = 4_000_000;
const MOST_PASSES = 4;
/** A gap is right before the place it is counted by, behind every gate of the vertex before. */
const BEFORE = 1e-6;
/** Of ways that cross as many lines the straighter one. */
const SLANT = 1e-4;

/** Where the end of a piece can be: at a vertex that stays, or in any gap of a rank. */
interface Stop {
  readonly rank: number;
  /** The vertex to be moved; none for the ends of the line. */
  readonly vertex: number;
  /** Ends of pieces: one for the ends of the line, one for each gap of the rank otherwise. */
  readonly ends: readonly number[];
}

/** Reroutes the lines of a level, in whatever order it is, until its work is done. */
export class Rerouter {
  readonly #order: RankOrder;
  readonly #between: readonly (readonly number[])[];
  /** For each line its pieces; -1 where it is cut. */
  readonly #piecesOfWay: readonly (readonly number[])[];
  #work = WORK;

  constructor(order: RankOrder) {
    this.#order = order;
    const { pieces, vertices, ways, rankCount } = order.layers;
    const between: number[][] = Array.from({ length: rankCount }, () => []);
    const byEnds = new Map<string, number>();
    pieces.forEach(({ upper, lower, isSolid }, i) => {
      between[(vertices[upper] as Vertex).rank]?.push(i);
      if (isSolid) return;
      const key = `${upper} ${lower}`;
      if (!byEnds.has(key)) byEnds.set(key, i);
    });
    this.#between = between;
    this.#piecesOfWay = ways.map((way) =>
      way.slice(1).map((to, i) => {
        const from = way[i] as number;
        return byEnds.get(`${from} ${to}`) ?? byEnds.get(`${to} ${from}`) ?? -1;
      }),
    );
  }

  /** Reroutes lines for as long as fewer cross. True if something changed. */
  reroute(): boolean {
    let isBetter = false;
    for (let pass = 0; pass < MOST_PASSES && this.#pass(); pass++) isBetter = true;
    return isBetter;
  }

  #pass(): boolean {
    let isBetter = false;
    this.#order.layers.ways.forEach((way, link) => {
      const own = this.#piecesOfWay[link] as readonly number[];
      if (way.length > 2 && !own.includes(-1) && this.#isAffordable(own) && this.#move(way, own)) isBetter = true;
    });
    return isBetter;
  }

  /** Takes the work of moving a line off what is left, if so much is left. */
  #isAffordable(own: readonly number[]): boolean {
    if (this.#work <= 0) return false;
    const { layers, ranks } = this.#order;
    const widthOf = (rank: number): number => ranks[rank]?.length ?? 0;
    let work = 0;
    for (const piece of own) {
      const { rank } = layers.vertices[(layers.pieces[piece] as Piece).upper] as Vertex;
      work += widthOf(rank) * widthOf(rank + 1) + (this.#between[rank]?.length ?? 0);
      if (work > this.#work) return false;
    }
    this.#work -= work;
    return true;
  }

  #move(way: readonly number[], own: readonly number[]): boolean {
    const { place, layers, ranks } = this.#order;
    const moved = way.slice(1, -1);
    const before = moved.map((v) => place[v] as number);
    for (const vertex of moved) this.#take(vertex);
    const stops = way.map((vertex, i): Stop => {
      const { rank } = layers.vertices[vertex] as Vertex;
      if (i > 0 && i < way.length - 1) {
        const gaps = (ranks[rank] as Int32Array).length + 1;
        return { rank, vertex, ends: Array.from({ length: gaps }, (_, gap) => gap - BEFORE) };
      }
      const piece = own[i === 0 ? 0 : own.length - 1] as number;
      const isUpper = (layers.pieces[piece] as Piece).upper === vertex;
      return { rank, vertex: -1, ends: [isUpper ? this.#order.upperEnd(piece) : this.#order.lowerEnd(piece)] };
    });
    const better = this.#betterGaps(stops, own, before);
    for (const [i, vertex] of moved.entries()) this.#put(vertex, (better ?? before)[i] as number);
    return better !== undefined;
  }

  /** The gap for each moved vertex where the line crosses the fewest others; none if it crosses as many as before. */
  #betterGaps(
    stops: readonly Stop[],
    own: readonly number[],
    before: readonly number[],
  ): readonly number[] | undefined {
    let costs = [0];
    const choices: Int32Array[] = [];
    let old = 0;
    for (let i = 1; i < stops.length; i++) {
      const [from, to] = [stops[i - 1] as Stop, stops[i] as Stop];
      const table = this.#crossings(from, to, own[i - 1] as number);
      const [oldFrom, oldTo] = [
        i === 1 ? 0 : (before[i - 2] as number),
        i === stops.length - 1 ? 0 : (before[i - 1] as number),
      ];
      old += table[oldFrom * to.ends.length + oldTo] as number;
      const next = new Array<number>(to.ends.length).fill(Number.POSITIVE_INFINITY);
      const choice = new Int32Array(to.ends.length);
      for (let a = 0; a < from.ends.length; a++)
        for (let b = 0; b < to.ends.length; b++) {
          const slant = SLANT * Math.abs((from.ends[a] as number) - (to.ends[b] as number));
          const sum = (costs[a] as number) + (table[a * to.ends.length + b] as number) + slant;
          if (sum >= (next[b] as number)) continue;
          next[b] = sum;
          choice[b] = a;
        }
      costs = next;
      choices.push(choice);
    }
    if (Math.round(costs[0] as number) >= old) return undefined;
    const gaps: number[] = [];
    for (let i = choices.length - 1, at = 0; i > 0; i--) {
      at = choices[i]?.[at] as number;
      gaps.push(at);
    }
    return gaps.reverse();
  }

  /** How many lines a piece crosses, for each of its ends at one stop and each at the other. */
  #crossings(from: Stop, to: Stop, own: number): Float64Array {
    const { layers } = this.#order;
    const [rows, columns] = [from.ends.length, to.ends.length];
    const isDown = from.rank < to.rank;
    // Sums of differences: a piece adds its lines to the ends that lie left of it here and right of it there, or the
    // other way round.
    const width = columns + 1;
    const steps = new Float64Array((rows + 1) * width);
    const add = (row: number, column: number, lines: number): void => {
      const at = row * width + column;
      steps[at] = (steps[at] as number) + lines;
    };
    const { lines } = layers.pieces[own] as Piece;
    for (const piece of this.#between[Math.min(from.rank, to.rank)] as readonly number[]) {
      if (piece === own || this.#isTaken(piece)) continue;
      const [upper, lower] = [this.#order.upperEnd(piece), this.#order.lowerEnd(piece)];
      const here = isDown ? upper : lower;
      const there = isDown ? lower : upper;
      const weight = this.#order.weight(piece) * lines;
      const [leftRows, leftColumns] = [countBelow(from.ends, here), countBelow(to.ends, there)];
      const [equalRows, equalColumns] = [countBelow(from.ends, here, true), countBelow(to.ends, there, true)];
      // Left here, right there.
      add(0, equalColumns, weight);
      add(leftRows, equalColumns, -weight);
      // Right here, left there.
      add(equalRows, 0, weight);
      add(equalRows, leftColumns, -weight);
    }
    const table = new Float64Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let column = 0; column < columns; column++) {
        const at = row * width + column;
        sum += steps[at] as number;
        table[row * columns + column] = sum + (row === 0 ? 0 : (table[(row - 1) * columns + column] as number));
      }
    }
    return table;
  }

  #isTaken(piece: number): boolean {
    const { upper, lower } = this.#order.layers.pieces[piece] as Piece;
    return this.#order.place[upper] === -1 || this.#order.place[lower] === -1;
  }

  #take(vertex: number): void {
    const { rank } = this.#order.layers.vertices[vertex] as Vertex;
    this.#order.ranks[rank] = (this.#order.ranks[rank] as Int32Array).filter((other) => other !== vertex);
    this.#order.renumber(rank);
    this.#order.place[vertex] = -1;
  }

  #put(vertex: number, gap: number): void {
    const { rank } = this.#order.layers.vertices[vertex] as Vertex;
    const row = Array.from(this.#order.ranks[rank] as Int32Array);
    row.splice(gap, 0, vertex);
    this.#order.ranks[rank] = Int32Array.from(row);
    this.#order.renumber(rank);
  }
}

/** How many of some rising numbers are below a value, or not above it. */
function countBelow(ends: readonly number[], value: number, orEqual = false): number {
  // Ends are one apart, or there is one.
  const first = ends[0] as number;
  if (ends.length === 1) return first < value || (orEqual && first === value) ? 1 : 0;
  return Math.max(0, Math.min(ends.length, Math.floor(value - first) + 1));
}
