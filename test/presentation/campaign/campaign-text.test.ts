// A campaign as it is read in a terminal.

import { expect, test } from 'vitest';
import type { CampaignResult } from '../../../src/campaign/campaign-result.ts';
import { campaignText } from '../../../src/presentation/campaign/campaign-text.ts';
import { widthOf } from '../../../src/presentation/report/column-text.ts';
import { ansi, plain } from '../../../src/presentation/report/paint.ts';
import { numbers, POLL, pollCampaign, textCampaign } from '../../helpers/campaigns.ts';

const HOUR = 3_600_000;
const POLLED = pollCampaign();
const POLL_TEXT = campaignText(POLLED.result, POLLED.context, plain);

/** The section under a title. */
function part(text: string, title: string): string {
  return (
    text
      .trimEnd()
      .split('\n\n')
      .find((lines) => lines.startsWith(title)) ?? ''
  );
}

function hours(count: number, every = 1): CampaignResult['timeline'] {
  return Array.from({ length: count }, (_, i) => ({
    hour: Date.UTC(2026, 0, 5, 17) + i * every * HOUR,
    attempts: 10,
    answered: 3,
    machines: 4,
    transfers: 0,
  }));
}

test('all of a poll', () => {
  expect(`\n${POLL_TEXT}`).toMatchInlineSnapshot(`
    "
    Mayor poll
    poll.json
    401 recipients, seed 1, finished
    2026-01-05T17:00:00Z to 2026-01-05T18:09:28Z, 1 h 9 min

    Recipients by state
      finished (FINISHED)           398  99.3 %  ███████████████████▉
      on a do-not-call list (DNC)     2   0.5 %  ▏
      not a phone number (INVALID)    1   0.2 %  ▏

    Recipients by last result
      answering machine (AM)                206  51.4 %  ██████████▎
      live answer (LA)                      129  32.2 %  ██████▍
      no answer (NO_ANS)                     24   6.0 %  █▎
      carrier error (CARRIER_ERROR)          16   4.0 %  ▊
      transferred (XFER)                     14   3.5 %  ▊
      carrier trouble (CARRIER_TEMP_ERROR)    7   1.7 %  ▍
      busy (BUSY)                             2   0.5 %  ▏
      on a do-not-call list (DNC)             2   0.5 %  ▏

    Answers to "Vote" (68)
      Yes  48  70.6 %  58.9 to 80.1 %  ██████████████▏
      No   20  29.4 %  19.9 to 41.1 %  █████▉

    Where people hung up, of the answered calls that came there
                                    calls  hung up
      line 2: play "Sorry we miss…    206        3   1.5 %    0.5 to 4.2 %  ▏
      line 3: menu "Vote"             143       24  16.8 %  11.5 to 23.8 %  █▍
      line 7: transfer "Office"        19        0   0.0 %   0.0 to 16.8 %
      line 10: play "Thanks"          104        6   5.8 %   2.7 to 12.0 %  ▌

    Length of answered calls
      mean                10.1 s
      median                 2 s
      95th percentile       33 s
      all together     58:31 min

    Cost
      billed minutes  372
      credits         372

    Transfers
      begun                            19
      answered by an agent             14  73.7 %  ██████████████▊
      busy, refused or unanswered       5  26.3 %  █████▎
      had to wait                  57.9 %
      mean wait of those answered  12.9 s
      most at once                      2
      load of the agents           14.7 %

    Opt-outs
      numbers put on the do-not-call list  1  0.2 %  ▏

    How often recipients were tried
      once     297  74.1 %  ██████████████▉
      2 times  101  25.2 %  █████

    Attempts by result
      answering machine (AM)                206  41.3 %  ████████▎
      live answer (LA)                      129  25.9 %  █████▏
      no answer (NO_ANS)                    110  22.0 %  ████▍
      busy (BUSY)                            17   3.4 %  ▋
      carrier error (CARRIER_ERROR)          16   3.2 %  ▋
      transferred (XFER)                     14   2.8 %  ▌
      carrier trouble (CARRIER_TEMP_ERROR)    7   1.4 %  ▎

    Recipients by persona
      patient  298  74.3 %  ██████████████▉
      hasty    103  25.7 %  █████▏

    Timeline by hour, UTC
                        attempts  answered  machines  transfers
      2026-01-05 17:00       398       116       161         16  ███████████████████
      2026-01-05 18:00       101        27        45          3  ████▉
    "
  `);
});

test('texts have replies, and nothing of calls; without other characters than ASCII', () => {
  const text = campaignText(textCampaign(), { name: 'Élections “2026”', path: 'texts.json' }, plain, { ascii: true });
  expect(`\n${text}`).toMatchInlineSnapshot(`
    "
    Elections "2026"
    texts.json
    300 recipients, seed 1, finished
    2026-01-05T17:00:00Z to 2026-01-05T17:00:04Z, 4 s

    Recipients by state
      finished (FINISHED)  300  100.0 %  ####################

    Recipients by last result
      sent (SENT)                           287  95.7 %  ###################
      carrier error (CARRIER_ERROR)          12   4.0 %  #
      carrier trouble (CARRIER_TEMP_ERROR)    1   0.3 %  #

    Cost
      parts of texts sent  287
      credits              287

    Opt-outs
      numbers that asked to stop  5  1.7 %  #

    Replies
      STOP  5  50.0 %  ##########
      YES   5  50.0 %  ##########

    Timeline by hour, UTC
                        attempts
      2026-01-05 17:00       300  ####################
    "
  `);
});

test('nothing but ASCII, whatever is in it', () => {
  const text = campaignText(POLLED.result, { ...POLLED.context, name: 'Ünï → 漢' }, plain, { ascii: true });
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
});

test('the statistics of the API come with an option', () => {
  const text = campaignText(POLLED.result, POLLED.context, plain, { statistics: true });
  const statistics = part(text, 'Statistics of the API');
  expect(statistics.split('\n')).toHaveLength(1 + Object.keys(POLLED.result.statistics).length);
  expect(statistics).toMatch(/^ {2}miscCount +1$/m);
  expect(POLL_TEXT).not.toContain('miscCount');
});

test('colours change no words', () => {
  const painted = campaignText(POLLED.result, POLLED.context, ansi);
  expect(painted).not.toBe(POLL_TEXT);
  expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(POLL_TEXT);
});

test('every line fits 80 columns, with long names and wide characters too', () => {
  const plan = POLL.replaceAll(
    'Vote',
    'What do you think of the plans for the new town hall? 市庁舎の計画についてどう思いますか',
  )
    .replace('>Yes<', `>${'Yes, by all means '.repeat(10)}<`)
    .replace('name="Poll"', `name="${'漢'.repeat(100)}"`);
  const { result, context } = pollCampaign(300, {}, { dialplanXml: plan });
  const named = { ...context, name: 'A name '.repeat(30), path: 'a/'.repeat(90) };
  const huge = { ...result, timeline: result.timeline.map((hour) => ({ ...hour, attempts: 123_456_789 })) };
  for (const ascii of [true, false])
    for (const line of campaignText(huge, named, plain, { ascii, statistics: true }).split('\n'))
      expect(widthOf(line), line).toBeLessThanOrEqual(80);
});

test('the timeline has at most 24 rows: hours, then days, then several days', () => {
  const rows = (timeline: CampaignResult['timeline']): string[] =>
    part(campaignText({ ...POLLED.result, timeline }, POLLED.context, plain), 'Timeline').split('\n');
  expect(rows(hours(24))[0]).toBe('Timeline by hour, UTC');
  expect(rows(hours(24))).toHaveLength(26);
  const days = rows(hours(25));
  expect(days[0]).toBe('Timeline by day, UTC');
  expect(days.slice(2).map((row) => row.trim().split(/ +/).slice(0, 4))).toEqual([
    ['2026-01-05', '70', '21', '28'],
    ['2026-01-06', '180', '54', '72'],
  ]);
  expect(rows(hours(60, 24))[0]).toBe('Timeline by 4 days, UTC');
  expect(rows(hours(60, 24)).length).toBeLessThanOrEqual(26);
});

test('a campaign that was stopped says so, and one that never began', () => {
  const now = Date.UTC(2026, 0, 5, 17);
  const stopped = pollCampaign(400, { now, stopAt: now + 5 * 60_000 });
  expect(campaignText(stopped.result, stopped.context, plain)).toContain('stopped before all had their turn');
  const never = pollCampaign(400, { doNotContact: numbers(400).map(({ phoneNumber }) => phoneNumber) });
  expect(`\n${campaignText(never.result, never.context, plain)}`).toMatchInlineSnapshot(`
    "
    Mayor poll
    poll.json
    401 recipients, seed 1, finished
    nobody was tried

    Recipients by state
      on a do-not-call list (DNC)   400  99.8 %  ████████████████████
      not a phone number (INVALID)    1   0.2 %  ▏

    Recipients by last result
      on a do-not-call list (DNC)  400  99.8 %  ████████████████████

    Recipients by persona
      patient  298  74.3 %  ██████████████▉
      hasty    103  25.7 %  █████▏
    "
  `);
});

test('of very many answers the first are shown', () => {
  const plan = POLL.replace('>Yes<', '>${call.phonenumber}<');
  const { result, context } = pollCampaign(800, {}, { dialplanXml: plan });
  const answers = part(campaignText(result, context, plain), 'Answers').split('\n');
  expect(answers).toHaveLength(42);
  expect(answers.at(-1)).toMatch(/^ {2}and \d+ more$/);
});
