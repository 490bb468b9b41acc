// A folder of a thousand call scripts over ten copies of an example, half of them transcripts, half expectations.

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import { printCallFile } from '../../src/rehearsal/print-call-file.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { EXAMPLES } from '../helpers/plans.ts';

const PLAN = 'street-poll/dialplan.xml';

export function writeThousandScripts(folder: string): void {
  const plan = fileURLToPath(new URL(`../../examples/${PLAN}`, import.meta.url));
  const flow = compileFlow(parseDialplan(EXAMPLES.find(({ path }) => path === PLAN)?.text ?? '').dialplan);
  for (let group = 0; group < 10; group++) {
    const place = join(folder, `group-${group}`);
    mkdirSync(place);
    copyFileSync(plan, join(place, 'dialplan.xml'));
    for (let number = 0; number < 100; number++) {
      const keys = [...String(100 + number)].map((each) => ({ type: 'keys', keys: each }) as const);
      const script = { acts: keys.slice(1), seed: number };
      const result = runCall(flow, script);
      const text = printCallFile(flow, script, result, { plan: 'dialplan.xml', title: `Call ${number}` });
      const loose = `# Call ${number}\n> press ${number % 10}\nexpect branch\nexpect end ${result.outcome}\n`;
      writeFileSync(join(place, `${number}.call`), number % 2 === 0 ? text : loose);
    }
  }
}
