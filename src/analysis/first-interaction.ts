// The first place on a call's way where somebody must act: a menu that waits for keys, or a transfer.

import type { Menu, Tag, Transfer } from '../model/dialplan.ts';
import { branchesOf } from './compile-flow.ts';
import type { NodeId } from './flow-graph.ts';
import type { Subject } from './subject.ts';
import { nextStop } from './where-to.ts';

const MOST_STOPS = 100;

/** The menu or transfer that a call at node `id` surely comes to; undefined when it ends or forks before. */
export function firstInteraction(subject: Subject, id: NodeId): Menu | Transfer | undefined {
  let at: NodeId | undefined = id;
  for (let stops = 0; at !== undefined && stops < MOST_STOPS; stops++) {
    const stop = nextStop(subject, at);
    const { tag }: { tag: Tag | undefined } = stop;
    if (tag?.kind === 'transfer' || (tag?.kind === 'menu' && branchesOf(tag).length > 0)) return tag;
    if (tag?.kind !== 'play' && tag?.kind !== 'record' && tag?.kind !== 'menu') return undefined;
    const onward = subject.flowIndex.edgesFrom(stop.id).filter((edge) => edge.on !== 'catch');
    at = onward.length === 1 ? onward[0]?.to : undefined;
  }
  return undefined;
}
