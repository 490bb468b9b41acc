// Tells when a file has changed, also for editors that write a new file and move it into the place of the old one.

import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

// Editors write in several steps; one look after the last of them is enough.
const SETTLED_MS = 80;

/** Calls `changed` after each change; the result ends that. */
export function watchFile(path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const name = basename(path);
  const watcher: FSWatcher = watch(dirname(path), (_event, file) => {
    if (file !== null && file !== name) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_MS);
  });
  // A folder that goes away ends the watch, not the walk.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
