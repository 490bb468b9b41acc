// Tells when files have changed, also for editors that write a new file and move it into the place of the old one.

import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

// Editors write in several steps; one look after the last of them is enough.
const SETTLED_MS = 80;

/** Calls `changed` after each change; the result ends that. */
export function watchFile(path: string, changed: () => void): () => void {
  const name = basename(path);
  const watch = new Watch((file) => file === name, changed);
  watch.add(dirname(path));
  return () => watch.end();
}

/** Watches folders for files of certain names. */
export class Watch {
  readonly #isWanted: (name: string) => boolean;
  readonly #changed: () => void;
  readonly #folders = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;

  constructor(isWanted: (name: string) => boolean, changed: () => void) {
    this.#isWanted = isWanted;
    this.#changed = changed;
  }

  get isEmpty(): boolean {
    return this.#folders.size === 0;
  }

  add(folder: string): void {
    if (this.#folders.has(folder)) return;
    const watcher = watch(folder, (_event, file) => {
      if (file !== null && !this.#isWanted(file)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#changed, SETTLED_MS);
    });
    // A folder that goes away ends its watch, and nothing else.
    watcher.on('error', () => watcher.close());
    this.#folders.set(folder, watcher);
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#folders.values()) watcher.close();
  }
}
