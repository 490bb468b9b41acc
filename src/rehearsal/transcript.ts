// A whole call as a transcript: what the system did, and between it, in lines that begin with `>`, what caller and world
// did. The `>` lines alone run the same call again.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallResult } from '../runtime/call-script.ts';
import type { Effect } from '../runtime/effect.ts';
import { actWords } from './act-words.ts';
import { effectLines } from './effect-words.ts';

export interface TranscriptLine {
  readonly text: string;
  /** Milliseconds since the call began. */
  readonly at: number;
  /** The event it tells of; undefined for what caller and world did. */
  readonly effect: Effect | undefined;
}

/** The transcript of a traced call. */
export function transcriptOf(flow: FlowGraph, { events, deeds }: CallResult): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  let next = 0;
  const act = (before: number): void => {
    for (let deed = deeds[next]; deed !== undefined && deed.events <= before; deed = deeds[next]) {
      lines.push({ text: actWords(deed.did), at: deed.at, effect: undefined });
      next++;
    }
  };
  events.forEach((effect, i) => {
    act(i);
    if (isDeed(effect) || effect.type === 'collect') return;
    for (const text of effectLines(flow, effect)) lines.push({ text, at: effect.at, effect });
  });
  act(Number.POSITIVE_INFINITY);
  return lines;
}

/** True for events that say what caller or world did: their deed says it already. */
function isDeed(effect: Effect): boolean {
  switch (effect.type) {
    case 'keys':
    case 'silence':
      return true;
    case 'hangup':
      return effect.by === 'caller';
    case 'transfer':
      return effect.phase !== 'dial' && effect.phase !== 'ended';
    case 'http':
      return effect.phase !== 'request';
    default:
      return false;
  }
}
