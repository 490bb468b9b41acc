// A real terminal for tests: the command runs in a pseudo-terminal, and what it prints is put together again to the
// screen that a person would see.

import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PTY = fileURLToPath(new URL('pseudo_terminal.py', import.meta.url));

/** False where there is no Python to make a pseudo-terminal with; the tests are then skipped. */
export const HAS_TERMINAL = spawnSync('python3', ['-c', 'import pty, termios'], { stdio: 'ignore' }).status === 0;

/** Builds the command into a folder of its own, so that tests beside this one can build theirs. */
export function buildCommand(folder: string): string {
  execFileSync(process.execPath, ['src/tools/bundle.ts', folder], { cwd: ROOT, stdio: 'inherit' });
  return join(folder, 'dialplan.cjs');
}

export interface Ending {
  /** The exit code; a signal that killed the process as a negative number. */
  readonly exit: number;
  /** The terminal reads whole lines, and shows what is typed, as before the command. */
  readonly canonical: boolean;
  readonly echo: boolean;
}

export interface TerminalOptions {
  readonly columns: number;
  readonly rows: number;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 20_000;
const SHORT_PATIENCE_MS = 3_000;
const QUIET_MS = 120;

export class TestTerminal {
  readonly #screen: xterm.Terminal;
  readonly #host: ChildProcessWithoutNullStreams;
  /** Everything that was printed, escape codes and all. */
  raw = '';
  #lastOutput = performance.now();
  #writes: Promise<void> = Promise.resolve();
  readonly #printed: (() => void)[] = [];
  readonly ended: Promise<Ending>;

  constructor(command: readonly string[], { columns, rows, cwd, env = {} }: TerminalOptions) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    // Widths of characters as terminals of today have them, emoji among them.
    this.#screen.loadAddon(new Unicode11Addon());
    this.#screen.unicode.activeVersion = '11';
    const { CI: _ci, NO_COLOR: _plain, FORCE_COLOR: _forced, INK_SCREEN_READER: _reader, ...outside } = process.env;
    this.#host = spawn('python3', [PTY, String(columns), String(rows), ...command], {
      cwd,
      env: { ...outside, TERM: 'xterm-256color', ...env },
    });
    const decoder = new TextDecoder();
    this.ended = new Promise((resolve, reject) => {
      this.#host.on('error', reject);
      this.#host.stderr.on('data', (text) => reject(new Error(`the pseudo-terminal: ${text}`)));
      createInterface({ input: this.#host.stdout }).on('line', (line) => {
        const told = JSON.parse(line) as { readonly out?: string } & Partial<Ending>;
        if (told.out === undefined) {
          const { exit = 0, canonical = false, echo = false } = told;
          this.#writes.then(() => resolve({ exit, canonical, echo }));
          return;
        }
        const text = decoder.decode(Buffer.from(told.out, 'base64'), { stream: true });
        this.raw += text;
        this.#lastOutput = performance.now();
        for (const done of this.#printed.splice(0)) done();
        this.#writes = this.#writes.then(() => new Promise((done) => this.#screen.write(text, done)));
      });
    });
  }

  /** The next time that something is printed. */
  printed(): Promise<void> {
    return new Promise((resolve) => this.#printed.push(resolve));
  }

  /** Types. */
  type(keys: string): void {
    this.#order({ write: keys });
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#order({ resize: [columns, rows] });
  }

  kill(signal: string): void {
    this.#order({ signal });
  }

  #order(order: object): void {
    this.#host.stdin.write(`${JSON.stringify(order)}\n`);
  }

  /** The lines of the screen without blanks at their ends. */
  lines(): string[] {
    const buffer = this.#screen.buffer.active;
    return Array.from({ length: this.#screen.rows }, (_, row) => {
      return (
        buffer
          .getLine(buffer.baseY + row)
          ?.translateToString(true)
          .trimEnd() ?? ''
      );
    });
  }

  /** The character in a cell; both count from 0. */
  cell(row: number, column: number): string {
    const buffer = this.#screen.buffer.active;
    return (
      buffer
        .getLine(buffer.baseY + row)
        ?.getCell(column)
        ?.getChars() ?? ''
    );
  }

  frame(): string {
    return `${this.lines().join('\n')}\n`;
  }

  get isAlternate(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  /** Waits until the screen shows a text. */
  async appears(text: string): Promise<void> {
    await this.#until(() => this.frame().includes(text), `the screen never showed "${text}":`);
  }

  /** Waits until the screen is as expected, and no longer than a person would; the frame is there to look at. */
  async becomes(frame: string): Promise<void> {
    const start = performance.now();
    while (this.frame() !== frame && performance.now() - start < SHORT_PATIENCE_MS) await this.#pause();
  }

  /** Waits until the screen shows a text, and then until nothing more is printed. */
  async shows(text: string): Promise<void> {
    await this.appears(text);
    await this.#until(() => performance.now() - this.#lastOutput > QUIET_MS, 'the screen never came to rest:');
  }

  async #until(holds: () => boolean, complaint: string): Promise<void> {
    const start = performance.now();
    for (;;) {
      await this.#writes;
      if (holds()) return;
      if (performance.now() - start > PATIENCE_MS) throw new Error(`${complaint}\n${this.frame()}`);
      await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
