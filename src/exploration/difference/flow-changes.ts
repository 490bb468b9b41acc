// What differs between two flows, tag by tag, as plain data: JSON in, JSON out.

import type { NodeId } from '../../analysis/flow-graph.ts';

/** A tag that is in both flows, by its node in each. */
export interface TagPair {
  readonly old: NodeId;
  readonly new: NodeId;
}

/** A value that changed; a side on which there is none is left out. */
export interface ValueChange {
  readonly old?: string;
  readonly new?: string;
}

/** An attribute other than `name` that changed, came or went. */
export interface AttributeChange extends ValueChange {
  readonly name: string;
}

/** A tag that is new, with all in it that is new. */
export interface AddedTag {
  readonly kind: 'added';
  readonly new: NodeId;
  /** How many new tags it holds. Tags that were there before and now stand in it do not count. */
  readonly inside: number;
}

/** A tag that is gone, with all in it that is gone. */
export interface RemovedTag {
  readonly kind: 'removed';
  readonly old: NodeId;
  /** How many tags went with it. Tags that stand elsewhere now do not count. */
  readonly inside: number;
}

/** A tag that does or says something else. What it holds has changes of its own. */
export interface ChangedTag extends TagPair {
  readonly kind: 'changed';
  readonly attributes: readonly AttributeChange[];
  /** The text, blanks of spoken and sent texts as single spaces. Empty on a side that has none. */
  readonly text?: { readonly old: string; readonly new: string };
  readonly renamed?: ValueChange;
  /** The jumps that only follow the new name: they lead where they led, and are no changes of their own. */
  readonly followers: readonly TagPair[];
  /** True when callers hear another text: it is that of a `play` which is spoken. */
  readonly prompt: boolean;
  /** When it stands elsewhere too. */
  readonly move?: TagMove;
}

/** A tag that stands elsewhere, with all in it, and is otherwise the same. What it holds may have changes of its own. */
export interface MovedTag extends TagPair {
  readonly kind: 'moved';
  /** How many tags moved with it. */
  readonly inside: number;
  readonly move: TagMove;
}

/** Where a tag stood, in nodes of the old flow, and where it stands, in nodes of the new one. */
export interface TagMove {
  readonly from: TagSpot;
  readonly to: TagSpot;
}

/** A place among tags. */
export interface TagSpot {
  /** The tag around it; absent outside of all tags. */
  readonly inside?: NodeId;
  /** The tag before it in the same tag; absent for the first. */
  readonly after?: NodeId;
}

export type TagChange = AddedTag | RemovedTag | ChangedTag | MovedTag;

/** What differs between two flows. */
export interface FlowChanges {
  /**
   * For every node of the old flow its node in the new one, or null when it is gone. The wait of a menu goes with its
   * menu, and the end of the call is always the end.
   */
  readonly matches: readonly (NodeId | null)[];
  /** In document order of the new flow; what is gone stands where it was. */
  readonly changes: readonly TagChange[];
}
