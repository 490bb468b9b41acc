// A call as people read it in a terminal: its transcript with the time of every line, then what it came to.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { clockWords } from '../../rehearsal/effect-words.ts';
import { valueWords } from '../../rehearsal/quoted-text.ts';
import { type TranscriptLine, transcriptOf } from '../../rehearsal/transcript.ts';
import type { CallResult } from '../../runtime/call-script.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Paint } from '../report/paint.ts';
import { tagPlace } from './call-json.ts';

/** The call in lines, each ended by a line break. */
export function callTranscript(flow: FlowGraph, source: SourceText, result: CallResult, paint: Paint): string {
  const transcript = transcriptOf(flow, result);
  const lines = transcriptLines(transcript, paint).map(
    (line, i) => line + troublePlace(flow, source, transcript[i], paint),
  );
  const answers = Object.entries(result.stash).map(([name, value]) => `      ${name} = ${valueWords(value)}`);
  lines.push('', paint('place', 'answers'), ...(answers.length > 0 ? answers : ['      none']));
  return `${lines.join('\n')}\n`;
}

/** Lines of a transcript with their times: ` 0:12  say "Thank you."`. */
export function transcriptLines(lines: readonly TranscriptLine[], paint: Paint): string[] {
  return lines.map((line) => `${paint('dim', clockWords(line.at).padStart(5))}  ${painted(line, paint)}`);
}

/** Where in the plan something went wrong: ` (line 12)`. */
function troublePlace(flow: FlowGraph, source: SourceText, line: TranscriptLine | undefined, paint: Paint): string {
  const effect = line?.effect;
  if (effect?.type !== 'fault' && effect?.type !== 'notice') return '';
  if (line?.text.startsWith('  ') === true) return '';
  return paint('dim', ` (line ${tagPlace(flow, source, effect.node).line})`);
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
