// The SVG in a real browser: no words stick out of their box or label, whatever fonts there are.

import { describe, expect, test } from 'vitest';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import { svgOf } from '../../../src/presentation/flowchart/svg.ts';
import { findChromium, withPage } from '../../helpers/chromium.ts';
import { flowOf } from '../../helpers/flow-text.ts';
import { chartWith, NASTY_TEXTS } from '../../helpers/nasty-texts.ts';
import { CORPUS, EXAMPLES } from '../../helpers/plans.ts';

/** Runs in the page: texts that are wider or higher than what they stand in, with how much. */
const TOO_WIDE = `[...document.querySelectorAll('.node, .edge')].flatMap((group) => {
  const holder = group.querySelector('.shape, .label');
  if (holder === null) return [];
  const box = holder.getBBox();
  return [...group.querySelectorAll('text')].flatMap((text) => {
    const words = text.getBBox();
    const out = Math.max(box.x - words.x, words.x + words.width - box.x - box.width, box.y - words.y, words.y + words.height - box.y - box.height);
    return out > 1 ? [text.textContent + ' sticks out by ' + out.toFixed(1)] : [];
  });
})`;

describe.skipIf(findChromium() === undefined)('in Chromium', () => {
  test('no words stick out of boxes and labels', { timeout: 120_000 }, async () => {
    await withPage(async (page) => {
      const charts = [...EXAMPLES, ...CORPUS].map(({ path, text }) => ({ path, svg: svgOf(buildChart(flowOf(text))) }));
      charts.push({ path: 'nasty texts', svg: svgOf(chartWith(NASTY_TEXTS)) });
      for (const { path, svg } of charts) {
        await page.setContent(svg);
        expect([path, await page.evaluate(TOO_WIDE)]).toEqual([path, []]);
      }
    });
  });
});
