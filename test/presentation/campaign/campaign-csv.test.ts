// A campaign as a table, read back as spreadsheets read it.

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { campaignCsv } from '../../../src/presentation/campaign/campaign-csv.ts';
import { pollCampaign } from '../../helpers/campaigns.ts';

type Row = Readonly<Record<'section' | 'name' | 'value' | 'share' | 'low' | 'high', string>>;

function read(csv: string): Row[] {
  return parse<Row>(csv, { columns: true, record_delimiter: '\r\n' });
}

const { result, context } = pollCampaign();
const ROWS = read(campaignCsv(result, context));
const under = (section: string): [string, string][] =>
  ROWS.filter((row) => row.section === section).map(({ name, value }) => [name, value]);

test('answers, results, tags, timeline and statistics are there, number for number', () => {
  expect(under('campaign')).toContainEqual(['name', 'Mayor poll']);
  expect(under('campaign')).toContainEqual(['began', '2026-01-05T17:00:00Z']);
  expect(under('answers: Vote')).toEqual(
    result.questions[0]?.responses.map(({ response, count }) => [response, String(count)]),
  );
  expect(
    under('results')
      .map(([, value]) => Number(value))
      .sort(),
  ).toEqual(Object.values(result.results).sort());
  expect(under('tags')).toContainEqual(['line 3: menu "Vote"', '143']);
  expect(under('hang-ups')).toContainEqual(['line 3: menu "Vote"', '24']);
  expect(under('timeline: attempts')).toEqual([
    ['2026-01-05T17:00:00Z', '398'],
    ['2026-01-05T18:00:00Z', '101'],
  ]);
  expect(under('statistics')).toEqual(Object.entries(result.statistics).map(([name, value]) => [name, String(value)]));
});

test('shares have as many digits as there are, with their intervals', () => {
  const yes = ROWS.find(({ section, name }) => section === 'answers: Vote' && name === 'Yes');
  const counted = result.questions[0]?.responses[0];
  expect([yes?.share, yes?.low, yes?.high].map(Number)).toEqual([
    counted?.share,
    counted?.interval.low,
    counted?.interval.high,
  ]);
});

test('without a context, tags have the names that the result has', () => {
  const rows = read(campaignCsv(result));
  expect(rows.find(({ section, name }) => section === 'tags' && name === 'menu Vote')?.value).toBe('143');
  expect(rows.some(({ name }) => name === 'path')).toBe(false);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('%j is no formula', (answer) => {
  const [counted] = result.questions[0]?.responses ?? [];
  const responses = counted === undefined ? [] : [{ ...counted, response: answer }];
  const csv = campaignCsv({ ...result, questions: [{ question: answer, answered: 1, responses }] }, { name: answer });
  const rows = read(csv);
  expect(rows.find(({ section }) => section === `answers: ${answer}`)?.name).toBe(`'${answer}`);
  expect(rows.find(({ section, name }) => section === 'campaign' && name === 'name')?.value).toBe(`'${answer}`);
});
