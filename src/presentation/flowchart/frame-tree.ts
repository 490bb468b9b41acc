// The boxes of a chart in the frames they stand in.

import type { Chart, ChartGroup, ChartNode } from './chart.ts';

export interface Framed {
  readonly group: ChartGroup;
  readonly items: readonly FrameItem[];
}

export type FrameItem = ChartNode | Framed;

/** Boxes and frames in reading order; a frame stands where its first box does. Frames without a box are left out. */
export function frameTree({ nodes, groups }: Chart): FrameItem[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const outermost: FrameItem[] = [];
  const bodies = new Map<string, FrameItem[]>();
  const bodyOf = (id: string | undefined): FrameItem[] => {
    const group = byId.get(id ?? '');
    if (group === undefined) return outermost;
    const known = bodies.get(group.id);
    if (known !== undefined) return known;
    const items: FrameItem[] = [];
    bodies.set(group.id, items);
    bodyOf(group.parent).push({ group, items });
    return items;
  };
  for (const node of nodes) bodyOf(node.group).push(node);
  return outermost;
}
