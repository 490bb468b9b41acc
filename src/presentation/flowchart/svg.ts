// A chart as SVG: laid out by ourselves, drawn with nothing but shapes and words, for light and dark pages.

import { xmlAttributes, xmlText } from '../report/xml-text.ts';
import { type Chart, type ChartEdge, type ChartNode, labelOf } from './chart.ts';
import { MARK_SIGNS, seen, severityOf } from './label-words.ts';
import { LABEL_LINE, laidChart, TITLE_LENGTH } from './laid-chart.ts';
import type { Area, LaidLine } from './layout/lay-out.ts';
import { FONT_SIZE, outline, round, type SizedBox, SMALL_SIZE } from './svg-boxes.ts';
import { styleOf, type Theme } from './svg-style.ts';
import { textWidth } from './text-size.ts';

export interface SvgOptions {
  /** `auto` follows the page's. Default `auto`. */
  readonly theme?: Theme;
}

const MARGIN = 20;
const HEAD = 26;

/** Draws a chart. Always well-formed, whatever the words in it. */
export function svgOf(chart: Chart, options: SvgOptions = {}): string {
  const { sized, labels, laid } = laidChart(chart);
  const legend = legendOf(chart);
  const width = Math.ceil(Math.max(laid.width, textWidth(legend, SMALL_SIZE)) + 2 * MARGIN);
  const height = Math.ceil(laid.height + 2 * MARGIN + (legend === '' ? 0 : HEAD));
  const most = chart.edges.reduce((highest, { calls = 0 }) => Math.max(highest, calls), 1);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="dialplan-chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label=${quoted(`Flowchart of ${seen(chart.title)}`)}>`,
    `<title>${xmlText(seen(chart.title))}</title>`,
    `<desc>${xmlText(descriptionOf(chart))}</desc>`,
    `<style>${styleOf(options.theme ?? 'auto')}</style>`,
    ARROWS,
    `<rect class="page" width="${width}" height="${height}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...chart.groups.map(({ id, label }) => frameSvg(id, label, laid.frames.get(id))),
    ...chart.edges.map((edge, i) => edgeSvg(edge, laid.lines[i] as LaidLine, labels[i] ?? [], most)),
    ...chart.nodes.map((node) => {
      const box = boxSvg(sized.get(node.id) as SizedBox, laid.boxes.get(node.id) as Area);
      const { target } = node;
      return target !== undefined && sized.has(target)
        ? `<a${xmlAttributes({ href: `#box-${target}` })}>${box}</a>`
        : box;
    }),
    '</g>',
    legend === '' ? '' : `<text class="legend" x="${MARGIN}" y="${height - MARGIN / 2}">${xmlText(legend)}</text>`,
    '</svg>',
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

const ARROWS =
  '<defs><marker id="dp-arrow" class="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5L8 4L0 7.5Z"/></marker></defs>';

function frameSvg(id: string, label: string, area: Area | undefined): string {
  if (area === undefined) return '';
  const { x, y, width, height } = area;
  const place = xmlAttributes({ x: round(x), y: round(y), width: round(width), height: round(height) });
  return `<g class="frame"${xmlAttributes({ 'data-id': id })}><rect${place} rx="8"/><text x="${round(x + 12)}" y="${round(y + 17)}">${xmlText(seen(label).slice(0, TITLE_LENGTH))}</text></g>`;
}

function edgeSvg(edge: ChartEdge, { from, strokes, label }: LaidLine, rows: readonly string[], most: number): string {
  const point = ({ x, y }: { x: number; y: number }): string => `${round(x)} ${round(y)}`;
  const way = strokes.map(({ to, by }) =>
    by === undefined ? `L${point(to)}` : `C${point(by[0])} ${point(by[1])} ${point(to)}`,
  );
  const classes = ['edge', edge.kind, edge.isReached ? '' : 'unreached', edge.mark ?? '', usedClass(edge.calls)];
  // An attribute, not a style: a page that allows no styles but its own shows it too.
  const thick = edge.calls === undefined || edge.calls === 0 ? undefined : round(1.2 + (4 * edge.calls) / most);
  const words =
    label === undefined
      ? ''
      : `<rect class="label" x="${round(label.x)}" y="${round(label.y)}" width="${round(label.width)}" height="${round(label.height)}" rx="4"/>` +
        rows
          .map(
            (row, i) =>
              `<text x="${round(label.x + label.width / 2)}" y="${round(label.y + 13 + i * LABEL_LINE)}">${xmlText(row)}</text>`,
          )
          .join('');
  const ends = xmlAttributes({ class: named(classes), 'data-from': edge.from, 'data-to': edge.to });
  const whole = labelOf(edge);
  return `<g${ends}>${whole === '' ? '' : `<title>${xmlText(seen(whole))}</title>`}<path d="M${point(from)}${way.join('')}" marker-end="url(#dp-arrow)"${xmlAttributes({ 'stroke-width': thick })}/>${words}</g>`;
}

function usedClass(calls: number | undefined): string {
  return calls === 0 ? 'unused' : '';
}

function boxSvg({ node, rows, height: own }: SizedBox, area: Area): string {
  const { id, shape, isReached, mark, calls } = node;
  const severity = severityOf(node);
  const classes = [
    'node',
    shape,
    isReached ? '' : 'unreached',
    mark ?? '',
    usedClass(calls),
    severity === undefined ? '' : `has-${severity}`,
  ];
  const text: string[] = [];
  let y = area.y + (own - rows.reduce((sum, row) => sum + row.height, 0)) / 2;
  for (const { text: words, kind, height } of rows) {
    const base = y + height - (height - (kind === 'title' || kind === 'text' ? FONT_SIZE : SMALL_SIZE)) / 2 - 2;
    text.push(
      `<text class="${kind}" x="${round(area.x + area.width / 2)}" y="${round(base)}">${xmlText(words)}</text>`,
    );
    y += height;
  }
  return `<g${xmlAttributes({ class: named(classes), id: `box-${id}`, 'data-id': id })}><title>${xmlText(tooltip(node))}</title>${outline(shape, area)}${text.join('')}</g>`;
}

/** The words of a box, whole, and what lint says about it. */
function tooltip({ title, text, note, lines, findings }: ChartNode): string {
  const place =
    lines === undefined
      ? ''
      : lines.first === lines.last
        ? `line ${lines.first}`
        : `lines ${lines.first} to ${lines.last}`;
  const said = findings.map(({ severity, message, rule }) => `${severity}: ${message} [${rule}]`);
  return [title, text, note, place, ...said]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (part ?? '').split('\n').map(seen).join('\n'))
    .join('\n');
}

/** What a person who hears the picture is told of it. */
function descriptionOf({ nodes, edges }: Chart): string {
  const menus = nodes.filter(({ shape }) => shape === 'menu').map(({ title }) => seen(title ?? 'without a name'));
  const counts = `${nodes.length} boxes, ${edges.length} lines.`;
  return menus.length === 0 ? counts : `${counts} Menus: ${menus.join(', ')}.`;
}

function legendOf({ overlay, nodes, edges }: Chart): string {
  const marks = new Set([...nodes, ...edges].flatMap(({ mark }) => (mark === undefined ? [] : [mark])));
  const words = [...marks].map((mark) => `${MARK_SIGNS[mark]} ${mark}`);
  return [...(overlay === undefined ? [] : [seen(overlay)]), ...words].join('   ');
}

function named(classes: readonly string[]): string {
  return classes.filter((name) => name !== '').join(' ');
}

function quoted(text: string): string {
  return xmlAttributes({ x: text }).slice(3);
}
