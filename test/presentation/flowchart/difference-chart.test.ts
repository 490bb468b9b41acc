// Two versions in one drawing.

import { expect, test } from 'vitest';
import { compareFlows } from '../../../src/exploration/difference/compare-flows.ts';
import type { Chart } from '../../../src/presentation/flowchart/chart.ts';
import { differenceChart } from '../../../src/presentation/flowchart/difference-chart.ts';
import { dotOf } from '../../../src/presentation/flowchart/dot.ts';
import { mermaidOf } from '../../../src/presentation/flowchart/mermaid.ts';
import { SourceText } from '../../../src/source/source-text.ts';
import { flowOf, plan } from '../../helpers/flow-text.ts';
import { flawsOf } from '../../helpers/geometry.ts';
import { EXAMPLES } from '../../helpers/plans.ts';

function chartOf(old: string, fresh: string): Chart {
  const [before, after] = [flowOf(old), flowOf(fresh)];
  const side = (flow: typeof before, text: string): { flow: typeof before; source: SourceText } => {
    return { flow, source: new SourceText('plan.xml', plan(text)) };
  };
  return differenceChart(side(before, old), side(after, fresh), compareFlows(before, after));
}

function marked({ nodes, edges }: Chart): string[] {
  const boxes = nodes.flatMap(({ mark, id }) => (mark === undefined ? [] : [`${mark} ${id}`]));
  const lines = edges.flatMap(({ mark, from, to }) => (mark === undefined ? [] : [`${mark} ${from} -> ${to}`]));
  return [...boxes, ...lines];
}

const OLD = '<play name="A">a</play><play name="B">b</play><hangup/>';

test('marks what came, went and changed, and the lines that lead to it', () => {
  expect(marked(chartOf(OLD, OLD))).toEqual([]);
  expect(marked(chartOf(OLD, OLD.replace('>b<', '>bee<')))).toEqual(['changed B']);
  expect(marked(chartOf(OLD, OLD.replace('<play name="B">b</play>', '')))).toEqual([
    'removed B',
    'removed A -> B',
    'removed B -> hangup',
    'added A -> hangup',
  ]);
  expect(marked(chartOf(OLD, OLD.replace('<hangup/>', '<play name="C">c</play><hangup/>')))).toEqual([
    'added C',
    'removed B -> hangup',
    'added B -> C',
    'added C -> hangup',
  ]);
});

test.for(EXAMPLES)(
  '$path against itself without its first prompt, menu or jump: drawn, and nothing overlaps',
  ({ text }) => {
    for (const gone of [/<play[^>]*>[^<]*<\/play>/, /<menu[\s\S]*?<\/menu>/, /<goto[^>]*>[^<]*<\/goto>/]) {
      const chart = chartOf(text, text.replace(gone, ''));
      expect(flawsOf(chart)).toEqual([]);
      expect(mermaidOf(chart) + dotOf(chart)).not.toBe('');
    }
  },
);
