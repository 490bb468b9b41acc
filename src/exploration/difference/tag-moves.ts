// Which matched tags stand elsewhere now.

import type { NodeId } from '../../analysis/flow-graph.ts';
import { OUTSIDE } from '../../analysis/nesting.ts';
import type { TagMove, TagSpot } from './flow-changes.ts';
import { longestRun } from './longest-run.ts';
import { isWrapper } from './match-tags.ts';
import type { TagMatches } from './tag-matches.ts';
import type { TagTree } from './tag-tree.ts';

/**
 * The moved tags by their nodes in the old flow. What stands in a moved tag has moved with it, and is not said again.
 * Where either of two tags may be the one that moved, it is one of those that `isEdited`, which are spoken of anyway.
 */
export function movesOf(matches: TagMatches, isEdited: (id: NodeId) => boolean): Map<NodeId, TagMove> {
  const { old, fresh } = matches;
  const oldHolders = holdersOf(old, (id) => matches.newOf(id) !== undefined);
  const newHolders = holdersOf(fresh, (id) => matches.oldOf(id) !== undefined);
  const moved: NodeId[] = [];
  const kept = new Map<NodeId, { id: NodeId; place: NodeId }[]>();
  for (let id = 0; id < old.size; id++) {
    const place = matches.newOf(id);
    if (place === undefined) continue;
    const holder = oldHolders[id] as NodeId;
    if (matches.newOf(holder) !== newHolders[place]) moved.push(id);
    else {
      const row = kept.get(holder);
      if (row === undefined) kept.set(holder, [{ id, place }]);
      else row.push({ id, place });
    }
  }
  for (const row of kept.values()) {
    const run = longestRun(
      row.map(({ place }) => place),
      row.map(({ id, place }) => (isEdited(id) ? 0 : old.weight(id) + fresh.weight(place))),
    );
    const inOrder = new Set(run);
    for (const [i, { id }] of row.entries()) if (!inOrder.has(i)) moved.push(id);
  }
  const [from, to] = [spotsOf(old), spotsOf(fresh)];
  return new Map(moved.map((id) => [id, { from: from(id), to: to(matches.newOf(id) as NodeId) }]));
}

// For each tag the nearest tag around it that has a match, or is a branch of its own: wrappers that came or went do
// not count.
function holdersOf(tree: TagTree, isMatched: (id: NodeId) => boolean): Int32Array {
  const holders = new Int32Array(tree.size);
  for (let id = 0; id < tree.size; id++) {
    const parent = tree.parent(id);
    const counts = parent === OUTSIDE || isMatched(parent) || !isWrapper(tree.node(parent).kind);
    holders[id] = counts ? parent : (holders[parent] as number);
  }
  return holders;
}

// Where each tag of a plan stands.
function spotsOf(tree: TagTree): (id: NodeId) => TagSpot {
  const before = new Int32Array(tree.size).fill(OUTSIDE);
  for (let id = 0; id < tree.size; id++) {
    const next = tree.end(id);
    if (next < tree.size && tree.parent(next) === tree.parent(id)) before[next] = id;
  }
  return (id) => {
    const parent = tree.parent(id);
    const after = before[id] as NodeId;
    return {
      ...(parent === OUTSIDE ? undefined : { inside: parent }),
      ...(after === OUTSIDE ? undefined : { after }),
    };
  };
}
