// Runs the tests again whenever a script or a dialplan changes, until somebody ends it.

import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import type { TestOutcome } from './test.ts';

// Editors write in several steps; one look after the last of them is enough.
const SETTLED_MS = 80;

/** Runs, watches, and runs again; the exit code of the last run once the process is asked to stop. */
export async function watchTests(run: () => Promise<TestOutcome>): Promise<number> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let code = 0;
  const again = async (): Promise<void> => {
    const outcome = await run();
    ({ code } = outcome);
    for (const folder of new Set(outcome.files.map((path) => dirname(path)))) watchFolder(folder);
    if (watchers.size > 0) process.stderr.write('\nwatching; Ctrl-C ends\n');
  };
  const watchFolder = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, file) => {
      if (file !== null && !/\.(?:call|xml|json)$/i.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void again(), SETTLED_MS);
    });
    watcher.on('error', () => watcher.close());
    watchers.set(folder, watcher);
  };
  await again();
  // Nothing was there to run: nothing would ever change.
  if (watchers.size === 0) return code;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  clearTimeout(timer);
  for (const watcher of watchers.values()) watcher.close();
  return code;
}
