// What a comparison means to callers, in lines: calls that came, went, or end elsewhere now; prompts that were reworded, and
// in how many calls they are heard. The text and the Markdown report show the same lines.

import type { CallChange, CallEnd, CallerChanges } from '../../exploration/difference/compare-calls.ts';
import type { Mark } from './change-lines.ts';
import type { DifferenceReport } from './difference-report.ts';
import { TagNames } from './tag-names.ts';

export interface CallerLine {
  readonly mark: Mark;
  /** What is done in the call; for prompts what is heard. */
  readonly subject: string;
  readonly what: string;
}

/** So many calls are named in a line, the shortest. */
const MOST_LISTED = 3;

/** The sentence above the lines; undefined when nobody compared the calls. */
export function callersSummary({ callers }: DifferenceReport): string | undefined {
  if (callers === undefined) return undefined;
  const { compared, isCut, appeared, vanished, elsewhere, otherwise } = callers;
  const parts = [
    [appeared.length, 'new'],
    [vanished.length, 'gone'],
    [elsewhere.length, elsewhere.length === 1 ? 'ends elsewhere' : 'end elsewhere'],
    [otherwise.length, otherwise.length === 1 ? 'ends as before by another way' : 'end as before by another way'],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const calls = compared.old === 1 ? 'call' : 'calls';
  const counts = `${compared.old} ${calls} before, ${compared.new} now${isCut ? ' (of more)' : ''}`;
  // Of those that a budget left out, nothing is known.
  const same = isCut ? 'those that were compared go as before' : 'all that were possible go as before';
  return `${counts}: ${parts.length === 0 ? same : parts.join(', ')}`;
}

/** The lines, in the order of what matters: where calls end, what came and went, what is heard. */
export function callerLines(report: DifferenceReport): CallerLine[] {
  const { callers } = report;
  if (callers === undefined) return [];
  const old = new TagNames(report.old.flow);
  const fresh = new TagNames(report.new.flow);
  const end = (names: TagNames, { outcome, node }: CallEnd): string =>
    `${outcome}${node === undefined ? '' : ` at ${names.tagInPlace(node)}`}`;
  // Calls of which the same is to be said share a line.
  const list = (changes: readonly CallChange[], mark: Mark, what: (change: CallChange) => string): CallerLine[] => {
    const alike = Map.groupBy(changes, what);
    return [...alike].map(([words, calls]) => {
      const shown = calls.slice(0, MOST_LISTED).map(doing).join(', ');
      const more = calls.length - MOST_LISTED;
      return { mark, subject: more > 0 ? `${shown} and ${more} more` : shown, what: words };
    });
  };
  return [
    ...list(callers.elsewhere, '~', (change) => `ended in ${end(old, change.old)}, ends in ${end(fresh, change.new)}`),
    ...list(callers.appeared, '+', (change) => `ends in ${end(fresh, change.new)}`),
    ...list(callers.vanished, '-', (change) => `ended in ${end(old, change.old)}`),
    ...list(callers.otherwise, '>', () => 'comes through other tags on the way'),
    ...reworded(report, callers, fresh),
  ];
}

function doing({ choices }: CallChange): string {
  return choices.length === 0 ? 'nothing is done' : choices.join(' ');
}

function reworded({ changes }: DifferenceReport, callers: CallerChanges, names: TagNames): CallerLine[] {
  return changes.changes.flatMap((change): CallerLine[] => {
    if (change.kind !== 'changed' || !change.prompt) return [];
    const heard = callers.heard.get(change.new) ?? 0;
    return [
      {
        mark: '~',
        subject: names.tagInPlace(change.new),
        what: `reworded, heard in ${heard} of ${callers.compared.new} calls${callers.isCut ? ' that were run' : ''}`,
      },
    ];
  });
}
