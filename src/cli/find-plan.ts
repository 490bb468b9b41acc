// Which dialplan a `.call` script is about: the one it names, else the one beside it.

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import type { Words } from '../rehearsal/call-file.ts';
import { type Reading, wrong } from '../rehearsal/script-findings.ts';

/** The path of the dialplan: the one named, `poll.xml` or `poll.json` beside `poll.call`, `dialplan.xml`, or the only one in the folder. */
export function findPlan(callPath: string, named: Words | undefined): Reading<string> {
  const folder = dirname(callPath);
  if (named !== undefined) {
    const path = normalize(join(folder, named.text));
    return existsSync(path) ? { value: path } : wrong(`there is no file "${named.text}" here`, `looked for ${path}`);
  }
  const own = basename(callPath).replace(/\.[^.]*$/, '');
  for (const name of [`${own}.xml`, `${own}.json`, 'dialplan.xml']) {
    const path = join(folder, name);
    if (existsSync(path)) return { value: path };
  }
  const plans = readdirSync(folder).filter((name) => /\.xml$/i.test(name));
  const [only] = plans;
  if (only !== undefined && plans.length === 1) return { value: join(folder, only) };
  const why =
    plans.length === 0 ? 'there is no dialplan beside the script' : 'there are several dialplans beside the script';
  return wrong(why, 'name it at the top, such as plan: poll.xml');
}
