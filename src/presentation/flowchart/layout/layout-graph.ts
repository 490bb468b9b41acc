// What a layout is given and what it gives back: boxes with sizes go in, places and lines come out. Knows nothing of calls.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something in its place: the point is its upper left corner. Pixels. */
export interface Area extends Point, Size {}

export interface BoxIn extends Size {
  readonly id: string;
  /** The frame it stands in. */
  readonly frame: string | undefined;
}

export interface LineIn {
  readonly from: string;
  readonly to: string;
  /** Room for the words on the line. */
  readonly label: Size | undefined;
}

export interface FrameIn {
  readonly id: string;
  readonly parent: string | undefined;
  /** The room its title needs, in the upper left corner. */
  readonly title: Size;
}

/** A piece of a line: straight, or a cubic curve by two points. */
export interface Stroke {
  readonly to: Point;
  readonly by?: readonly [Point, Point];
}

/** Begins at the lower side of a box, ends at the upper side of a box. */
export interface Line {
  readonly from: Point;
  readonly strokes: readonly Stroke[];
}

export interface LaidLine extends Line {
  readonly label: Area | undefined;
}

export interface LaidOut extends Size {
  /** By id. */
  readonly boxes: ReadonlyMap<string, Area>;
  readonly frames: ReadonlyMap<string, Area>;
  /** A way for each line, in their order. */
  readonly lines: readonly LaidLine[];
}
