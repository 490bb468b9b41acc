// A call as people read it in a terminal: its transcript with the time of every line, then what it came to.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { clockWords } from '../../rehearsal/effect-words.ts';
import { valueWords } from '../../rehearsal/quoted-text.ts';
import { type TranscriptLine, transcriptOf } from '../../rehearsal/transcript.ts';
import type { CallResult } from '../../runtime/call-script.ts';
import type { Paint } from '../report/paint.ts';

/** The call in lines, each ended by a line break. */
export function callTranscript(flow: FlowGraph, result: CallResult, paint: Paint): string {
  const lines = transcriptLines(transcriptOf(flow, result), paint);
  const answers = Object.entries(result.stash).map(([name, value]) => `      ${name} = ${valueWords(value)}`);
  lines.push('', paint('place', 'answers'), ...(answers.length > 0 ? answers : ['      none']));
  return `${lines.join('\n')}\n`;
}

/** Lines of a transcript with their times: ` 0:12  say "Thank you."`. */
export function transcriptLines(lines: readonly TranscriptLine[], paint: Paint): string[] {
  return lines.map((line) => `${paint('dim', clockWords(line.at).padStart(5))}  ${painted(line, paint)}`);
}

function painted({ text, effect }: TranscriptLine, paint: Paint): string {
  if (effect === undefined) return paint('info', text);
  switch (effect.type) {
    case 'fault':
      return paint('error', text);
    case 'notice':
      return paint('warning', text);
    case 'stash':
      return paint('added', text);
    case 'say':
    case 'play':
    case 'end':
    case 'hangup':
      return text;
    default:
      return paint('dim', text);
  }
}
