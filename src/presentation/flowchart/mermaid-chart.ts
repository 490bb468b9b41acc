// One chart as the text of one Mermaid flowchart.

import type { Chart, ChartEdge, ChartNode, Shape } from './chart.ts';
import { ERROR, MARK_COLOURS, SHAPE_COLOURS, UNREACHED, UNREACHED_WORDS, WARNING, WORDS } from './chart-colours.ts';
import { type FrameItem, frameTree } from './frame-tree.ts';
import { boxRows, breakLongWords, brief, lineWords, severityOf } from './label-words.ts';
import { MermaidNames, mermaidText } from './mermaid-text.ts';

const OUTLINES: Readonly<Record<Shape, readonly [string, string]>> = {
  start: ['([', '])'],
  end: ['([', '])'],
  prompt: ['(', ')'],
  menu: ['{{', '}}'],
  condition: ['{', '}'],
  transfer: ['[[', ']]'],
  record: ['[(', ')]'],
  web: ['[\\', '\\]'],
  message: ['>', ']'],
  data: ['[/', '/]'],
  jump: ['([', '])'],
  missing: ['[', ']'],
  other: ['[', ']'],
};

const TITLE = 40;
const TEXT = 60;
/** Mermaid makes lines of words itself; a word of more characters than these is broken here. */
const LONGEST_WORD = 20;

/** The chart as `flowchart TD`; always parsed by Mermaid, but refused by it above its limits. No title for an empty one. */
export function mermaidChart(chart: Chart): string {
  const names = new MermaidNames();
  const title = titleOf(chart);
  const head = title === '' ? [] : ['---', `title: ${JSON.stringify(title)}`, '---'];
  const lines = [...head, 'flowchart TD'];
  lines.push(...boxesAndFrames(frameTree(chart), names, '  '));
  for (const edge of chart.edges) lines.push(mermaidLine(edge, names));
  lines.push(...classes(chart, names), ...lineStyles(chart));
  return `${lines.join('\n')}\n`;
}

function titleOf({ title, overlay }: Chart): string {
  return brief(overlay === undefined ? title : `${title} (${overlay})`, 80);
}

function boxesAndFrames(items: readonly FrameItem[], names: MermaidNames, indent: string): string[] {
  return items.flatMap((item) => {
    if (!('items' in item)) return [`${indent}${mermaidBox(item, names)}`];
    const { group } = item;
    const head = `${indent}subgraph ${names.frame(group.id)}["${mermaidText(brief(group.label, TITLE)) || ' '}"]`;
    return [head, ...boxesAndFrames(item.items, names, `${indent}  `), `${indent}end`];
  });
}

/** The statement that draws a box. */
export function mermaidBox(node: ChartNode, names: MermaidNames): string {
  const { shape } = node;
  const [open, close] = OUTLINES[shape];
  return `${names.box(node.id)}${open}"${boxWords(node)}"${close}:::${classOf(shape)}`;
}

// `end` closes a frame, wherever it stands.
function classOf(shape: Shape): string {
  return shape === 'end' ? 'over' : shape;
}

function boxWords(node: ChartNode): string {
  const { head, text, note, counts } = boxRows(node, TITLE, TEXT);
  const rows = [
    tagged('b', node.shape === 'jump' ? `▶ ${head}` : head),
    ...text.map(paragraph),
    tagged('i', note),
    tagged('b', counts),
  ].filter((row) => row !== '');
  return rows.length === 0 ? ' ' : rows.join('<br>');
}

function tagged(tag: string, words: string): string {
  return words === '' ? '' : `<${tag}>${paragraph(words)}</${tag}>`;
}

function paragraph(words: string): string {
  return breakLongWords(words, LONGEST_WORD).map(mermaidText).join('<br>');
}

/** The statement that draws a line. */
export function mermaidLine(edge: ChartEdge, names: MermaidNames): string {
  const words = paragraph(lineWords(edge, TEXT));
  const arrow = edge.kind === 'watch' ? '-.->' : '-->';
  const label = words === '' ? '' : `|"${words}"|`;
  return `  ${names.box(edge.from)} ${arrow}${label} ${names.box(edge.to)}`;
}

function classes({ nodes, groups }: Chart, names: MermaidNames): string[] {
  const lines: string[] = [];
  for (const shape of new Set(nodes.map((node) => node.shape))) {
    const { fill, line } = SHAPE_COLOURS[shape];
    const dashes = shape === 'jump' || shape === 'missing' ? ',stroke-dasharray:4 3' : '';
    lines.push(`  classDef ${classOf(shape)} fill:${fill},stroke:${line},color:${WORDS}${dashes}`);
  }
  const assign = (name: string, style: string, ids: readonly string[]): void => {
    if (ids.length > 0) lines.push(`  classDef ${name} ${style}`, `  class ${ids.join(',')} ${name}`);
  };
  const boxes = (isWanted: (node: ChartNode) => boolean): string[] =>
    nodes.filter(isWanted).map(({ id }) => names.box(id));
  assign(
    'unreached',
    `fill:${UNREACHED.fill},stroke:${UNREACHED.line},color:${UNREACHED_WORDS},stroke-dasharray:6 4`,
    boxes(({ isReached, shape }) => !isReached && shape !== 'missing'),
  );
  assign(
    'quiet',
    'opacity:0.6',
    boxes(({ calls }) => calls === 0),
  );
  assign(
    'warned',
    `stroke:${WARNING},stroke-width:3px`,
    boxes((node) => severityOf(node) === 'warning'),
  );
  assign(
    'wrong',
    `stroke:${ERROR},stroke-width:3px`,
    boxes((node) => severityOf(node) === 'error'),
  );
  for (const [mark, colour] of Object.entries(MARK_COLOURS))
    assign(
      mark,
      `stroke:${colour},stroke-width:4px`,
      boxes((node) => node.mark === mark),
    );
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const used = new Set<string>();
  for (const { group } of nodes) for (let at = group; at !== undefined; at = parents.get(at)) used.add(at);
  const frames = groups.filter(({ id }) => used.has(id)).map(({ id }) => names.frame(id));
  assign('frame', 'fill:none,stroke:#868e96,stroke-dasharray:3 3', frames);
  return lines;
}

/** Lines that look unlike others, those of one look together. */
function lineStyles({ edges }: Chart): string[] {
  const most = edges.reduce((sum, { calls }) => Math.max(sum, calls ?? 0), 0);
  const byStyle = new Map<string, number[]>();
  edges.forEach((edge, i) => {
    const style = lineStyle(edge, most);
    if (style === '') return;
    const alike = byStyle.get(style);
    if (alike === undefined) byStyle.set(style, [i]);
    else alike.push(i);
  });
  return [...byStyle].map(([style, lines]) => `  linkStyle ${lines.join(',')} ${style}`);
}

function lineStyle({ isReached, calls, mark }: ChartEdge, most: number): string {
  const parts: string[] = [];
  if (mark !== undefined) parts.push(`stroke:${MARK_COLOURS[mark]}`);
  else if (!isReached) parts.push(`stroke:${UNREACHED.line}`, 'stroke-dasharray:6 4');
  if (calls === 0) parts.push('stroke-opacity:0.3');
  else if (calls !== undefined) parts.push(`stroke-width:${1 + Math.ceil((5 * calls) / most)}px`);
  else if (mark !== undefined) parts.push('stroke-width:3px');
  return parts.join(',');
}
