// A chart as DOT, for Graphviz.

import type { Chart, ChartEdge, ChartNode, Shape } from './chart.ts';
import { ERROR, MARK_COLOURS, SHAPE_COLOURS, UNREACHED, UNREACHED_WORDS, WARNING, WORDS } from './chart-colours.ts';
import { type FrameItem, frameTree } from './frame-tree.ts';
import { boxRows, brief, lineWords, seen, severityOf, wrapWords } from './label-words.ts';

const OUTLINES: Readonly<Record<Shape, string>> = {
  start: 'shape=box, style="rounded,filled", peripheries=2',
  end: 'shape=box, style="rounded,filled"',
  prompt: 'shape=box, style="rounded,filled"',
  menu: 'shape=hexagon, style=filled, margin="0.02,0.02"',
  condition: 'shape=diamond, style=filled, margin="0,0"',
  transfer: 'shape=box, style=filled, peripheries=2',
  record: 'shape=cylinder, style=filled',
  web: 'shape=parallelogram, style=filled, margin="0,0.04"',
  message: 'shape=note, style=filled',
  data: 'shape=parallelogram, style=filled, margin="0,0.04"',
  jump: 'shape=cds, style="filled,dashed"',
  missing: 'shape=octagon, style="filled,dashed"',
  other: 'shape=box, style=filled',
};

const TITLE = 40;
const TEXT = 80;
const WIDE = 30;

/** Prints a chart for Graphviz's `dot`. Texts are shortened; the whole of them is in the tooltips. */
export function dotOf(chart: Chart): string {
  const title = chart.overlay === undefined ? chart.title : `${chart.title} (${chart.overlay})`;
  const head = [
    'digraph {',
    `  graph [label=${quoted(brief(title, TITLE * 2))}, labelloc=t, fontsize=16, fontname="Helvetica,Arial,sans-serif", rankdir=TB, nodesep=0.3, ranksep=0.4]`,
    `  node [fontname="Helvetica,Arial,sans-serif", fontsize=11, fontcolor="${WORDS}", margin="0.14,0.07", height=0.3]`,
    `  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, color="#495057", fontcolor="#343a40", arrowsize=0.7]`,
  ];
  const most = chart.edges.reduce((sum, { calls }) => Math.max(sum, calls ?? 0), 0);
  return `${[...head, ...boxesAndClusters(frameTree(chart), '  '), ...chart.edges.map((edge) => dotLine(edge, most)), '}'].join('\n')}\n`;
}

function boxesAndClusters(items: readonly FrameItem[], indent: string): string[] {
  return items.flatMap((item) => {
    if (!('items' in item)) return [`${indent}${dotBox(item)}`];
    const { id, label } = item.group;
    return [
      `${indent}subgraph ${quoted(`cluster_${id}`)} {`,
      `${indent}  graph [label=${quoted(brief(label, TITLE))}, labeljust=l, fontsize=12, style="rounded,dashed", color="#868e96"]`,
      ...boxesAndClusters(item.items, `${indent}  `),
      `${indent}}`,
    ];
  });
}

function dotBox(node: ChartNode): string {
  const { fill, line, words } = coloursOf(node);
  const attributes = [
    `label=${boxLabel(node)}`,
    dashedUnreached(OUTLINES[node.shape], node),
    `fillcolor="${fill}"`,
    `color="${line}"`,
    ...(words === WORDS ? [] : [`fontcolor="${words}"`]),
    ...(node.mark !== undefined || severityOf(node) !== undefined ? ['penwidth=2.5'] : []),
    `tooltip=${quoted(tooltip(node))}`,
  ];
  return `${quoted(node.id)} [${attributes.join(', ')}]`;
}

function coloursOf(node: ChartNode): { fill: string; line: string; words: string } {
  const isGrey = (!node.isReached && node.shape !== 'missing') || node.calls === 0;
  const { fill, line } = isGrey ? UNREACHED : SHAPE_COLOURS[node.shape];
  const severity = severityOf(node);
  const alarm = severity === 'error' ? ERROR : severity === 'warning' ? WARNING : line;
  return {
    fill,
    line: node.mark === undefined ? alarm : MARK_COLOURS[node.mark],
    words: isGrey ? UNREACHED_WORDS : WORDS,
  };
}

function dashedUnreached(outline: string, { isReached }: ChartNode): string {
  return isReached || outline.includes('dashed')
    ? outline
    : outline.replace(/style="?([a-z,]+)"?/, 'style="$1,dashed"');
}

function boxLabel(node: ChartNode): string {
  const { head, text, note, counts } = boxRows(node, TITLE, TEXT);
  const rows = (words: string, open = '', close = ''): string[] =>
    wrapWords(words, WIDE).map((row) => `${open}${htmlText(row)}${close}`);
  const all = [
    ...rows(head, '<b>', '</b>'),
    ...text.flatMap((words) => rows(words)),
    ...rows(note, '<i>', '</i>'),
    ...rows(counts, '<b>', '</b>'),
  ];
  return all.length === 0 ? '" "' : `<${all.join('<br/>')}>`;
}

/** All that the box is, and the words of its findings. */
function tooltip({ title, text, note, lines, findings, isReached }: ChartNode): string {
  const place =
    lines === undefined
      ? undefined
      : lines.first === lines.last
        ? `line ${lines.first}`
        : `lines ${lines.first}-${lines.last}`;
  const parts = [title, ...(text ?? '').split('\n'), note, place, isReached ? undefined : 'no call comes here'];
  const said = findings.map(({ severity, message, rule }) => `${severity}: ${message} [${rule}]`);
  const rows = [...parts, ...said].map((part) => seen(part ?? '')).filter((part) => part !== '');
  return rows.length === 0 ? ' ' : rows.join('\n');
}

function dotLine(edge: ChartEdge, most: number): string {
  const { calls, mark, isReached } = edge;
  const label = wrapWords(lineWords(edge, TEXT), WIDE)
    .map((row) => ` ${row} `)
    .join('\n');
  const isQuiet = calls === 0 || !isReached;
  const attributes = [
    ...(label === '' ? [] : [`label=${quoted(label)}`]),
    ...(edge.kind === 'watch' ? ['style=dotted'] : isReached ? [] : ['style=dashed']),
    ...(mark !== undefined ? [`color="${MARK_COLOURS[mark]}"`] : isQuiet ? [`color="${UNREACHED.line}"`] : []),
    ...(calls !== undefined && calls > 0
      ? [`penwidth=${1 + Math.ceil((5 * calls) / most)}`]
      : mark === undefined
        ? []
        : ['penwidth=2.5']),
    `tooltip=${quoted(lineWords(edge, Number.MAX_SAFE_INTEGER) || ' ')}`,
  ];
  return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [${attributes.join(', ')}]`;
}

/** Graphviz reads no more than 16,384 bytes between two quotes; longer texts are put together from pieces. */
const LONGEST_PIECE = 2000;

// `&` begins a character reference in any text, and a backslash an escape.
function quoted(text: string): string {
  const pieces: string[] = [];
  for (let rest = text; pieces.length === 0 || rest !== ''; ) {
    // No pair of code units is cut in the middle.
    const end = /[\ud800-\udbff]/.test(rest[LONGEST_PIECE - 1] ?? '') ? LONGEST_PIECE + 1 : LONGEST_PIECE;
    const piece = rest.slice(0, end).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    pieces.push(`"${piece.replaceAll('\n', '\\n')}"`);
    rest = rest.slice(end);
  }
  return pieces.join(' + ');
}

function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
