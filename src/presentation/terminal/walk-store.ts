// Holds the state of a walkthrough for everything that shows it or changes it.

import { reduceWalk } from './reduce-walk.ts';
import type { WalkAction, WalkState } from './walk-state.ts';

export interface WalkStore {
  readonly get: () => WalkState;
  readonly act: (action: WalkAction) => void;
  /** Calls `listener` after every change; the result ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function walkStore(first: WalkState): WalkStore {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    act: (action) => {
      const next = reduceWalk(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
