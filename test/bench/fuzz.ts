// `npm run fuzz -- [runs] [seed]`: random and mutated inputs by the million. Nothing may throw, hang, or point outside
// the file. Prints the seed and the input of the first failure.

import { lintSource } from '../../src/analysis/lint.ts';
import { lintRequest } from '../../src/analysis/lint-request.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { PIECES } from '../helpers/arbitraries.ts';
import { BAD_FIXTURES, CORPUS, EXAMPLES, GOOD_FIXTURES } from '../helpers/plans.ts';
import { seeded } from './generate-plan.ts';

const runs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20_261_123);
const SLOWEST_MS = 2000;

const random = seeded(seed);
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;

const texts = [...EXAMPLES, ...GOOD_FIXTURES, ...BAD_FIXTURES, ...CORPUS].map(({ text }) => text.slice(0, 1500));

function source(): string {
  const kind = random();
  if (kind < 0.15) return Array.from({ length: below(40) }, () => pick(PIECES)).join('');
  if (kind < 0.2) return String.fromCharCode(...Array.from({ length: below(60) }, () => below(0x300)));
  let text = pick(texts);
  for (let accidents = 1 + below(4); accidents > 0; accidents--) {
    const at = below(text.length + 1);
    const what = random();
    if (what < 0.35) text = text.slice(0, at) + pick(PIECES) + text.slice(at);
    else if (what < 0.7) text = text.slice(0, at) + text.slice(at + 1 + below(12));
    else if (what < 0.85) text = text.slice(0, at) + text.slice(at, at + below(60)) + text.slice(at);
    else text = text.slice(0, at);
  }
  return text;
}

function check(text: string): Diagnostic[] {
  if (random() < 0.1)
    return lintRequest(random() < 0.7 ? JSON.stringify({ dialplanXml: text }) : `{"dialplanXml": "${text}"}`)
      .diagnostics;
  return lintSource(text, { preset: 'strict' });
}

const started = performance.now();
let findings = 0;
for (let run = 0; run < runs; run++) {
  const text = source();
  const from = performance.now();
  try {
    const found = check(text);
    findings += found.length;
    // A JSON body is at most twelve times as long as the plan in it.
    const limit = text.length * 12 + 100;
    for (const { span } of found)
      if (!(span.start >= 0 && span.start <= span.end && span.end <= limit))
        throw new Error(`span ${span.start}-${span.end}`);
  } catch (error) {
    console.error(`run ${run} of seed ${seed}: ${error}\n${JSON.stringify(text)}`);
    process.exit(1);
  }
  if (performance.now() - from > SLOWEST_MS) {
    console.error(
      `run ${run} of seed ${seed} took ${Math.round(performance.now() - from)} ms\n${JSON.stringify(text)}`,
    );
    process.exit(1);
  }
}
console.log(
  `${runs} inputs, ${findings} findings, no throw, no hang, no span outside; ${Math.round((performance.now() - started) / 1000)} s; repeat with: npm run fuzz -- ${runs} ${seed}`,
);
