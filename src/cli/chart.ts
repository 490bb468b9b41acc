// `dialplan chart`: the flow of a plan drawn, in any of the formats, with calls drawn over it when that is asked for.

import { lintDialplan } from '../analysis/lint.ts';
import { lintRequest } from '../analysis/lint-request.ts';
import { ruleNamed } from '../analysis/rules/index.ts';
import {
  chartOf,
  FLOWCHART_FORMATS,
  type FlowchartFormat,
  type FlowchartOptions,
  pictureOf,
} from '../presentation/flowchart/pictures.ts';
import { ansi, plain } from '../presentation/report/paint.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { readOverlay } from './chart-overlay.ts';
import { findConfig } from './find-config.ts';
import type { LoadedPlan } from './load-plan.ts';
import { codeFor, onePath, openPlan } from './open-plan.ts';
import { chosen, flag, single, wholeNumber } from './options.ts';
import { deliver, formatByEnding, refuseToOverwrite, wantsColor } from './output.ts';
import { ExitCode } from './process-ends.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
const LEAST_WIDTH = 40;
const USUAL_WIDTH = 80;
const MOST_WIDTH = 10_000;

/** Runs the command; the exit code. */
export async function chartCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const path = onePath(paths, 'draw', 'chart poll.xml --format svg -o poll.svg');
  const output = single(given, 'output', '-o');
  refuseToOverwrite('-o', output, [path]);
  const format = chosen(given, 'format', FLOWCHART_FORMATS) ?? formatByEnding(output, ENDINGS) ?? 'mermaid';
  const theme = chosen(given, 'theme', THEMES) ?? 'auto';
  const width = wholeNumber(given, 'width', { least: LEAST_WIDTH, most: MOST_WIDTH }) ?? usualWidth(output);
  const plan = openPlan(path, undefined);
  if (plan === undefined) return ExitCode.findings;
  const overlay = readOverlay(plan, given);
  const options: FlowchartOptions = {
    format,
    theme,
    width,
    ascii: flag(given, 'ascii'),
    paint: format === 'text' && wantsColor(given) ? ansi : plain,
    source: plan.source,
    findings: given['findings'] === false ? [] : await findingsOf(plan, single(given, 'config')),
    ...(overlay === undefined ? undefined : { overlay }),
  };
  const chart = chartOf(plan.flow, options);
  // What measures columns is loaded for text alone.
  const text =
    format === 'text'
      ? (await import('../presentation/flowchart/flowchart.ts')).drawn(chart, options)
      : pictureOf(chart, format, options);
  deliver(output, text);
  if (format === 'mermaid' && text.includes('```mermaid'))
    process.stderr.write(
      'dialplan: more than Mermaid takes in one chart: the text is Markdown, an overview and a chart for each part\n',
    );
  return codeFor([plan]);
}

const ENDINGS: Readonly<Record<string, FlowchartFormat>> = {
  mmd: 'mermaid',
  md: 'mermaid',
  mermaid: 'mermaid',
  dot: 'dot',
  gv: 'dot',
  svg: 'svg',
  html: 'html',
  htm: 'html',
  txt: 'text',
  json: 'json',
};

function usualWidth(output: string | undefined): number {
  const columns = output === undefined && process.stdout.isTTY === true ? process.stdout.columns : USUAL_WIDTH;
  return Math.max(LEAST_WIDTH, columns ?? USUAL_WIDTH);
}

/** What lint finds in the plan, by the configuration that lint would use. Of a request, what is about the call. */
async function findingsOf(
  { dialplan, source, flow }: LoadedPlan,
  wanted: string | undefined,
): Promise<readonly Diagnostic[]> {
  const options = (await findConfig(wanted)).optionsFor(source.path);
  if (dialplan.document.text === source.text) return lintDialplan(dialplan, [], options);
  const plan = flow.nodes[flow.entry]?.span ?? { start: 0, end: 0 };
  return lintRequest(source.text, options).diagnostics.filter(
    ({ rule, span }) =>
      ruleNamed(rule)?.checkRequest === undefined || (plan.start <= span.start && span.end <= plan.end),
  );
}
