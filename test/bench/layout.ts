// Our layout beside the libraries: the same boxes, lines and labels, no frames. Crossings and the length of lines over
// examples and corpus, and the time on plans of 30 to 2,000 boxes, with native `dot` where it is installed.

import { spawnSync } from 'node:child_process';
import dagre from '@dagrejs/dagre';
import { instance } from '@viz-js/viz';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { ELK as Elk, ElkNode } from 'elkjs/lib/elk-api.js';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parse } from '../../src/library.ts';
import { buildChart } from '../../src/presentation/flowchart/build-chart.ts';
import type { Chart } from '../../src/presentation/flowchart/chart.ts';
import { dotOf } from '../../src/presentation/flowchart/dot.ts';
import { flowchart } from '../../src/presentation/flowchart/flowchart.ts';
import { laidChart } from '../../src/presentation/flowchart/laid-chart.ts';
import { layOut, type Size } from '../../src/presentation/flowchart/layout/lay-out.ts';
import { crossings, type Line, lengthOf, linesOfOurs } from '../helpers/drawn-lines.ts';
import { CORPUS, EXAMPLES } from '../helpers/plans.ts';
import { generatePlan } from './generate-plan.ts';

interface Task {
  readonly boxes: readonly ({ readonly id: string } & Size)[];
  readonly lines: readonly { readonly from: string; readonly to: string; readonly label: Size | undefined }[];
}

/** What a layout draws: its lines, as points. */
type Layout = (task: Task) => readonly Line[] | Promise<readonly Line[]>;

function taskOf(chart: Chart): Task {
  const { sized, laid } = laidChart(chart);
  const boxes = chart.nodes.map(({ id }) => {
    const { width = 0, height = 0 } = sized.get(id) ?? {};
    return { id, width, height };
  });
  return { boxes, lines: chart.edges.map(({ from, to }, i) => ({ from, to, label: laid.lines[i]?.label })) };
}

const chartOf = (text: string): Chart => buildChart(compileFlow(parse(text).dialplan));

const ours: Layout = ({ boxes, lines }) =>
  linesOfOurs(
    layOut(
      boxes.map((box) => ({ ...box, frame: undefined })),
      lines,
      [],
    ).lines,
  );

const byDagre: Layout = ({ boxes, lines }) => {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB' });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  lines.forEach(({ from, to, label }, i) => {
    graph.setEdge(from, to, { width: label?.width ?? 0, height: label?.height ?? 0, labelpos: 'c' }, `${i}`);
  });
  dagre.layout(graph);
  return graph
    .edges()
    .map((edge: { v: string; w: string; name?: string }) => (graph.edge(edge) as { points: Line }).points);
};

// Its types say that the class is inside the default export; it is the default export.
const elk = new (ELK as unknown as new () => Elk)();
const byElk: Layout = async ({ boxes, lines }) => {
  const laid: ElkNode = await elk.layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.edgeRouting': 'POLYLINE' },
    children: boxes.map((box) => ({ ...box })),
    edges: lines.map(({ from, to, label }, i) => ({
      id: `e${i}`,
      sources: [from],
      targets: [to],
      labels: label === undefined ? [] : [{ text: 'x', width: label.width, height: label.height }],
    })),
  });
  return (laid.edges ?? []).map(({ sections = [] }) =>
    sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
  );
};

const viz = await instance();
const byViz: Layout = ({ boxes, lines }) => {
  const inches = (size: number): number => size / 72;
  const drawn = viz.renderJSON({
    directed: true,
    nodeAttributes: { shape: 'box', fixedsize: true },
    nodes: boxes.map(({ id, width, height }) => ({
      name: id,
      attributes: { width: inches(width), height: inches(height), label: '' },
    })),
    edges: lines.map(({ from, to, label }) => {
      const words = label === undefined ? '' : 'x'.repeat(Math.ceil(label.width / 7));
      return { tail: from, head: to, attributes: { label: words, fontsize: 11 } };
    }),
  }) as { edges?: readonly { pos: string }[] };
  return (drawn.edges ?? []).map(({ pos }) =>
    pos
      .replace(/[es],[^ ]+ ?/g, '')
      .trim()
      .split(/\s+/)
      .map((point) => point.split(',').map(Number))
      .map(([x = 0, y = 0]) => ({ x, y })),
  );
};

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['ours', ours],
  ['viz.js (dot)', byViz],
  ['elkjs', byElk],
  ['dagre', byDagre],
];

const tasks = [...EXAMPLES, ...CORPUS].map(({ text }) => taskOf(chartOf(text)));
console.log(`${tasks.length} plans, without frames: crossings of lines, and their length\n`);
for (const [name, layout] of LAYOUTS) {
  let crossed = 0;
  let length = 0;
  for (const task of tasks) {
    const lines = await layout(task);
    crossed += crossings(lines);
    length += lengthOf(lines);
  }
  console.log(
    `${name.padEnd(14)} ${String(crossed).padStart(5)} crossings   ${(length / 1000).toFixed(0).padStart(5)} thousand`,
  );
}

console.log('\ntime, milliseconds\n');
for (const bytes of [2_200, 17_000, 85_000, 170_000]) {
  const chart = chartOf(generatePlan(bytes));
  const task = taskOf(chart);
  const times: string[] = [];
  for (const [name, layout] of LAYOUTS) {
    const start = performance.now();
    await layout(task);
    times.push(`${name} ${(performance.now() - start).toFixed(0)}`);
  }
  const start = performance.now();
  const { error } = spawnSync('dot', ['-Tsvg'], { input: dotOf(chart) });
  if (error === undefined) times.push(`native dot ${(performance.now() - start).toFixed(0)}`);
  console.log(`${String(task.boxes.length).padStart(5)} boxes   ${times.join('   ')}`);
}

const plan = generatePlan(85_000);
const start = performance.now();
flowchart(plan, { format: 'svg', findings: [] });
console.log(
  `\nfrom text to SVG, ${chartOf(plan).nodes.length} boxes: ${(performance.now() - start).toFixed(0)} ms (budget 500 ms)`,
);
