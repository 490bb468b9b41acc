// What must hold in every campaign, whatever its schedules, zones, retries and lists: nobody is called who must not be,
// nobody is lost, and the sums agree.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import type { AttemptRecord } from '../../src/campaign/action.ts';
import type { Behavior } from '../../src/campaign/behavior.ts';
import { type Broadcast, broadcastPlan, type SimulationSettings } from '../../src/campaign/broadcast-plan.ts';
import { Campaign } from '../../src/campaign/campaign.ts';
import type { CampaignRecipient } from '../../src/campaign/campaign-plan.ts';
import { type CallStatistics, campaignResult, type TextStatistics } from '../../src/campaign/campaign-result.ts';
import type { EndedAction } from '../../src/campaign/ledger.ts';
import { zonesOfNumber } from '../../src/campaign/number-zones.ts';
import { addTally, newTally } from '../../src/campaign/tally.ts';

const CALLS = compileFlow(
  parseDialplan(`<dialplan><amd><live><goto>Ask</goto></live><machine><play type="tts">Sorry.</play><hangup/></machine></amd>
  <menu name="Ask" timeout="5"><play type="tts">One, two, or never again?</play>
    <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress>
    <keypress pressed="2"><transfer>15550100</transfer></keypress>
    <keypress pressed="9"><dnc>\${call.phonenumber}</dnc><hangup/></keypress></menu><hangup/></dialplan>`).dialplan,
);

const AREAS = ['212', '213', '312', '602', '808', '907', '787', '800', '709'];
const number = fc
  .record({ area: fc.constantFrom(...AREAS), rest: fc.integer({ min: 5_550_100, max: 5_550_115 }) })
  .map(({ area, rest }) => `1${area}${rest}`);
const recipient: fc.Arbitrary<CampaignRecipient> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ phoneNumber: number }) },
  {
    weight: 1,
    arbitrary: fc.record({ phoneNumber: number, contact: fc.record({ workPhone: number, mobilePhone: number }) }),
  },
  { weight: 1, arbitrary: fc.record({ phoneNumber: fc.constantFrom('555', 'nobody', '', '0123456789') }) },
);
const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
const date = fc.record({
  year: fc.constant(2026),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const schedule = fc.record({
  startDate: optional(date),
  stopDate: optional(date),
  startTimeOfDay: optional(time),
  stopTimeOfDay: optional(time),
  daysOfWeek: fc.subarray(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
  timeZone: optional(fc.constantFrom('America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Europe/London')),
});
const DAY = 86_400_000;
const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-20') });

interface Case {
  readonly broadcast: Broadcast;
  readonly behavior: Behavior;
  readonly settings: SimulationSettings;
  readonly recipients: readonly CampaignRecipient[];
  readonly isText: boolean;
  readonly scrubDuplicates: boolean;
}

const clean = <T extends object>(record: T): T =>
  JSON.parse(JSON.stringify(record), (_, value) => (value === null ? undefined : value)) as T;

const cases: fc.Arbitrary<Case> = fc
  .record({
    broadcast: fc.record({
      message: fc.constant('Hello'),
      maxActive: fc.integer({ min: 1, max: 9 }),
      maxActiveTransfers: optional(fc.integer({ min: 1, max: 3 })),
      resumeNextDay: fc.boolean(),
      schedules: optional(fc.array(schedule, { maxLength: 3 })),
      localTimeRestriction: optional(
        fc.record({
          enabled: optional(fc.boolean()),
          beginHour: fc.integer({ min: 0, max: 12 }),
          endHour: fc.integer({ min: 10, max: 23 }),
          endMinute: optional(fc.integer({ min: 0, max: 59 })),
        }),
      ),
      retryConfig: optional(
        fc.record({
          maxAttempts: fc.integer({ min: 1, max: 4 }),
          minutesBetweenAttempts: fc.integer({ min: 0, max: 2_000 }),
          retryResults: fc.subarray(['BUSY', 'NO_ANS', 'AM', 'LA', 'CARRIER_ERROR', 'SENT']),
          retryPhoneTypes: fc.subarray(['FIRST_NUMBER', 'HOME_PHONE', 'WORK_PHONE', 'MOBILE_PHONE']),
        }),
      ),
    }),
    behavior: fc.constantFrom<Behavior>(
      {},
      { dial: { busy: 1, noAnswer: 1, live: 1 } },
      { agents: { count: 1, talkSeconds: 200 }, dial: { live: 1 }, hangup: [], patienceSeconds: 20 },
      {
        dial: { live: 1 },
        questions: { Ask: { keys: { '9': 1 }, wrong: 0, silence: 0 } },
        replies: { share: 0.5, words: { STOP: 1 } },
      },
    ),
    settings: fc.record({
      now: instant,
      seed: fc.integer({ min: 1, max: 1_000 }),
      doNotContact: fc.array(number, { maxLength: 3 }),
      stopAt: optional(fc.integer({ min: 1, max: 3_000_000 })),
      pauses: optional(
        fc.array(fc.record({ from: fc.integer({ min: 0, max: DAY }), until: fc.integer({ min: 0, max: 2 * DAY }) }), {
          maxLength: 2,
        }),
      ),
    }),
    recipients: fc.array(recipient, { maxLength: 14 }),
    isText: fc.boolean(),
    scrubDuplicates: fc.boolean(),
  })
  .map(({ settings: { now, stopAt, pauses, ...settings }, broadcast, ...others }) => ({
    ...others,
    broadcast: clean(broadcast) as Broadcast,
    settings: {
      ...settings,
      now,
      ...(stopAt === undefined ? undefined : { stopAt: now + stopAt }),
      pauses: (pauses ?? []).map(({ from, until }) => ({ from: now + from, until: now + Math.max(from, until) })),
    },
  }));

interface Run {
  readonly ended: readonly EndedAction[];
  readonly tally: string;
  readonly result: ReturnType<typeof campaignResult>;
  readonly plan: ReturnType<typeof broadcastPlan>;
}

function run({ broadcast, behavior, settings, recipients, isText, scrubDuplicates }: Case): Run {
  const plan = broadcastPlan(broadcast, isText ? undefined : CALLS, { ...settings, behavior });
  const ended: EndedAction[] = [];
  const campaign = new Campaign(plan, { scrubDuplicates, onEnd: (end) => ended.push(end) });
  for (const each of recipients) campaign.offer(each);
  const tally = campaign.finish();
  return { ended, plan, tally: JSON.stringify(tally), result: campaignResult(plan, tally) };
}

/** The most lines that are busy at once. */
function busiest(records: readonly AttemptRecord[]): number {
  const changes = records.flatMap(({ originated, finished }) => [
    { at: originated, by: 1 },
    { at: finished, by: -1 },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  let busy = 0;
  let most = 0;
  for (const { by } of changes) {
    busy += by;
    most = Math.max(most, busy);
  }
  return most;
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

function holds(given: Case): void {
  const { ended, plan, result } = run(given);
  const { settings, broadcast, recipients, isText } = given;
  const never = new Set(settings.doNotContact);
  // Everybody is accounted for, once.
  expect(ended.length).toBe(recipients.length);
  expect(new Set(ended.map(({ action }) => action.index)).size).toBe(recipients.length);
  expect(sum(result.states)).toBe(recipients.length);
  const records: AttemptRecord[] = [];
  for (const { action, state, result: last } of ended) {
    const own = action.records ?? [];
    const tried = own.filter((record) => record.result !== 'DNT');
    records.push(...tried);
    expect(tried.length).toBe(action.attempts);
    expect(tried.length).toBeLessThanOrEqual(broadcast.retryConfig?.maxAttempts ?? 1);
    if (state === 'INVALID' || state === 'DUP' || state === 'DNC')
      expect(tried.length === 0 || state === 'DNC').toBe(true);
    if (state === 'FINISHED' && tried.length > 0 && last !== 'DNT') expect(last).toBe(tried.at(-1)?.result);
    tried.forEach((record, nth) => {
      expect(never.has(record.toNumber)).toBe(false);
      // Inside the schedule's hours, the place's own, before it was stopped, and not in a pause.
      expect(plan.hours.isOpen(record.originated)).toBe(true);
      expect(record.originated).toBeGreaterThanOrEqual(plan.start);
      expect(record.originated).toBeLessThan(plan.stoppedAt);
      const zones = zonesOfNumber(record.toNumber);
      expect(plan.localHours?.(zones).isOpen(record.originated) ?? true).toBe(true);
      const before = tried[nth - 1];
      if (before === undefined) return;
      expect(plan.retry.results.has(before.result)).toBe(true);
      expect(record.originated - before.finished).toBeGreaterThanOrEqual(plan.retry.delayMs);
    });
  }
  expect(busiest(records)).toBeLessThanOrEqual(plan.maxActive);
  expect(result.transfers.most).toBeLessThanOrEqual(
    Math.min(plan.maxActiveTransfers, plan.agents.count ?? plan.maxActive),
  );
  // The statistics add up.
  const stats = result.statistics;
  expect(Math.round(stats.billedAmount * 10_000)).toBe(records.reduce((total, { amount }) => total + amount, 0));
  expect(stats.totalOutboundCount).toBe(recipients.length - (result.states['DUP'] ?? 0));
  expect(stats.remainingOutboundCount).toBe(result.states['READY'] ?? 0);
  if (isText) {
    const { sentCount, unsentCount, doNotTextCount, tooBigCount, errorCount } = stats as TextStatistics;
    const counted = sentCount + unsentCount + doNotTextCount + tooBigCount + errorCount;
    expect(counted + stats.remainingOutboundCount + (result.states['INVALID'] ?? 0)).toBe(stats.totalOutboundCount);
    return;
  }
  const calls = stats as CallStatistics;
  expect(calls.totalCount + calls.remainingOutboundCount).toBe(calls.totalOutboundCount);
  expect(calls.callsAttempted).toBe(records.length);
  expect(calls.callsPlaced).toBe(ended.filter(({ action }) => action.attempts > 0).length);
  expect(calls.callsPlaced + calls.callsRemaining).toBe(calls.totalOutboundCount);
  expect(sum(result.attempts)).toBe(records.length);
  const answered = records.filter((record) => record.answered !== undefined);
  expect(calls.callsDuration).toBe(
    answered.reduce(
      (total, { answered: from = 0, finished }) => total + Math.max(1, Math.ceil((finished - from) / 1_000)),
      0,
    ),
  );
}

describe('campaigns of all kinds', () => {
  // In ten pieces, so that a failure says which. CAMPAIGNS=10000 makes them a hundred thousand.
  test.for(Array.from({ length: 10 }, (_, i) => i + 1))('piece %i of 10', (piece) => {
    fc.assert(fc.property(cases, holds), { numRuns: Number(process.env['CAMPAIGNS'] ?? 1_000), seed: piece });
  });

  test('the same seed gives the same counts', () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(run(given).tally).toBe(run(given).tally);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a campaign in pieces', () => {
  const recipients = Array.from({ length: 3_000 }, (_, i) => ({
    phoneNumber: `1${AREAS[i % AREAS.length]}${5_000_000 + ((i * 7_919) % 900_000)}`,
  }));
  const plan = broadcastPlan(
    { maxActive: 50, resumeNextDay: true, retryConfig: { maxAttempts: 3, retryResults: ['BUSY', 'NO_ANS'] } },
    CALLS,
    { seed: 5 },
  );
  const part = (piece: number, of: number) => {
    const campaign = new Campaign(plan, { shard: { piece, of } });
    for (const each of recipients) campaign.offer(each);
    return campaign.finish();
  };

  test.for([2, 3, 7, 16])('of %i comes to the same as in one', (of) => {
    const merged = newTally(CALLS.nodes.length, CALLS.edges.length);
    for (let piece = of; piece >= 1; piece--) addTally(merged, JSON.parse(JSON.stringify(part(piece, of))));
    expect(JSON.stringify(campaignResult(plan, merged))).toBe(JSON.stringify(campaignResult(plan, part(1, 1))));
  });
});

test('one more recipient changes nothing for the others but when they are called', () => {
  const stories = (extra: boolean): Map<string, string> => {
    const plan = broadcastPlan({ maxActive: 10, resumeNextDay: true }, CALLS, { seed: 3 });
    const told = new Map<string, string>();
    const campaign = new Campaign(plan, {
      onEnd: ({ action, result }) => {
        const answers = (action.records ?? []).map((record) => [
          record.result,
          record.answers,
          record.finished - record.originated,
        ]);
        told.set(action.number, JSON.stringify([result, answers]));
      },
    });
    if (extra) campaign.offer({ phoneNumber: '12125559999' });
    for (let i = 0; i < 500; i++) campaign.offer({ phoneNumber: String(12_135_550_000 + i) });
    campaign.finish();
    told.delete('12125559999');
    return told;
  };
  expect(stories(true)).toEqual(stories(false));
});
