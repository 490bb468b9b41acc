// Broadcasts of each kind from their request to their result.

import { describe, expect, test } from 'vitest';
import type { Behavior } from '../../src/campaign/behavior.ts';
import type { CampaignRecipient } from '../../src/campaign/campaign-plan.ts';
import { type SimulationOptions, simulateBroadcast } from '../../src/campaign/simulate-broadcast.ts';
import { fillIn, partsOf } from '../../src/campaign/text-attempt.ts';
import type { CallBroadcast } from '../../src/model/generated/requests.ts';

/** Everybody answers, is taken for what they are, and does what they should. */
const CALM: Behavior = {
  dial: { live: 1 },
  detection: { live: 1, machine: 1 },
  hangup: [],
  questions: { '*': { wrong: 0, silence: 0 } },
  replies: { share: 0 },
  texts: { sent: 1 },
};
const people = (count: number): CampaignRecipient[] =>
  Array.from({ length: count }, (_, i) => ({ phoneNumber: String(12_135_550_100 + i) }));
const START = Date.parse('2026-01-05T17:00:00Z');
const minutes = (count: number): number => START + count * 60_000;

/** The records of every recipient, by number. */
function records(broadcast: CallBroadcast, recipients: CampaignRecipient[], options: SimulationOptions) {
  const found: Record<string, unknown>[] = [];
  const result = simulateBroadcast(broadcast, recipients, { ...options, onAction: (action) => found.push(action) });
  return { result, actions: found.sort((a, b) => Number(a['id']) - Number(b['id'])) };
}

const SHORT =
  '<dialplan name="Root"><amd><live><play type="tts">Hi.</play><hangup/></live><machine><hangup/></machine></amd></dialplan>';

test("the statistics of the API's own example: one answered for a second, one on the do-not-call list", () => {
  const plan = SHORT.replace('<play type="tts">Hi.</play>', '<wait>1</wait>');
  const { statistics } = simulateBroadcast({ dialplanXml: plan }, people(2), {
    behavior: CALM,
    doNotContact: ['12135550101'],
  });
  expect(statistics).toEqual({
    totalOutboundCount: 2,
    remainingOutboundCount: 0,
    billedAmount: 1,
    callsAttempted: 1,
    callsPlaced: 1,
    callsDuration: 1,
    billedDuration: 60,
    responseRatePercent: 100,
    callsRemaining: 1,
    callsAwaitingRedial: 0,
    callsLiveAnswer: 1,
    totalCount: 2,
    answeringMachineCount: 0,
    busyCount: 0,
    dialedCount: 1,
    doNotCallCount: 1,
    errorCount: 0,
    liveCount: 1,
    miscCount: 0,
    noAnswerCount: 0,
    transferCount: 0,
  });
});

describe('a voice broadcast', () => {
  const sounds = {
    liveSoundText: 'Your appointment is tomorrow. Press 1 for the desk, 9 for no more calls.',
    machineSoundText: 'Your appointment is tomorrow.',
    transferDigit: '1',
    transferNumber: '12135550199',
    dncDigit: '9',
    dncSoundText: 'We will not call again.',
  };

  test('transfers whoever presses the digit', () => {
    const behavior: Behavior = {
      ...CALM,
      questions: { '*': { keys: { '1': 1 }, wrong: 0, silence: 0 } },
      agents: { outcome: { answered: 1 }, talkSeconds: 30 },
    };
    const { results, transfers } = simulateBroadcast({ sounds }, people(100), { behavior });
    expect(results).toEqual({ XFER: 100 });
    expect(transfers).toMatchObject({ dialed: 100, answered: 100, failed: 0 });
  });

  test('never calls again whoever presses the digit for that', () => {
    const behavior: Behavior = { ...CALM, questions: { '*': { keys: { '9': 1 }, wrong: 0, silence: 0 } } };
    const { results, states, optOuts } = simulateBroadcast({ sounds, maxActive: 1 }, [...people(5), ...people(5)], {
      behavior,
    });
    expect({ results, states, optOuts }).toEqual({
      results: { DNC: 5, LA: 5 },
      states: { DNC: 5, FINISHED: 5 },
      optOuts: 5,
    });
  });

  test.for([
    ['AM_AND_LIVE', { AM: 50, LA: 50 }],
    ['AM_ONLY', { AM: 50, LA: 50 }],
    ['LIVE_WITH_AMD', { AM: 50, LA: 50 }],
    ['LIVE_IMMEDIATE', { LA: 100 }],
  ] as const)('%s', ([answeringMachineConfig, wanted]) => {
    const result = simulateBroadcast({ sounds, answeringMachineConfig }, people(100), {
      behavior: { ...CALM, dial: { live: 1, machine: 1 }, questions: { '*': { wrong: 0, silence: 1 } } },
      seed: 3,
    }).results;
    for (const [name, count] of Object.entries(wanted)) expect(Math.abs((result[name] ?? 0) - count)).toBeLessThan(15);
    expect(Object.keys(result)).toEqual(Object.keys(wanted));
  });
});

describe('hours, hands and batches', () => {
  const broadcast = { dialplanXml: SHORT, maxActive: 1 };

  test('what is left at the end of the day stays, unless it goes on the next', () => {
    const late = Date.parse('2026-01-06T07:59:00Z');
    const today = simulateBroadcast(broadcast, people(20), { behavior: CALM, now: late });
    expect(today).toMatchObject({ status: 'STOPPED' });
    expect(today.results['UNDIALED']).toBeGreaterThan(5);
    const tomorrow = simulateBroadcast({ ...broadcast, resumeNextDay: true }, people(20), {
      behavior: CALM,
      now: late,
    });
    expect(tomorrow).toMatchObject({ status: 'FINISHED', results: { LA: 20 } });
  });

  test('a broadcast that is stopped leaves the others ready', () => {
    const { states, statistics, status } = simulateBroadcast(broadcast, people(50), {
      behavior: CALM,
      stopAt: minutes(2),
    });
    expect(status).toBe('STOPPED');
    expect((states['READY'] ?? 0) + (states['FINISHED'] ?? 0)).toBe(50);
    expect(states['READY']).toBeGreaterThan(10);
    expect(statistics.remainingOutboundCount).toBe(states['READY']);
  });

  test('nobody is called in a pause, and batches are called when they are there', () => {
    const { actions } = records({ ...broadcast, maxActive: 5 }, people(40), {
      behavior: CALM,
      pauses: [{ from: minutes(1), until: minutes(60) }],
      batches: [{ at: minutes(90), recipients: [{ phoneNumber: '12125550199' }] }],
    });
    const times = actions.map((action) => (action['records'] as { originateTime: number }[])[0]?.originateTime ?? 0);
    expect(times.filter((at) => at >= minutes(1) && at < minutes(60))).toEqual([]);
    expect(times.at(-1)).toBe(minutes(90));
  });

  test('a number that lives in Hawaii is called when it is awake there', () => {
    const { actions } = records(
      { ...broadcast, resumeNextDay: true, localTimeRestriction: { beginHour: 9, endHour: 20 } },
      [{ phoneNumber: '18085550100' }, { phoneNumber: '12125550100' }],
      { behavior: CALM },
    );
    const times = actions.map((action) =>
      new Date((action['records'] as { originateTime: number }[])[0]?.originateTime ?? 0).toISOString(),
    );
    expect(times).toEqual(['2026-01-05T19:00:00.000Z', '2026-01-05T17:00:00.000Z']);
  });
});

describe('actions', () => {
  test('look as the API returns them', () => {
    const plan = `<dialplan name="Root"><amd><live><goto>Ask</goto></live><machine><hangup/></machine></amd><menu name="Ask" timeout="5"><play type="tts">Coming? 1 for yes.</play><keypress pressed="1"><stash varname="Coming">Yes</stash></keypress></menu><hangup/></dialplan>`;
    const { actions } = records(
      { dialplanXml: plan, fromNumber: '12135550111' },
      [{ phoneNumber: '213-555-0100', attributes: { table: '4' } }, { phoneNumber: '555' }],
      { behavior: CALM },
    );
    expect(actions[0]).toMatchObject({
      id: 1_000_000_001,
      fromNumber: '12135550111',
      toNumber: '12135550100',
      state: 'FINISHED',
      finalCallResult: 'LA',
      attributes: { table: '4' },
      agentCall: false,
      inbound: false,
      records: [
        {
          result: 'LA',
          callResult: 'LA',
          toNumber: '12135550100',
          billedAmount: 1,
          questionResponses: [{ question: 'Coming', response: 'Yes' }],
        },
      ],
    });
    expect(actions[1]).toMatchObject({ toNumber: '555', state: 'INVALID' });
    expect(actions[1]).not.toHaveProperty('records');
  });

  test('retries go to the phones that the request names', () => {
    const { actions } = records(
      {
        dialplanXml: SHORT,
        retryConfig: {
          maxAttempts: 4,
          minutesBetweenAttempts: 5,
          retryResults: ['BUSY'],
          retryPhoneTypes: ['MOBILE_PHONE', 'WORK_PHONE'],
        },
      },
      [{ phoneNumber: '2135550100', contact: { mobilePhone: '2135550101', workPhone: '2135550102' } }],
      { behavior: { ...CALM, dial: { busy: 1 } } },
    );
    const dialed = (actions[0]?.['records'] as { toNumber: string; originateTime: number; finishTime: number }[]) ?? [];
    expect(dialed.map(({ toNumber }) => toNumber)).toEqual([
      '12135550100',
      '12135550101',
      '12135550102',
      '12135550101',
    ]);
    dialed.slice(1).forEach(({ originateTime }, i) => {
      expect(originateTime - (dialed[i]?.finishTime ?? 0)).toBe(300_000);
    });
  });
});

describe('a broadcast of texts', () => {
  test('fills in the template, and leaves a name that nobody has', () => {
    const recipient = { attributes: { time: '9 am' }, contact: { firstName: 'Ann' } };
    expect(fillIn('${contact.firstName}, at ${time}, ${place}, {time}', recipient)).toBe(
      'Ann, at 9 am, ${place}, {time}',
    );
  });

  test.for([
    ['SEND_MULTIPLE', 3, 321],
    ['TRIM', 1, 160],
    ['MMS', 1, 321],
    ['DO_NOT_SEND', 0, 0],
  ] as const)('%s: a text of 321 characters is %i parts', ([strategy, parts, length]) => {
    const found = partsOf('x'.repeat(321), strategy);
    expect([found.parts, found.sent.length]).toEqual([parts, length]);
  });

  test('costs its parts, is too big when that is not wanted, and stops for whoever says so', () => {
    const message = 'x'.repeat(200);
    const sent = simulateBroadcast({ message }, people(10), { behavior: CALM, ratePerText: 0.03 });
    expect(sent.statistics).toMatchObject({ sentCount: 10, billedAmount: 0.6 });
    const big = simulateBroadcast({ message, bigMessageStrategy: 'DO_NOT_SEND' }, people(10), { behavior: CALM });
    expect(big.statistics).toMatchObject({ sentCount: 0, tooBigCount: 10, billedAmount: 0 });
    const stopping = simulateBroadcast({ message: 'Hi', maxActive: 1 }, people(10), {
      behavior: { ...CALM, replies: { share: 1, delayMinutes: 1, words: { STOP: 1 } } },
      batches: [{ at: minutes(600), recipients: people(10) }],
      doNotContact: ['12135550109'],
    });
    expect(stopping.statistics).toMatchObject({ sentCount: 9, recievedCount: 9, doNotTextCount: 11 });
  });

  test('sends a recipient the own message', () => {
    const found: Record<string, unknown>[] = [];
    simulateBroadcast(
      { message: 'Hi ${name}' },
      [
        { phoneNumber: '12135550100', attributes: { name: 'Ann' } },
        { phoneNumber: '67076', message: 'Hello' },
      ],
      {
        behavior: CALM,
        onAction: (action) => found.push(action),
      },
    );
    expect(found.map(({ message }) => message).sort()).toEqual(['Hello', 'Hi Ann']);
  });
});

test('a plan that never ends is left by people and machines, and everybody is counted', () => {
  const plan =
    '<dialplan name="Root"><amd><live><goto>A</goto></live><machine><goto>A</goto></machine></amd><menu name="A" timeout="5"><play type="tts">Hm?</play><keypress pressed="timeout"><goto>A</goto></keypress><keypress pressed="1"><goto>A</goto></keypress></menu><goto>A</goto></dialplan>';
  const result = simulateBroadcast({ dialplanXml: plan }, people(200), { behavior: {} });
  expect(result.states).toEqual({ FINISHED: 200 });
  expect(result.durations.p95).toBeLessThan(3_600);
});

describe('what the second pair of eyes found', () => {
  const plan = (body: string): string =>
    `<dialplan name="Root"><amd><live><goto>A</goto></live><machine><hangup/></machine></amd>${body}</dialplan>`;

  test('calls that never end, and jumps to nowhere, are counted as that', () => {
    const loop = plan('<setvar name="A" varname="n">1</setvar><goto>A</goto>');
    expect(simulateBroadcast({ dialplanXml: loop }, people(20), { behavior: CALM }).endings).toEqual({
      'step-limit': 20,
    });
    const lost = plan('<play name="A" type="tts">Hi</play><goto>Nowhere</goto>');
    expect(simulateBroadcast({ dialplanXml: lost }, people(20), { behavior: CALM }).endings).toEqual({ fault: 20 });
  });

  test('a number that is on the line already is busy', () => {
    const talk = plan('<play name="A" type="tts">Hello there, how are you today?</play><hangup/>');
    const { actions } = records({ dialplanXml: talk, maxActive: 100 }, [...people(1), ...people(1)], {
      behavior: { ...CALM, ringSeconds: [1, 1] },
    });
    expect(actions.map((action) => action['finalCallResult'])).toEqual(['LA', 'BUSY']);
  });

  test('every minute that has begun is billed', () => {
    const long = plan('<wait name="A">60400</wait><hangup/>');
    const { statistics } = simulateBroadcast({ dialplanXml: long }, people(1), { behavior: CALM });
    expect(statistics).toMatchObject({ callsDuration: 61, billedDuration: 120, billedAmount: 2 });
  });

  test('names without a value are counted, and a picture is one character', () => {
    const { unfilled } = simulateBroadcast({ message: 'Hi ${frstName} ${zip}' }, people(3), { behavior: CALM });
    expect(unfilled).toEqual({ '${frstName}': 3, '${zip}': 3 });
    expect(partsOf('😀'.repeat(200), 'TRIM').sent).toBe('😀'.repeat(160));
    expect(partsOf('😀'.repeat(160), 'DO_NOT_SEND').parts).toBe(1);
  });

  test('an area code in two zones is called when both are awake', () => {
    const { actions } = records(
      { dialplanXml: SHORT, resumeNextDay: true, localTimeRestriction: { beginHour: 9, endHour: 20 } },
      [{ phoneNumber: '12195125555' }],
      { behavior: CALM, now: Date.parse('2026-03-02T12:00:00Z') },
    );
    const [record] = (actions[0]?.['records'] ?? []) as { originateTime: number }[];
    expect(new Date(record?.originateTime ?? 0).toISOString()).toBe('2026-03-02T15:00:00.000Z');
  });

  test.for([
    [null, [], {}, 'a broadcast is an object'],
    [{}, [], {}, 'that is no broadcast'],
    [{ dialplanXml: '<dialplan' }, [], {}, 'the dialplan:'],
    [{ sounds: { liveSoundText: {} } }, [], {}, 'the broadcast:'],
    [{ message: 'Hi' }, [null], {}, 'a recipient is an object'],
    [{ message: 'Hi' }, [], { behavior: { dial: { live: -1 } } }, 'the behavior:'],
    [{ message: 'Hi' }, [], { now: '2026' }, 'now: a moment'],
  ] as const)('%j for %j is refused in words', ([request, recipients, options, message]) => {
    const run = simulateBroadcast as (...args: unknown[]) => unknown;
    expect(() => run(request, recipients, options)).toThrow(new RegExp(message));
  });

  test('a number that is written as one is a number', () => {
    const people = [{ phoneNumber: 12_125_550_100 }] as unknown as CampaignRecipient[];
    expect(simulateBroadcast({ message: 'Hi' }, people, { behavior: CALM }).states).toEqual({ FINISHED: 1 });
  });
});
