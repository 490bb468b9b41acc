// The tags a person can name, found by a few of their letters.

import fuzzysort from 'fuzzysort';
import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { nearestName } from '../../source/nearest-name.ts';

/** Names of tags that fit what was typed, best first; all of them in document order when nothing was. */
export function findNames(flow: FlowGraph, typed: string): string[] {
  const names = Object.keys(flow.names).sort((a, b) => (flow.names[a] ?? 0) - (flow.names[b] ?? 0));
  const wanted = typed.trim();
  if (wanted === '') return names;
  const found = fuzzysort.go(wanted, names, { limit: 0, threshold: 0 }).map(({ target }) => target);
  if (found.length > 0) return found;
  // Letters in another order are a slip of the fingers.
  const near = nearestName(wanted, names);
  return near === undefined ? [] : [near];
}
