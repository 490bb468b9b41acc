// Menus that a call comes back to again and again with nothing to count the rounds: in silence, or with wrong keys.

import type { Keypress, Menu, Tag } from '../model/dialplan.ts';
import type { EdgeLabel, FlowEdge, NodeId } from './flow-graph.ts';
import { loopsAlong, nodesWithAnEnd, roundOf, wayOut } from './loops.ts';
import { type Branch, branchedMenus } from './menu-branches.ts';
import type { Subject } from './subject.ts';

export interface RetryLoop {
  readonly menu: Menu;
  /** The branch that is taken each time; undefined when the menu has none and the call falls out at its end. */
  readonly branch: Keypress | undefined;
  /** The tag that leads back. */
  readonly back: Tag | undefined;
  /** The condition that might end it but never changes. */
  readonly condition: Tag | undefined;
}

/** Circles of reached steps when every menu is answered by one of the two `answers` alone. */
export function retryLoops(subject: Subject, answers: readonly [EdgeLabel, EdgeLabel]): RetryLoop[] {
  const { flow, tags } = subject;
  const ends = nodesWithAnEnd(subject);
  const askedFor = subject.once(menusOfOneAnswer);
  const follows = ({ from, on }: FlowEdge): boolean => {
    const node = flow.nodes[from];
    if (node?.kind !== 'collect' || node.waits !== true) return true;
    return answers.includes(on) && (on !== 'default' || !askedFor.has(node.menu ?? from));
  };
  const found: RetryLoop[] = [];
  for (const group of loopsAlong(subject, () => true, follows)) {
    const collect = group.find((id) => flow.nodes[id]?.kind === 'collect' && flow.nodes[id].waits === true);
    // A circle that nothing at all leads out of is spoken of by endless-loop.
    if (collect === undefined || ends[collect] === 0) continue;
    const out = wayOut(subject, group, follows);
    const menu = tags[flow.nodes[collect]?.menu ?? -1];
    if (out === 'some' || menu?.kind !== 'menu') continue;
    const taken = subject.flowIndex.edgesFrom(collect).find((edge) => follows(edge) && group.includes(edge.to));
    const branch = tags[taken?.to ?? -1];
    const round = roundOf(subject, group, collect, follows);
    found.push({
      menu,
      branch: branch?.kind === 'keypress' ? branch : undefined,
      back: lastJump(subject, round),
      condition: out === 'none' ? undefined : out.condition,
    });
  }
  return found;
}

// Menus whose only key branch is "default": it takes what was asked for, not what was wrong.
function menusOfOneAnswer(subject: Subject): Set<NodeId> {
  const isWord = ({ pattern }: Branch): boolean => pattern.kind === 'default' || pattern.kind === 'timeout';
  return new Set(branchedMenus(subject).flatMap(({ menu, branches }) => (branches.every(isWord) ? [menu.index] : [])));
}

function lastJump({ tags }: Subject, round: readonly NodeId[]): Tag | undefined {
  return round.map((id) => tags[id]).findLast((tag) => tag?.kind === 'goto');
}
