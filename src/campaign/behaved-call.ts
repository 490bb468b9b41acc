// A call as somebody behaves in it: the engine, fed with what a persona does at each wait, by that person's own chance.
// A transfer may be left to others: the call then stands still until told what became of it.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallEvent, Key } from '../runtime/call-event.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import { NEXT_KEY_MS } from '../runtime/durations.ts';
import type { RunningCall } from '../runtime/running-call.ts';
import { happen, newCall } from '../runtime/step.ts';
import type { Answer, CompiledPersona } from './audience.ts';
import { type PersonalChance, Purpose } from './chance.ts';
import { evenly, hangsUpAt } from './spread.ts';

/** A person stays at most so long on the line, a machine takes so long a message: a plan that never ends is left at last. */
const LONGEST_CALL_MS = 3_600_000;
const LONGEST_MESSAGE_MS = 180_000;

export interface CallTaker {
  readonly persona: CompiledPersona;
  readonly chance: PersonalChance;
  readonly attempt: number;
  /** True for a machine: it presses nothing, and hangs up when its tape is full. */
  readonly isMachine: boolean;
  readonly serverFailures: number;
}

export class BehavedCall {
  readonly call: RunningCall;
  readonly #taker: CallTaker;
  /** Milliseconds into the call at which the person hangs up. */
  #leavesAt: number;
  #menus = 0;
  #requests = 0;
  #recordings = 0;
  /** Keys of the present entry that are still to be pressed. */
  #pending = '';
  /** True once a transfer was answered. */
  isTransferred = false;
  /** True when the person, not the plan, ended the call; and at which node that was. */
  hasHungUp = false;
  leftAt = 0;

  constructor(flow: FlowGraph, setup: CallSetup, taker: CallTaker, traced: boolean) {
    this.call = newCall(flow, setup, traced);
    this.call.edges ??= [];
    this.#taker = taker;
    const { chance, attempt, persona, isMachine } = taker;
    this.#leavesAt = isMachine
      ? LONGEST_MESSAGE_MS
      : Math.min(LONGEST_CALL_MS, hangsUpAt(persona.hangup, chance.draw(Purpose.hangup, attempt)));
  }

  /** Runs until the call is over (`ended`) or wants a transfer decided (`transfer`). `by`: what the plan takes the taker for. */
  start(by: 'live' | 'machine'): 'ended' | 'transfer' {
    this.#happen({ type: 'answered', by });
    return this.#goOn();
  }

  /** What became of the transfer, so long after it began to ring; a conversation lasts `talkMs`. */
  transferred(
    result: 'answered' | 'busy' | 'refused' | 'no-answer',
    afterMs: number,
    talkMs: number,
  ): 'ended' | 'transfer' {
    const { call } = this;
    // Who is being connected, or talks, does not leave for boredom with the plan.
    const { at } = call;
    this.#happen({ type: 'transfer', result, after: afterMs, talkMs });
    if (result === 'answered') {
      this.isTransferred = true;
      if (call.wait?.kind === 'conversation') this.#happen(FINISHED);
    }
    this.#leavesAt += call.at - at;
    return this.#goOn();
  }

  /** The person hangs up while it rings. */
  abandon(afterMs: number): void {
    this.#hangUp(afterMs);
    this.#goOn();
  }

  #goOn(): 'ended' | 'transfer' {
    const { call } = this;
    while (call.ended === undefined) {
      const { wait } = call;
      if (wait === undefined) break;
      if (wait.kind === 'transfer' && !call.gone) return 'transfer';
      this.#act(wait);
    }
    return 'ended';
  }

  // The plan may still have things to do, such as a region that watches for a hang-up.
  #hangUp(after: number): void {
    this.hasHungUp = !this.#taker.isMachine;
    this.leftAt = this.call.wait?.node ?? this.call.node;
    this.#leavesAt = Number.POSITIVE_INFINITY;
    this.#happen({ type: 'hangup', after });
  }

  #act(wait: NonNullable<RunningCall['wait']>): void {
    const { call } = this;
    const { chance, attempt, isMachine, serverFailures } = this.#taker;
    switch (wait.kind) {
      case 'keys':
        if (call.gone || isMachine) this.#passUntil(wait.until, SILENCE);
        else this.#answer(wait.node, wait.entry, wait.until);
        break;
      case 'recording':
        this.#speak(wait);
        break;
      case 'http':
        if (chance.draw(Purpose.server, attempt, this.#requests++) < serverFailures)
          this.#happen({ type: 'http-failed' });
        else this.#happen(SERVED);
        break;
      case 'transfer':
        this.#happen({ type: 'transfer', result: 'no-answer' });
        break;
      default:
        this.#passUntil(wait.until, FINISHED);
    }
  }

  /** Lets time pass to this moment, unless the person hangs up before. */
  #passUntil(until: number, event: CallEvent): void {
    const { call } = this;
    if (this.#leavesAt >= until || call.gone) {
      this.#happen(event);
      return;
    }
    this.#hangUp(Math.max(0, this.#leavesAt - call.at));
  }

  #answer(node: number, entry: string, until: number): void {
    const { call } = this;
    const { persona, chance, attempt } = this.#taker;
    if (entry !== '') {
      this.#pressNext(until);
      return;
    }
    const answers = persona.answers.get(node);
    const nth = this.#menus++;
    const answer = answers?.spread.of(chance.draw(Purpose.key, attempt, nth)) ?? SILENT;
    if (answer.kind === 'silence') {
      this.#passUntil(until, SILENCE);
      return;
    }
    const keys = answer.kind === 'entry' ? answer.keys : numberIn(answer, chance.draw(Purpose.entry, attempt, nth));
    const delay = Math.round(evenly(answers?.delay ?? [0, 0], chance.draw(Purpose.keyDelay, attempt, nth)) * 1_000);
    // Who would press after the menu has given up has pressed nothing.
    if (call.at + delay >= until) this.#passUntil(until, SILENCE);
    else {
      this.#pending = keys;
      this.#press(delay);
    }
  }

  #pressNext(until: number): void {
    if (this.#pending === '') this.#passUntil(until, SILENCE);
    else this.#press(NEXT_KEY_MS);
  }

  #press(after: number): void {
    const { call } = this;
    if (this.#leavesAt < call.at + after) {
      this.#passUntil(call.at + after, SILENCE);
      return;
    }
    const key = this.#pending[0] as Key;
    this.#pending = this.#pending.slice(1);
    this.#happen({ type: 'key', key, after });
    // What ends the entry ends the pressing: nobody presses on into the next prompt.
    if (call.wait?.kind !== 'keys' || call.wait.entry === '') this.#pending = '';
  }

  // Who has said what there is to say presses the pound key.
  #speak({ since, until }: { readonly since: number; readonly until: number }): void {
    const { call } = this;
    const { chance, attempt, isMachine } = this.#taker;
    const share = 0.1 + 0.4 * chance.draw(Purpose.recording, attempt, this.#recordings++);
    const saidAt = since + Math.round((until - since) * share);
    if (isMachine || call.gone || saidAt <= call.at) this.#passUntil(until, FINISHED);
    else this.#passUntil(saidAt, { type: 'key', key: '#', after: saidAt - call.at });
  }

  #happen(event: CallEvent): void {
    happen(this.call, event);
  }
}

const SILENT: Answer = { kind: 'silence' };
const SILENCE: CallEvent = { type: 'silence' };
const FINISHED: CallEvent = { type: 'finished' };
const SERVED: CallEvent = { type: 'http', status: 200, body: '' };

/** A number of a range, of as many digits as its ends allow. */
function numberIn({ low, high }: { readonly low: string; readonly high: string }, draw: number): string {
  const [from, to] = [Number(low), Number(high)];
  const number = from + Math.floor(draw * (to - from + 1));
  return String(Math.min(number, to)).padStart(low.length, '0');
}
