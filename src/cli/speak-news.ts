// Speaks what a walked call says, as it comes to it.

import { pathTo } from '../presentation/terminal/walk-session.ts';
import type { WalkStore } from '../presentation/terminal/walk-store.ts';
import type { Speaker } from './speak.ts';

/** Speaks every prompt that is new; the result ends that. A step through time, and a key, cut short what is being said. */
export function speakNews(store: WalkStore, speaker: Speaker): () => void {
  let shown = store.get().walk.cursor;
  const stop = store.subscribe(() => {
    const { walk } = store.get();
    if (walk.cursor === shown) return;
    const path = pathTo(walk);
    const known = path.findIndex(({ id }) => id === shown);
    shown = walk.cursor;
    const fresh = known < 0 ? [] : path.slice(known + 1);
    if (fresh.some(({ cause }) => cause.kind !== 'event' || !cause.isAuto) || fresh.length === 0) speaker.silence();
    for (const { result } of fresh) {
      for (const effect of result.effects) if (effect.type === 'say') speaker.say(effect.text);
    }
  });
  return () => {
    stop();
    speaker.silence();
  };
}
