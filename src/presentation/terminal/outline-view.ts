// The plan as an outline: one line a tag, indented as it is nested, with the current tag lit and those tried ticked.

import type { FlowGraph, FlowNode } from '../../analysis/flow-graph.ts';
import { cleanText } from '../report/column-text.ts';
import { cutLine, piece, type StyledLine } from './styled-line.ts';
import { currentMoment, type Walk } from './walk-session.ts';
import { tagAt, touchedTags } from './where.ts';

interface OutlineRow {
  readonly node: FlowNode;
  readonly depth: number;
  readonly text: string;
}

const outlines = new WeakMap<FlowGraph, readonly OutlineRow[]>();
const SHOWN_TEXT = 60;

/** The tags of a plan in document order. */
function outlineOf(flow: FlowGraph): readonly OutlineRow[] {
  let rows = outlines.get(flow);
  if (rows === undefined) {
    const around: FlowNode[] = [];
    rows = flow.nodes
      .filter(({ kind }) => kind !== 'collect' && kind !== 'end')
      .map((node) => {
        while (around.length > 0 && (around.at(-1)?.span.end ?? 0) <= node.span.start) around.pop();
        around.push(node);
        return { node, depth: around.length - 1, text: rowText(node) };
      });
    outlines.set(flow, rows);
  }
  return rows;
}

function rowText({ kind, name, attributes, text }: FlowNode): string {
  const detail =
    kind === 'keypress'
      ? (attributes?.['pressed'] ?? '')
      : kind === 'if'
        ? (attributes?.['expr'] ?? '')
        : [attributes?.['varname'], text?.slice(0, SHOWN_TEXT)].filter(Boolean).join(' = ');
  return cleanText([kind, name === undefined ? '' : `"${name}"`, detail].filter((part) => part !== '').join(' '));
}

export function outlineLines(walk: Walk, breakpoints: readonly string[], width: number, height: number): StyledLine[] {
  const rows = outlineOf(walk.flow);
  const current = tagAt(walk, currentMoment(walk));
  const touched = touchedTags(walk);
  const index = rows.findIndex(({ node }) => node.id === current?.id);
  const from = Math.max(0, Math.min(index - Math.floor(height / 3), rows.length - height));
  return rows.slice(from, from + height).map(({ node, depth, text }) => {
    const isCurrent = node.id === current?.id;
    const isStop = node.name !== undefined && breakpoints.includes(node.name);
    const marks = `${isStop ? '●' : ' '}${isCurrent ? '▶' : touched.has(node.id) ? '✓' : ' '} `;
    const tone = isCurrent ? 'lit' : touched.has(node.id) ? 'tried' : 'plain';
    return cutLine([piece(marks, 'dim'), piece('  '.repeat(Math.min(depth, 12))), piece(text, tone)], width);
  });
}
