// Real time for a walkthrough: ticks while the call runs in real time, and none else.

import type { WalkStore } from '../presentation/terminal/walk-store.ts';

const TICK_MS = 100;

/** Starts the clock; the result stops it. */
export function startClock(store: WalkStore): () => void {
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const ms = now - last;
    last = now;
    if (store.get().mode === 'real-time') store.act({ type: 'tick', ms });
  }, TICK_MS);
  return () => clearInterval(timer);
}
