// Why a call failed, as people read it: the line of the script, what came closest, and the call so far.

import type { Failure, Verdict } from '../../rehearsal/judge-call.ts';
import { codeFrame } from '../report/code-frame.ts';
import { sequenceDiff } from '../report/diff-report.ts';
import type { Paint } from '../report/paint.ts';
import { oneLine } from '../report/text-report.ts';
import { tagPlace } from '../transcript/call-json.ts';
import { transcriptLines } from '../transcript/call-transcript.ts';
import type { TestedCall, TestedFile } from './tested-file.ts';

const SHOWN_LINES = 16;
const MOST_FAILURES = 20;
const MOST_DIFFERENCES = 60;
const GUTTER = ' '.repeat(6);

/** All that is wrong with a call, in lines. */
export function failureLines(file: TestedFile, { verdict, row }: TestedCall, paint: Paint): string[] {
  const { failures, difference, status } = verdict;
  if (status === 'unrecorded') {
    const way =
      row === undefined
        ? '--update records its transcript, or write what you expect'
        : 'write what you expect, since a table cannot be recorded';
    const advice = `there is nothing to hold the call against: ${way}`;
    return [`${paint('place', `${oneLine(file.source.path)}:1:1:`)} ${paint('error', 'error:')} ${advice}`];
  }
  const lines = failures.slice(0, MOST_FAILURES).flatMap((failure) => [...failureFrame(file, failure, paint), '']);
  if (failures.length > MOST_FAILURES) lines.push(`  … and ${failures.length - MOST_FAILURES} more`, '');
  if (difference !== undefined) return [...lines, ...differenceLines(difference.approved, difference.happened, paint)];
  const [first] = failures;
  return first === undefined ? lines : [...lines, ...callSoFar(verdict, first, paint)];
}

function failureFrame(file: TestedFile, failure: Failure, paint: Paint): string[] {
  const { source } = file;
  const { span, message, help, nearest } = failure;
  const { line, column } = source.position(span.start);
  const lines = [
    `${paint('place', `${oneLine(source.path)}:${line}:${column}:`)} ${paint('error', 'error:')} ${oneLine(message)}`,
    ...codeFrame(source, span, undefined, 'error', paint),
  ];
  const note = (what: string, text: string): void => void lines.push(`${GUTTER}${paint('dim', '=')} ${what}: ${text}`);
  if (nearest !== undefined) note('nearest', nearest.words);
  const place = placeInPlan(file, failure);
  if (place !== undefined) note('place', place);
  if (help !== undefined) note(paint('help', 'help'), help);
  return lines;
}

/** Where in the plan it was: the nearest miss, or the last event before it was known. */
function placeInPlan({ plan, calls }: TestedFile, failure: Failure): string | undefined {
  if (plan === undefined) return undefined;
  const call = calls.find(({ verdict }) => verdict.failures.includes(failure));
  const effect = failure.nearest?.effect ?? call?.verdict.result.events[Math.max(0, failure.events - 1)];
  if (effect === undefined) return undefined;
  const { kind, name, line, column } = tagPlace(plan.flow, plan.source, effect.node);
  const tag = kind === 'end' ? 'the end of the plan' : name === undefined ? kind : `${kind} "${name}"`;
  return `${plan.source.path}:${line}:${column}, ${tag}`;
}

function callSoFar({ transcript, result }: Verdict, { events }: Failure, paint: Paint): string[] {
  const last = result.events[events - 1];
  const end = last === undefined ? 0 : transcript.findLastIndex(({ effect }) => effect === last) + 1;
  const until = end === 0 ? transcript.length : end;
  const from = Math.max(0, until - SHOWN_LINES);
  const more = from === 0 ? [] : [`        … ${from} lines before`];
  return [
    `  ${paint('dim', until === transcript.length ? 'the call:' : 'the call so far:')}`,
    ...more,
    ...transcriptLines(transcript.slice(from, until), paint).map((line) => `  ${line}`),
  ];
}

const CONTEXT = 3;

/** Approved lines and those of the call, one below the other, with what is the same left out but for a few lines. */
function differenceLines(approved: readonly string[], happened: readonly string[], paint: Paint): string[] {
  const all = sequenceDiff(approved, happened);
  const isNear = all.map((_, i) =>
    all.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const lines = [`  ${paint('removed', '- approved')}`, `  ${paint('added', '+ happened')}`];
  all.forEach(({ sign, text }, i) => {
    if (isNear[i] !== true) {
      if (i === 0 || isNear[i - 1] === true) lines.push(`  ${paint('dim', '  …')}`);
      return;
    }
    const words = `  ${sign} ${text}`;
    lines.push(sign === '-' ? paint('removed', words) : sign === '+' ? paint('added', words) : words);
  });
  if (lines.length <= MOST_DIFFERENCES) return lines;
  return [...lines.slice(0, MOST_DIFFERENCES), `  … and ${lines.length - MOST_DIFFERENCES} more lines`];
}
