// An old and a new text as one, word by word: what stayed, what went, what came.

import { type DiffLine, sequenceDiff } from '../report/diff-report.ts';

/** Words that stayed (` `), went (`-`) or came (`+`). */
export type WordRun = DiffLine;

// Beyond this the two texts are shown as they are: comparing takes time with the product of the differences.
const MOST_WORDS = 2000;
// With less than this in common, a text is another one, not the old one reworded.
const LEAST_KEPT = 0.3;
const LONGEST_QUIET = 12;
const SHOWN_AROUND = 5;

/** The runs of words in reading order, what went before what came. Long runs that stayed are cut in their middle. */
export function rewordedRuns(old: string, fresh: string): WordRun[] {
  const [before, after] = [wordsOf(old), wordsOf(fresh)];
  const whole = runsOf([
    ...before.map((text): WordRun => ({ sign: '-', text })),
    ...after.map((text): WordRun => ({ sign: '+', text })),
  ]);
  if (before.length + after.length > MOST_WORDS) return whole;
  const words = sequenceDiff(before, after);
  const kept = words.filter(({ sign }) => sign === ' ').length;
  if (kept < LEAST_KEPT * Math.min(before.length, after.length)) return whole;
  const runs = runsOf(words);
  return runs.map((run, i) => (run.sign === ' ' ? shortenedRun(run, i === 0, i === runs.length - 1) : run));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function runsOf(words: readonly WordRun[]): WordRun[] {
  const runs: { sign: WordRun['sign']; words: string[] }[] = [];
  for (const { sign, text } of words) {
    const last = runs.at(-1);
    if (last?.sign === sign) last.words.push(text);
    else runs.push({ sign, words: [text] });
  }
  return runs.map(({ sign, words: each }) => ({ sign, text: each.join(' ') }));
}

function shortenedRun(run: WordRun, isFirst: boolean, isLast: boolean): WordRun {
  const words = run.text.split(' ');
  if (words.length <= LONGEST_QUIET) return run;
  const head = isFirst ? [] : words.slice(0, SHOWN_AROUND);
  const tail = isLast ? [] : words.slice(-SHOWN_AROUND);
  return { sign: run.sign, text: [...head, '…', ...tail].join(' ') };
}
