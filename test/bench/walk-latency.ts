// Key press to painted frame in `dialplan walk`, in a real terminal: the median and the 95th percentile in milliseconds,
// for a short call and behind ten thousand lines. Needs Python for the pseudo-terminal. `walk-latency.ts [BIN]`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openScene, play, type Scene } from '../terminal/frames.ts';
import { buildCommand, HAS_TERMINAL } from '../terminal/walk-terminal.ts';

const BUDGET_MS = 50;
const PRESSES = 150;
// Longer than a frame, so that no press waits for the frame of the one before.
const BETWEEN_MS = 40;

const LEFT = '\u001b[D';

interface Round {
  readonly what: string;
  readonly plan: string;
  readonly start: Scene['steps'];
  readonly keys: readonly string[];
}

const ROUNDS: readonly Round[] = [
  {
    what: 'a short call',
    plan: 'festival.xml',
    start: [
      ['', 'who answers?'],
      ['l', 'Question waits'],
    ],
    keys: ['1', LEFT, '2', LEFT, '\t'],
  },
  {
    what: 'behind 10,000 lines',
    plan: 'long.xml',
    start: [
      ['', 'somebody calls'],
      ['l', 'Wait waits'],
    ],
    // Each changes what is seen: a key that did not would be waited for in vain.
    keys: ['1', LEFT, '\u001b[H', '\u001b[F'],
  },
];

async function latencies(bin: string, { plan, start, keys }: Round): Promise<number[]> {
  const terminal = openScene(bin, { name: 'bench', columns: 120, rows: 40, plan, steps: [] });
  await play(terminal, start);
  const times: number[] = [];
  for (let i = 0; i < PRESSES; i++) {
    const printed = terminal.printed();
    const begin = performance.now();
    terminal.type(keys[i % keys.length] ?? '1');
    await printed;
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  terminal.kill('SIGTERM');
  await terminal.ended;
  return times.sort((a, b) => a - b);
}

console.log('\nwalk: key press to painted frame, 120x40, in a real terminal\n');
if (HAS_TERMINAL) {
  const folder = mkdtempSync(join(tmpdir(), 'dialplan-latency-'));
  const bin = process.argv[2] ?? buildCommand(join(folder, 'bin'));
  for (const round of ROUNDS) {
    const times = await latencies(bin, round);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
    console.log(
      `  ${round.what.padEnd(22)} median ${at(0.5)} ms   95th percentile ${at(0.95)} ms   (budget ${BUDGET_MS})`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
} else console.log('  not here: there is no python3 for a pseudo-terminal');
