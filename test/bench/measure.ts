// One measurement in a process of its own: `measure.ts <what> <input>` prints milliseconds (median) and peak memory as
// JSON. A process each, because a parser that has seen several kinds of listeners is a slower parser.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { lintSource } from '../../src/analysis/lint.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import { generatePlan } from './generate-plan.ts';

const [what = '', input = ''] = process.argv.slice(2);

/** The plans of an input: `corpus`, or a size such as `1MB`. */
function plansOf(name: string): string[] {
  if (name.endsWith('MB')) return [generatePlan(Number(name.slice(0, -2)) * 1_000_000)];
  const folder = new URL('../../../shared/corpus/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}

let events = 0;

/** saxes with positions and a listener that counts: what any reader on saxes pays at least. */
function bareSaxes(text: string): void {
  const parser = new SaxesParser({ position: true });
  const count = (): void => {
    events++;
  };
  parser.on('opentag', count);
  parser.on('closetag', count);
  parser.on('attribute', count);
  parser.on('text', count);
  parser.on('error', count);
  parser.write(text).close();
}

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  saxes: bareSaxes,
  parse: parseDialplan,
  lint: lintSource,
};

const plans = plansOf(input);
const work = WORK[what];
if (work === undefined) throw new Error(`no measurement is named ${what}`);
const bytes = plans.reduce((sum, plan) => sum + plan.length, 0);
const rounds = Math.max(1, Math.min(600, Math.floor(24_000_000 / Math.max(1, bytes))));
const warmUp = rounds > 1 ? rounds : 0;
const times: number[] = [];
for (let round = 0; round < warmUp + rounds; round++) {
  const start = performance.now();
  for (const plan of plans) work(plan);
  if (round >= warmUp) times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms: times[times.length >> 1], bytes, peakMb: Math.round(peak), events }));
