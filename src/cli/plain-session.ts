// The walkthrough in lines: reads what is typed, prints what happens, until the input ends or somebody quits.

import { createInterface } from 'node:readline';
import { plainAnswer } from '../presentation/terminal/plain-answer.ts';
import { plainNews, plainOpening, plainQuestion } from '../presentation/terminal/plain-walk.ts';
import type { WalkStore } from '../presentation/terminal/walk-store.ts';
import { ExitCode } from './process-ends.ts';

/** Runs until the input ends; the exit code. */
export async function runPlain(store: WalkStore, onSave: () => void): Promise<number> {
  const input = createInterface({ input: process.stdin, terminal: false });
  const print = (lines: readonly string[]): void => {
    for (const line of lines) process.stdout.write(`${line}\n`);
  };
  const start = store.get();
  print(plainOpening(start));
  let shown = start;
  // News come by themselves in real time, and when the plan changes.
  let isAnswering = false;
  const tell = (): void => {
    const state = store.get();
    print(plainNews(shown, state));
    if (state.walk !== shown.walk && state.walk.cursor !== shown.walk.cursor) print(plainQuestion(state));
    shown = state;
  };
  print(plainNews({ ...start, message: undefined }, start));
  print(plainQuestion(start));
  const stop = store.subscribe(() => {
    if (!isAnswering) tell();
  });
  for await (const typed of input) {
    isAnswering = true;
    const { actions, show, request } = plainAnswer(store.get(), typed);
    for (const action of actions) store.act(action);
    print(show);
    if (request?.type === 'quit') break;
    if (request?.type === 'save') onSave();
    tell();
    isAnswering = false;
  }
  stop();
  input.close();
  return ExitCode.fine;
}
