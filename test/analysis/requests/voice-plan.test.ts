// Voice broadcasts as dialplans: what each setting says to whom, what the keys do, and that it is a dialplan at all.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintRequest } from '../../../src/analysis/lint-request.ts';
import { plansInRequest } from '../../../src/analysis/request-plans.ts';
import { voicePlan } from '../../../src/analysis/requests/voice-plan.ts';
import { compile, lint, parse } from '../../../src/library.ts';
import type { CallBroadcast, CallBroadcastSounds } from '../../../src/model/generated/requests.ts';
import type { CallerAct } from '../../../src/runtime/call-script.ts';
import { runCall } from '../../../src/runtime/run-script.ts';

const SOUNDS: CallBroadcastSounds = {
  liveSoundText: 'The library is open. To talk to us, press 1. To never be called again, press 9.',
  liveSoundTextVoice: 'FEMALE2',
  machineSoundId: 7001,
  transferSoundText: 'One moment.',
  transferDigit: '1',
  transferNumber: '12135550100',
  dncDigit: '9',
  dncSoundText: 'You will not be called again.',
};

test('the dialplan of a broadcast', () => {
  expect(voicePlan({ sounds: SOUNDS })).toBe(`<dialplan name="VoiceBroadcast">
  <amd>
    <live>
      <menu name="Live" maxDigits="1">
        <play type="tts" voice="female2">The library is open. To talk to us, press 1. To never be called again, press 9.</play>
        <keypress pressed="1">
          <play name="Transfer" type="tts">One moment.</play>
          <transfer>12135550100</transfer>
        </keypress>
        <keypress pressed="9">
          <dnc name="DoNotCall">\${call.phonenumber}</dnc>
          <play type="tts">You will not be called again.</play>
          <hangup/>
        </keypress>
      </menu>
      <hangup/>
    </live>
    <machine>
      <play name="Machine" type="callfireid">7001</play>
      <hangup/>
    </machine>
  </amd>
</dialplan>
`);
});

/** What is heard and done, in order, and how it ends. */
function heard(broadcast: CallBroadcast, answeredBy: 'live' | 'machine', keys = ''): string[] {
  const { flow } = compile(voicePlan(broadcast));
  const acts: CallerAct[] = keys === '' ? [] : [{ type: 'keys', keys }];
  const { events, outcome } = runCall(flow, { acts, answeredBy });
  const said = events.flatMap((event) => {
    if (event.type === 'say') return [`say ${event.text}`];
    return event.type === 'dnc' || event.type === 'transfer' ? [event.type] : [];
  });
  return [...said, outcome];
}

describe('who hears what', () => {
  const sounds = { liveSoundText: 'Hello.', machineSoundText: 'Sorry.' };
  test.each([
    ['AM_AND_LIVE', 'Hello.', 'Sorry.'],
    ['AM_ONLY', undefined, 'Sorry.'],
    ['LIVE_WITH_AMD', 'Hello.', undefined],
    ['LIVE_IMMEDIATE', 'Hello.', 'Hello.'],
  ] as const)('%s: people %j, machines %j', (answeringMachineConfig, live, machine) => {
    const words = (by: 'live' | 'machine') => heard({ sounds, answeringMachineConfig }, by).join(' ');
    for (const [by, text] of [
      ['live', live],
      ['machine', machine],
    ] as const) {
      for (const other of ['Hello.', 'Sorry.']) {
        if (other === text) expect(words(by)).toContain(other);
        else expect(words(by)).not.toContain(other);
      }
      expect(words(by)).toMatch(/hangup$/);
    }
  });
});

test('keys: one transfers, one opts out, others and silence end the call', () => {
  const by = (keys: string) => heard({ sounds: SOUNDS }, 'live', keys).slice(1);
  expect(by('1').join(' ')).toMatch(/One moment\..*transfer.*transferred/);
  expect(by('9').join(' ')).toMatch(/dnc.*You will not be called again\..*hangup/);
  expect(by('5')).toEqual(['hangup']);
  expect(by('')).toEqual(['hangup']);
});

test('a text wins over a sound, and an empty text is none', () => {
  expect(voicePlan({ sounds: { liveSoundText: 'Hi', liveSoundId: 3 } })).toContain('>Hi</play>');
  expect(voicePlan({ sounds: { liveSoundText: ' ', liveSoundId: 3 } })).toContain('>3</play>');
});

test('without sounds it is a call that ends at once', () => {
  expect(heard({}, 'live')).toEqual(['hangup']);
});

test('whatever the texts are, it is a dialplan that says them', () => {
  const key = fc.constantFrom('0', '5', '*', '#', undefined);
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((words) => `a${words.replace(/[\p{C}\s]/gu, '')}`);
  fc.assert(
    fc.property(text, text, key, key, (live, machine, transferDigit, dncDigit) => {
      const sounds = {
        liveSoundText: live,
        machineSoundText: machine,
        transferDigit,
        dncDigit,
        transferNumber: '12135550100',
      };
      const { dialplan, diagnostics } = parse(voicePlan({ sounds }));
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const said = dialplan.tags.flatMap((tag) => (tag.kind === 'play' ? [tag.content.value] : []));
      expect(said).toEqual([live, machine]);
    }),
  );
});

describe('places', () => {
  const body = `{
  "name": "Library",
  "answeringMachineConfig": "AM_AND_LIVE",
  "sounds": {
    "liveSoundText": "Say \\"hi\\" & press 3 to go on.",
    "machineSoundId": 7001,
    "transferDigit": "1",
    "transferNumber": "12135550100"
  }
}`;
  const at = (span: { start: number; end: number }): string => body.slice(span.start, span.end);

  test('tags point at their members', () => {
    const [plan] = plansInRequest(body).plans;
    if (plan === undefined) throw new Error('no plan');
    const place = (words: string): string =>
      at(plan.move({ start: plan.xml.indexOf(words), end: plan.xml.indexOf(words) + words.length }));
    expect(place('<amd>')).toBe('AM_AND_LIVE');
    expect(place('<live>')).toBe('sounds');
    expect(place('<menu name="Live" maxDigits="1">')).toBe('Say \\"hi\\" & press 3 to go on.');
    expect(place('7001')).toBe('7001');
    expect(place('<keypress pressed="1">')).toBe('1');
    expect(place('<transfer')).toBe('12135550100');
    expect(place('press 3')).toBe('press 3');
    expect(place('&amp; press')).toBe('& press');
    expect(at(plan.move({ start: 0, end: plan.xml.length }))).toMatch(/^\{\s+"liveSoundText[\s\S]*\}$/);
  });

  test('findings about the texts are told in words of the request, those about tags not at all', () => {
    const { diagnostics, plans } = lintRequest(body, { preset: 'strict' });
    expect(plans).toBe(1);
    const [first] = diagnostics.filter(({ rule }) => rule === 'prompt-option-without-branch');
    expect(first?.help).toContain('"transferDigit"');
    expect(at(first?.span ?? { start: 0, end: 0 })).toBe('press 3');
    for (const { message, help = '', fixes } of diagnostics) {
      expect(`${message} ${help}`).not.toMatch(/<\w|\bmenu\b/);
      expect(fixes).toEqual([]);
    }
  });

  test('a good broadcast is good at its strictest', () => {
    const good = {
      name: 'Library',
      sounds: { ...SOUNDS, machineSoundId: undefined, machineSoundText: 'Sorry that we missed you.' },
    };
    const found = lintRequest(JSON.stringify(good), { preset: 'strict' }).diagnostics;
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(lint(voicePlan(good)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
