// One level of a drawing: the boxes that stand side by side in one frame, the frames among them taken as boxes. What the
// steps of a layered layout hand on to each other.

import type { Area, Line, Size } from './layout-graph.ts';

/** A box, or a frame that has been laid out by itself, or what stands in the border of the frame around the level. */
export interface LevelItem extends Size {
  /** How many rows of boxes it stands beside. */
  readonly span: number;
  /** In the upper border: gates where lines come in, and the frame's title; in the lower one: gates where lines go out. */
  readonly pin?: 'top' | 'title' | 'bottom';
  /** For a gate: where in the reading order the box is that it leads to. */
  readonly place?: number;
  /** For a gate: which of the gates in its border it is, if that has been decided. */
  readonly turn?: number;
  /** A frame's gates: their distances from its left side. Boxes have none: lines may begin and end anywhere. */
  readonly gatesIn?: readonly number[];
  readonly gatesOut?: readonly number[];
}

export interface LevelLink {
  readonly from: number;
  readonly to: number;
  /** Numbers of the gates of frames. */
  readonly gateOut?: number;
  readonly gateIn?: number;
  readonly label?: Size | undefined;
  /** How many lines of the drawing run in it. */
  readonly lines: number;
  /** Keeps what no line leads to below what it follows in the text; not drawn. */
  readonly isHidden?: true;
}

export interface Level {
  /** In reading order; what stands in the border comes last. */
  readonly items: readonly LevelItem[];
  readonly links: readonly LevelLink[];
}

export interface LevelLayout extends Size {
  /** How many rows of boxes it has, those in the border aside. */
  readonly rows: number;
  /** Left sides and upper sides of the items. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** One for each link, in their order. */
  readonly lines: readonly Line[];
  readonly labels: readonly (Area | undefined)[];
}
