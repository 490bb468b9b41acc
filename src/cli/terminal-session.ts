// The full-screen walkthrough's hold on the terminal: the alternate screen, raw keys, and giving both back however the
// walk ends: quit, Ctrl-C, a signal, a bug of ours.

import { render } from 'ink';
import { createElement } from 'react';
import { WalkApp } from '../presentation/terminal/walk-app.tsx';
import type { WalkStore } from '../presentation/terminal/walk-store.ts';
import { ExitCode, reportBug } from './process-ends.ts';

export interface TerminalSession {
  /** Ends the walk with an exit code. */
  readonly end: (code: number) => void;
  /** The exit code, once the terminal is given back. */
  readonly ended: Promise<number>;
}

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
// Leave the alternate screen, show the cursor: for endings in which Ink cannot do so any more.
const GIVE_BACK = '\u001b[?1049l\u001b[?25h';
// A frame is asked for by a key or a tick; this many a second are enough to look immediate.
const FRAMES = 60;

// Where no shell is there to go on with it, a stop does nothing, and nobody would ever send a signal to continue.
const CONTINUED_MS = 100;

/** Stops the processes of this job, as the shell's Ctrl-Z does, until the shell goes on with them. */
function untilContinued(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, CONTINUED_MS);
    process.kill(0, 'SIGTSTP');
  });
}

/** Takes the terminal. `onSave` is asked to save the walk. */
export function openTerminal(store: WalkStore, isColoured: boolean, onSave: () => void): TerminalSession {
  const { promise, resolve } = Promise.withResolvers<number>();
  const instance = render(
    createElement(WalkApp, {
      store,
      isColoured,
      onSuspend: (aside) => void aside(untilContinued),
      onRequest: ({ type }) => {
        if (type === 'save') onSave();
        else end(type === 'quit' ? ExitCode.fine : 128 + SIGNALS.SIGINT);
      },
    }),
    {
      alternateScreen: true,
      incrementalRendering: true,
      // Ink takes a machine of CI for one without a terminal; that there is one was looked up before.
      interactive: true,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: FRAMES,
    },
  );
  const onSignal = (signal: keyof typeof SIGNALS): void => end(128 + SIGNALS[signal]);
  const onBug = (error: unknown): void => {
    giveBack();
    reportBug(error);
    process.exit(ExitCode.bug);
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
  process.on('uncaughtException', onBug);
  process.on('unhandledRejection', onBug);

  function giveBack(): void {
    instance.unmount();
    if (process.stdin.isTTY && process.stdin.isRaw) process.stdin.setRawMode(false);
  }

  let hasEnded = false;
  function end(code: number): void {
    if (hasEnded) return;
    hasEnded = true;
    giveBack();
    for (const signal of Object.keys(SIGNALS)) process.off(signal, onSignal);
    process.off('uncaughtException', onBug);
    process.off('unhandledRejection', onBug);
    process.stdout.write('', () => resolve(code));
  }
  // An error inside a component makes Ink let go by itself, with the error.
  instance.waitUntilExit().then(
    () => end(ExitCode.fine),
    (error: unknown) => {
      process.stdout.write(GIVE_BACK);
      reportBug(error);
      end(ExitCode.bug);
    },
  );
  return { end, ended: promise };
}
