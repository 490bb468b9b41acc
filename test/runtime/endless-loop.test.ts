// A call that never ends is stopped, and the report says round what it goes.

import { expect, test } from 'vitest';
import type { CallScript } from '../../src/runtime/call-script.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { flowOf } from '../helpers/flow-text.ts';

const run = (body: string, script: CallScript = {}): { reason: string; outcome: string; cycle: unknown } => {
  const { outcome, reason, events } = runCall(flowOf(body), script);
  const fault = events.find(({ type }) => type === 'fault');
  return { outcome, reason, cycle: fault?.type === 'fault' ? fault.cycle?.length : undefined };
};

test('a loop that waits for nobody names its tags', () => {
  expect(run('<setvar name="A" varname="n">${n}1</setvar><goto>A</goto>', { maxSteps: 500 })).toEqual({
    outcome: 'step-limit',
    reason: 'after 500 steps the call still goes round: setvar "A", goto "A"',
    cycle: 2,
  });
});

test('a menu that a silent caller never leaves names the menu, the branch and the jump', () => {
  const body =
    '<menu name="Main"><play type="tts">Press 1.</play><keypress pressed="1"><hangup/></keypress><keypress pressed="timeout"><goto>Main</goto></keypress></menu>';
  expect(run(body, { maxSteps: 400 })).toEqual({
    outcome: 'step-limit',
    reason: 'after 400 steps the call still goes round: menu "Main", keypress "timeout", goto "Main"',
    cycle: 5,
  });
});

test('a loop longer than what is looked back on is reported without its way', () => {
  const steps = Array.from({ length: 300 }, (_, i) => `<setvar varname="v${i}">1</setvar>`).join('');
  const { outcome, reason } = run(`<setvar name="A" varname="n">1</setvar>${steps}<goto>A</goto>`, { maxSteps: 2000 });
  expect([outcome, reason]).toEqual(['step-limit', 'the call has not ended after 2000 steps']);
});

test('counting to a thousand is no endless loop', () => {
  const body =
    '<setvar varname="n">0</setvar><setvar name="A" varname="n">${n}+1</setvar><if expr="${n} &lt; 1000"><goto>A</goto></if>';
  expect(run(body).outcome).toBe('end-of-plan');
});
