// A whole call from a script: feeds the engine what caller and world do, one event at a time, until the call is over.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import { folded } from '../source/folded-text.ts';
import type { CallEvent, Key } from './call-event.ts';
import type { Act, CallerAct, CallResult, CallScript, Deed, HangupPlace } from './call-script.ts';
import { actingDelayMs, NEXT_KEY_MS, RING_MS } from './durations.ts';
import type { RunningCall } from './running-call.ts';
import { happen, newCall } from './step.ts';

export interface RunOptions {
  /** What is recorded. Default true: everything. */
  readonly trace?: boolean | 'edges';
  /** Told of everything that happens, in order: `step` with these events goes the same way. Default: nobody. */
  readonly onEvent?: (event: CallEvent) => void;
}

/**
 * Runs a call to its end. Never throws; a call that does not end by itself stops at `maxSteps`. `trace: false` leaves
 * `events`, `edges` and `deeds` empty, and is faster; `edges` leaves only the two others so.
 */
export function runCall(
  flow: FlowGraph,
  script: CallScript = {},
  { trace = true, onEvent }: RunOptions = {},
): CallResult {
  const call = newCall(flow, script, trace === true);
  if (trace === 'edges') call.edges = [];
  const caller = new ScriptedCaller(call, script, onEvent);
  caller.happen(script.answeredBy === 'machine' ? BY_MACHINE : BY_PERSON);
  while (call.ended === undefined) caller.act();
  const { outcome, reason } = call.ended;
  return {
    outcome,
    reason,
    duration: call.at,
    keys: caller.spent,
    stash: call.stash,
    variables: call.variables,
    events: call.effects ?? [],
    edges: call.edges ?? [],
    deeds: caller.deeds ?? NO_DEEDS,
    unspent: caller.unspent(),
  };
}

const BY_PERSON: CallEvent = { type: 'answered', by: 'live' };
const BY_MACHINE: CallEvent = { type: 'answered', by: 'machine' };
const NO_ACTS: readonly Act[] = [];
const NO_DEEDS: readonly Deed[] = [];
const SILENCE: CallEvent = { type: 'silence' };
const SILENT: CallerAct = { type: 'silence' };
const FINISHED: CallEvent = { type: 'finished' };
const HANG_UP: CallEvent = { type: 'hangup' };

class ScriptedCaller {
  readonly #call: RunningCall;
  readonly #script: CallScript;
  readonly #acts: readonly Act[];
  /** What the caller did, for the report. */
  spent = '';
  readonly deeds: Deed[] | undefined;
  /** Where the next act of the caller stands, of a transfer, of a server. */
  #next = 0;
  #nextTransfer = 0;
  #nextAnswer = 0;
  #transfers = 0;
  #requests = 0;

  readonly #onEvent: RunOptions['onEvent'];

  constructor(call: RunningCall, script: CallScript, onEvent: RunOptions['onEvent']) {
    this.#onEvent = onEvent;
    this.#call = call;
    this.#script = script;
    this.#acts = script.acts ?? NO_ACTS;
    this.deeds = call.effects === undefined ? undefined : [];
  }

  happen(event: CallEvent): void {
    this.#onEvent?.(event);
    happen(this.#call, event);
  }

  unspent(): readonly Act[] {
    const left = ({ type }: Act, i: number): boolean =>
      i >= (type === 'transfer' ? this.#nextTransfer : type === 'http' ? this.#nextAnswer : this.#next);
    return this.#acts.some(left) ? this.#acts.filter(left) : NO_ACTS;
  }

  /** One thing that happens next. */
  act(): void {
    const call = this.#call;
    const { wait } = call;
    if (wait === undefined) return;
    const next = this.#callersNext();
    switch (wait.kind) {
      case 'prompt':
        if (next !== undefined && fallsInPrompt(next, call.prompt)) this.#interrupt(next, (wait.until - call.at) / 2);
        else this.happen(FINISHED);
        break;
      case 'keys':
        // An act is spent by one menu: an entry that is short of its keys ends by itself.
        if (wait.entry !== '') this.#endEntry(next);
        else if (next === undefined || next.type === 'silence' || !isFor(next, 'menu')) {
          if (next?.type === 'silence') this.#next++;
          this.#report('silence');
          this.#record(next?.type === 'silence' ? next : SILENT);
          this.happen(SILENCE);
        } else this.#interrupt(next, actingDelayMs(wait, wait.since));
        break;
      case 'recording':
        if (next?.type === 'keys' && next.during === undefined && next.keys.startsWith('#'))
          this.#interrupt(next, (wait.until - wait.since) / 2);
        else this.#hangUpOr(next, 'recording');
        break;
      case 'transfer':
        this.#ring(next);
        break;
      case 'http': {
        const act = this.#answer();
        const { answer } = act;
        this.#record(act, 'failed' in answer ? wait.until - call.at : 0);
        this.happen('failed' in answer ? { type: 'http-failed', reason: answer.failed } : { type: 'http', ...answer });
        break;
      }
      case 'conversation':
      case 'pause':
        this.#hangUpOr(next, wait.kind);
        break;
      case 'answer':
        this.happen(BY_PERSON);
    }
  }

  #endEntry(next: CallerAct | undefined): void {
    if (next?.type === 'hangup' && next.at === 'entry') this.#interrupt(next, NEXT_KEY_MS);
    else this.happen(SILENCE);
  }

  #callersNext(): CallerAct | undefined {
    for (let act = this.#acts[this.#next]; act !== undefined; act = this.#acts[++this.#next])
      if (act.type !== 'transfer' && act.type !== 'http') return act;
    return undefined;
  }

  #ring(next: CallerAct | undefined): void {
    while (this.#nextTransfer < this.#acts.length && this.#acts[this.#nextTransfer]?.type !== 'transfer')
      this.#nextTransfer++;
    const scripted = this.#acts[this.#nextTransfer];
    // Who hangs up before the transfer's act does so while it rings.
    if (isHangup(next, 'transfer') && this.#next < this.#nextTransfer) {
      this.#hangUpOr(next, 'transfer');
      return;
    }
    if (scripted?.type === 'transfer') this.#nextTransfer++;
    const act = scripted?.type === 'transfer' ? scripted : this.#usualTransfer();
    const { wait, at } = this.#call;
    const rings = act.result === 'no-answer' ? Number.POSITIVE_INFINITY : RING_MS;
    if (wait !== undefined) this.#record(act, Math.min(wait.until, Math.max(at, wait.since + rings)) - at);
    this.happen(act);
  }

  #usualTransfer(): Extract<Act, { readonly type: 'transfer' }> {
    const results = this.#script.transfers ?? [];
    const result = results[Math.min(this.#transfers++, results.length - 1)] ?? 'answered';
    return { type: 'transfer', result };
  }

  #answer(): Extract<Act, { readonly type: 'http' }> {
    while (this.#nextAnswer < this.#acts.length && this.#acts[this.#nextAnswer]?.type !== 'http') this.#nextAnswer++;
    const scripted = this.#acts[this.#nextAnswer];
    if (scripted?.type === 'http') {
      this.#nextAnswer++;
      return scripted;
    }
    const answers = this.#script.http ?? [];
    return { type: 'http', answer: answers[Math.min(this.#requests++, answers.length - 1)] ?? { status: 200 } };
  }

  #report(act: string): void {
    this.spent = this.spent === '' ? act : `${this.spent} ${act}`;
  }

  #record(did: Act, after = 0): void {
    const { effects, at } = this.#call;
    if (effects !== undefined) this.deeds?.push({ did, events: effects.length, at: at + Math.round(after) });
  }

  #hangUpOr(next: CallerAct | undefined, place: HangupPlace): void {
    if (!isHangup(next, place)) {
      this.happen(FINISHED);
      return;
    }
    const { wait } = this.#call;
    this.#interrupt(next, wait === undefined ? 0 : (wait.until - this.#call.at) / 2);
  }

  // Keys beyond what ends an entry are pressed all the same: they fall where the call is by then.
  #interrupt(act: CallerAct, after: number): void {
    this.#next++;
    this.#record(act, after);
    if (act.type === 'keys') {
      this.#report(act.keys);
      let wait = after;
      for (const key of act.keys) {
        if (this.#call.ended !== undefined) return;
        this.happen({ type: 'key', key: key as Key, after: wait });
        wait = NEXT_KEY_MS;
      }
    } else if (act.type === 'hangup') {
      this.#report('hangup');
      this.happen(after > 0 ? { type: 'hangup', after } : HANG_UP);
    }
  }
}

function isHangup(act: CallerAct | undefined, place: HangupPlace): act is CallerAct & { type: 'hangup' } {
  return act?.type === 'hangup' && isFor(act, place);
}

/** True for what is done outside prompts, at this place. */
function isFor(act: Exclude<CallerAct, { readonly type: 'silence' }>, place: HangupPlace): boolean {
  return act.during === undefined && (act.type !== 'hangup' || act.at === undefined || act.at === place);
}

function fallsInPrompt(act: CallerAct, prompt: string): boolean {
  if (act.type === 'silence') return false;
  if (act.during === undefined) return act.type === 'hangup' && act.at === undefined;
  return folded(prompt).includes(folded(act.during));
}
