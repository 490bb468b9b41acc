// A chart as data for other programs. grammar/chart.schema.json is its description.

import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Position, SourceText } from '../../source/source-text.ts';
import { jsonPlace } from '../report/json-report.ts';
import type { Chart, ChartEdge, ChartGroup, ChartNode } from './chart.ts';

const FORMAT_VERSION = 1;

/** A finding at a box; its place is known where the source is. */
export interface ChartFindingJson extends Pick<Diagnostic, 'rule' | 'code' | 'severity' | 'message'> {
  readonly start?: Position;
  readonly end?: Position;
}

export interface ChartNodeJson extends Omit<ChartNode, 'findings'> {
  readonly findings: readonly ChartFindingJson[];
}

/** A chart as it is printed with `--format json`. Members may be added; those that are here keep name and meaning. */
export interface ChartJson extends Pick<Chart, 'title' | 'overlay'> {
  readonly version: typeof FORMAT_VERSION;
  readonly nodes: readonly ChartNodeJson[];
  readonly edges: readonly ChartEdge[];
  readonly groups: readonly ChartGroup[];
}

/** The chart as plain data; `source` gives findings their places. */
export function chartJson(chart: Chart, source?: SourceText): ChartJson {
  const { title, overlay, nodes, edges, groups } = chart;
  return {
    version: FORMAT_VERSION,
    title,
    ...(overlay === undefined ? undefined : { overlay }),
    nodes: nodes.map((node) => ({ ...node, findings: node.findings.map((finding) => findingJson(finding, source)) })),
    edges,
    groups,
  };
}

function findingJson(finding: Diagnostic, source: SourceText | undefined): ChartFindingJson {
  const { rule, code, severity, message } = finding;
  return { rule, code, severity, message, ...(source === undefined ? undefined : jsonPlace(source, finding.span)) };
}
