// The frames of a drawing as levels: what stands side by side in each, and the part of every line that runs in it. Lines
// that leave a frame go through a gate in its lower side, those that enter through one in its upper side; lines to the
// same box share a gate.

import type { BoxIn, FrameIn, LineIn, Size } from './layout-graph.ts';
import type { LevelItem, LevelLayout, LevelLink } from './level.ts';

/** A gate is as wide as the lines through it. */
export const GATE_WIDTH = 2;
const ABOVE_TITLE = 4;

/** Where the lines to one target pass a frame. */
export interface Gate {
  /** Its number among the gates of its side. */
  readonly number: number;
  /** The number of its item in the frame's level. */
  readonly item: number;
}

/** A frame, or the whole drawing, which is in none. */
export interface Frame {
  readonly given: FrameIn | undefined;
  readonly parent: Frame | undefined;
  readonly depth: number;
  /** Boxes and frames in reading order; their places in the list are their numbers in the level. */
  readonly children: (BoxIn | Frame)[];
  /** Behind the children: the frame's title and its gates. */
  readonly pins: LevelItem[];
  readonly links: LevelLink[];
  /** For each target its gate, in the order in which the gates were made. */
  readonly gatesIn: Map<string, Gate>;
  readonly gatesOut: Map<string, Gate>;
  /** By number of the gate's item: which of the gates in its side it is to be, from the left. None: as suits its own lines. */
  turns: ReadonlyMap<number, number> | undefined;
  layout: LevelLayout | undefined;
}

/** The part of a line that runs in one level. */
export interface Part {
  readonly frame: Frame;
  readonly link: number;
}

export interface FrameLevels {
  /** The whole drawing first, outer frames before the frames in them. */
  readonly frames: readonly Frame[];
  /** For each line its parts, from its box to its target. */
  readonly parts: readonly (readonly Part[])[];
}

export function isFrame(child: BoxIn | Frame): child is Frame {
  return 'children' in child;
}

/** Cuts a drawing into the levels of its frames. */
export function frameLevels(
  boxes: readonly BoxIn[],
  lines: readonly LineIn[],
  frames: readonly FrameIn[],
): FrameLevels {
  const builder = new LevelsBuilder(boxes, frames);
  const parts = lines.map(({ from, to, label }) => builder.partsOf(from, to, label));
  return { frames: builder.frames, parts };
}

type Start = Pick<LevelLink, 'from' | 'gateOut' | 'label'>;

class LevelsBuilder {
  readonly frames: Frame[] = [];
  readonly #boxes = new Map<string, BoxIn>();
  readonly #places = new Map<string, number>();
  readonly #frameOf = new Map<string, Frame>();
  readonly #numberOf = new Map<BoxIn | Frame, number>();
  readonly #shared = new Map<Frame, Map<string, number>>();

  constructor(boxes: readonly BoxIn[], frames: readonly FrameIn[]) {
    const whole = this.#newFrame(undefined, undefined);
    const byId = new Map<string, Frame>();
    for (const given of frames) byId.set(given.id, this.#newFrame(given, byId.get(given.parent ?? '') ?? whole));
    boxes.forEach((box, place) => {
      this.#boxes.set(box.id, box);
      this.#places.set(box.id, place);
      const frame = byId.get(box.frame ?? '') ?? whole;
      this.#frameOf.set(box.id, frame);
      // A frame comes where its first box comes.
      let inner: BoxIn | Frame = box;
      for (let outer: Frame | undefined = frame; outer !== undefined && !this.#numberOf.has(inner); ) {
        this.#numberOf.set(inner, outer.children.push(inner) - 1);
        [inner, outer] = [outer, outer.parent];
      }
    });
    for (const { given, pins } of this.frames) {
      if (given === undefined) continue;
      const { width, height } = given.title;
      pins.push({ width, height: height + ABOVE_TITLE, span: 1, pin: 'title' });
    }
  }

  partsOf(from: string, to: string, label: Size | undefined): Part[] {
    const source = this.#boxes.get(from);
    const target = this.#boxes.get(to);
    if (source === undefined || target === undefined) return [];
    const parts: Part[] = [];
    const inner: Frame[] = [];
    let above = this.#frameOf.get(to) as Frame;
    let frame = this.#frameOf.get(from) as Frame;
    let start: Start = { from: this.#numberOf.get(source) as number, label };
    const enter = (): void => {
      inner.push(above);
      above = above.parent as Frame;
    };
    while (above.depth > frame.depth) enter();
    while (frame !== above) {
      if (above.depth === frame.depth) enter();
      const { number, item } = this.#gate(frame, 'bottom', to);
      parts.push(this.#link(frame, { ...start, to: item, lines: 1 }));
      start = { from: this.#numberOf.get(frame) as number, gateOut: number };
      frame = frame.parent as Frame;
    }
    for (let next = inner.pop(); next !== undefined; next = inner.pop()) {
      const { number, item } = this.#gate(next, 'top', to);
      parts.push(this.#link(frame, { ...start, to: this.#numberOf.get(next) as number, gateIn: number, lines: 1 }));
      start = { from: item };
      frame = next;
    }
    parts.push(this.#link(frame, { ...start, to: this.#numberOf.get(target) as number, lines: 1 }));
    return parts;
  }

  #newFrame(given: FrameIn | undefined, parent: Frame | undefined): Frame {
    const frame: Frame = {
      given,
      parent,
      depth: parent === undefined ? 0 : parent.depth + 1,
      children: [],
      pins: [],
      links: [],
      gatesIn: new Map(),
      gatesOut: new Map(),
      turns: undefined,
      layout: undefined,
    };
    this.frames.push(frame);
    this.#shared.set(frame, new Map());
    return frame;
  }

  /** The gate of a frame for a target. */
  #gate(frame: Frame, pin: 'top' | 'bottom', target: string): Gate {
    const gates = pin === 'top' ? frame.gatesIn : frame.gatesOut;
    const known = gates.get(target);
    if (known !== undefined) return known;
    const place = this.#places.get(target) as number;
    const item = frame.children.length + frame.pins.push({ width: GATE_WIDTH, height: 0, span: 1, pin, place }) - 1;
    const gate = { number: gates.size, item };
    gates.set(target, gate);
    return gate;
  }

  /** Lines that come out of one gate for one target are one line. */
  #link(frame: Frame, link: LevelLink): Part {
    const isShared = link.from >= frame.children.length || link.gateOut !== undefined;
    if (!isShared) return { frame, link: frame.links.push(link) - 1 };
    const key = `${link.from} ${link.gateOut ?? '-'} ${link.to} ${link.gateIn ?? '-'}`;
    const shared = this.#shared.get(frame) as Map<string, number>;
    const number = shared.get(key) ?? frame.links.length;
    const known = frame.links[number];
    frame.links[number] = known === undefined ? link : { ...known, lines: known.lines + 1 };
    shared.set(key, number);
    return { frame, link: number };
  }
}
