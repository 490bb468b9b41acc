// How long it takes to explore calls: the fewest calls that take every way of a plan with 1,000 menus (budget 1 s), a range
// of ten digits (budget 50 ms), and the corpus, where it is.

import { compileFlow } from '../../src/analysis/compile-flow.ts';
import type { FlowGraph } from '../../src/analysis/flow-graph.ts';
import { decisionGraph } from '../../src/exploration/decision-graph.ts';
import { edgeSuite } from '../../src/exploration/edge-suite.ts';
import { explorePaths } from '../../src/exploration/explore-paths.ts';
import { parse } from '../../src/library.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { CORPUS } from '../helpers/plans.ts';

const MENUS = 1_000;

const flowOf = (body: string): FlowGraph =>
  compileFlow(parse(`<dialplan>${body}<play name="Bye">Bye.</play></dialplan>`).dialplan);

const keys = (i: number, third: string): string => `<keypress pressed="1"><stash varname="A${i}">one</stash></keypress>
  <keypress pressed="2"><stash varname="A${i}">two</stash></keypress><keypress pressed="3">${third}</keypress>
  <keypress pressed="default"><goto>M${i}</goto></keypress>`;
const row = (third: string): string =>
  Array.from(
    { length: MENUS },
    (_, i) => `<menu name="M${i}"><play>Question ${i}.</play>${keys(i, third)}</menu>`,
  ).join('');
const child = (i: number): string => (i < MENUS ? `M${i}` : 'Bye');
const tree = Array.from(
  { length: MENUS },
  (_, i) =>
    `<menu name="M${i}"><play>Choose.</play><keypress pressed="1"><goto>${child(2 * i + 1)}</goto></keypress><keypress pressed="2"><goto>${child(2 * i + 2)}</goto></keypress></menu><hangup/>`,
).join('');
const hub = `<menu name="Hub"><play>Where to?</play>${Array.from(
  { length: MENUS - 1 },
  (_, i) =>
    `<keypress pressed="${1000 + i}"><menu><play>Here.</play><keypress pressed="1"><goto>Hub</goto></keypress><keypress pressed="2"><hangup/></keypress></menu></keypress>`,
).join('')}</menu>`;

console.log(`${MENUS} menus: the fewest calls that take every way (budget 1000 ms)\n`);
for (const [name, body] of [
  ['a row', row('<play>Thanks.</play>')],
  ['a row, key 3 leaves it', row('<goto>Bye</goto>')],
  ['a tree', tree],
  ['a hub', hub],
] as const) {
  const flow = flowOf(body);
  const start = performance.now();
  const { paths, lowerBound } = edgeSuite(decisionGraph(flow));
  const ms = performance.now() - start;
  console.log(`${name.padEnd(24)} ${ms.toFixed(0).padStart(5)} ms   ${paths.length} calls, at least ${lowerBound}`);
}

const range = flowOf(
  '<menu maxDigits="10"><play>Your number?</play><keypress pressed="1000000000-9999999999"><play>Thanks.</play></keypress></menu>',
);
const start = performance.now();
const { paths } = explorePaths(range);
console.log(
  `\na range of ten digits     ${(performance.now() - start).toFixed(1)} ms   ${paths.length} calls (budget 50 ms)`,
);

let listed = 0;
let same = 0;
let calls = 0;
let bound = 0;
for (const { text } of CORPUS) {
  const flow = compileFlow(parse(text).dialplan);
  for (const path of explorePaths(flow).paths) {
    listed++;
    const { outcome, duration } = runCall(flow, path.script);
    if (outcome === path.outcome && duration === path.duration) same++;
  }
  const suite = edgeSuite(decisionGraph(flow));
  calls += suite.paths.length;
  bound += suite.lowerBound;
}
if (CORPUS.length > 0)
  console.log(
    `\nthe corpus: ${listed} calls listed, ${same} end the same when run again; suites of ${calls} calls, at least ${bound}`,
  );
