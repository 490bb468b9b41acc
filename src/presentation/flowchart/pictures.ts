// A flow as a chart, and a chart in each of the formats but text: to measure text in columns takes tables of characters
// that cost a third of a start, and pictures do without.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Paint } from '../report/paint.ts';
import { buildChart } from './build-chart.ts';
import type { Chart } from './chart.ts';
import { dotOf } from './dot.ts';
import { htmlOf } from './html.ts';
import { chartJson } from './json.ts';
import { mermaidOf } from './mermaid.ts';
import { type Overlay, withCalls } from './overlay.ts';
import { svgOf } from './svg.ts';
import type { Theme } from './svg-style.ts';

export const FLOWCHART_FORMATS = ['mermaid', 'dot', 'svg', 'html', 'text', 'json'] as const;

export type FlowchartFormat = (typeof FLOWCHART_FORMATS)[number];

export interface FlowchartOptions {
  /** Default `mermaid`. Above what Mermaid takes (500 lines, 50,000 characters), the text is Markdown with several charts. */
  readonly format?: FlowchartFormat;
  /** For a flow: the text it was compiled from, which gives boxes their lines. A source has its own. */
  readonly source?: SourceText;
  /** Shown as badges. Default: what lint finds in a source; nothing for a flow. */
  readonly findings?: readonly Diagnostic[];
  /** Calls drawn over the chart. */
  readonly overlay?: Overlay;
  /** For `svg` and `html`. Default `auto`: as the reader's page. */
  readonly theme?: Theme;
  /** For `text`: columns, 40 or more. Default 80. */
  readonly width?: number;
  /** For `text`: no characters but ASCII. Default false. */
  readonly ascii?: boolean;
  /** For `text`: colours. Default: none. */
  readonly paint?: Paint;
}

/** The chart of a flow, with what the options add to it. */
export function chartOf(flow: FlowGraph, { source, findings, overlay }: FlowchartOptions): Chart {
  const chart = buildChart(flow, {
    ...(source === undefined ? undefined : { source }),
    ...(findings === undefined ? undefined : { findings }),
  });
  return overlay === undefined ? chart : withCalls(chart, overlay);
}

/** A chart in a format other than text. */
export function pictureOf(
  chart: Chart,
  format: Exclude<FlowchartFormat, 'text'>,
  { source, theme = 'auto' }: FlowchartOptions,
): string {
  switch (format) {
    case 'mermaid':
      return mermaidOf(chart);
    case 'dot':
      return dotOf(chart);
    case 'svg':
      return svgOf(chart, { theme });
    case 'html': {
      const page = source === undefined ? {} : { source: source.text, path: source.path };
      return htmlOf(chart, { ...page, theme });
    }
    case 'json':
      return `${JSON.stringify(chartJson(chart, source), null, 2)}\n`;
  }
}
