// A change as what reports show of it: a mark, the tag, its places, and what became of it in a few lines.

import type { NodeId } from '../../analysis/flow-graph.ts';
import type { ChangedTag, TagChange, TagMove } from '../../exploration/difference/flow-changes.ts';
import type { DifferenceReport } from './difference-report.ts';
import { rewordedRuns, type WordRun } from './reworded.ts';
import { TagNames } from './tag-names.ts';

/** How a change is marked where there is no colour. */
export type Mark = '+' | '-' | '~' | '>';

/** One thing that became of a tag. */
export type ChangeDetail =
  | {
      readonly type: 'value';
      readonly label: string;
      readonly old: string | undefined;
      readonly new: string | undefined;
    }
  | { readonly type: 'words'; readonly label: string; readonly runs: readonly WordRun[] }
  | { readonly type: 'note'; readonly text: string };

/** A change, ready to be written. Places are nodes of the old and of the new flow. */
export interface ShownChange {
  readonly mark: Mark;
  /** The tag in words, as it was. */
  readonly tag: string;
  readonly old?: NodeId;
  readonly new?: NodeId;
  readonly details: readonly ChangeDetail[];
}

const MARKS: Readonly<Record<TagChange['kind'], Mark>> = { added: '+', removed: '-', changed: '~', moved: '>' };

/** The changes of a report in their order. */
export function shownChanges(report: DifferenceReport): ShownChange[] {
  const names = { old: new TagNames(report.old.flow), new: new TagNames(report.new.flow) };
  const moveDetail = ({ from, to }: TagMove): ChangeDetail => ({
    type: 'value',
    label: 'place',
    old: names.old.spot(from),
    new: names.new.spot(to),
  });
  const detailsOf = (change: TagChange): ChangeDetail[] => {
    switch (change.kind) {
      case 'added':
        return heldDetails(change.inside, names.new.held(change.new), 'was there before', 'were there before');
      case 'removed':
        return heldDetails(change.inside, names.old.held(change.old), 'stays', 'stay');
      case 'moved':
        return heldDetails(change.inside, change.inside, '', '');
      case 'changed':
        return editDetails(change, report.old.flow.nodes[change.old]?.kind);
    }
  };
  return report.changes.changes.map((change): ShownChange => {
    const move = 'move' in change ? change.move : undefined;
    return {
      mark: MARKS[change.kind],
      tag: change.kind === 'added' ? names.new.tagInPlace(change.new) : names.old.tagInPlace(change.old),
      ...('old' in change && { old: change.old }),
      ...('new' in change && { new: change.new }),
      details: [...detailsOf(change), ...(move === undefined ? [] : [moveDetail(move)])],
    };
  });
}

// What came, went or moved with a tag; and of the tags in it those that did not, which `one` or `many` of them do.
function heldDetails(inside: number, all: number, one: string, many: string): ChangeDetail[] {
  const details: ChangeDetail[] = [];
  const rest = all - inside;
  if (inside > 0) details.push({ type: 'note', text: `with ${rest > 0 ? counted(inside) : allOf(inside)} in it` });
  if (rest > 0) details.push({ type: 'note', text: `around ${counted(rest)} that ${rest === 1 ? one : many}` });
  return details;
}

function counted(tags: number): string {
  return tags === 1 ? '1 tag' : `${tags} tags`;
}

function allOf(tags: number): string {
  return tags === 1 ? 'the tag' : `the ${tags} tags`;
}

function editDetails({ renamed, attributes, text, followers }: ChangedTag, kind: string | undefined): ChangeDetail[] {
  const details: ChangeDetail[] = [];
  if (renamed !== undefined) details.push({ type: 'value', label: 'name', old: renamed.old, new: renamed.new });
  if (followers.length > 0) {
    const jumps = followers.length === 1 ? 'the jump to it follows' : `the ${followers.length} jumps to it follow`;
    details.push({ type: 'note', text: jumps });
  }
  for (const { name, old, new: fresh } of attributes) details.push({ type: 'value', label: name, old, new: fresh });
  if (text !== undefined) {
    const isProse = kind === 'play' || kind === 'sms' || kind === 'text';
    const label = kind === 'goto' ? 'to' : 'text';
    if (isProse && text.old !== '' && text.new !== '')
      details.push({ type: 'words', label, runs: rewordedRuns(text.old, text.new) });
    else details.push({ type: 'value', label, old: text.old, new: text.new });
  }
  return details;
}
