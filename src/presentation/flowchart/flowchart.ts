// A dialplan as a flowchart, in one call: from its text or its flow to Mermaid, DOT, SVG, HTML, text or data.

import { compileFlow } from '../../analysis/compile-flow.ts';
import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { lintDialplan } from '../../analysis/lint.ts';
import { parseDialplan } from '../../analysis/parse-dialplan.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { SourceText } from '../../source/source-text.ts';
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
import { textOf } from './text.ts';

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

/**
 * Draws the flow of a dialplan. Takes its text, or the flow that `compile` gave. Never throws on bad input: what could be
 * read is drawn. The same input gives the same drawing. Pure: nothing is loaded, no browser is needed.
 */
export function flowchart(source: string | FlowGraph, options: FlowchartOptions = {}): string {
  if (typeof source !== 'string') return drawn(chartOf(source, options), options);
  const { dialplan, diagnostics } = parseDialplan(source);
  const findings = options.findings ?? lintDialplan(dialplan, diagnostics, {});
  const named = options.source ?? new SourceText('dialplan.xml', source);
  const full = { ...options, source: named, findings };
  return drawn(chartOf(compileFlow(dialplan), full), full);
}

/** The chart of a flow, with what the options add to it. */
export function chartOf(flow: FlowGraph, { source, findings, overlay }: FlowchartOptions): Chart {
  const chart = buildChart(flow, {
    ...(source === undefined ? undefined : { source }),
    ...(findings === undefined ? undefined : { findings }),
  });
  return overlay === undefined ? chart : withCalls(chart, overlay);
}

/** A chart in a format. */
export function drawn(chart: Chart, options: FlowchartOptions): string {
  const { format = 'mermaid', source, theme = 'auto', width, ascii, paint } = options;
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
    case 'text':
      return textOf(chart, {
        ...(width === undefined ? undefined : { width }),
        ...(ascii === undefined ? undefined : { ascii }),
        ...(paint === undefined ? undefined : { paint }),
      });
    case 'json':
      return `${JSON.stringify(chartJson(chart, source), null, 2)}\n`;
  }
}
