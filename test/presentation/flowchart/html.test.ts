// The page around a chart: safe whatever the plan says, and a viewer that works in a real browser.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { flowchart } from '../../../src/presentation/flowchart/flowchart.ts';
import { findChromium, withPage } from '../../helpers/chromium.ts';
import { plan } from '../../helpers/flow-text.ts';
import { EXAMPLES } from '../../helpers/plans.ts';

const POLL = EXAMPLES.find(({ path }) => path.includes('street-poll'))?.text ?? '';

test('nothing of the plan can end the page, or be taken for a part of it', () => {
  const page = flowchart(
    plan('<play name="x">&lt;/script&gt;&lt;!-- &lt;script&gt;alert(1)&lt;/script&gt; \u2028</play>'),
    { format: 'html' },
  );
  const data = /<script type="application\/json" id="chart-data">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  expect(JSON.parse(data).nodes[1].text).toContain('</script><!-- <script>alert(1)</script>');
  expect(data).not.toMatch(/[<>\u2028]/);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
});

test('the page allows its own script and styles by their hashes, and nothing else', () => {
  for (const theme of ['auto', 'light', 'dark'] as const) {
    const page = flowchart(POLL, { format: 'html', theme });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const allowed = (kind: string): string[] => new RegExp(`${kind}-src ([^;]*)`).exec(policy)?.[1]?.split(' ') ?? [];
    const hashes = (parts: RegExp): string[] =>
      [...page.matchAll(parts)].map(
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
    expect(allowed('default')).toEqual(["'none'"]);
    expect(allowed('script')).toEqual(hashes(/<script>(.*?)<\/script>/gs));
    expect(allowed('style')).toEqual(hashes(/<style>(.*?)<\/style>/gs));
  }
});

describe.skipIf(findChromium() === undefined)('in a browser', () => {
  test('search, source, following a call, zoom, theme', async () => {
    await withPage(async (page) => {
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      await page.setContent(flowchart(POLL, { format: 'html' }));
      const transform = (): Promise<string> =>
        page
          .locator('.dialplan-chart')
          .evaluate((svg) => (svg as unknown as { style: { transform: string } }).style.transform);

      await page.keyboard.press('/');
      await page.keyboard.type('month');
      expect(await page.locator('#count').textContent()).toMatch(/^\d+ found$/);
      await page.keyboard.press('Enter');
      expect(await page.locator('.is-this-hit').count()).toBe(1);
      await page.keyboard.press('Escape');

      await page.locator('#box-Festival').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('#panel h2').textContent()).toBe('Festival');
      expect(await page.locator('#panel .source .own').first().textContent()).toContain('<menu name="Festival"');

      await page.locator('.ways button', { hasText: /^1 →/ }).click();
      await page.locator('.ways button').first().click();
      expect(await page.locator('.trail li').count()).toBe(3);
      expect(await page.locator('.edge.on-trail').count()).toBe(2);
      await page.locator('#panel h2').click();
      await page.keyboard.press('Backspace');
      expect(await page.locator('.trail li').count()).toBe(2);
      await page.keyboard.press('Escape');
      expect(await page.locator('#panel').isHidden()).toBe(true);

      const before = await transform();
      await page.locator('#in').click();
      expect(await transform()).not.toBe(before);
      await page.locator('#theme').click();
      await page.locator('#theme').click();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(troubles).toEqual([]);
    });
  });
});
