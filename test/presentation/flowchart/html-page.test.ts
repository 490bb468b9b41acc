// The page in a browser, as its readers use it: by keys, by touch, by ear, on paper, and with a path that they follow.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { flowchart } from '../../../src/presentation/flowchart/flowchart.ts';
import { findChromium, withPage } from '../../helpers/chromium.ts';
import { EXAMPLES } from '../../helpers/plans.ts';

const POLL = EXAMPLES.find(({ path }) => path.includes('political-poll'))?.text ?? '';

/** Where the drawing stands, and how large it is. */
async function placeOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const area = await page.locator('.dialplan-chart').boundingBox();
  if (area === null) throw new Error('no drawing');
  return area;
}

describe.skipIf(findChromium() === undefined)('in a browser', () => {
  test('nothing runs but the viewer, whatever comes into the page', async () => {
    await withPage(async (page) => {
      await page.setContent(flowchart(POLL, { format: 'html' }));
      await page.evaluate(`
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken"';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<p id="taken" style="color:red" onclick="document.title=1">x</p>');
        document.getElementById('taken').click();
      `);
      expect(await page.title()).toBe('MayorPoll');
      await page.locator('#box-Mayor_2').click();
      expect(await page.locator('#panel h2').textContent()).toBe('Mayor');
    });
  });

  test('calls drawn over the chart make their lines thicker', async () => {
    await withPage(async (page) => {
      const width = `getComputedStyle(document.querySelector('.edge path')).strokeWidth`;
      await page.setContent(flowchart(POLL, { format: 'html' }));
      expect(await page.evaluate(width)).toBe('1.4px');
      const overlay = { title: '3 calls', nodes: Array(200).fill(3), edges: Array(200).fill(3) };
      await page.setContent(flowchart(POLL, { format: 'html', overlay }));
      expect(await page.evaluate(width)).toBe('5.2px');
    });
  });

  test('arrows move the chart when the chart has the focus or nothing has, and nothing else then', async () => {
    await withPage(async (page) => {
      await page.setContent(flowchart(POLL, { format: 'html' }));
      const start = await placeOf(page);
      await page.keyboard.press('ArrowDown');
      const moved = await placeOf(page);
      expect(moved.y).toBe(start.y - 80);
      await page.locator('#box-Mayor_2').focus();
      await page.keyboard.press('ArrowUp');
      expect(await placeOf(page)).toEqual(start);
      await page.locator('#search').fill('mayor');
      await page.keyboard.press('ArrowLeft');
      await page.locator('#box-Mayor_2').click();
      const opened = await placeOf(page);
      await page.locator('.ways button').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.locator('#theme').focus();
      await page.keyboard.press('ArrowDown');
      expect(await placeOf(page)).toEqual(opened);
    });
  });

  test('a box that the keyboard comes to is brought into sight', async () => {
    await withPage(async (page) => {
      await page.setContent(flowchart(POLL, { format: 'html' }));
      for (let i = 0; i < 6; i++) await page.locator('#in').click();
      await page.locator('#print').focus();
      const view = await page.locator('#view').boundingBox();
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press('Tab');
        const box = await page.locator('.node:focus').boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(view?.x ?? 0);
        expect(box?.y).toBeGreaterThanOrEqual(view?.y ?? 0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((view?.x ?? 0) + (view?.width ?? 0));
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((view?.y ?? 0) + (view?.height ?? 0));
      }
      expect(await page.evaluate(`document.getElementById('view').scrollTop`)).toBe(0);
    });
  });

  test('a box that is opened is not covered by what says its words', async () => {
    await withPage(async (page) => {
      await page.setContent(flowchart(POLL, { format: 'html' }));
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 780 });
        await page.locator('#fit').click();
        await page.locator('#box-Message').click();
        const box = await page.locator('#box-Message').boundingBox();
        const view = await page.locator('#view').boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((view?.x ?? 0) + (view?.width ?? 0));
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((view?.y ?? 0) + (view?.height ?? 0));
        // On a phone the words stand below, so that there is a chart to see.
        if (width === 390) expect(view?.width).toBe(390);
        await page.keyboard.press('Escape');
      }
    });
  });

  test('is printed light, whatever its reader has chosen for the screen', async () => {
    await withPage(async (page) => {
      for (const [theme, presses] of [
        ['auto', 2],
        ['dark', 0],
      ] as const) {
        await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
        await page.setContent(flowchart(POLL, { format: 'html', theme }));
        for (let i = 0; i < presses; i++) await page.locator('#theme').click();
        expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
        expect(await page.locator('#theme').textContent()).toContain('dark');
        const colours = `['html', '.dialplan-chart .page', '.dialplan-chart .title', 'h1'].map((name) => {
          const { colorScheme, fill, color } = getComputedStyle(document.querySelector(name));
          return name === 'html' ? colorScheme : name === 'h1' ? color : fill;
        })`;
        expect(await page.evaluate(colours)).toEqual([
          'dark',
          'rgb(22, 24, 29)',
          'rgb(232, 234, 237)',
          'rgb(232, 234, 237)',
        ]);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        expect(await page.evaluate(colours)).toEqual(['light', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
      }
    });
  });

  test('two fingers zoom about what is between them, one finger moves, a finger that stays moves on', async () => {
    await withPage(async (page) => {
      await page.setContent(flowchart(POLL, { format: 'html' }));
      /** One finger does something; browsers of phones tell a page so. */
      const finger = (type: string, pointerId: number, clientX: number, clientY: number): Promise<unknown> =>
        page.evaluate(
          `document.querySelector('.dialplan-chart .page').dispatchEvent(new PointerEvent('pointer${type}', ${JSON.stringify({ pointerId, clientX, clientY, bubbles: true, pointerType: 'touch' })}))`,
        );
      const start = await placeOf(page);
      await finger('down', 1, 300, 400);
      await finger('move', 1, 330, 440);
      const moved = await placeOf(page);
      expect([moved.x - start.x, moved.y - start.y, moved.width]).toEqual([30, 40, start.width]);

      await finger('down', 2, 430, 440);
      await finger('move', 1, 280, 440);
      await finger('move', 2, 480, 440);
      const zoomed = await placeOf(page);
      expect(zoomed.width / moved.width).toBeCloseTo(2, 3);
      // What was in the middle stays there.
      expect((380 - zoomed.x) / zoomed.width).toBeCloseTo((380 - moved.x) / moved.width, 3);

      await finger('up', 2, 480, 440);
      await finger('move', 1, 290, 450);
      const after = await placeOf(page);
      expect([after.x - zoomed.x, after.y - zoomed.y, after.width]).toEqual([10, 10, zoomed.width]);
      await finger('up', 1, 290, 450);
      await finger('move', 1, 390, 550);
      expect(await placeOf(page)).toEqual(after);
      expect(await page.locator('#panel').isHidden()).toBe(true);
    });
  });

  test('boxes are buttons for those who hear the page, each reached once, and the focus is never lost', async () => {
    await withPage(async (page) => {
      const trouble = EXAMPLES.find(({ path }) => path.includes('charity-drive'))?.text ?? '';
      await page.setContent(flowchart(trouble, { format: 'html' }));
      expect(await page.locator('.dialplan-chart').getAttribute('role')).toBe('group');
      expect(await page.evaluate(`document.querySelectorAll('.dialplan-chart a[href]').length`)).toBe(0);

      await page.setContent(flowchart(POLL, { format: 'html' }));
      const menu = page.getByRole('button', { name: /^Mayor, waits 6 s for a key/ });
      await menu.focus();
      await page.keyboard.press('Enter');
      const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent');
      expect(await focused()).toBe('Mayor');
      for (let i = 0; i < 30 && (await page.locator('.ways button').count()) > 0; i++)
        await page.locator('.ways button').last().press('Enter');
      expect(await focused()).toBe(await page.locator('#panel h2').textContent());
      await page.keyboard.press('Escape');
      expect(await page.evaluate(`document.activeElement.getAttribute('class')`)).toContain('node');

      await menu.focus();
      await page.keyboard.press(' ');
      expect(await page.locator('#panel h2').textContent()).toBe('Mayor');
    });
  });

  test('Escape clears the search, in its field and outside', async () => {
    await withPage(async (page) => {
      await page.setContent(flowchart(POLL, { format: 'html' }));
      for (const leaves of [false, true]) {
        await page.locator('#search').fill('mayor');
        expect(await page.locator('.is-hit').count()).toBeGreaterThan(1);
        if (leaves) await page.locator('#fit').focus();
        await page.keyboard.press('Escape');
        expect(await page.locator('#search').inputValue()).toBe('');
        expect(await page.locator('.is-hit').count()).toBe(0);
        expect(await page.locator('#count').textContent()).toBe('');
        expect(await page.evaluate(`document.activeElement.id`)).not.toBe('search');
      }
    });
  });

  test('a followed path stays until its reader stops following it', async () => {
    await withPage(async (page) => {
      await page.setContent(flowchart(POLL, { format: 'html' }));
      const trail = page.locator('.trail li');
      await page.locator('#box-Mayor_2').click();
      await page.locator('.ways button', { hasText: /^1 →/ }).click();
      await page.locator('.ways button').first().click();
      expect(await trail.count()).toBe(3);

      // Another box is looked at, and what comes after it; the path stays.
      await page.locator('#fit').click();
      await page.locator('#box-Message').click();
      expect(await page.locator('#panel h2').textContent()).toBe('Message');
      await page.locator('.ways button').first().click();
      expect(await page.locator('#panel h2').textContent()).toBe('hang up');
      expect(await trail.count()).toBe(3);
      expect(await page.locator('.edge.on-trail').count()).toBe(2);
      await page.keyboard.press('Backspace');
      expect(await page.locator('#panel h2').textContent()).toBe('misses := 0');

      // From a box of the path another way can be taken; the panel may be closed and the path seen.
      await page.locator('.trail button').first().click();
      expect(await trail.count()).toBe(3);
      await page.locator('.ways button', { hasText: /^2 →/ }).click();
      expect(await trail.count()).toBe(2);
      await page.keyboard.press('Escape');
      expect(await page.locator('#panel').isHidden()).toBe(true);
      expect(await page.locator('.edge.on-trail').count()).toBe(1);

      await page.locator('#fit').click();
      await page.locator('#box-Message').click();
      await page.getByRole('button', { name: 'stop following' }).click();
      expect(await page.locator('#panel h2').textContent()).toBe('Message');
      expect(await page.locator('.edge.on-trail').count()).toBe(0);
      expect(await trail.count()).toBe(0);
    });
  });
});
