// Where everything of a drawing stands. Frames are laid out by themselves, the innermost first, and then stand as boxes
// in the frames around them; so nothing can lie across the edge of a frame but the lines through its gates.

import { type Frame, frameLevels, GATE_WIDTH, type Gate, isFrame, type Part } from './frame-levels.ts';
import type { Area, BoxIn, FrameIn, LaidLine, LaidOut, Line, LineIn, Point, Size } from './layout-graph.ts';
import type { Level, LevelItem } from './level.ts';
import { orderLevel } from './order-level.ts';
import { placeLevel } from './place-level.ts';

export type { Area, BoxIn, FrameIn, LaidLine, LaidOut, LineIn, Size, Stroke } from './layout-graph.ts';

/** Free room inside a frame's sides. */
const PADDING = 16;
/** A frame with more rows than this does not stand beside rows of the level around it: it is in one, of its own height. */
const MOST_ROWS = 100;
/** With more crossings than this a drawing is a tangle either way: it is not worth the time to lay it out twice. */
const TANGLE = 1_000;

/** Lays out boxes in reading order, lines and frames; outer frames stand before the frames in them. The same each time. */
export function layOut(boxes: readonly BoxIn[], lines: readonly LineIn[], frames: readonly FrameIn[]): LaidOut {
  const levels = frameLevels(boxes, lines, frames);
  const inner = [...levels.frames].reverse();
  const crossings = placeAll(inner);
  // A frame's gates stand as its own lines like them. If fewer lines cross when they stand as the lines outside like
  // them, they do.
  if (crossings > 0 && crossings <= TANGLE && inner.length > 1) {
    const before = inner.map(({ layout, turns }) => ({ layout, turns }));
    for (const frame of levels.frames) askOutside(frame);
    if (placeAll(inner) >= crossings)
      inner.forEach((frame, i) => {
        frame.layout = before[i]?.layout;
        frame.turns = before[i]?.turns;
      });
  }
  return collected(levels.frames, levels.parts);
}

function placeAll(inner: readonly Frame[]): number {
  let crossings = 0;
  for (const frame of inner) {
    const order = orderLevel(levelOf(frame));
    crossings += order.crossings;
    frame.layout = placeLevel(order);
  }
  return crossings;
}

/** Orders a frame's level as if the gates of the frames in it could stand anywhere; these frames take over that order. */
function askOutside(frame: Frame): void {
  if (!frame.children.some(isFrame)) return;
  const order = orderLevel(levelOf(frame), true);
  frame.children.forEach((child, item) => {
    if (!isFrame(child)) return;
    const turns = new Map<number, number>();
    for (const [gates, ends] of [
      [child.gatesIn, order.endsOf(item, 'top')],
      [child.gatesOut, order.endsOf(item, 'bottom')],
    ] as const) {
      const sorted = [...gates.values()].map(({ number, item: gate }) => ({ gate, end: ends[number] ?? 0 }));
      sorted.sort((a, b) => a.end - b.end);
      sorted.forEach(({ gate }, turn) => {
        turns.set(gate, turn);
      });
    }
    child.turns = turns;
  });
}

function levelOf(frame: Frame): Level {
  const items = [...frame.children.map(itemOf), ...frame.pins].map((item, i) => {
    const turn = frame.turns?.get(i);
    return turn === undefined ? item : { ...item, turn };
  });
  return { items, links: frame.links };
}

function itemOf(child: BoxIn | Frame): LevelItem {
  const size = sizeOf(child);
  if (!isFrame(child)) return { ...size, span: 1 };
  const { layout, gatesIn, gatesOut } = child;
  const places = (gates: Map<string, Gate>): number[] =>
    [...gates.values()].map(({ item }) => PADDING + (layout?.x[item] ?? 0) + GATE_WIDTH / 2);
  const rows = layout?.rows ?? 1;
  return { ...size, span: rows > MOST_ROWS ? 1 : rows, gatesIn: places(gatesIn), gatesOut: places(gatesOut) };
}

function sizeOf(child: BoxIn | Frame): Size {
  if (!isFrame(child)) return { width: child.width, height: child.height };
  const { width = 0, height = 0 } = child.layout ?? {};
  return { width: width + 2 * PADDING, height: height + (child.gatesOut.size > 0 ? 0 : PADDING) };
}

function collected(frames: readonly Frame[], parts: readonly (readonly Part[])[]): LaidOut {
  const [whole] = frames;
  const boxAreas = new Map<string, Area>();
  const frameAreas = new Map<string, Area>();
  const corners = new Map<Frame, Point>();
  for (const frame of frames) {
    const corner = corners.get(frame) ?? { x: 0, y: 0 };
    frame.children.forEach((child, i) => {
      const area = {
        x: corner.x + (frame.layout?.x[i] ?? 0),
        y: corner.y + (frame.layout?.y[i] ?? 0),
        ...sizeOf(child),
      };
      if (!isFrame(child)) boxAreas.set(child.id, area);
      else {
        corners.set(child, { x: area.x + PADDING, y: area.y });
        frameAreas.set(child.given?.id ?? '', area);
      }
    });
  }
  const lines = parts.map((list): LaidLine => {
    const pieces = list.map(({ frame, link }) => movedLine(frame.layout?.lines[link], corners.get(frame)));
    const [first] = list;
    const label = first?.frame.layout?.labels[first.link];
    return {
      from: pieces[0]?.from ?? { x: 0, y: 0 },
      strokes: pieces.flatMap(({ strokes }) => strokes),
      label: label && { ...label, ...moved(label, corners.get((first as Part).frame)) },
    };
  });
  const { width = 0, height = 0 } = whole?.layout ?? {};
  return { width, height, boxes: boxAreas, frames: frameAreas, lines };
}

function movedLine(line: Line | undefined, by: Point | undefined): Line {
  const { from, strokes } = line ?? { from: { x: 0, y: 0 }, strokes: [] };
  return {
    from: moved(from, by),
    strokes: strokes.map((stroke) => {
      const to = moved(stroke.to, by);
      return stroke.by === undefined ? { to } : { to, by: [moved(stroke.by[0], by), moved(stroke.by[1], by)] };
    }),
  };
}

function moved({ x, y }: Point, by: Point | undefined): Point {
  return by === undefined ? { x, y } : { x: x + by.x, y: y + by.y };
}
