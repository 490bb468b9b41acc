// The built command, run in processes of their own in a folder that is new for every test.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { buildCommand } from '../terminal/walk-terminal.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** For the tests of a file: builds once, and clears up behind them. */
export class CommandFolder {
  /** The folder of the running test. */
  folder = '';
  /** The built program. */
  bin = '';

  /** `fill` writes what every test finds in the folder. */
  constructor(fill: (files: CommandFolder) => void) {
    const built = mkdtempSync(join(tmpdir(), 'dialplan-bin-'));
    beforeAll(() => {
      this.bin = buildCommand(built);
    }, 120_000);
    beforeEach(() => {
      this.#clear();
      this.folder = mkdtempSync(join(tmpdir(), 'dialplan-'));
      fill(this);
    });
    afterAll(() => {
      this.#clear();
      rmSync(built, { recursive: true, force: true });
    });
  }

  #clear(): void {
    if (this.folder !== '') rmSync(this.folder, { recursive: true, force: true });
  }

  run(args: readonly string[], input = ''): Ran {
    return this.start(process.execPath, [this.bin, ...args], input);
  }

  /** Any program, in the folder. */
  start(program: string, args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Ran {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { status, stdout, stderr };
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }
}
