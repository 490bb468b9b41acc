// A whole call from a script: feeds the engine what caller and world do, one event at a time, until the call is over.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallEvent, Key, TransferResult } from './call-event.ts';
import type { Act, CallResult, CallScript, Deed, HttpAnswer } from './call-script.ts';
import type { Values } from './call-state.ts';
import { FIRST_KEY_MS, NEXT_KEY_MS } from './durations.ts';
import type { RunningCall } from './running-call.ts';
import { happen, newCall } from './step.ts';

/**
 * Runs a call to its end. Never throws; a call that does not end by itself stops at `maxSteps`. `trace: false` leaves
 * `events` and `edges` empty, and is faster.
 */
export function runCall(
  flow: FlowGraph,
  script: CallScript = {},
  { trace = true }: { readonly trace?: boolean } = {},
): CallResult {
  const call = newCall(flow, script, trace);
  const caller = new ScriptedCaller(call, script);
  happen(call, script.answeredBy === 'machine' ? BY_MACHINE : BY_PERSON);
  while (call.ended === undefined) caller.act();
  const { outcome, reason } = call.ended;
  return {
    outcome,
    reason,
    duration: call.at,
    keys: caller.spent,
    stash: call.stash,
    variables: call.variables,
    initial: script.variables ?? NO_VALUES,
    events: call.effects ?? [],
    edges: call.edges ?? [],
    deeds: caller.deeds,
    unspent: caller.unspent(),
  };
}

const BY_PERSON: CallEvent = { type: 'answered', by: 'live' };
const BY_MACHINE: CallEvent = { type: 'answered', by: 'machine' };
const NO_ACTS: readonly Act[] = [];
const NO_VALUES: Values = {};
const SILENCE: CallEvent = { type: 'silence' };
const SILENT: Act = { type: 'silence' };
const ANSWERED: TransferResult = 'answered';
const EMPTY_ANSWER: HttpAnswer = { status: 200 };
const FINISHED: CallEvent = { type: 'finished' };
const HANG_UP: CallEvent = { type: 'hangup' };

class ScriptedCaller {
  readonly #call: RunningCall;
  readonly #script: CallScript;
  readonly #acts: readonly Act[];
  /** What the caller did, for the report. */
  spent = '';
  readonly deeds: Deed[] = [];
  #next = 0;
  #transfers = 0;
  #requests = 0;

  constructor(call: RunningCall, script: CallScript) {
    this.#call = call;
    this.#script = script;
    this.#acts = script.acts ?? NO_ACTS;
  }

  unspent(): readonly Act[] {
    return this.#next >= this.#acts.length ? NO_ACTS : this.#acts.slice(this.#next);
  }

  /** One thing that happens next. */
  act(): void {
    const call = this.#call;
    const { wait } = call;
    if (wait === undefined) return;
    const next = this.#acts[this.#next];
    switch (wait.kind) {
      case 'prompt':
        if (next !== undefined && fallsInPrompt(next, call.prompt)) this.#interrupt(next, (wait.until - call.at) / 2);
        else happen(call, FINISHED);
        break;
      case 'keys':
        if (next === undefined || next.type === 'silence' || ('during' in next && next.during !== undefined)) {
          if (next?.type === 'silence') this.#next++;
          this.#report('silence');
          this.#record(next?.type === 'silence' ? next : SILENT);
          happen(call, SILENCE);
        } else this.#interrupt(next, Math.min(FIRST_KEY_MS, (wait.until - wait.since) / 2));
        break;
      case 'recording':
        if (next?.type === 'keys' && next.during === undefined && next.keys.startsWith('#'))
          this.#interrupt(next, (wait.until - wait.since) / 2);
        else this.#hangUpOr(next, FINISHED);
        break;
      case 'transfer': {
        const results = this.#script.transfers ?? [];
        const result = results[Math.min(this.#transfers, results.length - 1)] ?? ANSWERED;
        if (isHangup(next)) this.#hangUpOr(next, FINISHED);
        else {
          this.#transfers++;
          this.#record({ type: 'transfer', result });
          happen(call, { type: 'transfer', result });
        }
        break;
      }
      case 'http': {
        const answers = this.#script.http ?? [];
        const answer = answers[Math.min(this.#requests++, answers.length - 1)] ?? EMPTY_ANSWER;
        this.#record({ type: 'http', answer });
        happen(call, 'failed' in answer ? { type: 'http-failed', reason: answer.failed } : { type: 'http', ...answer });
        break;
      }
      default:
        this.#hangUpOr(next, FINISHED);
    }
  }

  #report(act: string): void {
    this.spent = this.spent === '' ? act : `${this.spent} ${act}`;
  }

  #record(did: Deed['did']): void {
    const { effects } = this.#call;
    if (effects !== undefined) this.deeds.push({ did, events: effects.length });
  }

  #hangUpOr(next: Act | undefined, otherwise: CallEvent): void {
    if (!isHangup(next)) {
      happen(this.#call, otherwise);
      return;
    }
    const { wait } = this.#call;
    this.#interrupt(next, wait === undefined ? 0 : (wait.until - this.#call.at) / 2);
  }

  // Keys beyond what ends an entry are pressed all the same: they fall where the call is by then.
  #interrupt(act: Act, after: number): void {
    this.#next++;
    this.#record(act);
    if (act.type === 'keys') {
      this.#report(act.keys);
      let wait = after;
      for (const key of act.keys) {
        if (this.#call.ended !== undefined) return;
        happen(this.#call, { type: 'key', key: key as Key, after: wait });
        wait = NEXT_KEY_MS;
      }
    } else {
      this.#report('hangup');
      happen(this.#call, after > 0 ? { type: 'hangup', after } : HANG_UP);
    }
  }
}

function isHangup(act: Act | undefined): act is Act & { type: 'hangup' } {
  return act?.type === 'hangup' && act.during === undefined;
}

function fallsInPrompt(act: Act, prompt: string): boolean {
  if (act.type === 'silence') return false;
  if (act.during === undefined) return act.type === 'hangup';
  return plain(prompt).includes(plain(act.during));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
