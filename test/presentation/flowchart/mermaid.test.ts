// The chart as Mermaid: what it looks like, that no text breaks out of its quotes, and that large ones stay within limits.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import type { Chart } from '../../../src/presentation/flowchart/chart.ts';
import { mermaidOf, mermaidParts } from '../../../src/presentation/flowchart/mermaid.ts';
import { mermaidText } from '../../../src/presentation/flowchart/mermaid-text.ts';
import { generatePlan } from '../../bench/generate-plan.ts';
import { mutatedPlan } from '../../helpers/arbitraries.ts';
import { chartsIn } from '../../helpers/charts-in.ts';
import { flowOf } from '../../helpers/flow-text.ts';
import { deepMenus, manyKeys, manyMenus } from '../../helpers/large-plans.ts';
import { chartWith, NASTY_TEXTS } from '../../helpers/nasty-texts.ts';
import { CORPUS, EXAMPLES } from '../../helpers/plans.ts';

const chartOf = (body: string): Chart => buildChart(flowOf(body));
const drawn = (body: string): string[] => mermaidOf(chartOf(body)).split('\n');

test('shapes, frames, labels and watched ways', () => {
  expect(
    drawn(`<catch type="hangup" goto="Bye"><menu name="Ask" timeout="4"><play>Yes or no?</play>
      <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress></menu></catch>
      <play name="Bye">Goodbye.</play><hangup/><play>Never.</play>`),
  ).toMatchInlineSnapshot(`
    [
      "---",
      "title: "dialplan"",
      "---",
      "flowchart TD",
      "  dialplan(["<b>incoming call</b>"]):::start",
      "  catch["<b>catch</b><br><i>watched from here on</i>"]:::other",
      "  subgraph Ask_frame["Ask"]",
      "    Ask{{"<b>Ask</b><br>Yes or no?<br><i>waits 4 s for a key</i>"}}:::menu",
      "    Ask_key_1_stash[/"keep Vote #61; Yes"/]:::data",
      "  end",
      "  Bye("<b>Bye</b><br>Goodbye."):::prompt",
      "  hangup(["<b>hang up</b>"]):::over",
      "  play2("Never."):::prompt",
      "  play2_end(["<b>end of plan</b>"]):::over",
      "  dialplan --> catch",
      "  catch --> Ask",
      "  catch -.->|"caller hangs up"| Bye",
      "  Ask -->|"1"| Ask_key_1_stash",
      "  Ask -->|"no key pressed, any other key"| Bye",
      "  Ask_key_1_stash --> Bye",
      "  Bye --> hangup",
      "  play2 --> play2_end",
      "  classDef start fill:#d3f9d8,stroke:#2b8a3e,color:#1c1c1c",
      "  classDef other fill:#f8f9fa,stroke:#868e96,color:#1c1c1c",
      "  classDef menu fill:#fff3bf,stroke:#b35c00,color:#1c1c1c",
      "  classDef data fill:#f1f3f5,stroke:#868e96,color:#1c1c1c",
      "  classDef prompt fill:#e7f5ff,stroke:#1971c2,color:#1c1c1c",
      "  classDef over fill:#dee2e6,stroke:#495057,color:#1c1c1c",
      "  classDef unreached fill:#f4f4f4,stroke:#9aa0a6,color:#6b6b6b,stroke-dasharray:6 4",
      "  class play2,play2_end unreached",
      "  classDef frame fill:none,stroke:#868e96,stroke-dasharray:3 3",
      "  class Ask_frame frame",
      "  linkStyle 7 stroke:#9aa0a6,stroke-dasharray:6 4",
      "",
    ]
  `);
});

describe('texts', () => {
  const plainText = /^(?:[\p{L}\p{M}\p{N} ,?!…×▶✖⚠ℹ.:'’_-]|#\d+;)*$/u;

  test.each(NASTY_TEXTS.map((text) => [text.slice(0, 30), text]))('%j stays a text', (_, text) => {
    const chart = mermaidOf(chartWith([text]));
    expect(chart.length).toBeLessThan(50_000);
    for (const line of chart.split('\n').filter((row) => row.includes('"') && !row.startsWith('title: '))) {
      const labels = /"(.*)"/.exec(line)?.[1] ?? '';
      for (const label of labels.split(/<\/?[bi]>|<br>/)) expect(label).toMatch(plainText);
    }
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(mermaidText(text.toWellFormed())).toMatch(plainText);
      }),
    );
  });
});

describe('a chart larger than Mermaid draws', () => {
  const LARGE: readonly (readonly [string, string])[] = [
    ['2,000 menus', manyMenus(2000)],
    ['one menu with 600 keys', manyKeys(600)],
    ['120 menus in menus', deepMenus(120)],
    ['a plan of 200 KB', generatePlan(200_000)],
  ];

  test.each(LARGE)('%s: every chart is within the limits', (_, plan) => {
    const text = mermaidOf(chartOf(plan));
    expect(text).toMatch(/^# /);
    for (const chart of chartsIn(text)) {
      expect(chart.length).toBeLessThan(50_000);
      expect(chart.split('\n').filter((line) => /-->|-\.->/.test(line)).length).toBeLessThanOrEqual(450);
    }
  });

  test.each(LARGE)('%s: every box and line is in one chart', (_, plan) => {
    holdsEverythingOnce(chartOf(plan));
  });

  test('the same holds for every plan, and for plans with accidents', () => {
    for (const { text } of [...EXAMPLES, ...CORPUS]) holdsEverythingOnce(chartOf(text));
    fc.assert(fc.property(mutatedPlan, (text) => holdsEverythingOnce(chartOf(text))));
    holdsEverythingOnce(chartWith(NASTY_TEXTS));
  });
});

function holdsEverythingOnce(chart: Chart): void {
  const parts = mermaidParts(chart);
  const own = new Set(chart.nodes.map(({ id }) => id));
  const boxes = parts.flatMap((part) => part.chart.nodes.filter(({ id }) => own.has(id)));
  expect(boxes.map(({ id }) => id).sort()).toEqual([...own].sort());
  for (const part of parts) {
    const ids = new Set(part.chart.nodes.map(({ id }) => id));
    expect(ids.size).toBe(part.chart.nodes.length);
    for (const { from, to } of part.chart.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
  }
  const lines = parts.flatMap(({ chart: { nodes, edges } }) => {
    const targets = new Map(nodes.map(({ id, target }) => [id, own.has(id) ? id : (target ?? id)]));
    return edges.map(({ from, to, kind, labels }) => [targets.get(from), targets.get(to), kind, labels].join(' '));
  });
  const wanted = chart.edges.map(({ from, to, kind, labels }) => [from, to, kind, labels].join(' '));
  expect(lines.sort()).toEqual(wanted.sort());
}
