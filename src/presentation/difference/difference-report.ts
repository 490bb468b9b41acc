// What the reports of a comparison are made from: two plans, and what differs between them.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { CallerChanges } from '../../exploration/difference/compare-calls.ts';
import type { FlowChanges, TagChange } from '../../exploration/difference/flow-changes.ts';
import type { SourceText } from '../../source/source-text.ts';

/** One side of a comparison. The path of the source is what reports call it. */
export interface ComparedPlan {
  readonly source: SourceText;
  readonly flow: FlowGraph;
}

/** A comparison, ready to be reported. */
export interface DifferenceReport {
  readonly old: ComparedPlan;
  readonly new: ComparedPlan;
  readonly changes: FlowChanges;
  /** What it means to callers, when their calls were compared. */
  readonly callers?: CallerChanges;
}

/** How many changes there are of each kind; a tag that changed and moved counts as changed. */
export type ChangeCounts = Readonly<Record<TagChange['kind'], number>>;

/** Counts changes. */
export function countChanges({ changes }: FlowChanges): ChangeCounts {
  const counts: Record<TagChange['kind'], number> = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}

/** `3 tags changed`, `4 tags differ: 1 added, 3 changed`, or that none does. */
export function countWords(changes: FlowChanges): string {
  const counts = countChanges(changes);
  const kinds = (['added', 'removed', 'changed', 'moved'] as const).filter((kind) => counts[kind] > 0);
  const [only, another] = kinds;
  if (only === undefined) return 'no tag differs';
  const all = changes.changes.length === 1 ? '1 tag' : `${changes.changes.length} tags`;
  if (another === undefined) return `${all} ${only}`;
  return `${all} differ: ${kinds.map((kind) => `${counts[kind]} ${kind}`).join(', ')}`;
}
