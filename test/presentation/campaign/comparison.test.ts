// What-ifs over the same seeds, and repeated runs: means, intervals, and what they are marked with.

import { expect, test } from 'vitest';
import type { CampaignResult } from '../../../src/campaign/campaign-result.ts';
import { meanInterval } from '../../../src/campaign/statistics.ts';
import { comparisonJson, runsJson } from '../../../src/presentation/campaign/comparison-json.ts';
import { comparisonText, runsText } from '../../../src/presentation/campaign/comparison-text.ts';
import { widthOf } from '../../../src/presentation/report/column-text.ts';
import { plain } from '../../../src/presentation/report/paint.ts';
import { POLL, pollCampaign, textCampaign } from '../../helpers/campaigns.ts';

const SEEDS = [1, 2, 3, 4, 5];
const NAMES = { before: 'five seconds to answer', after: 'two seconds to answer' };
const hasty = POLL.replace('timeout="5"', 'timeout="2"');
const before = SEEDS.map((seed) => pollCampaign(300, { seed }).result);
const after = SEEDS.map((seed) => pollCampaign(300, { seed }, { dialplanXml: hasty }).result);

const count = ({ questions }: CampaignResult, answer: string): number =>
  questions[0]?.responses.find(({ response }) => response === answer)?.count ?? 0;

test('a what-if', () => {
  expect(`\n${comparisonText(before, after, NAMES, plain)}`).toMatchInlineSnapshot(`
    "
    before: five seconds to answer
    after:  two seconds to answer
    5 pairs of runs, seeds 1 to 5

                             before    after  difference         95 % interval
      live answers            113.6    113.6         0.0            0.0 to 0.0
      answering machines      150.0    150.0         0.0            0.0 to 0.0
      not answered or busy     19.2     19.2         0.0            0.0 to 0.0
      errors                   15.2     15.2         0.0            0.0 to 0.0
      hung up                  24.6     23.6        -1.0          -2.2 to +0.2
      Vote: Yes                38.6     23.2       -15.4        -20.4 to -10.4 *
      Vote: No                 19.6     11.8        -7.8         -12.0 to -3.6 *
      billed minutes          273.6    271.4        -2.2          -4.6 to +0.2
      credits                 273.6    271.4        -2.2          -4.6 to +0.2
      transfers                10.4      6.2        -4.2          -6.4 to -2.0 *
      transfers abandoned       1.4      0.4        -1.0          -2.2 to +0.2
      opt-outs                  2.2      1.2        -1.0          -1.9 to -0.1 *
      duration (h:mm:ss)    1:06:16  1:06:07    -0:00:08  -0:00:14 to -0:00:03 *

    * the interval does not hold 0; by chance alone that is so in one row of 20
    "
  `);
});

test('runs of one broadcast', () => {
  expect(`\n${runsText(before, 'Mayor poll', plain)}`).toMatchInlineSnapshot(`
    "
    Mayor poll
    5 runs, seeds 1 to 5

                               mean       95 % interval      95 of 100 runs
      live answers            113.6      100.2 to 127.0      102.4 to 128.6
      answering machines      150.0      135.4 to 164.6      132.7 to 159.9
      not answered or busy     19.2        17.4 to 21.0        17.2 to 20.9
      errors                   15.2        13.2 to 17.2        13.1 to 16.9
      hung up                  24.6        17.6 to 31.6        16.6 to 29.8
      Vote: Yes                38.6        32.6 to 44.6        33.1 to 43.0
      Vote: No                 19.6        13.2 to 26.0        16.0 to 27.3
      billed minutes          273.6      270.2 to 277.0      270.2 to 276.8
      credits                 273.6      270.2 to 277.0      270.2 to 276.8
      transfers                10.4         9.0 to 11.8         9.1 to 11.9
      transfers abandoned       1.4         -0.3 to 3.1          0.0 to 2.9
      opt-outs                  2.2          0.4 to 4.0          0.2 to 3.9
      duration (h:mm:ss)    1:06:16  1:04:02 to 1:08:30  1:05:20 to 1:09:05
    "
  `);
});

test('differences are those of pairs, with their interval', () => {
  const { figures, seeds } = comparisonJson(before, after, NAMES);
  expect(seeds).toEqual(SEEDS);
  const pairs = meanInterval(before.map((old, i) => count(after[i] as CampaignResult, 'Yes') - count(old, 'Yes')));
  expect(figures.find(({ response }) => response === 'Yes')).toEqual({
    id: 'answers',
    question: 'Vote',
    response: 'Yes',
    unit: 'count',
    before: meanInterval(before.map((each) => count(each, 'Yes'))).mean,
    after: meanInterval(after.map((each) => count(each, 'Yes'))).mean,
    difference: pairs.mean,
    low: pairs.low,
    high: pairs.high,
    differs: true,
  });
  expect(figures.find(({ id }) => id === 'live')).toMatchObject({ difference: 0, low: 0, high: 0, differs: false });
});

test('a broadcast differs in nothing from itself', () => {
  expect(comparisonText(before, before, NAMES, plain)).not.toContain('*');
  expect(comparisonJson(before, before, NAMES).figures.every(({ difference }) => difference === 0)).toBe(true);
});

test('an answer that only one side has counts as none on the other', () => {
  const other = SEEDS.map(
    (seed) => pollCampaign(300, { seed }, { dialplanXml: POLL.replace('>No<', '>Never<') }).result,
  );
  const { figures } = comparisonJson(before, other, NAMES);
  const [no, never] = ['No', 'Never'].map((answer) => figures.find(({ response }) => response === answer));
  expect([no?.before, no?.after]).toEqual([never?.after, 0]);
  expect(never?.before).toBe(0);
});

test('one pair alone has no interval and no mark', () => {
  const text = comparisonText(before.slice(0, 1), after.slice(0, 1), NAMES, plain);
  expect(text).toContain('1 pair of runs, seed 1\n');
  expect(text).not.toMatch(/interval$|\*/m);
  expect(text).toContain('one pair of runs says nothing about chance');
  const [figure] = comparisonJson(before.slice(0, 1), after.slice(0, 1), NAMES).figures;
  expect(figure).not.toHaveProperty('low');
  expect(figure?.differs).toBe(false);
  expect(runsText(before.slice(0, 1), 'one', plain)).toContain('1 run, seed 1\n');
});

test('runs that are no pairs are not compared', () => {
  expect(() => comparisonText(before, after.slice(1), NAMES, plain)).toThrow('5 runs cannot be paired with 4');
  expect(() => comparisonJson(before, after.toReversed(), NAMES)).toThrow('seed 1 cannot be paired with seed 5');
});

test('the range of runs lies between quantiles', () => {
  const [first] = before;
  if (first === undefined) throw new Error('no run');
  const runs = Array.from({ length: 41 }, (_, i): CampaignResult => ({ ...first, seed: i, optOuts: i * 2 }));
  const optOuts = runsJson(runs, 'many').figures.find(({ id }) => id === 'optOuts');
  expect(optOuts).toMatchObject({ mean: 40, from: 2, to: 78 });
  expect(runsText(runs, 'many', plain)).toContain('41 runs, seeds 0 to 40\n');
});

test('texts have figures of their own', () => {
  const runs = [1, 2, 3].map((seed) => textCampaign(200, { seed }));
  expect(runsJson(runs, 'texts').figures.map(({ id }) => id)).toEqual([
    'sent',
    'errors',
    'replies',
    'credits',
    'optOuts',
    'hours',
  ]);
});

test('large numbers and long names fit 80 columns', () => {
  const large = (results: readonly CampaignResult[], factor: number): CampaignResult[] =>
    results.map((result) => ({
      ...result,
      results: Object.fromEntries(Object.entries(result.results).map(([name, value]) => [name, value * factor])),
      cost: { ...result.cost, minutes: result.cost.minutes * factor, credits: result.cost.credits * factor },
      questions: result.questions.map((question) => ({ ...question, question: 'What do you think of '.repeat(9) })),
    }));
  const names = { before: 'a '.repeat(100), after: '漢'.repeat(100) };
  const text = comparisonText(large(before, 10_000), large(after, 30_000), names, plain);
  for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  for (const line of runsText(large(before, 10_000), names.after, plain).split('\n'))
    expect(widthOf(line), line).toBeLessThanOrEqual(80);
});

test('nothing happened in any run', () => {
  const nothing = [1, 2].map((seed) => textCampaign(0, { seed }));
  expect(comparisonText(nothing, nothing, NAMES, plain)).toContain('nothing happened in any run');
  expect(runsJson([], 'none').figures).toEqual([]);
});
