// A call as the text of a `.call` file: its settings, and the transcript of the engine running it.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallResult, CallScript } from '../runtime/call-script.ts';
import type { Values } from '../runtime/call-state.ts';
import { momentWords } from '../runtime/utc-time.ts';
import type { CallFile } from './call-file.ts';
import { valueWords } from './quoted-text.ts';
import type { TranscriptLine } from './transcript.ts';
import { transcriptOf } from './transcript.ts';

/**
 * The text of a `.call` file that runs the script, given what came of it. `plan` is the plan's file name, `title` the
 * first comment.
 */
export function printCallFile(
  flow: FlowGraph,
  script: CallScript,
  result: CallResult,
  { plan, title }: { readonly plan: string; readonly title: string },
): string {
  const lines = transcriptOf(flow, result).map(({ text }) => text);
  return [`# ${title}`, ...settingLines(script, plan), '', ...lines, ''].join('\n');
}

function settingLines(script: CallScript, plan: string): string[] {
  const { answeredBy, direction, now, seed, at, contact, call, variables, maxSteps, wordsPerMinute } = script;
  const lines = [`plan: ${valueWords(plan)}`];
  if (answeredBy === 'machine') lines.push('answered by: machine');
  if (direction !== undefined) lines.push(`direction: ${direction}`);
  if (now !== undefined) lines.push(`now: ${momentWords(now)}`);
  if (seed !== undefined) lines.push(`seed: ${seed}`);
  if (at !== undefined) lines.push(`start at: ${valueWords(at)}`);
  if (maxSteps !== undefined) lines.push(`max steps: ${maxSteps}`);
  if (typeof wordsPerMinute === 'number') lines.push(`words per minute: ${wordsPerMinute}`);
  const list = (prefix: string, values: Values = {}): void => {
    for (const [name, value] of Object.entries(values)) lines.push(`${prefix}${name}: ${valueWords(value)}`);
  };
  list('contact.', contact);
  list('call.', call);
  list('set ', variables);
  return lines;
}

/** The text of a file with its transcript recorded anew; comments stay with the acts they stand above. */
export function withTranscript(text: string, file: CallFile, transcript: readonly TranscriptLine[]): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const head = text.slice(0, file.bodyStart).trimEnd();
  const comments = commentsByAct(file);
  const lines: string[] = [];
  let acts = 0;
  for (const { text: line, effect } of transcript) {
    if (effect === undefined) lines.push(...(comments.get(acts++) ?? []));
    lines.push(line);
  }
  for (const [act, kept] of comments) if (act >= acts) lines.push(...kept);
  return [...(head === '' ? [] : [head, '']), ...lines, ''].join(lineBreak);
}

/** The comments above each act, by the act's number. */
function commentsByAct({ body }: CallFile): Map<number, string[]> {
  const comments = new Map<number, string[]>();
  let acts = 0;
  for (const { kind, text } of body) {
    if (kind === 'act') acts++;
    if (kind === 'comment') comments.set(acts, [...(comments.get(acts) ?? []), text]);
  }
  return comments;
}
