// Jumps that many boxes make to one place would cover a drawing with lines. They end in a small box that names the place.

import type { ChartEdge, ChartNode } from './chart.ts';
import { unlike } from './chart-ids.ts';

/** So many lines back to one box, or forward to one, are drawn as lines; more become references. */
const MOST_BACK = 2;
const MOST_FORWARD = 5;

interface Drawn {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

/** The same drawing with references in the place of crowded jumps. `isJump`: true for lines that may be cut. */
export function splitJumps({ nodes, edges }: Drawn, isJump: (edge: ChartEdge) => boolean, taken: Set<string>): Drawn {
  const order = new Map(nodes.map(({ id }, i) => [id, i]));
  const isBack = ({ from, to }: ChartEdge): boolean => (order.get(to) ?? 0) <= (order.get(from) ?? 0);
  const crowds = new Map<string, number>();
  const crowdOf = (edge: ChartEdge): string => `${edge.to} ${isBack(edge)}`;
  for (const edge of edges) {
    if (edge.from === edge.to || !isJump(edge)) continue;
    crowds.set(crowdOf(edge), (crowds.get(crowdOf(edge)) ?? 0) + 1);
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const references: ChartNode[] = [];
  const drawn = edges.map((edge) => {
    const isCrowded = (crowds.get(crowdOf(edge)) ?? 0) > (isBack(edge) ? MOST_BACK : MOST_FORWARD);
    const target = byId.get(edge.to);
    if (edge.from === edge.to || target === undefined || !isCrowded || !isJump(edge)) return edge;
    const id = unlike(`${edge.from}_to_${edge.to}`, taken);
    references.push(referenceTo(target, id, edge.isReached));
    return { ...edge, to: id };
  });
  return { nodes: [...nodes, ...references], edges: drawn };
}

/** A small box that stands for another one. */
export function referenceTo(target: ChartNode, id: string, isReached: boolean): ChartNode {
  const title = target.title ?? target.text ?? target.id;
  return { id, shape: 'jump', title, tags: [], target: target.id, isReached, findings: [] };
}
