// Calls on their lines: from the dial over ringing, the plan and its transfers to the end, each step at its instant.

import { RING_MS } from '../runtime/durations.ts';
import type { Action } from './action.ts';
import type { AgentPool, Schedule } from './agent-pool.ts';
import type { BehavedCall } from './behaved-call.ts';
import { DEFAULT_AGENTS, TRANSFER_OUTCOMES } from './behavior.ts';
import type { AttemptResult, CampaignPlan } from './campaign-plan.ts';
import { Purpose } from './chance.ts';
import type { Ledger } from './ledger.ts';
import { LocalClocks } from './local-clocks.ts';
import { exponentially, Spread } from './spread.ts';
import { hourOf } from './tally.ts';
import { dial } from './voice-attempt.ts';

/** A number that is dialled while it is on the line. */
const BUSY_AFTER_MS = 4_000;
/** A phone that is busy, or a call that is refused, is known after so long. Milliseconds. */
const REFUSED_MS = 2_000;

/** An answered call on its line. */
interface Line {
  readonly action: Action;
  readonly number: string;
  readonly originated: number;
  readonly answered: number;
  readonly by: 'live' | 'machine';
  readonly behaved: BehavedCall;
  transfers: number;
}

export class VoiceLine {
  readonly #plan: CampaignPlan;
  readonly #ledger: Ledger;
  readonly #schedule: Schedule;
  readonly #pool: AgentPool | undefined;
  readonly #mostTransfers: number;
  readonly #done: (action: Action, result: AttemptResult, at: number) => void;
  readonly #outcomes: Spread<(typeof TRANSFER_OUTCOMES)[number]>;
  readonly #talkSeconds: number;
  readonly #clocks: LocalClocks;
  #transfers = 0;
  readonly #onTheLine = new Set<string>();

  constructor(
    plan: CampaignPlan,
    ledger: Ledger,
    schedule: Schedule,
    pool: AgentPool | undefined,
    mostTransfers: number,
    done: (action: Action, result: AttemptResult, at: number) => void,
  ) {
    this.#plan = plan;
    this.#ledger = ledger;
    this.#schedule = schedule;
    this.#pool = pool;
    this.#mostTransfers = mostTransfers;
    this.#done = done;
    const outcome = plan.agents.outcome ?? DEFAULT_AGENTS.outcome;
    this.#outcomes = new Spread(TRANSFER_OUTCOMES.map((name) => [name, outcome[name] ?? 0]));
    this.#talkSeconds = plan.agents.talkSeconds ?? DEFAULT_AGENTS.talkSeconds;
    this.#clocks = new LocalClocks(plan.accountZone);
  }

  dial(action: Action, number: string, originated: number): void {
    // Whoever is on the phone with the campaign already cannot be called by it.
    if (this.#onTheLine.has(number)) {
      this.#schedule(originated + BUSY_AFTER_MS, (finished) => {
        this.#ledger.unanswered(action, number, originated, finished, 'BUSY');
        this.#done(action, 'BUSY', finished);
      });
      return;
    }
    this.#onTheLine.add(number);
    const dialed = dial(this.#plan, action, number, originated, this.#clocks.hour(action.zones, originated));
    if (dialed.kind === 'unanswered') {
      this.#schedule(originated + dialed.afterMs, (finished) => {
        this.#onTheLine.delete(number);
        this.#ledger.unanswered(action, number, originated, finished, dialed.result);
        this.#done(action, dialed.result, finished);
      });
      return;
    }
    const { afterMs, call: behaved, by } = dialed;
    const line = { action, number, originated, answered: originated + afterMs, by, behaved, transfers: 0 };
    this.#goOn(line, behaved.start(by));
  }

  #goOn(line: Line, stands: 'ended' | 'transfer'): void {
    const { action, number, originated, answered, by, behaved } = line;
    const at = answered + behaved.call.at;
    if (stands === 'transfer') {
      this.#schedule(at, (now) => this.#transfer(line, now));
      return;
    }
    this.#schedule(at, (finished) => {
      this.#onTheLine.delete(number);
      this.#ledger.answered(action, number, { originated, answered, finished }, behaved, by);
      this.#done(action, behaved.isTransferred ? 'XFER' : by === 'live' ? 'LA' : 'AM', finished);
    });
  }

  #transfer(line: Line, at: number): void {
    const { behaved, action } = line;
    const { tally } = this.#ledger;
    const nth = line.transfers++;
    const draw = (purpose: Purpose): number => action.chance.draw(purpose, action.attempts, nth);
    tally.transfers.dialed++;
    hourOf(tally, at).transfers++;
    if (this.#transfers >= this.#mostTransfers) {
      tally.transfers.failed++;
      this.#goOn(line, behaved.transferred('busy', REFUSED_MS, 0));
      return;
    }
    const talkMs = Math.round(exponentially(this.#talkSeconds * 1_000, draw(Purpose.talk)));
    if (this.#pool === undefined) {
      this.#connect(line, at, this.#outcomes.of(draw(Purpose.transfer)), talkMs);
      return;
    }
    this.#transfers++;
    const patienceMs = Math.round(exponentially(action.persona.patienceSeconds * 1_000, draw(Purpose.patience)));
    const { wait } = behaved.call;
    const ringMs = wait === undefined ? 0 : wait.until - behaved.call.at;
    this.#pool.arrive(at, {
      patientUntil: at + patienceMs,
      ringsUntil: at + ringMs,
      talkMs,
      answered: (now, waitedMs) => {
        this.#schedule(now + talkMs, () => this.#transfers--);
        this.#goOn(line, behaved.transferred('answered', waitedMs, talkMs));
      },
      left: (_, waitedMs, isImpatient) => {
        this.#transfers--;
        if (isImpatient) {
          behaved.abandon(waitedMs);
          this.#goOn(line, 'ended');
        } else this.#goOn(line, behaved.transferred('no-answer', waitedMs, 0));
      },
    });
  }

  // Without a pool there is always somebody whose phone rings.
  #connect(line: Line, at: number, result: (typeof TRANSFER_OUTCOMES)[number], talkMs: number): void {
    const { tally } = this.#ledger;
    const { behaved } = line;
    if (result !== 'answered') {
      tally.transfers.failed++;
      this.#goOn(line, behaved.transferred(result, REFUSED_MS, 0));
      return;
    }
    tally.transfers.answered++;
    tally.transfers.talked += talkMs;
    this.#transfers++;
    tally.transfers.most = Math.max(tally.transfers.most, this.#transfers);
    this.#schedule(at + RING_MS + talkMs, () => this.#transfers--);
    this.#goOn(line, behaved.transferred(result, RING_MS, talkMs));
  }
}
