// Our layout beside the libraries: the same boxes, lines and labels; with frames beside dot, which has clusters. Crossings
// and the length of lines over examples and corpus, and the time on plans of 30 to 2,000 boxes, with native `dot` where
// it is installed.

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
import {
  type BoxIn,
  type FrameIn,
  layOut,
  type Size,
  type Stroke,
} from '../../src/presentation/flowchart/layout/lay-out.ts';
import { crossings, type Line, lengthOf, linesOfOurs, sampled } from '../helpers/drawn-lines.ts';
import { CORPUS, EXAMPLES } from '../helpers/plans.ts';
import { generatePlan } from './generate-plan.ts';

interface Task {
  readonly boxes: readonly BoxIn[];
  readonly frames: readonly FrameIn[];
  readonly lines: readonly { readonly from: string; readonly to: string; readonly label: Size | undefined }[];
}

/** What a layout draws: its lines, as points. */
type Layout = (task: Task) => readonly Line[] | Promise<readonly Line[]>;

function taskOf(chart: Chart): Task {
  const { sized, laid } = laidChart(chart);
  const boxes = chart.nodes.map(({ id, group }) => {
    const { width = 0, height = 0 } = sized.get(id) ?? {};
    return { id, width, height, frame: group };
  });
  const frames = chart.groups.map(({ id, parent }) => ({ id, parent, title: { width: 80, height: 20 } }));
  return { boxes, frames, lines: chart.edges.map(({ from, to }, i) => ({ from, to, label: laid.lines[i]?.label })) };
}

const chartOf = (text: string): Chart => buildChart(compileFlow(parse(text).dialplan));

/** The same boxes side by side, in no frames. */
function unframed({ boxes, lines }: Task): Task {
  return { boxes: boxes.map((box) => ({ ...box, frame: undefined })), frames: [], lines };
}

const ours: Layout = ({ boxes, lines, frames }) => linesOfOurs(layOut(boxes, lines, frames).lines);

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
const byViz: Layout = ({ boxes, lines, frames }) => {
  const node = ({ id, width, height }: BoxIn): string =>
    `"${id}" [width=${width / 72}, height=${height / 72}, label="", shape=box, fixedsize=true];`;
  const inside = (frame: string | undefined): string =>
    [
      ...boxes.filter((box) => box.frame === frame).map(node),
      ...frames.filter(({ parent }) => parent === frame).map(({ id }) => `subgraph "cluster_${id}" { ${inside(id)} }`),
    ].join('\n');
  const edges = lines.map(({ from, to, label }) => {
    if (label === undefined) return `"${from}" -> "${to}";`;
    // A table without words: the only label that is exactly as large as it is said to be.
    const size = `WIDTH="${Math.ceil(label.width)}" HEIGHT="${Math.ceil(label.height)}"`;
    return `"${from}" -> "${to}" [label=<<TABLE BORDER="0" FIXEDSIZE="TRUE" ${size}><TR><TD></TD></TR></TABLE>>];`;
  });
  const drawn = viz.renderJSON(`digraph { ${inside(undefined)}\n${edges.join('\n')} }`) as {
    edges?: readonly { pos: string }[];
  };
  return (drawn.edges ?? []).map(({ pos }) => {
    const [start = { x: 0, y: 0 }, ...others] = pos
      .replace(/[es],[^ ]+ ?/g, '')
      .trim()
      .split(/\s+/)
      .map((point) => point.split(',').map(Number))
      .map(([x = 0, y = 0]) => ({ x, y }));
    const strokes: Stroke[] = [];
    for (let i = 0; i + 2 < others.length; i += 3) {
      const [first = start, second = start, to = start] = others.slice(i, i + 3);
      strokes.push({ to, by: [first, second] });
    }
    return sampled({ from: start, strokes, label: undefined });
  });
};

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['ours', ours],
  ['viz.js (dot)', byViz],
  ['elkjs', byElk],
  ['dagre', byDagre],
];

const tasks = [...EXAMPLES, ...CORPUS].map(({ text }) => taskOf(chartOf(text)));
async function compare(given: readonly Task[], layouts: typeof LAYOUTS): Promise<void> {
  for (const [name, layout] of layouts) {
    let crossed = 0;
    let length = 0;
    for (const task of given) {
      const lines = await layout(task);
      crossed += crossings(lines);
      length += lengthOf(lines);
    }
    console.log(
      `${name.padEnd(14)} ${String(crossed).padStart(5)} crossings   ${(length / 1000).toFixed(0).padStart(5)} thousand`,
    );
  }
}

console.log(`${tasks.length} plans: crossings of lines, and their length\n\nwith frames, as charts are drawn\n`);
await compare(tasks, LAYOUTS.slice(0, 2));
console.log('\nwithout frames\n');
await compare(tasks.map(unframed), LAYOUTS);

console.log('\ntime, milliseconds\n');
for (const bytes of [2_200, 17_000, 85_000, 170_000]) {
  const chart = chartOf(generatePlan(bytes));
  const task = unframed(taskOf(chart));
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
const whole = performance.now() - start;
const dot = flowchart(plan, { format: 'dot', findings: [] });
const began = performance.now();
const { error } = spawnSync('dot', ['-Tsvg'], { input: dot, maxBuffer: 1e9 });
const native = error === undefined ? `; native dot -Tsvg ${(performance.now() - began).toFixed(0)} ms` : '';
console.log(`\nfrom text to SVG, ${chartOf(plan).nodes.length} boxes: ${whole.toFixed(0)} ms (budget 500 ms)${native}`);
