// A chart as Mermaid. One that is larger than Mermaid draws comes as Markdown: an overview, then chart after chart.

import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { chartOverview } from './chart-overview.ts';
import { brief } from './label-words.ts';
import { mermaidBox, mermaidChart, mermaidLine } from './mermaid-chart.ts';
import { MermaidNames } from './mermaid-text.ts';
import { type ChartPart, splitChart } from './split-chart.ts';

/** Mermaid's own limits, kept well clear of: 500 lines, and 50,000 characters. They cannot be raised inside a chart. */
const MOST_LINES = 450;
const MOST_CHARACTERS = 45_000;

/** What one of several charts holds: so much that it can still be read, and never more than Mermaid takes. */
const PART = { boxes: 60, lines: 150, size: 30_000 };

/**
 * Prints a chart as a Mermaid flowchart. When Mermaid would refuse it for its size, the text is Markdown with several
 * fenced charts instead, each within the limits: an overview, then the whole chart in parts.
 */
export function mermaidOf(chart: Chart): string {
  if (chart.edges.length <= MOST_LINES) {
    const whole = mermaidChart(chart);
    if (whole.length <= MOST_CHARACTERS) return whole;
  }
  const parts = mermaidParts(chart);
  const title = markdownText(brief(chart.title, 80));
  const why = `This flow is larger than Mermaid draws in one chart: first an overview, then ${parts.length === 1 ? 'the flow' : `${parts.length} charts`}. A box with ▶ goes on where it says.`;
  const charts = [{ title: 'Overview', chart: chartOverview(chart, parts) }, ...parts];
  const sections = charts.map(
    (part) => `## ${markdownText(part.title)}\n\n${fenced(mermaidChart({ ...part.chart, title: '' }))}`,
  );
  return [`# ${title}\n`, `${why}\n`, ...sections].join('\n');
}

/** The charts that a large one is printed as, without the overview. Each is within Mermaid's limits. */
export function mermaidParts(chart: Chart): ChartPart[] {
  let { boxes, lines, size } = PART;
  for (;;) {
    const parts = splitChart(chart, { boxes, lines, size, sizeOfBox, sizeOfLine });
    // Frames are not reckoned with; where many stand around few boxes, there is less room for boxes.
    if (size < 1000 || parts.every((part) => mermaidChart(part.chart).length <= MOST_CHARACTERS)) return parts;
    [boxes, lines, size] = [Math.ceil(boxes / 2), Math.ceil(lines / 2), size / 2];
  }
}

/** What the class or the style of a box or a line takes besides. */
const PER_NAME = 40;

function sizeOfBox(node: ChartNode): number {
  return mermaidBox(node, new MermaidNames()).length + PER_NAME;
}

function sizeOfLine(edge: ChartEdge): number {
  return mermaidLine(edge, new MermaidNames()).length + PER_NAME;
}

function fenced(text: string): string {
  return `\`\`\`mermaid\n${text}\`\`\`\n`;
}

function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (sign) => `\\${sign}`);
}
