// The drawing as SVG: nothing lies on anything else, whatever the plan; it is well-formed, and steady under small edits.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/library.ts';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import { laidChart } from '../../../src/presentation/flowchart/laid-chart.ts';
import { svgOf } from '../../../src/presentation/flowchart/svg.ts';
import { generatePlan } from '../../bench/generate-plan.ts';
import { flowOf } from '../../helpers/flow-text.ts';
import { flawsOf } from '../../helpers/geometry.ts';
import { NASTY_TEXTS } from '../../helpers/nasty-texts.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES } from '../../helpers/plans.ts';

describe('what is drawn', () => {
  test.for([...EXAMPLES, ...GOOD_FIXTURES, ...CORPUS])(
    '$path: nothing overlaps, no line runs through a box',
    ({ text }) => {
      expect(flawsOf(buildChart(flowOf(text)))).toEqual([]);
    },
  );

  test('nothing overlaps in 200 made-up plans of different sizes', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const chart = buildChart(flowOf(generatePlan(500 + (seed % 20) * 600, seed)));
      expect([seed, flawsOf(chart)]).toEqual([seed, []]);
    }
  });

  test('nothing overlaps in tangles: menus in menus with jumps from anywhere to anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { minLength: 1, maxLength: 10 }), (menus) => {
        const nested = menus
          .map((jumps, i) => {
            const keys = jumps.map(
              (to, key) =>
                `<keypress pressed="${key}"><play>Line ${to}</play><goto>M${to % menus.length}</goto></keypress>`,
            );
            return `<menu name="M${i}"><play>Choose ${i}.</play>${keys.join('')}${i % 3 === 1 ? '<keypress pressed="9">' : ''}`;
          })
          .join('');
        const ends = menus.map((_, i) => (i % 3 === 1 ? '</keypress>' : '')).reverse();
        const closed = ends.map((end) => `</menu>${end}`);
        // Every third menu holds all that follow.
        const text = nested + closed.join('');
        expect(flawsOf(buildChart(flowOf(text)))).toEqual([]);
      }),
    );
  });

  test('deep nesting is drawn without frames in frames without end', () => {
    const text = `${'<menu><play>Go on?</play><keypress pressed="1">'.repeat(300)}<hangup/>${'</keypress></menu>'.repeat(300)}`;
    expect(flawsOf(buildChart(flowOf(text)))).toEqual([]);
  });
});

describe('the SVG itself', () => {
  test('is well-formed whatever the words', () => {
    const named = NASTY_TEXTS.map((text) => text.replace(/[<&]/g, '.').replaceAll('"', "'"));
    for (const text of named) {
      const chart = buildChart(flowOf(`<play name="${text}">${text}</play>`));
      const { diagnostics } = parse(svgOf(chart));
      expect(diagnostics.filter(({ rule }) => rule === 'xml-not-well-formed' || rule === 'entity-unknown')).toEqual([]);
    }
  });

  test('is the same every time, and has a page in light, dark, or as the reader likes', () => {
    const chart = buildChart(flowOf('<play>Hello.</play>'));
    expect(svgOf(chart)).toBe(svgOf(chart));
    expect(svgOf(chart)).toContain('prefers-color-scheme:dark');
    expect(svgOf(chart, { theme: 'light' })).not.toContain('prefers-color-scheme');
    expect(svgOf(chart, { theme: 'dark' })).not.toBe(svgOf(chart, { theme: 'light' }));
  });

  test('is one picture for those who hear it, with its title and what is in it', () => {
    const svg = svgOf(buildChart(flowOf('<menu name="Top"><play>x</play><keypress pressed="1"/></menu><hangup/>')));
    expect(svg).toContain('role="img" aria-label="Flowchart of dialplan"');
    expect(svg).toMatch(/<title>[^<]+<\/title>\n<desc>\d+ boxes, \d+ lines\. Menus: Top\.<\/desc>/);
  });

  test('names what lint found, what no call comes to, and where a reference leads', () => {
    const flow = flowOf(
      '<menu name="Top"><play>x</play><keypress pressed="1"><play>1</play><goto>Top</goto></keypress><keypress pressed="2"><play>2</play><goto>Top</goto></keypress><keypress pressed="3"><play>3</play><goto>Top</goto></keypress></menu><hangup/><play>Never.</play>',
    );
    const span = { start: 20, end: 21 };
    const finding = {
      rule: 'r',
      code: 'DP1',
      severity: 'warning' as const,
      message: 'm < n',
      span,
      related: [],
      fixes: [],
      docs: '',
    };
    const svg = svgOf(buildChart(flow, { findings: [finding] }));
    expect(svg).toContain('warning: m &lt; n [r]');
    expect(svg).toContain('class="node prompt unreached"');
    expect(svg).toContain('<a href="#box-Top">');
  });
});

describe('a small edit', () => {
  test('one more prompt leaves the boxes beside each other in the order they had, nine in ten at least', () => {
    let beside = 0;
    let moved = 0;
    for (const { text } of [...EXAMPLES, ...CORPUS]) {
      const before = placesOf(text);
      const after = placesOf(text.replace(/<\/menu>/, '</menu><play name="Brand_new">One more thing.</play>'));
      const ids = [...before.keys()].filter((id) => after.has(id));
      const isLeft = (places: typeof before, a: string, b: string): boolean =>
        (places.get(a)?.x ?? 0) < (places.get(b)?.x ?? 0);
      ids.forEach((a, i) => {
        for (const b of ids.slice(i + 1)) {
          if (before.get(a)?.y !== before.get(b)?.y) continue;
          beside++;
          if (isLeft(before, a, b) !== isLeft(after, a, b)) moved++;
        }
      });
    }
    expect(beside).toBeGreaterThan(50);
    expect(moved).toBeLessThanOrEqual(beside * 0.1);
  });
});

function placesOf(text: string): Map<string, { x: number; y: number }> {
  return new Map(laidChart(buildChart(flowOf(text))).laid.boxes);
}
