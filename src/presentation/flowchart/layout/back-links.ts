// Which lines of a level run back up: those that close a circle when the level is walked from its first box in reading
// order. Without them the level has a top and a bottom.

import type { Level, LevelLink } from './level.ts';

export interface Directed {
  /** The level's links, and hidden ones behind them. */
  readonly links: readonly LevelLink[];
  /** For each link: 1 when it runs back. */
  readonly isBack: Uint8Array;
  /** The items, every one before those that its links lead on to. */
  readonly order: readonly number[];
}

/** Tells the lines that run back from those that lead on. */
export function directed({ items, links: given }: Level): Directed {
  const links = [...given, ...hiddenLinks({ items, links: given })];
  const from: number[][] = items.map(() => []);
  links.forEach((link, i) => {
    from[link.from]?.push(i);
  });
  const isBack = new Uint8Array(links.length);
  const UNSEEN = 0;
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(items.length);
  const order: number[] = [];
  const next = new Int32Array(items.length);
  const walk = (root: number): void => {
    const path = [root];
    state[root] = OPEN;
    while (path.length > 0) {
      const at = path.at(-1) as number;
      const turn = next[at] as number;
      next[at] = turn + 1;
      const link = from[at]?.[turn];
      if (link === undefined) {
        state[at] = DONE;
        order.push(at);
        path.pop();
        continue;
      }
      const to = links[link]?.to as number;
      if (state[to] === OPEN) isBack[link] = 1;
      else if (state[to] === UNSEEN) {
        state[to] = OPEN;
        path.push(to);
      }
    }
  };
  items.forEach(({ pin }, i) => {
    if (pin === 'top' && state[i] === UNSEEN) walk(i);
  });
  items.forEach((_, i) => {
    if (state[i] === UNSEEN) walk(i);
  });
  return { links, isBack, order: order.reverse() };
}

/** What no line leads to stands below what it follows in the text, and not at the top beside the start. */
function hiddenLinks({ items, links }: Level): LevelLink[] {
  const isLedTo = new Uint8Array(items.length);
  for (const { from, to } of links) if (from !== to) isLedTo[to] = 1;
  const hidden: LevelLink[] = [];
  let before = -1;
  items.forEach(({ pin }, i) => {
    if (pin !== undefined) return;
    if (before >= 0 && isLedTo[i] === 0) hidden.push({ from: before, to: i, isHidden: true, lines: 0 });
    before = i;
  });
  return hidden;
}
