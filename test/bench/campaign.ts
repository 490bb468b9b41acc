// Campaigns of 100,000 and 1,000,000 people through the two-question poll on one core: seconds, memory on the way, and how
// many calls a second, beside bare calls of the same plan in the same run. `campaign.ts <people>` runs one of them.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import { broadcastPlan } from '../../src/campaign/broadcast-plan.ts';
import { Campaign } from '../../src/campaign/campaign.ts';
import { campaignResult } from '../../src/campaign/campaign-result.ts';
import { runCall } from '../../src/runtime/run-script.ts';

const PLAN = new URL('../../examples/street-poll/dialplan.xml', import.meta.url);
const flow = compileFlow(parseDialplan(readFileSync(PLAN, 'utf8')).dialplan);
const BUDGETS = [
  { people: 100_000, seconds: 3 },
  { people: 1_000_000, seconds: 30 },
];
const AREAS = ['212', '213', '312', '602', '808'];

const [asked] = process.argv.slice(2);
if (asked === undefined) {
  for (const { people, seconds } of BUDGETS) {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(people)], {
      encoding: 'utf8',
    });
    console.log(`${stdout.trimEnd()}   budget ${seconds} s`);
  }
} else campaign(Number(asked));

function campaign(people: number): void {
  const bare = bareCalls();
  const started = performance.now();
  const plan = broadcastPlan(
    {
      maxActive: 1_000,
      resumeNextDay: true,
      localTimeRestriction: { beginHour: 8, endHour: 21 },
      retryConfig: { maxAttempts: 2, minutesBetweenAttempts: 60, retryResults: ['BUSY', 'NO_ANS'] },
    },
    flow,
  );
  const run = new Campaign(plan);
  const memory: number[] = [];
  for (let i = 0; i < people; i++) {
    run.offer({ phoneNumber: `1${AREAS[i % AREAS.length]}${2_000_000 + ((i * 7_919) % 8_000_000)}` });
    if (i % Math.ceil(people / 4) === 0) memory.push(process.memoryUsage().rss);
  }
  const result = campaignResult(plan, run.finish());
  memory.push(process.memoryUsage().rss);
  const seconds = (performance.now() - started) / 1_000;
  const attempts = Object.values(result.attempts).reduce((sum, each) => sum + each, 0);
  const rate = attempts / seconds;
  console.log(
    [
      `${people.toLocaleString('en')} people: ${seconds.toFixed(2)} s, ${Math.round(rate).toLocaleString('en')} dials a second`,
      `  bare calls a second ${Math.round(bare).toLocaleString('en')}, ${(bare / rate).toFixed(1)} times as many`,
      `  memory on the way ${memory.map((bytes) => `${Math.round(bytes / 1e6)} MB`).join(', ')}`,
    ].join('\n'),
  );
}

function bareCalls(): number {
  const script = { acts: [{ type: 'keys', keys: '1' } as const, { type: 'keys', keys: '3' } as const] };
  const calls = 200_000;
  for (let i = 0; i < 20_000; i++) runCall(flow, script, { trace: false });
  const started = performance.now();
  for (let i = 0; i < calls; i++) runCall(flow, script, { trace: false });
  return calls / ((performance.now() - started) / 1_000);
}
