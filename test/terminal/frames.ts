// The screens that are kept as text files beside this: what is typed to get there, and what the screen must then show.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestTerminal } from './walk-terminal.ts';

export const PLANS = fileURLToPath(new URL('plans/', import.meta.url));
const FRAMES = fileURLToPath(new URL('frames/', import.meta.url));

export interface Scene {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** What is typed, and what shows that it has arrived. */
  readonly steps: readonly (readonly [keys: string, shows: string])[];
  readonly options?: readonly string[];
  readonly plan?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const RIGHT = '\u001b[C';
const LEFT = '\u001b[D';
const ENTER = '\r';

const BEGIN: Scene['steps'] = [['', 'who answers?']];
const INCOMING: Scene['steps'] = [
  ['', 'somebody calls'],
  ['\r', 'waits'],
];
const ANSWERED: Scene['steps'] = [...BEGIN, ['l', 'Question waits']];
const WALKED: Scene['steps'] = [...ANSWERED, ['1', 'Month waits'], ['7', 'the call is over']];
const FORKED: Scene['steps'] = [...WALKED, [LEFT, 'Month waits'], [LEFT, 'Question waits'], ['2', 'the call is over']];

const SMALL = { columns: 80, rows: 24 };
const LARGE = { columns: 120, rows: 40 };
const TINY = { columns: 40, rows: 15 };

export const SCENES: readonly Scene[] = [
  { name: 'begin', ...SMALL, steps: BEGIN },
  { name: 'answered', ...SMALL, steps: ANSWERED },
  { name: 'answered', ...LARGE, steps: ANSWERED },
  { name: 'answered', ...TINY, steps: ANSWERED },
  { name: 'walked-to-the-end', ...SMALL, steps: WALKED },
  { name: 'walked-to-the-end', ...LARGE, steps: WALKED },
  {
    name: 'back-and-forward',
    ...SMALL,
    steps: [...WALKED, [LEFT, 'Month waits'], [LEFT, 'Question waits'], [RIGHT, 'Month waits']],
  },
  { name: 'tree', ...SMALL, steps: [...FORKED, ['t', 'what you tried']] },
  { name: 'tree', ...LARGE, steps: [...FORKED, ['t', 'what you tried']] },
  { name: 'source', ...SMALL, steps: [...ANSWERED, ['\t', 'source']] },
  { name: 'outline', ...LARGE, steps: [...ANSWERED, ['\t', 'outline']] },
  {
    name: 'console',
    ...SMALL,
    steps: [...ANSWERED, [':${misses} + 2', '+ 2▏'], [ENTER, 'is 2'], [':misses = 7', '= 7▏'], [ENTER, '✓ misses = 7']],
  },
  { name: 'jump', ...SMALL, steps: [...ANSWERED, ['/gdb', 'Goodbye  play']] },
  { name: 'jumped', ...SMALL, steps: [...ANSWERED, ['/gdb', 'Goodbye  play'], [ENTER, 'the call is over']] },
  {
    name: 'breakpoint',
    ...SMALL,
    steps: [...ANSWERED, ['xmonth', 'Month  menu'], [ENTER, 'calls stop at Month'], ['1', 'stopped at Month']],
  },
  { name: 'help', ...SMALL, steps: [...ANSWERED, ['?', 'Ctrl-C']] },
  { name: 'transfer', ...SMALL, steps: [...ANSWERED, ['0', 'what becomes of it?']] },
  { name: 'odd-text', ...SMALL, plan: 'odd-text.xml', steps: INCOMING },
  { name: 'odd-text', ...TINY, plan: 'odd-text.xml', steps: INCOMING },
  { name: 'no-colour', ...SMALL, env: { NO_COLOR: '1' }, steps: WALKED },
];

export function frameFile({ name, columns, rows }: Scene): string {
  return join(FRAMES, `${name}-${columns}x${rows}.txt`);
}

/** Starts a scene's command in a terminal. */
export function openScene(bin: string, scene: Scene): TestTerminal {
  const { columns, rows, options = [], plan = 'festival.xml', env = {} } = scene;
  const command = [process.execPath, bin, 'walk', plan, '--now', '2026-11-22T15:00:00Z', ...options];
  return new TestTerminal(command, { columns, rows, cwd: PLANS, env });
}

export async function play(terminal: TestTerminal, steps: Scene['steps']): Promise<void> {
  for (const [keys, shows] of steps) {
    if (keys !== '') terminal.type(keys);
    await terminal.shows(shows);
  }
}

/** The screen at the end of a scene. */
export async function frameOf(bin: string, scene: Scene): Promise<string> {
  const terminal = openScene(bin, scene);
  await play(terminal, scene.steps);
  const frame = terminal.frame();
  terminal.kill('SIGTERM');
  await terminal.ended;
  return frame;
}

/** A folder that goes when its user is done. */
export async function inNewFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dialplan-walk-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
