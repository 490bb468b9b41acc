// A chart with everything in its place: the boxes as large as their words, the labels of the lines, the frames.

import { type Chart, type ChartEdge, labelOf } from './chart.ts';
import { callsWords, MARK_SIGNS, seen } from './label-words.ts';
import { type LaidOut, layOut, type Size } from './layout/lay-out.ts';
import { type SizedBox, SMALL_SIZE, sizedBox } from './svg-boxes.ts';
import { textWidth, wrapText } from './text-size.ts';

export interface LaidChart {
  readonly sized: ReadonlyMap<string, SizedBox>;
  /** What each line says, in rows. */
  readonly labels: readonly (readonly string[])[];
  readonly laid: LaidOut;
}

export const LABEL_LINE = 15;
/** So much of a frame's title is shown. */
export const TITLE_LENGTH = 40;
const LABEL_WIDTH = 150;
const TITLE_HEIGHT = 26;

/** Lays out a chart. */
export function laidChart(chart: Chart): LaidChart {
  const sized = new Map(chart.nodes.map((node) => [node.id, sizedBox(node)]));
  const labels = chart.edges.map(labelRows);
  const boxes = chart.nodes.map(({ id, group }) => {
    const { width, height } = sized.get(id) as SizedBox;
    return { id, frame: group, width, height };
  });
  const lines = chart.edges.map(({ from, to }, i) => ({ from, to, label: labelSize(labels[i] ?? []) }));
  const frames = chart.groups.map(({ id, parent, label }) => {
    const width = textWidth(seen(label).slice(0, TITLE_LENGTH), SMALL_SIZE, true);
    return { id, parent, title: { width, height: TITLE_HEIGHT } };
  });
  return { sized, labels, laid: layOut(boxes, lines, frames) };
}

/** What a line says, in rows: why the call goes this way, and how many did. */
function labelRows(edge: ChartEdge): string[] {
  const sign = edge.mark === undefined ? '' : MARK_SIGNS[edge.mark];
  const words = [sign, labelOf(edge), callsWords(edge) ?? ''].filter((part) => part !== '').join(' ');
  return words === '' ? [] : wrapText(seen(words), LABEL_WIDTH, SMALL_SIZE, 3);
}

function labelSize(rows: readonly string[]): Size | undefined {
  if (rows.length === 0) return undefined;
  const width = Math.max(...rows.map((row) => textWidth(row, SMALL_SIZE))) + 10;
  return { width: Math.ceil(width), height: rows.length * LABEL_LINE + 4 };
}
