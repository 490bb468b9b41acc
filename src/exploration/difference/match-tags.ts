// Which tag of one plan is which of another: by what tags say, by their names, by where they stand. Surest first.

import type { FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import { OUTSIDE } from '../../analysis/nesting.ts';
import { alignRows, type Likeness } from './align-tags.ts';
import { type Demand, TagLikeness } from './tag-likeness.ts';
import { TagMatches } from './tag-matches.ts';
import { type Numbering, type TagTree, textOf } from './tag-tree.ts';

// A tag that says as much as this is known again wherever it stands; a goto or a short answer is not.
const TELLING = 4;

// What stands in one of these happens in that case only: a tag that was outside of it has moved.
const BRANCHES: ReadonlySet<FlowNode['kind']> = new Set(['keypress', 'machine', 'else']);

// A branch is one of its menu or its condition, and goes and comes with it.
function belongs(kind: FlowNode['kind']): boolean {
  return BRANCHES.has(kind) || kind === 'live';
}

/** True when a tag may be put around others, or taken away from around them, without moving them. */
export function isWrapper(kind: FlowNode['kind']): boolean {
  return !BRANCHES.has(kind);
}

/**
 * Matches the tags of two plans. Takes time with the number of tags, not with its square. Which of the plans is the old
 * one makes no difference: where the order of questions decides, it is the same both ways.
 */
export function matchTags(old: TagTree, fresh: TagTree, numbering: Numbering): TagMatches {
  return comesFirst(old, fresh) ? matchInOrder(old, fresh, numbering) : matchInOrder(fresh, old, numbering).turned();
}

function comesFirst(a: TagTree, b: TagTree): boolean {
  if (a.size !== b.size) return a.size < b.size;
  for (let id = 0; id < a.size; id++) {
    const [one, other] = [a.own(id), b.own(id)];
    if (one !== other) return one < other;
  }
  return true;
}

function matchInOrder(old: TagTree, fresh: TagTree, numbering: Numbering): TagMatches {
  const matches = new TagMatches(old, fresh);
  const held = (demand: Demand): void => alignHeld(matches, new TagLikeness(matches, numbering), demand);
  matchNames(matches);
  // In a copy of a menu a prompt may stand unchanged, while that of the menu was reworded: the menu's own come first.
  matchUnique(matches, TELLING, (oldId, newId) => {
    const around = nearest(old, oldId, (id) => matches.newOf(id) !== undefined);
    return matches.newOf(around) === nearest(fresh, newId, (id) => matches.oldOf(id) !== undefined);
  });
  held('sure');
  matchHolders(matches);
  matchUnique(matches, TELLING);
  held('sure');
  alignThroughWrappers(matches, new TagLikeness(matches, numbering));
  held('sure');
  matchAlike(matches, new TagLikeness(matches, numbering));
  held('placed');
  if (matchByJumps(matches)) held('placed');
  matchUnique(matches, 2, (oldId, newId) => {
    const [from, to] = [old.parent(oldId), fresh.parent(newId)];
    return matches.newOf(from) !== undefined && matches.oldOf(to) !== undefined;
  });
  return matches;
}

type Permission = (oldId: NodeId, newId: NodeId) => boolean;
const ANYWHERE: Permission = () => true;

// Equal tags, with all they hold, that are there once on each side among those without a match.
function matchUnique(
  matches: TagMatches,
  leastWeight: number,
  may = ANYWHERE,
  oldIds: readonly NodeId[] = matches.freeOld(),
  newIds: readonly NodeId[] = matches.freeNew(),
): void {
  const { old, fresh } = matches;
  const inOld = onlyOnes(oldIds, (id) => old.whole(id));
  const inNew = onlyOnes(newIds, (id) => fresh.whole(id));
  // In document order, so that a tag comes before what it holds.
  for (const [whole, oldId] of inOld) {
    const newId = inNew.get(whole);
    if (oldId === undefined || newId === undefined || old.weight(oldId) < leastWeight) continue;
    if (matches.areFree(oldId, newId) && may(oldId, newId)) matches.add(oldId, newId);
  }
}

function nearest(tree: TagTree, id: NodeId, isMatched: (id: NodeId) => boolean): NodeId {
  let around = tree.parent(id);
  while (!isMatched(around)) around = tree.parent(around);
  return around;
}

function matchNames(matches: TagMatches): void {
  const named = (tree: TagTree, ids: readonly NodeId[]): Map<string, NodeId | undefined> =>
    onlyOnes(
      ids.filter((id) => tree.node(id).name !== undefined),
      (id) => `${tree.node(id).kind} ${tree.node(id).name}`,
    );
  const inNew = named(matches.fresh, matches.freeNew());
  for (const [name, oldId] of named(matches.old, matches.freeOld())) {
    const newId = inNew.get(name);
    if (oldId !== undefined && newId !== undefined) matches.add(oldId, newId);
  }
}

// Each key that one tag alone has, and undefined for a key of several.
function onlyOnes<K>(ids: readonly NodeId[], keyOf: (id: NodeId) => K): Map<K, NodeId | undefined> {
  const found = new Map<K, NodeId | undefined>();
  for (const id of ids) {
    const key = keyOf(id);
    found.set(key, found.has(key) ? undefined : id);
  }
  return found;
}

// What matched tags hold, from the outermost in: what is matched there is looked into in turn.
function alignHeld(matches: TagMatches, likeness: TagLikeness, demand: Demand): void {
  const { old, fresh } = matches;
  for (let oldId = OUTSIDE; oldId < old.size; oldId++) {
    const newId = matches.newOf(oldId);
    if (newId === undefined) continue;
    const oldRow = old.children(oldId);
    const newRow = fresh.children(newId);
    matchUnique(matches, 2, ANYWHERE, oldRow, newRow);
    const alike: Likeness = (a, b) => likeness.of(a, b, demand);
    alignRows(matches, oldRow, newRow, alike);
    // A small tag that moved past large ones is no reason to take those for others.
    const oldRest = oldRow.filter((id) => matches.newOf(id) === undefined && old.weight(id) >= TELLING);
    const newRest = newRow.filter((id) => matches.oldOf(id) === undefined && fresh.weight(id) >= TELLING);
    if (demand === 'sure') alignRows(matches, oldRest, newRest, alike);
    matchSwapped(matches, oldRow);
  }
}

// Neighbours that changed contents with each other: the contents are then what moved.
function matchSwapped(matches: TagMatches, oldRow: readonly NodeId[]): void {
  const { old, fresh } = matches;
  const changed = oldRow.flatMap((oldId) => {
    const newId = matches.newOf(oldId);
    if (newId === undefined || !old.hasChildren(oldId) || !fresh.hasChildren(newId)) return [];
    return old.contents(oldId) === fresh.contents(newId) ? [] : [{ oldId, newId }];
  });
  if (changed.length < 2) return;
  const inOld = new Map(changed.map((pair) => [old.contents(pair.oldId), pair]));
  const inNew = new Map(changed.map((pair) => [fresh.contents(pair.newId), pair]));
  for (const { oldId, newId } of changed) {
    const target = inNew.get(old.contents(oldId));
    const source = inOld.get(fresh.contents(newId));
    // A single jump is led elsewhere rather than moved.
    if (target !== undefined && source !== undefined && old.weight(oldId) > 2) matches.addContents(oldId, target.newId);
  }
}

// A tag whose contents were matched to those of another tag of its kind is that tag. From the innermost out.
function matchHolders(matches: TagMatches): void {
  const { old, fresh } = matches;
  for (const newId of matches.freeNew().reverse()) {
    const votes = new Map<NodeId, number>();
    const held = fresh.children(newId);
    for (const child of held) {
      const match = matches.oldOf(child);
      if (match === undefined) continue;
      const holder = old.parent(match);
      if (holder !== OUTSIDE) votes.set(holder, (votes.get(holder) ?? 0) + 1);
    }
    for (const [oldId, count] of votes) {
      const most = Math.max(held.length, old.children(oldId).length);
      if (count * 2 < most || !matches.areFree(oldId, newId)) continue;
      if (old.node(oldId).kind === fresh.node(newId).kind) matches.add(oldId, newId);
    }
  }
}

// What matched tags hold when tags put around it, and those that were taken away, are looked through. Equal tags first.
function alignThroughWrappers(matches: TagMatches, likeness: TagLikeness): void {
  const { old, fresh } = matches;
  const equal: Likeness = (oldId, newId) => (matches.areEqual(oldId, newId) ? 1 : 0);
  const alike: Likeness = (oldId, newId) => likeness.of(oldId, newId, 'sure');
  for (const measure of [equal, alike]) {
    for (let oldId = OUTSIDE; oldId < old.size; oldId++) {
      const newId = matches.newOf(oldId);
      if (newId === undefined) continue;
      const oldRow = rowThrough(old, oldId, (id) => matches.newOf(id) === undefined);
      const newRow = rowThrough(fresh, newId, (id) => matches.oldOf(id) === undefined);
      if (!oldRow.hasFree || !newRow.hasFree) continue;
      alignRows(matches, oldRow.ids, newRow.ids, (a, b) => (belongs(old.node(a).kind) ? 0 : measure(a, b)));
    }
  }
}

function rowThrough(
  tree: TagTree,
  holder: NodeId,
  isFree: (id: NodeId) => boolean,
): { readonly ids: NodeId[]; readonly hasFree: boolean } {
  const ids: NodeId[] = [];
  let hasFree = false;
  for (let id = holder + 1; id < tree.end(holder); ) {
    ids.push(id);
    const free = isFree(id);
    if (free) hasFree = true;
    id = free && isWrapper(tree.node(id).kind) ? id + 1 : tree.end(id);
  }
  return { ids, hasFree };
}

const MOST_COMPARISONS = 10_000;
const SURELY_ALIKE = 0.7;

// Telling tags that changed and moved: the most alike first, wherever they stand.
function matchAlike(matches: TagMatches, likeness: TagLikeness): void {
  const { old, fresh } = matches;
  const candidates: { readonly oldId: NodeId; readonly newId: NodeId; readonly alike: number }[] = [];
  const news = Map.groupBy(matches.freeNew(), (id) => fresh.node(id).kind);
  for (const [kind, oldIds] of Map.groupBy(matches.freeOld(), (id) => old.node(id).kind)) {
    const newIds = news.get(kind) ?? [];
    if (oldIds.length * newIds.length > MOST_COMPARISONS) continue;
    for (const oldId of oldIds) {
      if (old.weight(oldId) < TELLING) continue;
      for (const newId of newIds) {
        // Inside of what is gone and of what is new, tags are alike by chance.
        if (matches.newOf(old.parent(oldId)) === undefined && matches.oldOf(fresh.parent(newId)) === undefined)
          continue;
        const alike = likeness.of(oldId, newId, 'sure');
        if (alike >= SURELY_ALIKE) candidates.push({ oldId, newId, alike });
      }
    }
  }
  candidates.sort((a, b) => b.alike - a.alike || a.oldId - b.oldId || a.newId - b.newId);
  for (const { oldId, newId } of candidates) if (matches.areFree(oldId, newId)) matches.add(oldId, newId);
}

// When a jump in its place goes to another name, and the tags of both names have no match, the tag was renamed.
function matchByJumps(matches: TagMatches): boolean {
  const { old, fresh } = matches;
  let found = false;
  for (let id = 0; id < old.size; id++) {
    const match = matches.newOf(id);
    if (match === undefined || old.node(id).kind !== 'goto') continue;
    const from = old.flow.names[textOf(old.node(id))];
    const to = fresh.flow.names[textOf(fresh.node(match))];
    if (from === undefined || to === undefined || !matches.areFree(from, to)) continue;
    if (old.node(from).kind !== fresh.node(to).kind) continue;
    matches.add(from, to);
    found = true;
  }
  return found;
}
