// A branch of a flow in words: where a call can go one way or another, and which way it is. Charts, lists of calls and the
// walkthrough say it with the same words, and add what their readers do not see.

import type { EdgeLabel, FlowEdge, FlowGraph } from '../analysis/flow-graph.ts';
import { tagWords } from './effect-words.ts';

export const OTHER_KEYS = 'any other key';
export const SILENCE = 'silence';
export const CALLER_HANGS_UP = 'caller hangs up';

/** The way on from a menu, as callers take it, whether a branch is written for it or not: `1`, `any other key`, `silence`. */
export function menuWayWords(on: EdgeLabel, pressed: string | undefined): string {
  switch (on) {
    case 'default':
    case 'no-match':
      return OTHER_KEYS;
    case 'timeout':
    case 'no-input':
      return SILENCE;
    default:
      return pressed ?? on;
  }
}

/** `menu "Question": silence`, `if: false`, `transfer: no answer`. */
export function branchWords(flow: FlowGraph, edge: FlowEdge): string {
  return `${tagWords(flow, edge.from)}: ${wayWords(edge.on, edge.pressed)}`;
}

/** `no-input` and `no-match` are branches too: what callers meet when none is written. */
function wayWords(on: EdgeLabel, pressed: string | undefined): string {
  switch (on) {
    case 'no-input':
      return `${SILENCE}, which no branch takes`;
    case 'no-match':
      return 'a key that no branch takes';
    case 'catch':
      return pressed === 'hangup' ? CALLER_HANGS_UP : `key ${pressed ?? ''}`;
    case 'key':
      return `key ${pressed ?? ''}`;
    default:
      return menuWayWords(on, pressed);
  }
}
