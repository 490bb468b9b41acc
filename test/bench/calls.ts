// Calls a second on one core: the two-question poll answered `1 3`, by our engine, by a switch written for this one poll,
// and by XState. `calls.ts <engine>` prints thousands of calls a second; each engine has a process of its own.

import { getInitialSnapshot, getNextSnapshot, setup } from 'xstate';
import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import type { CallEvent } from '../../src/runtime/call-event.ts';
import { runCall } from '../../src/runtime/run-script.ts';
import { startCall, step } from '../../src/runtime/step.ts';

const POLL = `<dialplan name="Root">
  <amd>
    <live><goto>Question_1</goto></live>
    <machine><play type="tts">Sorry we missed you.</play><hangup/></machine>
  </amd>
  <menu name="Question_1" maxDigits="1" timeout="3500">
    <play type="tts" voice="female1">Will you vote? Press 1 for yes, 2 for no.</play>
    <keypress pressed="1"><stash varname="Vote">Yes</stash><goto>Question_2</goto></keypress>
    <keypress pressed="2"><stash varname="Vote">No</stash><goto>Bye</goto></keypress>
    <keypress pressed="default"><play type="tts">That is no choice.</play><goto>Question_1</goto></keypress>
  </menu>
  <menu name="Question_2" maxDigits="1" timeout="3500">
    <play type="tts" voice="female1">For whom? Press 1 to 4.</play>
    <keypress pressed="1"><stash varname="Candidate">1</stash><goto>Bye</goto></keypress>
    <keypress pressed="2"><stash varname="Candidate">2</stash><goto>Bye</goto></keypress>
    <keypress pressed="3"><stash varname="Candidate">3</stash><goto>Bye</goto></keypress>
    <keypress pressed="4"><stash varname="Candidate">4</stash><goto>Bye</goto></keypress>
    <keypress pressed="default"><play type="tts">That is no choice.</play><goto>Question_2</goto></keypress>
  </menu>
  <play name="Bye" type="tts" voice="female1">Thank you. Goodbye.</play>
  <hangup/>
</dialplan>`;

const { dialplan } = parseDialplan(POLL);
const flow = compileFlow(dialplan);
const SCRIPT = { acts: [{ type: 'keys', keys: '1' } as const, { type: 'keys', keys: '3' } as const] };
const EVENTS: readonly CallEvent[] = [
  { type: 'answered', by: 'live' },
  { type: 'finished' },
  { type: 'key', key: '1', after: 1000 },
  { type: 'finished' },
  { type: 'key', key: '3', after: 1000 },
  { type: 'finished' },
];

function engine(trace: boolean): () => void {
  return () => {
    const { stash } = runCall(flow, SCRIPT, { trace });
    if (stash['Candidate'] !== '3') throw new Error('wrong answer');
  };
}

function steps(): void {
  let { state } = startCall(flow, {});
  for (const event of EVENTS) state = step(flow, state, event).state;
  if (state.stash['Candidate'] !== '3') throw new Error('wrong answer');
}

// The least that any engine must do: the same events, the same answers, no tags.
function handWritten(): void {
  const stash: Record<string, string> = {};
  let at = 'start';
  let clock = 0;
  for (const event of EVENTS) {
    const key = event.type === 'key' ? event.key : '';
    clock += event.type === 'key' ? 1000 : 2500;
    switch (at) {
      case 'start':
        at = 'prompt 1';
        break;
      case 'prompt 1':
        at = 'menu 1';
        break;
      case 'menu 1':
        if (key === '1') stash['Vote'] = 'Yes';
        else if (key === '2') stash['Vote'] = 'No';
        at = key === '1' ? 'prompt 2' : key === '2' ? 'bye' : 'prompt 1';
        break;
      case 'prompt 2':
        at = 'menu 2';
        break;
      case 'menu 2':
        if (key >= '1' && key <= '4') stash['Candidate'] = key;
        at = 'bye';
        break;
      default:
        at = 'over';
    }
  }
  if (stash['Candidate'] !== '3' || at !== 'over' || clock === 0) throw new Error('wrong answer');
}

function xstate(): () => void {
  type Answers = { Vote?: string; Candidate?: string };
  const machine = setup({
    types: {} as { context: Answers; events: { type: 'live' } | { type: 'finished' } | { type: 'key'; key: string } },
  }).createMachine({
    context: {},
    initial: 'start',
    states: {
      start: { on: { live: 'prompt1' } },
      prompt1: { on: { finished: 'menu1' } },
      menu1: {
        on: {
          key: [
            { guard: ({ event }) => event.key === '1', target: 'prompt2', actions: [] },
            { guard: ({ event }) => event.key === '2', target: 'bye' },
            { target: 'prompt1' },
          ],
        },
      },
      prompt2: { on: { finished: 'menu2' } },
      menu2: {
        on: {
          key: [{ guard: ({ event }) => event.key >= '1' && event.key <= '4', target: 'bye' }, { target: 'prompt2' }],
        },
      },
      bye: { on: { finished: 'over' } },
      over: { type: 'final' },
    },
  });
  const events = [
    { type: 'live' },
    { type: 'finished' },
    { type: 'key', key: '1' },
    { type: 'finished' },
    { type: 'key', key: '3' },
    { type: 'finished' },
  ] as const;
  return () => {
    let snapshot = getInitialSnapshot(machine);
    for (const event of events) snapshot = getNextSnapshot(machine, snapshot, event);
    if (snapshot.status !== 'done') throw new Error('not over');
  };
}

const ENGINES: Readonly<Record<string, () => () => void>> = {
  bare: () => engine(false),
  trace: () => engine(true),
  steps: () => steps,
  switch: () => handWritten,
  xstate,
};

const wanted = process.argv[2];
if (wanted !== undefined) {
  const call = ENGINES[wanted]?.();
  if (call === undefined) throw new Error(`no engine is named ${wanted}`);
  const batch = wanted === 'xstate' ? 2_000 : 50_000;
  const timeBatch = (): number => {
    const start = performance.now();
    for (let i = 0; i < batch; i++) call();
    return performance.now() - start;
  };
  for (let i = 0; i < 5; i++) timeBatch();
  const best = Math.min(...Array.from({ length: 15 }, timeBatch));
  console.log(JSON.stringify({ thousands: batch / best }));
}
