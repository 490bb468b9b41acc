// The chart as a drawing of text: what it looks like, that it fits, and that it holds everything once.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import type { Chart, ChartEdge, ChartNode } from '../../../src/presentation/flowchart/chart.ts';
import { textOf } from '../../../src/presentation/flowchart/text.ts';
import { planText, type TextRun } from '../../../src/presentation/flowchart/text-plan.ts';
import { ansi } from '../../../src/presentation/report/paint.ts';
import { generatePlan } from '../../bench/generate-plan.ts';
import { mutatedPlan } from '../../helpers/arbitraries.ts';
import { CHART_DRAWINGS } from '../../helpers/chart-drawings.ts';
import { flowOf } from '../../helpers/flow-text.ts';
import { deepMenus, manyKeys, manyMenus } from '../../helpers/large-plans.ts';
import { chartWith, NASTY_TEXTS } from '../../helpers/nasty-texts.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES } from '../../helpers/plans.ts';

const chartOf = (body: string): Chart => buildChart(flowOf(body));
const drawn = (body: string): string[] => textOf(chartOf(body)).trimEnd().split('\n');

describe('drawings (else: npm run golden charts)', () => {
  test.each(CHART_DRAWINGS)('$name', ({ file, draw }) => {
    expect(draw()).toBe(readFileSync(file, 'utf8'));
  });
});

test('what is drawn elsewhere is named, loops lead back, and the rest is straight down', () => {
  expect(
    drawn(`<play name="Hello">Hello.</play><menu name="Ask" timeout="4"><play>Yes or no?</play>
      <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress>
      <keypress pressed="2"><goto>Hello</goto></keypress><keypress pressed="default"><goto>Ask</goto></keypress></menu>
      <play name="Bye">Goodbye.</play>`),
  ).toMatchInlineSnapshot(`
    [
      "dialplan",
      "",
      "  ● incoming call",
      "  ▼",
      "╭────────╮",
      "│ Hello  │",
      "│ Hello. │",
      "╰─┬──────╯",
      "  ▼",
      "╔═════════════════════╗",
      "║ Ask                 ║",
      "║ Yes or no?          ║",
      "║ waits 4 s for a key ║",
      "╚═╤═══════════════════╝",
      "  ├─ 1 ──────────────▶ ▪ keep Vote = Yes ─▶ Bye (below)",
      "  ├─ 2 ──────────────▶ ↺ Hello (above)",
      "  ├─ any other key ──▶ ↺ Ask",
      "  ╰─ no key pressed ─▶ Bye (below)",
      "",
      "── Bye ─────────────────────────────────────────────────────────────────────────",
      "╭──────────╮",
      "│ Goodbye. │",
      "╰─┬────────╯",
      "  │",
      "  ■ end of plan",
    ]
  `);
});

test('marks, badges and counted calls are signs', () => {
  const node = (id: string, rest: Partial<ChartNode>): ChartNode => ({
    id,
    shape: 'prompt',
    title: id,
    tags: [],
    isReached: true,
    findings: [],
    ...rest,
  });
  const edge = (from: string, to: string, rest: Partial<ChartEdge>): ChartEdge => ({
    from,
    to,
    labels: [],
    kind: 'way',
    chains: [],
    isReached: true,
    ...rest,
  });
  const [warning] = chartWith(['A']).nodes.flatMap(({ findings }) =>
    findings.filter((each) => each.severity === 'warning'),
  );
  if (warning === undefined) throw new Error('no warning');
  const chart: Chart = {
    title: 'Poll',
    overlay: '12 calls',
    nodes: [
      node('Ask', { shape: 'menu', calls: 12, mark: 'changed', findings: [warning, warning] }),
      node('Yes', { calls: 12, mark: 'added' }),
      node('No', { shape: 'end', calls: 0, mark: 'removed' }),
      node('Moved', { shape: 'data', text: 'x := 1', mark: 'moved', isReached: false }),
    ],
    edges: [
      edge('Ask', 'Yes', { labels: ['1'], calls: 12, mark: 'added' }),
      edge('Ask', 'No', { labels: ['2'], calls: 0 }),
      edge('Ask', 'Ask', { labels: ['#'], kind: 'watch', calls: 3 }),
    ],
    groups: [],
  };
  expect(textOf(chart).trimEnd().split('\n')).toMatchInlineSnapshot(`
    [
      "Poll (12 calls)",
      "",
      "╔═══════════════╗",
      "║ ~ Ask ⚠ 2 ×12 ║",
      "╚═╤═════════════╝",
      "  ├─ + 1 ×12 ─▶ ╭───────────╮",
      "  │             │ + Yes ×12 │",
      "  │             ╰───────────╯",
      "  │",
      "  ├─ 2 ×0 ────▶ ■ - No ×0",
      "  ╰┄ # ×3 ┄┄┄┄▶ ↺ Ask",
      "",
      "== no call comes to what follows ===============================================",
      "",
      "── > Moved ─────────────────────────────────────────────────────────────────────",
      "▪ x := 1",
    ]
  `);
});

test('colour adds nothing but colour', () => {
  for (const { text } of EXAMPLES) {
    const chart = chartOf(text);
    const painted = textOf(chart, { paint: ansi });
    expect(painted).toContain('\u001b[1m');
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(textOf(chart));
  }
});

describe('every drawing', () => {
  const LARGE: readonly (readonly [string, string])[] = [
    ['menus', manyMenus(300)],
    ['keys', manyKeys(600)],
    ['menus in menus', deepMenus(120)],
    ['a generated plan', generatePlan(60_000)],
    ['a long row', `<dialplan>${'<play type="tts">Next.</play>'.repeat(20_000)}</dialplan>`],
  ];

  test('fits its width and has no character that it must not have', () => {
    for (const { text } of [...EXAMPLES, ...CORPUS]) fits(chartOf(text));
    for (const { text } of GOOD_FIXTURES) fits(chartOf(text), [40, 80]);
    for (const [, text] of LARGE) fits(chartOf(text), [40, 80]);
    for (const text of NASTY_TEXTS) fits(chartWith([text]), [40, 80]);
    fits(chartWith(NASTY_TEXTS));
    fc.assert(
      fc.property(mutatedPlan, (text) => fits(chartOf(text), [40, 80])),
      { numRuns: 50 },
    );
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 200 }), (all, width) => fits(chartWith(all), [width])),
      { numRuns: 30 },
    );
    const binary = fc.array(fc.string({ unit: 'binary', maxLength: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(binary, fc.integer({ min: 40, max: 200 }), (all, width) => fits(chartWith(all), [width])),
      { numRuns: 30 },
    );
  });

  test('has each box and each line once', () => {
    for (const { text } of [...EXAMPLES, ...GOOD_FIXTURES, ...CORPUS]) holdsEverythingOnce(chartOf(text));
    for (const [, text] of LARGE) holdsEverythingOnce(chartOf(text));
    holdsEverythingOnce(chartWith(NASTY_TEXTS));
    fc.assert(fc.property(mutatedPlan, (text) => holdsEverythingOnce(chartOf(text))));
  });
});

function fits(chart: Chart, widths: readonly number[] = [40, 80, 81, 120, 200]): void {
  for (const width of widths) {
    const lines = textOf(chart, { width }).split('\n');
    for (const line of lines) if (stringWidth(line) > width) expect(line).toBe(`${width} columns at most`);
    const ascii = textOf(chart, { width, ascii: true });
    expect(ascii).toMatch(/^[\x20-\x7e\n]*$/);
    for (const line of ascii.split('\n')) if (line.length > width) expect(line).toBe(`${width} columns at most`);
  }
}

function holdsEverythingOnce(chart: Chart): void {
  for (const [width, columns] of [
    [80, 20],
    [40, 17],
    [200, 10],
  ] as const) {
    const nodes: string[] = [];
    const edges: ChartEdge[] = [];
    const visit = ({ steps }: TextRun): void => {
      for (const { node, branches, onward } of steps) {
        nodes.push(node.id);
        for (const { edge, to } of branches) {
          edges.push(edge);
          if ('steps' in to) visit(to);
        }
        if (onward !== undefined) edges.push(onward);
      }
    };
    for (const { run } of planText(chart, { width, columnsOf: () => columns })) visit(run);
    expect(nodes.sort()).toEqual(chart.nodes.map(({ id }) => id).sort());
    expect(edges.length).toBe(chart.edges.length);
    expect(new Set(edges)).toEqual(new Set(chart.edges));
  }
}
