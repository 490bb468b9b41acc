// Runs a call of a `.call` file and says whether it went as the file says: against its approved transcript, or against
// each of its expectations.

import type { FlowGraph, NodeId } from '../analysis/flow-graph.ts';
import type { CallResult, CallScript, Deed } from '../runtime/call-script.ts';
import { breaksDown } from '../runtime/effect.ts';
import { runCall } from '../runtime/run-script.ts';
import { shortened } from '../source/shortened.ts';
import type { Span } from '../source/span.ts';
import type { CallCase, Step } from './call-cases.ts';
import { clockWords } from './effect-words.ts';
import { type Expectation, fitsDuration, fitsEvent, type Wanted } from './expectation.ts';
import { type Miss, nearestMiss } from './nearest-miss.ts';
import { type TranscriptLine, transcriptOf } from './transcript.ts';

/** One thing that is not as the file says. */
export interface Failure {
  /** The line of the file. */
  readonly span: Span;
  readonly message: string;
  readonly help?: string;
  /** What came closest. */
  readonly nearest?: Miss;
  /** How many events had happened when it was known; all of them for what was to happen anywhere. */
  readonly events: number;
}

export interface Verdict {
  /** `unrecorded`: there is nothing in the file to hold the call against. */
  readonly status: 'passed' | 'failed' | 'unrecorded';
  readonly failures: readonly Failure[];
  readonly result: CallResult;
  readonly transcript: readonly TranscriptLine[];
  /** The node the call began at, when not at the beginning of the plan. */
  readonly start: NodeId | undefined;
  /** For an approved transcript that is not what happened: its lines, and those of the call. */
  readonly difference?: { readonly approved: readonly string[]; readonly happened: readonly string[] };
}

/** Runs a call and judges it. */
export function judgeCall(flow: FlowGraph, callCase: CallCase): Verdict {
  const result = runCall(flow, callCase.script);
  const transcript = transcriptOf(flow, result);
  const { at } = callCase.script;
  const start = at !== undefined && Object.hasOwn(flow.names, at) ? flow.names[at] : undefined;
  const facts = { result, transcript, start };
  if (callCase.approved !== undefined) return { ...judgeTranscript(callCase, transcript, result), ...facts };
  const failures = new ExpectationJudge(flow, callCase, result).failures();
  if (failures.length > 0) return { status: 'failed', failures, ...facts };
  const expects = callCase.steps.some(({ kind }) => kind === 'expect');
  return { status: expects ? 'passed' : 'unrecorded', failures, ...facts };
}

function judgeTranscript(
  { approved = [] }: CallCase,
  transcript: readonly TranscriptLine[],
  result: CallResult,
): Pick<Verdict, 'status' | 'failures' | 'difference'> {
  const { events } = result;
  const happened = transcript.map(({ text }) => text.trim());
  const lines = approved.map(({ text }) => text.trim());
  const first = happened.findIndex((text, i) => text !== lines[i]);
  const at = first < 0 && lines.length > happened.length ? happened.length : first;
  if (at < 0) return { status: 'passed', failures: [] };
  const line = approved[Math.min(at, approved.length - 1)];
  const effect = transcript[at]?.effect;
  const failure: Failure = {
    span: line?.span ?? { start: 0, end: 0 },
    ...(breaksDown(result.outcome)
      ? { message: `the call breaks down: ${result.reason}`, help: 'such a call is not recorded: mend the plan' }
      : {
          message:
            happened[at] === undefined ? 'the call is over before this' : 'from here on the call goes another way',
          help: 'if that is right now, --update records the call anew',
        }),
    events: effect === undefined ? events.length : events.indexOf(effect) + 1,
  };
  return { status: 'failed', failures: [failure], difference: { approved: lines, happened } };
}

class ExpectationJudge {
  readonly #flow: FlowGraph;
  readonly #steps: readonly Step[];
  readonly #script: CallScript;
  readonly #result: CallResult;
  readonly #failures: Failure[] = [];

  constructor(flow: FlowGraph, { steps, script }: CallCase, result: CallResult) {
    this.#flow = flow;
    this.#steps = steps;
    this.#script = script;
    this.#result = result;
  }

  failures(): readonly Failure[] {
    const { events, deeds } = this.#result;
    const begins = beginnings(this.#steps, deeds);
    let from = 0;
    let at = 0;
    let hasEndedEarly = false;
    this.#steps.forEach((step, i) => {
      if (step.kind === 'expect') {
        at = this.#judge(step.expectation, from, at, nextBeginning(begins, i, events.length));
        return;
      }
      const begin = begins[i];
      if (begin !== undefined) {
        from = Math.max(from, begin);
        at = Math.max(at, begin);
      } else {
        from = events.length;
        at = from;
        if (!hasEndedEarly) this.#notDone(step, begins, i);
        hasEndedEarly = true;
      }
    });
    this.#judgeEnd();
    return this.#failures;
  }

  #notDone(
    { span, did, text }: Extract<Step, { readonly kind: 'act' }>,
    begins: readonly (number | undefined)[],
    index: number,
  ): void {
    const left = this.#steps.filter((step, i) => i > index && step.kind === 'act' && begins[i] === undefined).length;
    const others = left === 0 ? '' : `, nor ${left === 1 ? 'the act' : `any of the ${left} acts`} below it`;
    const { outcome, duration, events } = this.#result;
    const message =
      did.type === 'transfer' || did.type === 'http'
        ? `nothing asked for "${text}"${others}`
        : `"${text}" never happened${others}: the call was over, ${outcome} after ${clockWords(duration)}`;
    this.#failures.push({ span, message, events: events.length });
  }

  /** A call that breaks down fails, unless the file says that it does. */
  #judgeEnd(): void {
    const { reason, events } = this.#result;
    if (!breaksDown(this.#result.outcome)) return;
    const isExpected = this.#steps.some(
      (step) =>
        step.kind === 'expect' &&
        step.expectation.wanted.kind === 'event' &&
        (step.expectation.wanted.type === 'end' || step.expectation.wanted.type === 'fault'),
    );
    const last = this.#steps.at(-1);
    const span = last === undefined ? { start: 0, end: 0 } : last.kind === 'act' ? last.span : last.expectation.span;
    if (!isExpected) this.#failures.push({ span, message: `the call breaks down: ${reason}`, events: events.length });
  }

  /** Where the next expectation is looked for from. */
  #judge(expectation: Expectation, from: number, at: number, to: number): number {
    const { scope, wanted } = expectation;
    switch (wanted.kind) {
      case 'duration': {
        const { duration } = this.#result;
        if (fitsDuration(wanted, duration) === isWanted(scope)) return at;
        this.#fail(expectation, `the call takes ${(duration / 1000).toFixed(1)} s`, this.#result.events.length);
        return at;
      }
      case 'variable':
        this.#judgeVariable(expectation, wanted, at, to);
        return at;
      case 'event':
        return this.#judgeEvent(expectation, wanted, from, at, to);
    }
  }

  #judgeEvent(
    expectation: Expectation,
    wanted: Extract<Wanted, { readonly kind: 'event' }>,
    from: number,
    at: number,
    to: number,
  ): number {
    const { events } = this.#result;
    const whole = expectation.scope === 'anywhere' || expectation.scope === 'never';
    const [start, end] = whole ? [0, events.length] : [expectation.scope === 'here' ? at : from, to];
    const found = this.#find(wanted, start, end);
    if (isWanted(expectation.scope)) {
      // One event may be what several lines expect.
      if (found >= 0) return whole ? at : found;
      const nearest = nearestMiss(this.#flow, wanted, events, start, end);
      const message = `expected ${shownText(expectation)}`;
      this.#failures.push({
        span: expectation.span,
        message,
        ...(nearest === undefined ? {} : { nearest }),
        events: end,
      });
      return at;
    }
    const event = events[found];
    if (event !== undefined) this.#fail(expectation, `it happens at ${clockWords(event.at)}`, found + 1);
    return at;
  }

  #find(wanted: Extract<Wanted, { readonly kind: 'event' }>, start: number, end: number): number {
    const { events } = this.#result;
    for (let i = start; i < end; i++) {
      const effect = events[i];
      if (effect !== undefined && fitsEvent(wanted, effect, this.#flow)) return i;
    }
    return -1;
  }

  /** A variable is as wanted when it is so at some moment from the last find to the next act. */
  #judgeVariable(
    expectation: Expectation,
    { name, pattern }: Extract<Wanted, { readonly kind: 'variable' }>,
    at: number,
    to: number,
  ): void {
    const whole = expectation.scope === 'anywhere' || expectation.scope === 'never';
    const values = this.#valuesOf(name, whole ? 0 : at, whole ? this.#result.events.length : to);
    const holds = values.some((value) => pattern === undefined || pattern.fits(value));
    if (holds === isWanted(expectation.scope)) return;
    const last = values.at(-1);
    this.#fail(expectation, last === undefined ? `nothing has set ${name}` : `${name} is "${last}"`, to);
  }

  #valuesOf(name: string, from: number, to: number): string[] {
    const { events } = this.#result;
    const { variables = {} } = this.#script;
    const first = Object.hasOwn(variables, name) ? variables[name] : undefined;
    let before = first === undefined ? [] : [first];
    const values: string[] = [];
    events.slice(0, to).forEach((effect, i) => {
      const set =
        effect.type === 'set' && effect.name === name
          ? effect.value
          : effect.type === 'keys' && name === 'call.lastinput' && effect.input !== ''
            ? effect.input
            : undefined;
      if (set === undefined) return;
      if (i < from) before = [set];
      else values.push(set);
    });
    return [...before, ...values];
  }

  #fail(expectation: Expectation, but: string, events: number): void {
    const message = `expected ${shownText(expectation)}, but ${but}`;
    this.#failures.push({ span: expectation.span, message, events });
  }
}

function shownText({ text }: Expectation): string {
  return shortened(text, 200);
}

function isWanted(scope: Expectation['scope']): boolean {
  return scope === 'here' || scope === 'anywhere';
}

/** For every act of the file how many events had happened before it; undefined for one that never happened. */
function beginnings(steps: readonly Step[], deeds: readonly Deed[]): (number | undefined)[] {
  const events = new Map(deeds.map((deed) => [deed.did, deed.events]));
  return steps.map((step) => (step.kind === 'act' ? events.get(step.did) : undefined));
}

function nextBeginning(begins: readonly (number | undefined)[], step: number, end: number): number {
  for (let i = step + 1; i < begins.length; i++) {
    const begin = begins[i];
    if (begin !== undefined) return begin;
  }
  return end;
}
