// A dialplan as a flowchart, in one call: from its text or its flow to Mermaid, DOT, SVG, HTML, text or data.

import { compileFlow } from '../../analysis/compile-flow.ts';
import type { FlowGraph } from '../../analysis/flow-graph.ts';
import { lintDialplan } from '../../analysis/lint.ts';
import { parseDialplan } from '../../analysis/parse-dialplan.ts';
import { SourceText } from '../../source/source-text.ts';
import type { Chart } from './chart.ts';
import { chartOf, type FlowchartOptions, pictureOf } from './pictures.ts';
import { textOf } from './text.ts';

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

/** A chart in a format. */
export function drawn(chart: Chart, options: FlowchartOptions): string {
  const { format = 'mermaid', width, ascii, paint } = options;
  if (format !== 'text') return pictureOf(chart, format, options);
  return textOf(chart, {
    ...(width === undefined ? undefined : { width }),
    ...(ascii === undefined ? undefined : { ascii }),
    ...(paint === undefined ? undefined : { paint }),
  });
}
