// A chart as lines of text, so that a test reads like a description of the drawing.

import type { Chart } from '../../src/presentation/flowchart/chart.ts';
import { labelOf } from '../../src/presentation/flowchart/chart.ts';

/** `[shape] id: title | text | note` for every box, then `from -(label)-> to` for every line. */
export function chartText({ nodes, edges }: Chart): string[] {
  const boxes = nodes.map(({ id, shape, title, text, note, isReached }) => {
    const words = [title, text, note].filter((part) => part !== undefined).join(' | ');
    return `${isReached ? '' : 'unreached '}[${shape}] ${id}: ${words}`.trimEnd();
  });
  const lines = edges.map((edge) => {
    const label = labelOf(edge);
    const arrow = edge.kind === 'watch' ? `=(${label})=>` : label === '' ? '->' : `-(${label})->`;
    return `${edge.from} ${arrow} ${edge.to}`;
  });
  return [...boxes, ...lines];
}
