// The page of a campaign: what is in it, what it allows, and how a real browser shows it.

import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { campaignChart } from '../../../src/presentation/campaign/campaign-chart.ts';
import { campaignHtml } from '../../../src/presentation/campaign/campaign-html.ts';
import { numbers, pollCampaign, textCampaign } from '../../helpers/campaigns.ts';
import { findChromium, withPage } from '../../helpers/chromium.ts';
import { EXAMPLES } from '../../helpers/plans.ts';

const { result, context } = pollCampaign(400, {}, { maxActive: 2 });
const PAGE = campaignHtml(result, context);

test('the page allows its own styles by their hashes, and nothing else', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(PAGE)?.[1] ?? '';
  const hashes = [...PAGE.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  expect(hashes).toHaveLength(2);
  expect(policy).toBe(`default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${hashes.join(' ')}`);
  expect(PAGE).not.toMatch(/<script|<link|<img|style="|\son\w+="|https?:\/\/(?!www\.w3\.org)/);
});

test('boxes of the chart say how many hung up there', () => {
  expect(PAGE).toMatch(/↓ \d+ hung up \(\d+\.\d %\)/);
  expect(PAGE).toContain('349 answered calls, × calls, ↓ hung up');
});

test('a menu whose prompts have boxes of their own says at its keys how many hung up in it', () => {
  const dialplanXml = EXAMPLES.find(({ path }) => path.includes('political-poll'))?.text ?? '';
  const poll = pollCampaign(1000, { behavior: {} }, { dialplanXml });
  const chart = campaignChart(poll.context.flow, poll.result, poll.context.source);
  const mayor = poll.result.traffic.find(({ tag }) => tag === 'menu Mayor');
  expect(chart.nodes.find(({ title }) => title === 'Mayor')?.note).toContain(
    `↓ ${mayor?.hangups} hung up in this menu`,
  );
  const told = chart.nodes.flatMap(({ note }) => [...(note ?? '').matchAll(/↓ ([\d,]+)/g)].map(([, n]) => Number(n)));
  expect(told.reduce((sum, n) => sum + n, 0)).toBe(poll.result.traffic.reduce((sum, tag) => sum + tag.hangups, 0));
});

test('without a flow there is no chart; texts have none', () => {
  const page = campaignHtml(textCampaign(), { name: 'Reminder', path: 'texts.json' });
  expect(page).not.toContain('dialplan-chart');
  expect(page).toContain('<dt>texts sent</dt><dd>287</dd>');
  expect(page).not.toContain('by machines');
});

test('a campaign in which nobody was tried is a page too', () => {
  const never = pollCampaign(50, { doNotContact: numbers(50).map(({ phoneNumber }) => phoneNumber) });
  const page = campaignHtml(never.result, never.context);
  expect(page).toContain('nobody was tried');
  expect(page).not.toMatch(/NaN|Infinity|undefined/);
});

/** The numbers of the table under a heading, cell by cell. */
async function rowsUnder(page: Page, heading: string): Promise<string[][]> {
  const rows = await page.locator('section', { hasText: heading }).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th,td').allTextContents()));
}

describe.skipIf(findChromium() === undefined)('in a browser', () => {
  test('tables, bars, timeline and chart are seen, and the policy stops none of it', async () => {
    await withPage(async (page) => {
      const troubles: string[] = [];
      page.on('console', (message) => troubles.push(message.text()));
      await page.setContent(PAGE);
      expect(await rowsUnder(page, 'Answers to "Vote"')).toEqual(
        result.questions[0]?.responses.map(({ response, count }) => [
          response,
          String(count),
          expect.stringMatching(/^\d+\.\d %$/),
          expect.stringMatching(/^\d+\.\d to \d+\.\d %$/),
          '',
        ]),
      );
      const bar = await page.locator('.bar .share').first().boundingBox();
      expect(bar?.width).toBeGreaterThan(50);
      expect(await page.locator('.steps .answered').count()).toBe(
        result.timeline.filter(({ answered }) => answered > 0).length,
      );
      expect(await page.locator('.dialplan-chart .menu .shape').first().isVisible()).toBe(true);
      const colours = new Set(
        await page
          .locator('.steps g rect')
          .evaluateAll((rects) =>
            rects.map(
              (rect) =>
                (globalThis as unknown as { getComputedStyle(element: unknown): { fill: string } }).getComputedStyle(
                  rect,
                ).fill,
            ),
          ),
      );
      expect(colours.size).toBe(3);
      expect(troubles).toEqual([]);
    });
  });

  test('on dark pages, on paper and on narrow screens', async () => {
    await withPage(async (page) => {
      await page.setContent(PAGE);
      const ground = `getComputedStyle(document.body).backgroundColor`;
      expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await page.evaluate(ground)).toBe('rgb(22, 24, 29)');
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      for (const width of [320, 375, 768]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      }
    });
  });
});
