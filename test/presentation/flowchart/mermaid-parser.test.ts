// Mermaid itself reads and draws our charts, in a real browser, as it comes. Skipped where no Chromium is installed.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildChart } from '../../../src/presentation/flowchart/build-chart.ts';
import { mermaidOf } from '../../../src/presentation/flowchart/mermaid.ts';
import { chartsIn } from '../../helpers/charts-in.ts';
import { findChromium, withPage } from '../../helpers/chromium.ts';
import { flowOf } from '../../helpers/flow-text.ts';
import { manyKeys, manyMenus } from '../../helpers/large-plans.ts';
import { chartWith, NASTY_TEXTS } from '../../helpers/nasty-texts.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES } from '../../helpers/plans.ts';

const require = createRequire(import.meta.url);
const MERMAID = require.resolve('mermaid/dist/mermaid.min.js');

declare const mermaid: {
  parse(text: string): Promise<unknown>;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
};

declare const DOMParser: new () => { parseFromString(text: string, type: string): { body: { textContent: string } } };

/** What is wrong with each chart that Mermaid does not take, and the words on those it draws. */
async function drawnBy(page: Page, charts: readonly string[], draws: boolean): Promise<[string[], string[]]> {
  return await page.evaluate(
    async ([texts, isDrawn]) => {
      const wrong: string[] = [];
      const words: string[] = [];
      for (const [i, text] of texts.entries()) {
        try {
          await mermaid.parse(text);
          if (!isDrawn) continue;
          const { svg } = await mermaid.render(`chart${i}`, text);
          words.push(new DOMParser().parseFromString(svg, 'text/html').body.textContent);
        } catch (error) {
          wrong.push(`${error}\n${text.slice(0, 2000)}`);
        }
      }
      return [wrong, words] as [string[], string[]];
    },
    [charts, draws] as const,
  );
}

describe.skipIf(findChromium() === undefined)('Mermaid', () => {
  test('takes every plan, every text, and the parts of large plans', { timeout: 300_000 }, async () => {
    const chartOf = (text: string): string => mermaidOf(buildChart(flowOf(text)));
    await withPage(async (page) => {
      await page.addScriptTag({ content: readFileSync(MERMAID, 'utf8') });
      const alerts: string[] = [];
      page.on('dialog', (dialog) => {
        alerts.push(dialog.message());
        dialog.dismiss();
      });
      const plans = [...EXAMPLES, ...CORPUS].map(({ text }) => chartOf(text));
      const fixtures = GOOD_FIXTURES.map(({ text }) => chartOf(text));
      const nasty = NASTY_TEXTS.map((text) => mermaidOf(chartWith([text])));
      const large = [manyMenus(1000), manyKeys(600)].flatMap((text) => chartsIn(chartOf(text)));
      expect(await drawnBy(page, [...plans, mermaidOf(chartWith(NASTY_TEXTS))], true)).toEqual([[], expect.anything()]);
      expect(await drawnBy(page, [...fixtures, ...nasty, ...large], false)).toEqual([[], []]);
      // What is longest, and the overview.
      const longest = large.toSorted((a, b) => b.length - a.length)[0] as string;
      expect((await drawnBy(page, [large[0] as string, longest], true))[0]).toEqual([]);

      const shown = NASTY_TEXTS.filter((text) => /^[\x21-\x7e]{1,17}$/.test(text));
      const [, [words = '']] = await drawnBy(page, [mermaidOf(boxes(shown))], true);
      expect(shown.filter((text) => !words.includes(`<${text}>`))).toEqual([]);
      expect(alerts).toEqual([]);
    });
  });
});

/** A box for each text, between angle brackets. */
function boxes(texts: readonly string[]): Parameters<typeof mermaidOf>[0] {
  const nodes = texts.map((text, i) => ({
    id: `box_${i}`,
    shape: 'prompt' as const,
    text: `<${text}>`,
    tags: [],
    isReached: true,
    findings: [],
  }));
  return { title: '', nodes, edges: [], groups: [] };
}
