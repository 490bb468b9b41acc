// Campaigns against what mathematics says of them: shares of answers, retries, agents. All chance comes from seeds, so that
// each of these tests holds always or never.

import { describe, expect, test } from 'vitest';
import { AgentPool } from '../../src/campaign/agent-pool.ts';
import type { Behavior } from '../../src/campaign/behavior.ts';
import { PersonalChance, Purpose } from '../../src/campaign/chance.ts';
import { exponentially, hangsUpAt } from '../../src/campaign/spread.ts';
import { meanInterval, shareInterval } from '../../src/campaign/statistics.ts';
import { newTally } from '../../src/campaign/tally.ts';
import { simulate } from '../helpers/simulate.ts';

const POLL = `<dialplan name="Root"><amd><live><goto>Vote</goto></live><machine><play type="tts">Sorry we missed you.</play><hangup/></machine></amd>
  <menu name="Vote" maxDigits="1" timeout="10"><play type="tts">Press 1 for yes, 2 for no.</play>
    <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress>
    <keypress pressed="2"><stash varname="Vote">No</stash></keypress>
    <keypress pressed="3"><transfer>15550100</transfer></keypress></menu>
  <hangup/></dialplan>`;

/** A behaviour in which all depends on what a test is about. */
const CALM: Behavior = {
  dial: { live: 1 },
  detection: { live: 1, machine: 1 },
  hangup: [],
  questions: { '*': { keys: { '1': 1 }, wrong: 0, silence: 0 } },
};

const near = (found: number, wanted: number, tolerance = 0.01): void => {
  expect(Math.abs(found - wanted) / wanted).toBeLessThan(tolerance);
};

describe('answers', () => {
  test('come out as the behaviour says: persons x detection x hang-ups x keys', () => {
    const count = 200_000;
    const { questions, results } = simulate(
      POLL,
      count,
      {},
      {
        ...CALM,
        dial: { live: 0.4, machine: 0.5, noAnswer: 0.1 },
        detection: { live: 0.9, machine: 0.8 },
        questions: { Vote: { keys: { '1': 3, '2': 1 }, wrong: 0.1, silence: 0.2 } },
      },
    );
    // A machine taken for a person presses nothing.
    near(results['LA'] ?? 0, count * (0.4 * 0.9 + 0.5 * 0.2));
    near(results['AM'] ?? 0, count * (0.4 * 0.1 + 0.5 * 0.8));
    const answered = count * 0.4 * 0.9 * 0.7;
    const [vote] = questions;
    near(vote?.answered ?? 0, answered);
    near(vote?.responses[0]?.count ?? 0, answered * 0.75);
    near(vote?.responses[1]?.count ?? 0, answered * 0.25, 0.015);
  });

  test('impatience takes its share each second', () => {
    const late = Array.from({ length: 200_000 }, (_, i) => {
      const chance = new PersonalChance(3, String(i), 0);
      return hangsUpAt([{ untilSecond: 10, perSecond: 0.05 }, { perSecond: 0.01 }], chance.draw(Purpose.hangup, 1));
    });
    near(late.filter((at) => at > 10_000).length / late.length, 0.95 ** 10);
    near(late.filter((at) => at > 60_000).length / late.length, 0.95 ** 10 * 0.99 ** 50);
  });
});

describe('retries', () => {
  test('follow the geometric law', () => {
    const count = 400_000;
    const { tries, statistics } = simulate(
      POLL,
      count,
      { retryConfig: { maxAttempts: 5, minutesBetweenAttempts: 1, retryResults: ['BUSY'] } },
      { ...CALM, dial: { live: 0.6, busy: 0.4 } },
    );
    for (const attempt of [1, 2, 3]) near(tries[attempt] ?? 0, count * 0.6 * 0.4 ** (attempt - 1));
    // Fewer come so far: within three standard deviations.
    near(tries['4'] ?? 0, count * 0.6 * 0.4 ** 3, 0.024);
    near(tries['5'] ?? 0, count * 0.4 ** 4, 0.03);
    near((statistics as { callsAttempted: number }).callsAttempted, (count * (1 - 0.4 ** 5)) / 0.6);
  });
});

/** A pool of agents with calls that come at random: `erlangs` of load. */
function pool(agents: number, erlangs: number, arrivals: number, waits: boolean, patience = Number.POSITIVE_INFINITY) {
  const { transfers } = newTally(0, 0);
  const happenings: { at: number; what: (at: number) => void }[] = [];
  const agentPool = new AgentPool(
    agents,
    (at, what) => {
      let i = happenings.length;
      happenings.push({ at, what });
      // Few things are planned at once: kept in order by insertion.
      while (i > 0 && (happenings[i - 1] as { at: number }).at < at) {
        happenings[i] = happenings[i - 1] as { at: number; what: (at: number) => void };
        i--;
      }
      happenings[i] = { at, what };
    },
    transfers,
  );
  const talk = 60_000;
  let now = 0;
  for (let i = 0; i < arrivals; i++) {
    const chance = new PersonalChance(7, String(i), 0);
    now += exponentially(talk / erlangs, chance.draw(Purpose.ring, 1));
    while ((happenings.at(-1)?.at ?? Number.POSITIVE_INFINITY) <= now) {
      const next = happenings.pop();
      next?.what(next.at);
    }
    const patientUntil = now + exponentially(patience, chance.draw(Purpose.patience, 1));
    agentPool.arrive(now, {
      patientUntil: Number.isFinite(patience) ? patientUntil : Number.POSITIVE_INFINITY,
      ringsUntil: waits ? Number.POSITIVE_INFINITY : now,
      talkMs: exponentially(talk, chance.draw(Purpose.talk, 1)),
      answered: () => undefined,
      left: () => undefined,
    });
  }
  return transfers;
}

function erlangB(agents: number, erlangs: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  return blocked;
}

function erlangC(agents: number, erlangs: number): number {
  const blocked = erlangB(agents, erlangs);
  return blocked / (1 - (erlangs / agents) * (1 - blocked));
}

describe('agents', () => {
  const ARRIVALS = 1_000_000;

  test.for([
    [5, 4],
    [10, 6],
  ] as const)('%i agents, %i erlangs, nobody waits: as many are turned away as Erlang B says', ([agents, erlangs]) => {
    const { failed } = pool(agents, erlangs, ARRIVALS, false);
    near(failed / ARRIVALS, erlangB(agents, erlangs));
  });

  test.for([
    [5, 3.5],
    [10, 7],
  ] as const)('%i agents, %d erlangs, all wait: as many and as long as Erlang C says', ([agents, erlangs]) => {
    const { waited, waitedAll } = pool(agents, erlangs, ARRIVALS, true);
    near(waited / ARRIVALS, erlangC(agents, erlangs));
    near(waitedAll / ARRIVALS, (erlangC(agents, erlangs) * 60_000) / (agents - erlangs), 0.02);
  });

  test('transfers of a campaign use the pool: nobody waits for many agents, most for one', () => {
    const behavior: Behavior = { ...CALM, questions: { '*': { keys: { '3': 1 }, wrong: 0, silence: 0 } } };
    const many = simulate(POLL, 2_000, { maxActive: 20 }, { ...behavior, agents: { count: 200, talkSeconds: 30 } });
    expect(many.transfers).toMatchObject({ dialed: 2_000, answered: 2_000, abandoned: 0, waitedShare: 0 });
    const one = simulate(POLL, 2_000, { maxActive: 20 }, { ...behavior, agents: { count: 1, talkSeconds: 30 } });
    expect(one.transfers.most).toBe(1);
    expect(one.transfers.waitedShare).toBeGreaterThan(0.9);
    const { answered, abandoned, failed, dialed } = one.transfers;
    expect(answered + abandoned + failed).toBe(dialed);
    expect(one.transfers.load).toBeGreaterThan(0.9);
  });
});

describe('intervals', () => {
  test('of shares cover the truth in 93 to 97 of 100 campaigns', () => {
    let covered = 0;
    for (let seed = 1; seed <= 1_000; seed++) {
      const { questions } = simulate(
        POLL,
        300,
        {},
        { ...CALM, questions: { Vote: { keys: { '1': 0.3, '2': 0.7 }, wrong: 0, silence: 0 } } },
        seed,
      );
      const yes = questions[0]?.responses.find(({ response }) => response === 'Yes');
      if (yes !== undefined && yes.interval.low <= 0.3 && 0.3 <= yes.interval.high) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(930);
    expect(covered).toBeLessThanOrEqual(970);
  });

  test('of means over some runs do, too', () => {
    let covered = 0;
    for (let group = 0; group < 1_000; group++) {
      const values = Array.from({ length: 8 }, (_, i) => {
        const chance = new PersonalChance(group + 1, String(i), 0);
        return Array.from({ length: 12 }, (_, n) => chance.draw(Purpose.talk, 1, n)).reduce(
          (sum, draw) => sum + draw,
          0,
        );
      });
      const { low, high } = meanInterval(values);
      if (low <= 6 && 6 <= high) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(930);
    expect(covered).toBeLessThanOrEqual(970);
  });

  test('stay between nothing and all', () => {
    expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(shareInterval(0, 10).low).toBe(0);
    expect(shareInterval(10, 10).high).toBeCloseTo(1, 12);
    expect(meanInterval([4])).toEqual({ mean: 4, low: 4, high: 4 });
  });
});

describe('chance', () => {
  test('is even, and one question knows nothing of another', () => {
    const count = 100_000;
    const bins = new Array<number>(100).fill(0);
    const pairs = new Array<number>(100).fill(0);
    for (let i = 0; i < count; i++) {
      const chance = new PersonalChance(1, String(12_125_000_000 + i), 0);
      const [one, two] = [chance.draw(Purpose.dial, 1), chance.draw(Purpose.key, 1, i % 3)];
      (bins[Math.floor(one * 100)] as number)++;
      (pairs[Math.floor(one * 10) * 10 + Math.floor(two * 10)] as number)++;
    }
    // Chi-squared with 99 degrees: below 148.2 in 999 of 1,000 tries.
    for (const counts of [bins, pairs]) {
      const wanted = count / 100;
      expect(counts.reduce((sum, found) => sum + (found - wanted) ** 2 / wanted, 0)).toBeLessThan(148.2);
    }
  });
});
