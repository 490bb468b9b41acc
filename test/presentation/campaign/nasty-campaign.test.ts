// Texts that a format could take for its own, as names of broadcasts, questions, answers, replies, tags and personas.

import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { CampaignResult } from '../../../src/campaign/campaign-result.ts';
import { campaignCsv } from '../../../src/presentation/campaign/campaign-csv.ts';
import { campaignHtml } from '../../../src/presentation/campaign/campaign-html.ts';
import { campaignText } from '../../../src/presentation/campaign/campaign-text.ts';
import { comparisonJson, runsJson } from '../../../src/presentation/campaign/comparison-json.ts';
import { comparisonText, runsText } from '../../../src/presentation/campaign/comparison-text.ts';
import { widthOf } from '../../../src/presentation/report/column-text.ts';
import { plain } from '../../../src/presentation/report/paint.ts';
import { UNSEEN } from '../../../src/source/unseen-characters.ts';
import { pollCampaign } from '../../helpers/campaigns.ts';
import { findChromium, withPage } from '../../helpers/chromium.ts';
import { NASTY_TEXTS } from '../../helpers/nasty-texts.ts';

const POLLED = pollCampaign(100).result;
const interval = { low: 0.1, high: 0.9 };

/** A result with this text wherever one from outside can stand. */
function resultWith(text: string, seed = 1): CampaignResult {
  return {
    ...POLLED,
    seed,
    questions: [{ question: text, answered: 3, responses: [{ response: text, count: 3 * seed, share: 1, interval }] }],
    traffic: [{ node: 1, tag: `menu ${text}`, calls: 9, hangups: 4 }],
    replies: Object.fromEntries([
      [text, 2],
      ['another', 1],
    ]),
    personas: Object.fromEntries([
      [text, 50],
      ['another', 50],
    ]),
  };
}

const contextWith = (text: string): { name: string; path: string } => ({ name: text, path: text });

/** The tags of a page, without the words in it. */
function tagsOf(page: string): string[] {
  return [...page.replace(/aria-label="[^"]*"/g, '').matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

const TAME = campaignHtml(resultWith('tame'), contextWith('tame'));

describe.each(NASTY_TEXTS.map((text) => [JSON.stringify(text).slice(0, 30), text] as const))('%s', (_, text) => {
  const result = resultWith(text);

  test('in a terminal: every line in its place, nothing that moves the cursor', () => {
    const tame = campaignText(resultWith('tame'), contextWith('tame'), plain).split('\n');
    for (const ascii of [false, true]) {
      const lines = campaignText(result, contextWith(text), plain, { ascii }).split('\n');
      expect(lines).toHaveLength(tame.length);
      for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80);
      expect(lines.join('')).not.toMatch(UNSEEN);
    }
  });

  test('in a table: every cell comes back', () => {
    const rows = parse(campaignCsv(result, contextWith(text)), { record_delimiter: '\r\n' }) as string[][];
    const safe = text.toWellFormed().replace(/^(?=[=+\-@\t\r\n])/, "'");
    expect(rows.find(([section, name]) => section === 'campaign' && name === 'name')?.[2]).toBe(safe);
    const answers = `answers: ${text.toWellFormed()}`;
    expect(rows.find(([section]) => section === answers)?.slice(1, 4)).toEqual([safe, '3', '1']);
    expect(rows.filter(([section]) => section === 'replies').map(([, name]) => name)).toEqual([safe, 'another']);
  });

  test('in a page: the same tags as with any other text', () => {
    const page = campaignHtml(result, contextWith(text));
    expect(tagsOf(page)).toEqual(tagsOf(TAME));
    expect(page.length).toBeLessThan(TAME.length + 12_000);
  });

  test('in comparisons and runs', () => {
    const runs = [1, 2].map((seed) => resultWith(text, seed));
    const texts = [
      comparisonText(runs, runs, { before: text, after: text }, plain),
      runsText(runs, text, plain, { ascii: true }),
    ];
    for (const line of texts.flatMap((lines) => lines.split('\n'))) {
      expect(widthOf(line), line).toBeLessThanOrEqual(80);
      expect(line).not.toMatch(UNSEEN);
    }
    for (const json of [comparisonJson(runs, runs, { before: text, after: text }), runsJson(runs, text)])
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(runsJson(runs, text).figures.find(({ id }) => id === 'answers')).toMatchObject({
      question: text,
      response: text,
      mean: 4.5,
    });
  });
});

describe.skipIf(findChromium() === undefined)('in a browser', () => {
  test('no text becomes an element', async () => {
    await withPage(async (page) => {
      const count = `(text) => new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*').length`;
      const elements = (text: string): Promise<number> => page.evaluate(`(${count})(${JSON.stringify(text)})`);
      const tame = await elements(TAME);
      for (const text of NASTY_TEXTS) {
        const found = await elements(campaignHtml(resultWith(text), contextWith(text)));
        expect(found, JSON.stringify(text).slice(0, 60)).toBe(tame);
      }
    });
  });
});
