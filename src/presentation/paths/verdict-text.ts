// The verdicts on properties, as people and programs read them.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { Verdict } from '../../exploration/check-properties.ts';
import { clockWords } from '../../rehearsal/effect-words.ts';
import { transcriptOf } from '../../rehearsal/transcript.ts';
import { runCall } from '../../runtime/run-script.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Paint } from '../report/paint.ts';
import { transcriptLines } from '../transcript/call-transcript.ts';
import { setupWords } from './setup-words.ts';

/** So many lines of a long call are shown, at its beginning and at its end. */
const SHOWN_FIRST = 32;
const SHOWN_LAST = 12;

const SIGNS = { holds: '✓', broken: '✗', unknown: '?' } as const;

/** How a script that was written for a verdict is opened: the command; undefined when none was written. */
export type OpenedBy = (verdict: Verdict) => string | undefined;

/** The verdicts on one plan, with the transcript of each call that breaks a property. */
export function verdictsText(
  flow: FlowGraph,
  source: SourceText,
  verdicts: readonly Verdict[],
  paint: Paint,
  openedBy: OpenedBy,
): string {
  const lines = verdicts.flatMap((verdict) => verdictLines(flow, verdict, paint, openedBy(verdict)));
  return `${paint('place', source.path)}\n${lines.join('\n')}\n`;
}

function verdictLines(flow: FlowGraph, verdict: Verdict, paint: Paint, command: string | undefined): string[] {
  const { property, status, call, at, cuts, isEndless } = verdict;
  const meaning = status === 'holds' ? 'added' : status === 'broken' ? 'error' : 'warning';
  const name = property.name === property.text ? '' : `${property.name}: `;
  const lines = [`${paint(meaning, SIGNS[status])} ${name}${property.text}`];
  if (status === 'unknown')
    lines.push(
      paint(
        'warning',
        `    ${property.claim.form === 'can' ? 'no call comes to it' : 'nothing breaks it'} in what was explored:`,
      ),
      ...cuts.map((cut) => paint('warning', `    ${cut}`)),
    );
  if (status === 'broken' && call === undefined) lines.push('    no call comes to it');
  if (status !== 'broken' || call === undefined) return lines;
  const doing = [...setupWords(call.script), ...call.choices].join(' ');
  const left = isEndless ? 'left alone, it goes on for ever' : doing === '' ? 'nothing is done' : '';
  const words = [doing, left].filter((part) => part !== '').join(', then ');
  lines.push(`    broken after ${clockWords(at ?? 0)} by the shortest call: ${paint('info', words)}`);
  const transcript = transcriptOf(flow, runCall(flow, call.script)).filter((line) => line.at <= (at ?? 0));
  lines.push(...folded(transcriptLines(transcript, paint), paint).map((line) => `      ${line}`));
  if (command !== undefined) lines.push(`    ${paint('help', command)}`);
  return lines;
}

/** A long call without its middle: how it starts, and what happens where it is decided. */
function folded(lines: readonly string[], paint: Paint): string[] {
  const left = lines.length - SHOWN_FIRST - SHOWN_LAST;
  if (left <= 1) return [...lines];
  const gap = paint('dim', `... ${left} lines ...`);
  return [...lines.slice(0, SHOWN_FIRST), gap, ...lines.slice(-SHOWN_LAST)];
}

/** The verdicts for programs. */
export function verdictsJson(source: SourceText, verdicts: readonly Verdict[]): Record<string, unknown> {
  return {
    path: source.path,
    properties: verdicts.map(({ property, status, call, at, isEndless, cuts }) => ({
      name: property.name,
      property: property.text,
      status,
      ...(call === undefined
        ? undefined
        : {
            call: {
              choices: call.choices,
              script: call.script,
              decidedAt: at,
              ...(isEndless ? { isEndless } : undefined),
            },
          }),
      cuts,
    })),
  };
}
