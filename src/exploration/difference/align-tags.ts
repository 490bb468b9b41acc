// Two rows of tags side by side: which tag of the one is which of the other, when neither row changes its order.

import type { NodeId } from '../../analysis/flow-graph.ts';
import { longestRun } from './longest-run.ts';
import type { TagMatches } from './tag-matches.ts';

/** The likeness of two tags, 0 when they cannot be the same. */
export type Likeness = (oldId: NodeId, newId: NodeId) => number;

// Rows of ordinary plans are far shorter; beyond this, each tag is compared with the nearest ones only.
const MOST_COMPARISONS = 16_384;
const WINDOW = 32;

/** Matches what is alike in two rows. Tags that are matched already, and kept their order, are where the rows are cut. */
export function alignRows(
  matches: TagMatches,
  oldRow: readonly NodeId[],
  newRow: readonly NodeId[],
  likeness: Likeness,
): void {
  let oldGap: NodeId[] = [];
  let newAt = 0;
  const kept = keptInOrder(matches, oldRow, newRow);
  const close = (newEnd: number): void => {
    const newGap = newRow.slice(newAt, newEnd).filter((id) => matches.oldOf(id) === undefined);
    alignGap(matches, oldGap, newGap, likeness);
    oldGap = [];
    newAt = newEnd + 1;
  };
  for (const id of oldRow) {
    const place = kept.get(id);
    if (place !== undefined) close(place);
    else if (matches.newOf(id) === undefined) oldGap.push(id);
  }
  close(newRow.length);
}

// Matched tags of the old row that stand in the same order in the new one, with their places there.
function keptInOrder(
  matches: TagMatches,
  oldRow: readonly NodeId[],
  newRow: readonly NodeId[],
): ReadonlyMap<NodeId, number> {
  const placeOf = new Map(newRow.map((id, place) => [id, place]));
  const both = oldRow.flatMap((id) => {
    const match = matches.newOf(id);
    const place = match === undefined ? undefined : placeOf.get(match);
    return place === undefined ? [] : [{ id, place }];
  });
  const run = longestRun(
    both.map(({ place }) => place),
    both.map(({ id }) => matches.old.weight(id)),
  );
  return new Map(
    run.map((i) => {
      const { id, place } = both[i] as { id: NodeId; place: number };
      return [id, place];
    }),
  );
}

function alignGap(matches: TagMatches, oldGap: readonly NodeId[], newGap: readonly NodeId[], likeness: Likeness): void {
  const equal = (i: number, j: number): boolean => matches.areEqual(oldGap[i] as NodeId, newGap[j] as NodeId);
  const match = (i: number, j: number): void => {
    const [oldId, newId] = [oldGap[i] as NodeId, newGap[j] as NodeId];
    // A row may hold a tag and what is in it.
    if (matches.areFree(oldId, newId)) matches.add(oldId, newId);
  };
  let from = 0;
  let oldEnd = oldGap.length;
  let newEnd = newGap.length;
  for (; from < oldEnd && from < newEnd && equal(from, from); from++) match(from, from);
  for (; oldEnd > from && newEnd > from && equal(oldEnd - 1, newEnd - 1); oldEnd--, newEnd--)
    match(oldEnd - 1, newEnd - 1);
  const olds = oldGap.slice(from, oldEnd);
  const news = newGap.slice(from, newEnd);
  if (olds.length === 0 || news.length === 0) return;
  const score: Likeness = (oldId, newId) => {
    const alike = likeness(oldId, newId);
    return alike === 0 ? 0 : alike * (value(matches.old.weight(oldId)) + value(matches.fresh.weight(newId)));
  };
  const pairs = olds.length * news.length <= MOST_COMPARISONS ? best(olds, news, score) : nearest(olds, news, score);
  for (const [i, j] of pairs) match(from + i, from + j);
}

// Tags that say more are worth more, up to a point: a long prompt is the same prompt sooner than a hangup the same hangup.
function value(weight: number): number {
  return 1 + Math.min(weight, 12) / 4;
}

// The alignment with the highest sum of scores; of equal ones, the one that matches early.
function best(olds: readonly NodeId[], news: readonly NodeId[], score: Likeness): [number, number][] {
  const width = news.length + 1;
  const sums = new Float64Array((olds.length + 1) * width);
  const scores = new Float64Array(sums.length);
  const sum = (i: number, j: number): number => sums[i * width + j] as number;
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      const alike = score(olds[i] as NodeId, news[j] as NodeId);
      scores[i * width + j] = alike;
      sums[i * width + j] = Math.max(sum(i + 1, j), sum(i, j + 1), alike === 0 ? 0 : alike + sum(i + 1, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < olds.length && j < news.length; ) {
    const alike = scores[i * width + j] as number;
    if (alike > 0 && alike + sum(i + 1, j + 1) === sum(i, j)) pairs.push([i++, j++]);
    else if (sum(i + 1, j) >= sum(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

// Each tag with the one most alike among the next ones: for rows too long to compare everything with everything.
function nearest(olds: readonly NodeId[], news: readonly NodeId[], score: Likeness): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  for (const [i, oldId] of olds.entries()) {
    let highest = 0;
    let place = -1;
    for (let j = from; j < Math.min(from + WINDOW, news.length); j++) {
      const alike = score(oldId, news[j] as NodeId);
      if (alike > highest) [highest, place] = [alike, j];
    }
    if (place < 0) continue;
    pairs.push([i, place]);
    from = place + 1;
  }
  return pairs;
}
