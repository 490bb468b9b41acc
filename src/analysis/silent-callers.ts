// Where a menu's silence and unlisted keys lead when no branch takes them.

import type { Menu } from '../model/dialplan.ts';
import { branchesOf } from './compile-flow.ts';
import type { FlowEdge } from './flow-graph.ts';
import type { Subject } from './subject.ts';
import { collectNodes, type NextStop, nextStop } from './where-to.ts';

/** One menu that lets silence, or keys it does not list, fall out at its end. */
export interface FallThrough {
  readonly menu: Menu;
  readonly silence: boolean;
  readonly otherKeys: boolean;
  readonly edge: FlowEdge;
  readonly stop: NextStop;
}

/** Every reached menu with branches from which silence or an unlisted key falls through. Ask through `subject.once`. */
export function fallThroughs(subject: Subject): FallThrough[] {
  const collect = subject.once(collectNodes);
  const found: FallThrough[] = [];
  for (const menu of subject.tagsOf('menu')) {
    const id = collect.get(menu);
    if (id === undefined || !subject.isReached(menu) || branchesOf(menu).length === 0) continue;
    const edges = subject.flowIndex.edgesFrom(id);
    const silence = edges.find((edge) => edge.on === 'no-input');
    const other = edges.find((edge) => edge.on === 'no-match');
    const edge = silence ?? other;
    if (edge === undefined) continue;
    found.push({
      menu,
      silence: silence !== undefined,
      otherKeys: other !== undefined,
      edge,
      stop: nextStop(subject, edge.to),
    });
  }
  return found;
}

/** Who falls through, in words. */
export function whoFalls({ silence, otherKeys }: FallThrough): string {
  if (silence && otherKeys) return 'silence or an unlisted key';
  return silence ? 'silence' : 'an unlisted key';
}
