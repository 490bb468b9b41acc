// Where everything of a drawing stands. Frames are laid out on their own, the innermost first, and then stand in the
// drawing around them like a box; so nothing can lie across the edge of a frame but the lines through it.

import type { Item, Link } from './level.ts';
import { type PlacedLevel, type Point, placeLevel, type Stroke } from './place-level.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface BoxIn extends Size {
  readonly id: string;
  readonly frame: string | undefined;
}

export interface LineIn {
  readonly from: string;
  readonly to: string;
  readonly label: Size | undefined;
}

export interface FrameIn {
  readonly id: string;
  readonly parent: string | undefined;
  /** The room its title needs. */
  readonly title: Size;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

export interface LaidOut extends Size {
  /** By id. */
  readonly boxes: ReadonlyMap<string, Area>;
  readonly frames: ReadonlyMap<string, Area>;
  /** A way for each line, in their order. */
  readonly lines: readonly LaidLine[];
}

export interface LaidLine {
  readonly from: Point;
  readonly strokes: readonly Stroke[];
  readonly label: Area | undefined;
}

const PADDING = 16;
const BORDER: Item = { width: 14, height: 0 };

/** Lays out boxes in reading order, lines and frames; outer frames stand before the frames in them. */
export function layOut(boxes: readonly BoxIn[], lines: readonly LineIn[], frames: readonly FrameIn[]): LaidOut {
  return new Drawing(boxes, lines, frames).layOut();
}

interface Inside {
  readonly placed: PlacedLevel;
  /** What stands in it: boxes and frames by id, and its borders. */
  readonly members: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** For each line through it the link that is its piece here. */
  readonly pieces: ReadonlyMap<number, number>;
  readonly size: Size;
  /** From the corner of the frame to the corner of the level. */
  readonly shift: Point;
}

const TOP = '';

class Drawing {
  readonly #boxes: readonly BoxIn[];
  readonly #lines: readonly LineIn[];
  readonly #frames: readonly FrameIn[];
  readonly #parentOf = new Map<string, string>();
  readonly #sizeOf = new Map<string, Size>();
  readonly #insides = new Map<string, Inside>();
  /** The frames around each box, from the innermost out to the whole drawing. */
  readonly #aroundOf = new Map<string, readonly string[]>();

  constructor(boxes: readonly BoxIn[], lines: readonly LineIn[], frames: readonly FrameIn[]) {
    this.#boxes = boxes;
    this.#lines = lines;
    this.#frames = frames;
    for (const { id, parent } of frames)
      this.#parentOf.set(frameKey(id), parent === undefined ? TOP : frameKey(parent));
    for (const box of boxes) {
      const frame = box.frame === undefined ? TOP : frameKey(box.frame);
      this.#parentOf.set(box.id, frame);
      this.#sizeOf.set(box.id, box);
      const around = [frame];
      for (let at = frame; at !== TOP; ) {
        at = this.#parentOf.get(at) ?? TOP;
        around.push(at);
      }
      this.#aroundOf.set(box.id, around);
    }
  }

  layOut(): LaidOut {
    const members = this.#membersOf();
    const through = this.#linesThrough();
    for (const { id, title } of [...this.#frames].reverse()) {
      const key = frameKey(id);
      this.#place(key, members.get(key) ?? [], through.get(key) ?? [], title);
    }
    this.#place(TOP, members.get(TOP) ?? [], through.get(TOP) ?? [], { width: 0, height: 0 });
    return this.#collect();
  }

  /** What stands directly in each frame, in reading order. */
  #membersOf(): Map<string, string[]> {
    const members = new Map<string, string[]>();
    const listed = new Set<string>();
    const list = (id: string): void => {
      if (listed.has(id)) return;
      listed.add(id);
      const parent = this.#parentOf.get(id) ?? TOP;
      if (parent !== TOP) list(parent);
      members.set(parent, [...(members.get(parent) ?? []), id]);
    };
    for (const { id } of this.#boxes) list(id);
    return members;
  }

  /** The lines that have a piece in each frame. */
  #linesThrough(): Map<string, number[]> {
    const through = new Map<string, number[]>();
    this.#lines.forEach(({ from, to }, line) => {
      const sources = this.#aroundOf.get(from) ?? [];
      const targets = this.#aroundOf.get(to) ?? [];
      const shared = sources.find((frame) => targets.includes(frame)) ?? TOP;
      const until = (frames: readonly string[]): readonly string[] => frames.slice(0, frames.indexOf(shared));
      for (const frame of [...until(sources), shared, ...until(targets)])
        through.set(frame, [...(through.get(frame) ?? []), line]);
    });
    return through;
  }

  #place(frame: string, inFrame: readonly string[], lines: readonly number[], title: Size): void {
    const members: string[] = [];
    const numbers = new Map<string, number>();
    const add = (id: string): number => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, members.length);
      return members.push(id) - 1;
    };
    const ends = lines.map((line) => this.#endsIn(frame, line));
    for (const { from } of ends) if (from.startsWith(IN)) add(from);
    for (const id of inFrame) add(id);
    for (const { to } of ends) if (to.startsWith(OUT)) add(to);
    const links: Link[] = [];
    const known = new Map<string, number>();
    const pieces = new Map<number, number>();
    lines.forEach((line, i) => {
      const { from, to } = ends[i] as { from: string; to: string };
      const { label, from: source } = this.#lines[line] as LineIn;
      // A label stands where the line begins.
      const own = from === source ? label : undefined;
      const [leavesAt, entersAt] = [this.#portOf(from, line, 'out'), this.#portOf(to, line, 'in')];
      const key = `${from}\n${to}\n${leavesAt}\n${entersAt}`;
      const same = own === undefined && from !== source ? known.get(key) : undefined;
      if (same !== undefined) {
        pieces.set(line, same);
        return;
      }
      const link: Link = {
        from: add(from),
        to: add(to),
        ...(leavesAt === undefined ? undefined : { leavesAt }),
        ...(entersAt === undefined ? undefined : { entersAt }),
        ...(own === undefined ? undefined : { label: own }),
      };
      pieces.set(line, links.push(link) - 1);
      known.set(key, links.length - 1);
    });
    const placed = placeLevel(
      members.map((id) => this.#itemOf(id)),
      links,
    );
    this.#insides.set(frame, { placed, members, numbers, pieces, ...this.#around(placed, members, title) });
    const { size } = this.#insides.get(frame) as Inside;
    this.#sizeOf.set(frame, size);
  }

  /** The frame around a level: with its title in the upper left, where no line comes in. */
  #around(placed: PlacedLevel, members: readonly string[], title: Size): { size: Size; shift: Point } {
    if (title.height === 0) return { size: placed, shift: { x: 0, y: 0 } };
    const ports = members.flatMap((id, i) => (id.startsWith(IN) ? [placed.corners[i]?.x ?? 0] : []));
    const clear = ports.length === 0 ? PADDING : Math.max(PADDING, title.width + 2 * PADDING - Math.min(...ports));
    const width = Math.max(clear + placed.width + PADDING, title.width + 2 * PADDING);
    return { size: { width, height: placed.height + title.height + PADDING }, shift: { x: clear, y: title.height } };
  }

  #itemOf(id: string): Item {
    if (id.startsWith(IN)) return { ...BORDER, border: 'in' };
    if (id.startsWith(OUT)) return { ...BORDER, border: 'out' };
    const { width, height } = this.#sizeOf.get(id) ?? BORDER;
    return { width, height };
  }

  /** What the piece of a line in a frame runs between: boxes, frames, or the frame's own edges. */
  #endsIn(frame: string, line: number): { readonly from: string; readonly to: string } {
    const { from, to } = this.#lines[line] as LineIn;
    return { from: this.#memberIn(frame, from) ?? IN + to, to: this.#memberIn(frame, to) ?? OUT + to };
  }

  /** The member of a frame that is, or holds, a box; undefined for a box outside. */
  #memberIn(frame: string, box: string): string | undefined {
    const around = this.#aroundOf.get(box) ?? [];
    const depth = around.indexOf(frame);
    if (depth < 0) return undefined;
    return depth === 0 ? box : around[depth - 1];
  }

  /** Where a line comes through the edge of a frame, from the frame's left side. */
  #portOf(member: string, line: number, side: 'in' | 'out'): number | undefined {
    const inside = this.#insides.get(member);
    if (inside === undefined) return undefined;
    const { to } = this.#lines[line] as LineIn;
    const number = inside.numbers.get((side === 'in' ? IN : OUT) + to);
    const corner = inside.placed.corners[number ?? -1];
    return corner === undefined ? undefined : inside.shift.x + corner.x + BORDER.width / 2;
  }

  #collect(): LaidOut {
    const boxes = new Map<string, Area>();
    const frames = new Map<string, Area>();
    const origins = new Map<string, Point>([[TOP, { x: 0, y: 0 }]]);
    for (const frame of [TOP, ...this.#frames.map(({ id }) => frameKey(id))]) {
      const inside = this.#insides.get(frame);
      const origin = origins.get(frame);
      if (inside === undefined || origin === undefined) continue;
      inside.members.forEach((id, i) => {
        const corner = inside.placed.corners[i] as Point;
        const area = { x: origin.x + corner.x, y: origin.y + corner.y, ...(this.#sizeOf.get(id) ?? BORDER) };
        const { x, y, width, height } = area;
        if (this.#insides.has(id)) {
          frames.set(id.slice(FRAME.length), { x, y, width, height });
          const { shift } = this.#insides.get(id) as Inside;
          origins.set(id, { x: x + shift.x, y: y + shift.y });
        } else if (!id.startsWith(IN) && !id.startsWith(OUT)) boxes.set(id, { x, y, width, height });
      });
    }
    const lines = this.#lines.map((_, line) => this.#lineFrom(line, origins));
    const { width, height } = (this.#insides.get(TOP) as Inside).size;
    return { boxes, frames, lines, width, height };
  }

  /** A line put together from its pieces, from the innermost frame it begins in to the one it ends in. */
  #lineFrom(line: number, origins: ReadonlyMap<string, Point>): LaidLine {
    const { from, to, label } = this.#lines[line] as LineIn;
    const sources = this.#aroundOf.get(from) ?? [];
    const targets = this.#aroundOf.get(to) ?? [];
    const shared = sources.find((frame) => targets.includes(frame)) ?? TOP;
    const up = sources.slice(0, sources.indexOf(shared) + 1);
    const down = targets.slice(0, targets.indexOf(shared)).reverse();
    let start: Point | undefined;
    let area: Area | undefined;
    const strokes: Stroke[] = [];
    for (const frame of [...up, ...down]) {
      const inside = this.#insides.get(frame);
      const way = inside?.placed.ways[inside.pieces.get(line) ?? -1];
      if (way === undefined) continue;
      const { x, y } = origins.get(frame) ?? { x: 0, y: 0 };
      const moved = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
      const begins = moved(way.from);
      if (start === undefined) start = begins;
      else strokes.push({ to: begins });
      for (const { to: end, by } of way.strokes)
        strokes.push(by === undefined ? { to: moved(end) } : { to: moved(end), by: [moved(by[0]), moved(by[1])] });
      if (way.label !== undefined && label !== undefined) {
        const centre = moved(way.label);
        area = { x: centre.x - label.width / 2, y: centre.y - label.height / 2, ...label };
      }
    }
    return { from: start ?? { x: 0, y: 0 }, strokes, label: area };
  }
}

// Ids of boxes hold letters, digits and _ alone.
const FRAME = 'frame ';
const IN = 'in ';
const OUT = 'out ';

function frameKey(id: string): string {
  return FRAME + id;
}
