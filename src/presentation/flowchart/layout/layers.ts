// A level cut into ranks: every line becomes pieces between neighbouring ranks. Rows of boxes take turns with ranks for
// the words on lines, so that words stand in nothing's way; a line that runs back turns round in those ranks.

import type { Directed } from './back-links.ts';
import type { LevelItem, LevelLink } from './level.ts';

/**
 * - `box`: an item, or what of it stands in this rank; `label`: words on a line; `line`: a line runs through
 * - `dip`: a line that runs back turns upward; `arch`: it turns downward again
 */
export type Role = 'box' | 'label' | 'line' | 'dip' | 'arch';

export interface Vertex {
  readonly role: Role;
  readonly rank: number;
  readonly width: number;
  readonly height: number;
  /** For `box` the item, otherwise -1. */
  readonly item: number;
  /** Lines through here are drawn. */
  readonly isHidden: boolean;
}

/** A piece of one or several lines, from a vertex to one in the next rank. */
export interface Piece {
  readonly upper: number;
  readonly lower: number;
  /** Gates of frames, -1 for none. */
  readonly gateOut: number;
  readonly gateIn: number;
  /** Holds a tall frame together: nothing may cross it. */
  readonly isSolid: boolean;
  /** How many lines of the drawing run here. */
  lines: number;
}

export interface Layers {
  readonly links: readonly LevelLink[];
  readonly vertices: readonly Vertex[];
  readonly pieces: readonly Piece[];
  readonly rankCount: number;
  /** For each item its vertices, top to bottom. */
  readonly slabs: readonly (readonly number[])[];
  /** For each link the vertices it runs through, from its source to its target. */
  readonly ways: readonly (readonly number[])[];
}

/** Room that a line takes in a row, and that its turns take. */
const LINE_WIDTH = 2;
export const TURN_WIDTH = 12;

/**
 * So many ranks all lines of a level together run through at most, more in large levels. Beyond that the longest lines
 * are cut: they have places where they begin and where they end, and run straight over whatever lies between.
 */
const FEW_STEPS = 4_000;
const STEPS_EACH = 2;
const MOST_STEPS = 50_000;

/** Cuts a level into ranks. `rows`: the row of each item. */
export function layersOf(items: readonly LevelItem[], level: Directed, rows: Int32Array): Layers {
  return new LayersBuilder(items, level, rows).build();
}

class LayersBuilder {
  readonly #items: readonly LevelItem[];
  readonly #level: Directed;
  readonly #rows: Int32Array;
  readonly #vertices: Vertex[] = [];
  readonly #slabs: number[][] = [];
  readonly #isCut: Uint8Array;
  #ranks: Int32Array;
  #rankCount = 0;

  constructor(items: readonly LevelItem[], level: Directed, rows: Int32Array) {
    this.#items = items;
    this.#level = level;
    this.#rows = rows;
    this.#ranks = this.#usedRanks();
    this.#isCut = this.#cutLinks();
  }

  build(): Layers {
    this.#items.forEach((item, i) => {
      const slabs: number[] = [];
      const first = this.#rankOfRow(this.#rows[i] as number);
      const last = this.#rankOfRow((this.#rows[i] as number) + item.span - 1);
      for (let rank = first; rank <= last; rank++)
        slabs.push(this.#add('box', rank, item.width, first === last ? item.height : 0, i));
      this.#slabs.push(slabs);
    });
    const { links, isBack } = this.#level;
    const ways = links.map((link, i) => {
      const isCut = this.#isCut[i] === 1;
      return isBack[i] === 1 ? this.#wayBack(link, isCut) : this.#wayOn(link, isCut);
    });
    const [vertices, slabs] = [this.#vertices, this.#slabs];
    return {
      links,
      vertices,
      pieces: piecesOf(links, vertices, slabs, ways),
      rankCount: this.#rankCount,
      slabs,
      ways,
    };
  }

  /** Numbers for the ranks that are used: rows always, the ranks between them when there are words or turns in them. */
  #usedRanks(): Int32Array {
    const rowCount = this.#items.reduce((most, { span }, i) => Math.max(most, (this.#rows[i] as number) + span), 0);
    const used = new Uint8Array(2 * rowCount + 1);
    for (let row = 0; row < rowCount; row++) used[2 * row + 1] = 1;
    this.#level.links.forEach(({ from, to, label }, i) => {
      const isBack = this.#level.isBack[i] === 1;
      if (isBack || label !== undefined) used[2 * this.#lastRow(from) + 2] = 1;
      if (isBack) used[2 * (this.#rows[to] as number)] = 1;
    });
    const ranks = new Int32Array(used.length).fill(-1);
    used.forEach((isUsed, raw) => {
      if (isUsed === 1) ranks[raw] = this.#rankCount++;
    });
    return ranks;
  }

  /** For each link: 1 when it is cut. */
  #cutLinks(): Uint8Array {
    const { links } = this.#level;
    const lengths = links.map(({ from, to }) =>
      Math.abs(this.#rankOfRow(this.#rows[to] as number) - this.#rankOfRow(this.#lastRow(from))),
    );
    let left = Math.min(MOST_STEPS, FEW_STEPS + STEPS_EACH * (this.#items.length + links.length));
    const isCut = new Uint8Array(links.length);
    const byLength = lengths.map((length, link) => ({ length, link })).sort((a, b) => a.length - b.length);
    for (const { length, link } of byLength) {
      left -= length;
      if (left < 0) isCut[link] = 1;
    }
    return isCut;
  }

  #rankOfRow(row: number): number {
    return this.#ranks[2 * row + 1] as number;
  }

  #lastRow(item: number): number {
    return (this.#rows[item] as number) + (this.#items[item]?.span ?? 1) - 1;
  }

  #add(role: Role, rank: number, width: number, height: number, item = -1, isHidden = false): number {
    return this.#vertices.push({ role, rank, width, height, item, isHidden }) - 1;
  }

  #wayOn({ from, to, label, isHidden }: LevelLink, isCut: boolean): number[] {
    const source = this.#slabs[from]?.at(-1) as number;
    const target = this.#slabs[to]?.[0] as number;
    const way = [source];
    let rank = (this.#vertices[source]?.rank ?? 0) + 1;
    if (label !== undefined) way.push(this.#add('label', rank++, label.width, label.height));
    const end = (this.#vertices[target]?.rank ?? 0) - 1;
    for (const passed of ranksBetween(rank, end, isCut))
      way.push(isHidden ? this.#add('line', passed, 0, 0, -1, true) : this.#add('line', passed, LINE_WIDTH, 0));
    way.push(target);
    return way;
  }

  #wayBack({ from, to, label }: LevelLink, isCut: boolean): number[] {
    const source = this.#slabs[from]?.at(-1) as number;
    const target = this.#slabs[to]?.[0] as number;
    const low = this.#vertices[source]?.rank ?? 0;
    const high = this.#vertices[target]?.rank ?? 0;
    const way = [source, this.#add('dip', low + 1, TURN_WIDTH, 0)];
    if (label === undefined) way.push(this.#add('line', low, LINE_WIDTH, 0));
    else way.push(this.#add('label', low, label.width, label.height));
    for (const passed of ranksBetween(high, low - 1, isCut).reverse())
      way.push(this.#add('line', passed, LINE_WIDTH, 0));
    way.push(this.#add('arch', high - 1, TURN_WIDTH, 0), target);
    return way;
  }
}

/** The ranks that a line runs through, from the first to the last; the outermost ones of a line that is cut. */
function ranksBetween(first: number, last: number, isCut: boolean): number[] {
  if (isCut && last - first > 1) return [first, last];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** The pieces of the ways of lines; lines that run side by side through the same vertices share them. */
export function piecesOf(
  links: readonly LevelLink[],
  vertices: readonly Vertex[],
  slabs: readonly (readonly number[])[],
  ways: readonly (readonly number[])[],
): Piece[] {
  const pieces: Piece[] = [];
  for (const list of slabs)
    for (let i = 1; i < list.length; i++) {
      const [upper, lower] = [list[i - 1] as number, list[i] as number];
      pieces.push({ upper, lower, gateOut: -1, gateIn: -1, isSolid: true, lines: 0 });
    }
  const known = new Map<string, Piece>();
  links.forEach(({ gateOut = -1, gateIn = -1, lines }, link) => {
    const way = ways[link] as readonly number[];
    for (let i = 1; i < way.length; i++) {
      const [from, to] = [way[i - 1] as number, way[i] as number];
      const ranks = (vertices[to]?.rank ?? 0) - (vertices[from]?.rank ?? 0);
      if (isGap(ranks)) continue;
      const isDown = ranks > 0;
      const [upper, lower] = isDown ? [from, to] : [to, from];
      const ends = { gateOut: i === 1 ? gateOut : -1, gateIn: i === way.length - 1 ? gateIn : -1 };
      const key = pieceKey(upper, lower, ends);
      const piece = known.get(key);
      if (piece !== undefined) piece.lines += lines;
      else {
        const made: Piece = { upper, lower, ...ends, isSolid: false, lines };
        known.set(key, made);
        pieces.push(made);
      }
    }
  });
  return pieces;
}

/** True for so many ranks between two vertices of a way: the line is cut there. */
export function isGap(ranks: number): boolean {
  return Math.abs(ranks) > 1;
}

/** What tells a piece from all others, slabs of frames aside. */
export function pieceKey(upper: number, lower: number, { gateOut, gateIn }: Pick<Piece, 'gateOut' | 'gateIn'>): string {
  return `${upper} ${lower} ${gateOut} ${gateIn}`;
}
