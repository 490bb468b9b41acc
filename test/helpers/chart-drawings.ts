// The drawings of text that are held against files: two of our examples and a made-up plan, in several widths.

import { readFileSync } from 'node:fs';
import { compile, lint } from '../../src/library.ts';
import { buildChart } from '../../src/presentation/flowchart/build-chart.ts';
import { type TextChartOptions, textOf } from '../../src/presentation/flowchart/text.ts';
import { SourceText } from '../../src/source/source-text.ts';

const GOLDEN = new URL('../presentation/flowchart/golden/', import.meta.url);
const EXAMPLES = new URL('../../examples/', import.meta.url);

const PLANS: readonly (readonly [string, URL])[] = [
  ['street-poll', new URL('street-poll/dialplan.xml', EXAMPLES)],
  ['charity-drive', new URL('charity-drive/dialplan.xml', EXAMPLES)],
  ['dense', new URL('dense.xml', GOLDEN)],
];

const LOOKS: readonly (readonly [string, TextChartOptions])[] = [
  ['80', { width: 80 }],
  ['120', { width: 120 }],
  ['80-ascii', { width: 80, ascii: true }],
];

export interface ChartDrawing {
  readonly name: string;
  readonly file: URL;
  draw(): string;
}

export const CHART_DRAWINGS: readonly ChartDrawing[] = PLANS.flatMap(([plan, path]) =>
  LOOKS.map(([look, options]) => ({
    name: `${plan}-${look}`,
    file: new URL(`${plan}-${look}.txt`, GOLDEN),
    draw: () => {
      const source = new SourceText(plan, readFileSync(path, 'utf8'));
      const { flow } = compile(source.text);
      return textOf(buildChart(flow, { source, findings: lint(source.text) }), options);
    },
  })),
);
