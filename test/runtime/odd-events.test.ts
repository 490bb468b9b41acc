// Events and states from programs without types: nothing throws but what is no state, and nothing odd is believed.

import { expect, test } from 'vitest';
import type { CallEvent } from '../../src/runtime/call-event.ts';
import type { CallState } from '../../src/runtime/call-state.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { startCall, step } from '../../src/runtime/step.ts';
import { flowOf } from '../helpers/flow-text.ts';

const flow = flowOf(
  '<menu maxDigits="1"><keypress pressed="1"/></menu><get>https://example.com</get><transfer>15550100100</transfer>',
);
const ringing = startCall(flow).state;
const waiting = step(flow, ringing, { type: 'answered', by: 'live' }).state;

test.each([
  null,
  undefined,
  {},
  { type: 'foo' },
  { type: 'constructor' },
  { type: 'key' },
  { type: 'key', key: '12' },
  { type: 'key', key: '__proto__' },
  { type: 'answered', by: 'zombie' },
  { type: 'transfer', result: 'zzz' },
  { type: 'http', status: 200, body: 42 },
  { type: 'http', status: '200' },
])('%j changes nothing', (event) => {
  for (const state of [ringing, waiting]) {
    const { state: after, effects } = step(flow, state, event as CallEvent);
    expect(after).toEqual(state);
    expect(effects.map((effect) => effect.type === 'notice' && effect.code)).toEqual(['event-ignored']);
  }
});

test('what is no state of the flow is refused in words', () => {
  for (const state of [{}, null, { ...waiting, version: 2 }, { ...waiting, wait: { ...waiting.wait, node: 99 } }])
    expect(() => step(flow, state as CallState, { type: 'silence' })).toThrow(
      'this is no state of a call of this flow',
    );
});

test('a transfer without a number fails at once', () => {
  const { outcome, events } = runCall(flowOf('<transfer>${nobody}</transfer><play type="tts">Sorry.</play>'));
  expect(outcome).toBe('end-of-plan');
  expect(events.some((effect) => effect.type === 'notice' && effect.code === 'transfer-nobody')).toBe(true);
});
