// A branch of a flow in words: where a call can go one way or another, and which way it is.

import type { FlowEdge, FlowGraph } from '../analysis/flow-graph.ts';
import { tagWords } from './effect-words.ts';

/** `menu "Question": silence`, `if: false`, `transfer: no answer`. */
export function branchWords(flow: FlowGraph, edge: FlowEdge): string {
  return `${tagWords(flow, edge.from)}: ${wayWords(edge.on, edge.pressed)}`;
}

/** `no-input` and `no-match` are branches too: what callers meet when none is written. */
function wayWords(on: string, pressed: string | undefined): string {
  switch (on) {
    case 'default':
      return 'any other key';
    case 'timeout':
      return 'silence';
    case 'no-input':
      return 'silence, which no branch takes';
    case 'no-match':
      return 'a key that no branch takes';
    case 'catch':
      return pressed === 'hangup' ? 'the caller hangs up' : `key ${pressed ?? ''}`;
    case 'key':
      return `key ${pressed ?? ''}`;
    default:
      return on;
  }
}
