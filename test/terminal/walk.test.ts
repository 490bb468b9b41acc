// `dialplan walk` in a real terminal: what the screen shows, how fast, and that the terminal is given back.

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameFile, frameOf, openScene, PLANS, play, SCENES, type Scene } from './frames.ts';
import { buildCommand, HAS_TERMINAL, TestTerminal } from './walk-terminal.ts';

let folder: string;
let bin: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialplan-walk-'));
  bin = buildCommand(join(folder, 'bin'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL: Scene = { name: 'small', columns: 80, rows: 24, steps: [] };
const ANSWERED = [
  ['', 'who answers?'],
  ['l', 'Question waits'],
] as const;

function open(scene: Partial<Scene> = {}): TestTerminal {
  return openScene(bin, { ...SMALL, ...scene });
}

/** The codes that wipe a whole screen, and how often each was printed. */
function fullClears(raw: string): number {
  return raw.match(/\u001b\[[0-3]?J|\u001bc/g)?.length ?? 0;
}

describe.skipIf(!HAS_TERMINAL)('frames', () => {
  test.each(SCENES.map((scene) => [`${scene.name} ${scene.columns}x${scene.rows}`, scene] as const))(
    '%s',
    async (_name, scene) => {
      const file = frameFile(scene);
      expect(existsSync(file), `${file} is missing: npm run golden frames`).toBe(true);
      expect(await frameOf(bin, scene)).toBe(readFileSync(file, 'utf8'));
    },
  );
});

describe.skipIf(!HAS_TERMINAL)('the terminal', () => {
  test.each([
    ['q', (terminal: TestTerminal) => terminal.type('q'), 0],
    ['Ctrl-C', (terminal: TestTerminal) => terminal.type('\u0003'), 130],
    ['SIGINT', (terminal: TestTerminal) => terminal.kill('SIGINT'), 130],
    ['SIGTERM', (terminal: TestTerminal) => terminal.kill('SIGTERM'), 143],
    ['SIGHUP', (terminal: TestTerminal) => terminal.kill('SIGHUP'), 129],
  ])('is given back after %s', async (_name, end, exit) => {
    const terminal = open();
    await play(terminal, ANSWERED);
    expect(terminal.isAlternate).toBe(true);
    end(terminal);
    expect(await terminal.ended).toEqual({ exit, canonical: true, echo: true });
    expect(terminal.isAlternate).toBe(false);
    expect(terminal.raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.raw.lastIndexOf('\u001b[?25l'));
  });

  test('goes on after Ctrl-Z', async () => {
    const terminal = open();
    await play(terminal, ANSWERED);
    terminal.type('\u001a');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await play(terminal, [['1', 'Month waits']]);
    terminal.type('q');
    expect(await terminal.ended).toEqual({ exit: 0, canonical: true, echo: true });
  });

  test('takes a paste as text, not as keys of the program', async () => {
    const terminal = open();
    await play(terminal, [...ANSWERED, ['\u001b[200~quick\u001b[201~', 'only taken as keys of the phone']]);
    await play(terminal, [['\u001b[200~17\u001b[201~', 'the call is over']]);
    terminal.type('q');
    await terminal.ended;
  });

  test('is given back after a crash', async () => {
    const boom = 'data:text/javascript,setTimeout(()=>{throw new Error("boom")},1500)';
    const terminal = open({ env: { NODE_OPTIONS: `--import ${JSON.stringify(boom)}` } });
    await terminal.appears('who answers?');
    expect(await terminal.ended).toEqual({ exit: 3, canonical: true, echo: true });
    expect(terminal.isAlternate).toBe(false);
    expect(terminal.frame()).toContain('this is a bug in dialplan, not in your files: boom');
  });

  test('is never wiped after the first frame', async () => {
    const terminal = open();
    await play(terminal, ANSWERED);
    const clears = fullClears(terminal.raw);
    await play(terminal, [
      ['1', 'Month waits'],
      ['\u001b[D', 'Question waits'],
      ['t', 'what you tried'],
      ['\u001b', 'keypad'],
      ['?', 'Ctrl-C'],
      ['\u001b', 'keypad'],
      ['\t', 'source'],
    ]);
    expect(fullClears(terminal.raw) - clears).toBe(0);
    terminal.kill('SIGTERM');
    await terminal.ended;
  });

  test('is filled anew when its size changes', async () => {
    const terminal = open();
    await play(terminal, ANSWERED);
    for (const [columns, rows] of [
      [120, 40],
      [40, 15],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      const expected = readFileSync(frameFile({ ...SMALL, name: 'answered', columns, rows }), 'utf8');
      await terminal.becomes(expected);
      expect(terminal.frame()).toBe(expected);
    }
    terminal.type('q');
    await terminal.ended;
  });

  test('keeps its columns whatever the plan says', async () => {
    const terminal = open({ plan: 'odd-text.xml' });
    await play(terminal, [
      ['', 'somebody calls'],
      ['l', 'waits'],
    ]);
    const border = Array.from({ length: 18 }, (_, row) => terminal.cell(row + 1, 55)).join('');
    expect(border).toBe('│'.repeat(18));
    terminal.type('q');
    await terminal.ended;
  });

  test('gets no colour with NO_COLOR, and the same words', async () => {
    const coloured = open();
    const plain = open({ env: { NO_COLOR: '1' } });
    await play(coloured, ANSWERED);
    await play(plain, ANSWERED);
    expect(plain.frame()).toBe(coloured.frame());
    const colours = /\u001b\[(?:3[0-7]|9[0-7]|4[0-7])m/;
    expect(coloured.raw).toMatch(colours);
    expect(plain.raw).not.toMatch(colours);
    for (const terminal of [coloured, plain]) {
      terminal.type('q');
      await terminal.ended;
    }
  });

  test('stays quick behind ten thousand lines', async () => {
    const terminal = open({ plan: 'long.xml' });
    await play(terminal, [
      ['', 'somebody calls'],
      ['l', 'Wait waits'],
    ]);
    const before = terminal.raw.length;
    await play(terminal, [
      ['1', 'press 1'],
      ['\u001b[H', 'You are the caller'],
      ['\u001b[F', 'press 1'],
    ]);
    // Only what is seen is printed: a few screens, not the whole call.
    expect(terminal.raw.length - before).toBeLessThan(4 * 80 * 24 * 4);
    terminal.type('q');
    await terminal.ended;
  });
});

describe.skipIf(!HAS_TERMINAL)('a walk', () => {
  test('is saved as a test that runs', async () => {
    const plan = join(folder, 'festival.xml');
    copyFileSync(join(PLANS, 'festival.xml'), plan);
    const terminal = new TestTerminal(
      [process.execPath, bin, 'walk', 'festival.xml', '--now', '2026-11-22T15:00:00Z'],
      {
        columns: 80,
        rows: 24,
        cwd: folder,
      },
    );
    await play(terminal, [
      ...ANSWERED,
      ['1', 'Month waits'],
      ['7', 'the call is over'],
      ['w', 'saved as festival.call'],
    ]);
    terminal.type('q');
    await terminal.ended;
    expect(readFileSync(join(folder, 'festival.call'), 'utf8')).toMatchInlineSnapshot(`
      "# Walked by hand.
      plan: festival.xml
      now: 2026-11-22T15:00:00Z

      answered by a person
      set misses = 0
      branch live
      goto Question
      say "Should the summer festival be held again? Press 1 for yes, or 2 for no."
      > press 1
      branch 1
      stash Festival = Yes
      say "Press 6 for June, or 7 for July."
      > press 7
      branch 7
      stash Month = July
      say "Thank you. Goodbye."
      hangup
      end: hangup after 0:12
      "
    `);
  });

  test('goes on where it was when the plan changes', async () => {
    const plan = join(folder, 'changing.xml');
    const text = readFileSync(join(PLANS, 'festival.xml'), 'utf8');
    writeFileSync(plan, text);
    const terminal = new TestTerminal([process.execPath, bin, 'walk', 'changing.xml', '--watch'], {
      columns: 80,
      rows: 24,
      cwd: folder,
    });
    await play(terminal, [...ANSWERED, ['1', 'Month waits']]);
    writeFileSync(plan, text.replace('Press 6 for June', 'Press 6 for May'));
    await terminal.shows('your place is kept');
    expect(terminal.frame()).toContain('Press 6 for May');
    expect(terminal.frame()).toContain('Month waits');
    writeFileSync(plan, text.replace('</menu>', ''));
    await terminal.shows('cannot be read yet');
    terminal.type('q');
    await terminal.ended;
  });

  test('lasts as long as the call in real time', async () => {
    const terminal = open({ options: ['--real-time'] });
    await play(terminal, [['', 'who answers?']]);
    terminal.type('l');
    await terminal.appears('Question speaks');
    terminal.type('1');
    await terminal.appears('Month speaks');
    terminal.type(' ');
    await terminal.shows('paused');
    terminal.type('q');
    await terminal.ended;
  });
});
