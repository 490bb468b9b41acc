// What differs between two flows, by structure and name: lines, layout and comments of the files do not count.

import type { FlowGraph, NodeId } from '../../analysis/flow-graph.ts';
import { OUTSIDE } from '../../analysis/nesting.ts';
import type { FlowChanges, TagChange } from './flow-changes.ts';
import { matchTags } from './match-tags.ts';
import { editsOf } from './tag-changes.ts';
import type { TagMatches } from './tag-matches.ts';
import { movesOf } from './tag-moves.ts';
import { Numbering, TagTree } from './tag-tree.ts';

/**
 * Compares two flows of `compile`: which tags came, went, changed and moved. A tag is known again by what it says, its
 * name, its key and its place. A tag that came or went is told once, with all that came or went in it; a tag put around
 * others does not move them. The same flows always give the same changes, and a flow compared with itself gives none.
 * Takes time with the number of tags.
 */
export function compareFlows(old: FlowGraph, fresh: FlowGraph): FlowChanges {
  const numbering = new Numbering();
  const oldTree = new TagTree(old, numbering);
  const newTree = new TagTree(fresh, numbering);
  const matches = matchTags(oldTree, newTree, numbering);
  return { matches: nodeMatches(matches), changes: changesOf(matches) };
}

function nodeMatches(matches: TagMatches): (NodeId | null)[] {
  const { old, fresh } = matches;
  const collectOf = new Map<NodeId | undefined, NodeId>();
  for (const { id, kind, menu } of fresh.flow.nodes) if (kind === 'collect') collectOf.set(menu, id);
  return old.flow.nodes.map(({ id, kind, menu }) => {
    if (kind === 'end') return fresh.flow.end;
    if (kind !== 'collect') return matches.newOf(id) ?? null;
    const match = menu === undefined ? undefined : matches.newOf(menu);
    return collectOf.get(match) ?? null;
  });
}

function changesOf(matches: TagMatches): TagChange[] {
  const { old, fresh } = matches;
  const edits = editsOf(matches);
  const moves = movesOf(matches, (id) => edits.has(id));
  const placed: { readonly at: number; readonly change: TagChange }[] = [];
  for (const { top, inside } of topsOf(fresh, (id) => matches.oldOf(id) === undefined))
    placed.push({ at: top, change: { kind: 'added', new: top, inside } });
  const gone = new Map(topsOf(old, (id) => matches.newOf(id) === undefined).map(({ top, inside }) => [top, inside]));
  let behind: number = OUTSIDE;
  for (let id = 0; id < old.size; id++) {
    const match = matches.newOf(id);
    const inside = gone.get(id);
    if (inside !== undefined) placed.push({ at: behind + 0.5, change: { kind: 'removed', old: id, inside } });
    if (match === undefined) continue;
    behind = match;
    const edit = edits.get(id);
    const move = moves.get(id);
    if (edit !== undefined) placed.push({ at: match, change: { kind: 'changed', ...edit, ...(move && { move }) } });
    else if (move !== undefined) {
      const held = fresh.end(match) - match - 1;
      placed.push({ at: match, change: { kind: 'moved', old: id, new: match, inside: held, move } });
    }
  }
  return placed.sort((a, b) => a.at - b.at).map(({ change }) => change);
}

// The free tags that stand in no free tag, with how many free tags each holds.
function topsOf(tree: TagTree, isFree: (id: NodeId) => boolean): { readonly top: NodeId; readonly inside: number }[] {
  const inside = new Int32Array(tree.size);
  const tops: NodeId[] = [];
  for (let id = tree.size - 1; id >= 0; id--) {
    if (!isFree(id)) continue;
    const parent = tree.parent(id);
    if (parent === OUTSIDE || !isFree(parent)) tops.push(id);
    else inside[parent] = (inside[parent] as number) + 1 + (inside[id] as number);
  }
  return tops.reverse().map((top) => ({ top, inside: inside[top] as number }));
}
