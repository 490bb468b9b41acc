// The row of each box: below everything that leads to it, and as near to that as can be.

import type { Directed } from './back-links.ts';
import type { LevelItem } from './level.ts';

/** For each item its row, from 0; gates of the border have the first and the last row to themselves. */
export function rowsOf(items: readonly LevelItem[], { links, isBack, order }: Directed): Int32Array {
  const rows = new Int32Array(items.length);
  const onward = links.map((_, i) => i).filter((i) => isBack[i] === 0);
  const into: number[][] = items.map(() => []);
  const outOf: number[][] = items.map(() => []);
  for (const i of onward) {
    const { from, to } = links[i] as Directed['links'][number];
    into[to]?.push(from);
    outOf[from]?.push(to);
  }
  const first = items.some(({ pin }) => pin === 'top' || pin === 'title') ? 1 : 0;
  const spanOf = (item: number): number => items[item]?.span ?? 1;
  for (const item of order) {
    if (items[item]?.pin === 'top' || items[item]?.pin === 'title') continue;
    let row = first;
    for (const before of into[item] ?? []) row = Math.max(row, (rows[before] as number) + spanOf(before));
    rows[item] = row;
  }
  // A box with more lines out than in moves down to where they lead.
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i] as number;
    const after = (outOf[item] ?? []).filter((to) => items[to]?.pin === undefined);
    if (items[item]?.pin !== undefined || after.length <= (into[item]?.length ?? 0)) continue;
    if (item === 0 || after.length === 0) continue;
    rows[item] =
      after.reduce((least, to) => Math.min(least, rows[to] as number), Number.POSITIVE_INFINITY) - spanOf(item);
  }
  let last = first;
  items.forEach(({ pin, span }, i) => {
    if (pin !== 'bottom') last = Math.max(last, (rows[i] as number) + span);
  });
  items.forEach(({ pin }, i) => {
    if (pin === 'bottom') rows[i] = last;
  });
  return rows;
}
