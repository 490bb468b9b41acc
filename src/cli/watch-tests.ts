// Runs the tests again whenever a script or a dialplan changes, until somebody ends it.

import { dirname } from 'node:path';
import type { TestOutcome } from './test.ts';
import { Watch } from './watch-file.ts';

/** Runs, watches, and runs again; the exit code of the last run once the process is asked to stop. */
export async function watchTests(run: () => Promise<TestOutcome>): Promise<number> {
  let code = 0;
  const watch = new Watch(
    (file) => /\.(?:call|xml|json)$/i.test(file),
    () => void again(),
  );
  const again = async (): Promise<void> => {
    const outcome = await run();
    ({ code } = outcome);
    for (const path of outcome.files) watch.add(dirname(path));
    if (!watch.isEmpty) process.stderr.write('\nwatching; Ctrl-C ends\n');
  };
  await again();
  // Nothing was there to run: nothing would ever change.
  if (watch.isEmpty) return code;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  watch.end();
  return code;
}
