// An endless loop in words: one way round, from the places a call came through last.

import type { FlowGraph, FlowNode, NodeId } from '../analysis/flow-graph.ts';

/** The circle a call runs in: the places since it last stood where it stands now. Undefined when there is none in sight. */
export function cycleOf(places: readonly NodeId[]): readonly NodeId[] | undefined {
  const last = places.length - 1;
  for (let length = 1; length * 2 <= places.length; length++) {
    const repeats = places.slice(last + 1 - length).every((id, i) => places[last + 1 - 2 * length + i] === id);
    if (repeats) return places.slice(last + 1 - length);
  }
  return undefined;
}

/** `menu "Main", keypress "timeout", goto "Main"`; prompts and the like go without saying. */
export function describeCycle(flow: FlowGraph, cycle: readonly NodeId[]): string {
  const all = cycle.flatMap((id) => words(flow, flow.nodes[id]));
  const starts = all.findIndex((word) => word.startsWith('menu'));
  const turned = starts > 0 ? [...all.slice(starts), ...all.slice(0, starts)] : all;
  return turned.length > 8 ? [...turned.slice(0, 7), '...', ...turned.slice(-1)].join(', ') : turned.join(', ');
}

function words(flow: FlowGraph, node: FlowNode | undefined): string[] {
  if (node === undefined) return [];
  const label = node.name === undefined ? '' : ` "${node.name}"`;
  switch (node.kind) {
    case 'collect':
      return [`menu${label}`];
    case 'keypress':
      return [`keypress "${node.attributes?.['pressed']?.trim() ?? ''}"`];
    case 'goto':
      return [`goto "${node.text ?? ''}"`];
    case 'menu':
      return flow.nodes.some(({ kind, menu }) => kind === 'collect' && menu === node.id) ? [] : [`menu${label}`];
    default:
      // What a menu says goes without saying.
      return node.menu === undefined ? [`${node.kind}${label}`] : [];
  }
}
