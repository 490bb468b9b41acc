// Reads prompts aloud with the speech program of the machine, when there is one: `espeak-ng`, or `say`.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

const PROGRAMS = ['espeak-ng', 'say'] as const;

export interface Speaker {
  /** Says a text after what is being said; `silence` first for what is said at once. */
  readonly say: (text: string) => void;
  readonly silence: () => void;
}

/** A speaker; undefined when the machine has no program for it. */
export function findSpeaker(): Speaker | undefined {
  const program = PROGRAMS.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);
  return program === undefined ? undefined : speakerOf(program);
}

function speakerOf(program: string): Speaker {
  const waiting: string[] = [];
  let running: ChildProcess | undefined;
  const next = (): void => {
    const text = waiting.shift();
    if (text === undefined) return;
    const child = spawn(program, [], { stdio: ['pipe', 'ignore', 'ignore'] });
    running = child;
    const done = (): void => {
      if (running !== child) return;
      running = undefined;
      next();
    };
    child.on('error', done);
    child.on('exit', done);
    // On its standard input, so that no text is ever taken for an option.
    child.stdin.on('error', done);
    child.stdin.end(text);
  };
  return {
    say: (text) => {
      waiting.push(text);
      if (running === undefined) next();
    },
    silence: () => {
      waiting.length = 0;
      const child = running;
      running = undefined;
      child?.kill();
    },
  };
}
