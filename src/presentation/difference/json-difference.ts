// A comparison as data for other programs: every change with the tags and their places in both files.

import type { NodeId } from '../../analysis/flow-graph.ts';
import type { CallChange, CallEnd, CallerChanges } from '../../exploration/difference/compare-calls.ts';
import type {
  AttributeChange,
  TagChange,
  TagMove,
  TagPair,
  TagSpot,
  ValueChange,
} from '../../exploration/difference/flow-changes.ts';
import { type TagPlace, tagPlace } from '../transcript/call-json.ts';
import { type ChangeCounts, countChanges, type DifferenceReport } from './difference-report.ts';

/** `old` and `new` are the tag in each file; lines and columns count from 1. */
export interface TagChangeJson {
  readonly kind: TagChange['kind'];
  readonly old?: TagPlace;
  readonly new?: TagPlace;
  /** For `added`, `removed` and `moved`: how many tags came, went or moved with it. */
  readonly inside?: number;
  /** For `changed`, and so are those that follow. */
  readonly attributes?: readonly AttributeChange[];
  readonly text?: ValueChange;
  readonly renamed?: ValueChange;
  /** Jumps that only follow a new name. */
  readonly followers?: readonly { readonly old: TagPlace; readonly new: TagPlace }[];
  /** Whether callers hear another text. */
  readonly prompt?: boolean;
  /** For `moved`, and for `changed` when it moved too. */
  readonly move?: { readonly from: SpotJson; readonly to: SpotJson };
}

/** The tag around a place, and the one before it there. */
export interface SpotJson {
  readonly inside?: TagPlace;
  readonly after?: TagPlace;
}

/** What `dialplan diff --format json` prints. */
export interface DifferenceJson {
  readonly version: 1;
  readonly old: { readonly path: string };
  readonly new: { readonly path: string };
  readonly changes: readonly TagChangeJson[];
  readonly summary: ChangeCounts;
  readonly callers?: CallersJson;
}

/** How a call ends, and the last tag in it that callers notice. */
interface EndJson {
  readonly outcome: string;
  readonly at?: TagPlace;
}

interface CallJson {
  readonly choices: readonly string[];
  readonly old: EndJson;
  readonly new: EndJson;
}

/** What the changes mean to callers. */
export interface CallersJson {
  readonly compared: { readonly old: number; readonly new: number };
  /** True when there are more calls than were compared. */
  readonly isCut: boolean;
  readonly appeared: readonly CallJson[];
  readonly vanished: readonly CallJson[];
  readonly elsewhere: readonly CallJson[];
  readonly otherwise: readonly CallJson[];
}

/** The whole comparison. */
export function differenceJson(report: DifferenceReport): DifferenceJson {
  const oldPlace = (id: NodeId): TagPlace => tagPlace(report.old.flow, report.old.source, id);
  const newPlace = (id: NodeId): TagPlace => tagPlace(report.new.flow, report.new.source, id);
  return {
    version: 1,
    old: { path: report.old.source.path },
    new: { path: report.new.source.path },
    changes: report.changes.changes.map(changeJson),
    summary: countChanges(report.changes),
    ...(report.callers === undefined ? undefined : { callers: callersJson(report.callers) }),
  };

  function callersJson({ compared, isCut, appeared, vanished, elsewhere, otherwise }: CallerChanges): CallersJson {
    const lists = { appeared, vanished, elsewhere, otherwise };
    const data = Object.entries(lists).map(([name, list]) => [name, list.map(callJson)]);
    return { compared, isCut, ...Object.fromEntries(data) };
  }

  function callJson({ choices, old, new: fresh }: CallChange): CallJson {
    return { choices, old: endJson(old, oldPlace), new: endJson(fresh, newPlace) };
  }

  function endJson({ outcome, node }: CallEnd, place: (id: NodeId) => TagPlace): EndJson {
    return node === undefined ? { outcome } : { outcome, at: place(node) };
  }

  function changeJson(change: TagChange): TagChangeJson {
    switch (change.kind) {
      case 'added':
        return { kind: change.kind, new: newPlace(change.new), inside: change.inside };
      case 'removed':
        return { kind: change.kind, old: oldPlace(change.old), inside: change.inside };
      case 'moved': {
        const { kind, inside, move } = change;
        return { kind, ...bothPlaces(change), inside, move: moveJson(move) };
      }
      case 'changed': {
        const { old: _old, new: _new, followers, move, ...edits } = change;
        return {
          ...edits,
          ...bothPlaces(change),
          followers: followers.map(bothPlaces),
          ...(move && { move: moveJson(move) }),
        };
      }
    }
  }

  function bothPlaces(pair: TagPair): { old: TagPlace; new: TagPlace } {
    return { old: oldPlace(pair.old), new: newPlace(pair.new) };
  }

  function moveJson({ from, to }: TagMove): { from: SpotJson; to: SpotJson } {
    return { from: spotJson(from, oldPlace), to: spotJson(to, newPlace) };
  }
}

function spotJson({ inside, after }: TagSpot, placeOf: (id: NodeId) => TagPlace): SpotJson {
  return {
    ...(inside === undefined ? undefined : { inside: placeOf(inside) }),
    ...(after === undefined ? undefined : { after: placeOf(after) }),
  };
}
