// Which boxes of a chart a call can come to again from each other.

import type { Chart } from './chart.ts';

/** For each box a number; two boxes have the same one when there is a way from each to the other. */
export function chartLoops({ nodes, edges }: Chart): Map<string, number> {
  const onward = new Map<string, string[]>(nodes.map(({ id, target }) => [id, target === undefined ? [] : [target]]));
  for (const { from, to } of edges) onward.get(from)?.push(to);
  const loops = new Map<string, number>();
  const seenAt = new Map<string, number>();
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const lower = (id: string, place: number): void => {
    earliest.set(id, Math.min(earliest.get(id) ?? place, place));
  };
  for (const { id: root } of nodes) {
    // Tarjan's algorithm, with the ways still to be tried on a stack of our own: flows are longer than call stacks.
    const path = seenAt.has(root) ? [] : [{ id: root, next: 0 }];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { id } = at;
      if (at.next === 0) {
        seenAt.set(id, seenAt.size);
        lower(id, seenAt.size - 1);
        open.push(id);
      }
      const to = onward.get(id)?.[at.next++];
      if (to !== undefined) {
        if (!onward.has(to)) continue;
        if (!seenAt.has(to)) path.push({ id: to, next: 0 });
        else if (!loops.has(to)) lower(id, seenAt.get(to) as number);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) lower(before.id, earliest.get(id) as number);
      if (earliest.get(id) !== seenAt.get(id)) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        loops.set(member, seenAt.get(id) as number);
        if (member === id) break;
      }
    }
  }
  return loops;
}
