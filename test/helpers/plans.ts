// The plans tests run over: our examples, the good rule fixtures, and real dialplans where a corpus lies beside the checkout.

import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface NamedPlan {
  readonly path: string;
  readonly text: string;
}

function plansUnder(folder: URL, wanted: (path: string) => boolean): NamedPlan[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml') && wanted(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8') }));
}

export const EXAMPLES = plansUnder(new URL('../../examples/', import.meta.url), () => true);
export const GOOD_FIXTURES = plansUnder(new URL('../rules/', import.meta.url), (path) => /good-[^/]*$/.test(path));
export const BAD_FIXTURES = plansUnder(
  new URL('../rules/', import.meta.url),
  (path) => /bad-[^/]*$/.test(path) && !path.endsWith('.fixed.xml'),
);
/** Empty where the corpus is not there. */
export const CORPUS = plansUnder(new URL('../../../shared/corpus/', import.meta.url), () => true);
