// The verdicts on properties, as people and programs read them.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { Verdict } from '../../exploration/check-properties.ts';
import { clockWords } from '../../rehearsal/effect-words.ts';
import { transcriptOf } from '../../rehearsal/transcript.ts';
import { runCall } from '../../runtime/run-script.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Paint } from '../report/paint.ts';
import { transcriptLines } from '../transcript/call-transcript.ts';

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
  const { property, status, call, at, cuts } = verdict;
  const meaning = status === 'holds' ? 'added' : status === 'broken' ? 'error' : 'warning';
  const name = property.name === property.text ? '' : `${property.name}: `;
  const lines = [`${paint(meaning, SIGNS[status])} ${name}${property.text}`];
  if (status === 'unknown')
    lines.push(paint('warning', `    nothing breaks it in what was explored; ${cuts.join('; ')}`));
  if (status === 'broken' && call === undefined) lines.push('    no call comes to it');
  if (status !== 'broken' || call === undefined) return lines;
  const doing = call.choices.length === 0 ? 'nothing is done' : call.choices.join(' ');
  lines.push(`    broken after ${clockWords(at ?? 0)} by the shortest call: ${paint('info', doing)}`);
  const transcript = transcriptOf(flow, runCall(flow, call.script)).filter((line) => line.at <= (at ?? 0));
  lines.push(...transcriptLines(transcript, paint).map((line) => `      ${line}`));
  if (command !== undefined) lines.push(`    ${paint('help', command)}`);
  return lines;
}

/** The verdicts for programs. */
export function verdictsJson(source: SourceText, verdicts: readonly Verdict[]): Record<string, unknown> {
  return {
    path: source.path,
    properties: verdicts.map(({ property, status, call, at, cuts }) => ({
      name: property.name,
      property: property.text,
      status,
      ...(call === undefined ? undefined : { call: { choices: call.choices, script: call.script, decidedAt: at } }),
      cuts,
    })),
  };
}
