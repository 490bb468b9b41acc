// The books of a campaign: each attempt and each recipient is written down once, in counts, and one by one for whoever
// wants to see them.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import { CoverageCounter } from '../exploration/coverage.ts';
import type { Action, AttemptRecord } from './action.ts';
import type { BehavedCall } from './behaved-call.ts';
import type { ActionState, AttemptResult, CampaignPlan } from './campaign-plan.ts';
import { count, countAnswer, countLength, hourOf, newTally, type Tally } from './tally.ts';

/** A recipient whose way through the campaign is over. */
export interface EndedAction {
  readonly action: Action;
  readonly state: ActionState;
  readonly result: AttemptResult | undefined;
}

/** Ten-thousandths of a credit are the smallest part of it. */
export const CREDIT_PARTS = 10_000;
const MINUTE_S = 60;

export class Ledger {
  readonly tally: Tally;
  readonly #plan: CampaignPlan;
  readonly #onEnd: ((ended: EndedAction) => void) | undefined;
  readonly #counter: CoverageCounter | undefined;
  readonly #optedOut = new Set<string>();
  readonly #optOutNodes: ReadonlySet<number>;

  constructor(plan: CampaignPlan, onEnd: ((ended: EndedAction) => void) | undefined) {
    const { flow } = plan;
    this.#plan = plan;
    this.#onEnd = onEnd;
    this.tally = newTally(flow?.nodes.length ?? 0, flow?.edges.length ?? 0);
    this.#counter = flow === undefined ? undefined : new CoverageCounter(flow);
    this.#optOutNodes = optOutNodes(flow);
  }

  hasOptedOut(number: string): boolean {
    return this.#optedOut.has(number);
  }

  /** The number is not to be contacted any more. */
  optOut(number: string): void {
    if (this.#optedOut.has(number)) return;
    this.#optedOut.add(number);
    this.tally.optOuts++;
  }

  /** An attempt that nobody answered. */
  unanswered(action: Action, toNumber: string, originated: number, finished: number, result: AttemptResult): void {
    const record = { toNumber, originated, answered: undefined, finished, result, amount: 0, answers: [] };
    this.#write(action, record);
  }

  /** A call that was answered, and is over. */
  answered(
    action: Action,
    toNumber: string,
    times: { readonly originated: number; readonly answered: number; readonly finished: number },
    behaved: BehavedCall,
    by: 'live' | 'machine',
  ): void {
    const { tally } = this;
    const { call, isTransferred, hasHungUp } = behaved;
    const result = isTransferred ? 'XFER' : by === 'live' ? 'LA' : 'AM';
    const seconds = Math.max(1, Math.ceil((times.finished - times.answered) / 1_000));
    const billed = Math.ceil(seconds / MINUTE_S) * MINUTE_S;
    const amount = Math.round((billed / MINUTE_S) * this.#plan.ratePerMinute * CREDIT_PARTS);
    tally.duration += seconds;
    tally.billed += billed;
    countLength(tally, seconds);
    count(tally.endings, call.ended?.outcome ?? 'fault');
    const hour = hourOf(tally, times.originated);
    if (by === 'live') hour.answered++;
    else hour.machines++;
    const edges = call.edges ?? [];
    this.#counter?.add(edges);
    if (hasHungUp) {
      const at = behaved.leftAt;
      tally.hangups[at] = (tally.hangups[at] ?? 0) + 1;
    }
    for (const name in call.stash) countAnswer(tally, name, call.stash[name] as string);
    if (this.#optOutNodes.size > 0) this.#readOptOuts(behaved, toNumber);
    const answers = action.records === undefined ? [] : Object.entries(call.stash);
    this.#write(action, { toNumber, ...times, result, amount, answers });
  }

  /** A text that was tried. */
  texted(action: Action, record: AttemptRecord): void {
    this.#write(action, record);
  }

  /** The number is on a list: it is not tried. */
  refused(action: Action, at: number): void {
    if (this.#plan.kind === 'call') {
      this.#end(action, 'DNC', 'DNC');
      return;
    }
    const { number: toNumber } = action;
    action.records?.push({
      toNumber,
      originated: at,
      answered: undefined,
      finished: at,
      result: 'DNT',
      amount: 0,
      answers: [],
    });
    this.#end(action, 'FINISHED', 'DNT');
  }

  /** A recipient that is no number, or one that is in the campaign already. */
  turnedAway(action: Action, state: 'INVALID' | 'DUP'): void {
    this.#end(action, state, undefined);
  }

  /** The last attempt has been made. */
  finished(action: Action): void {
    this.#end(action, 'FINISHED', action.last);
  }

  /** The campaign is over before the recipient's turn came, or came again. */
  leftOver(action: Action, isStoppedByHand: boolean): void {
    if (isStoppedByHand) {
      this.tally.remaining++;
      if (action.attempts > 0) this.tally.awaiting++;
      this.#end(action, 'READY', undefined);
    } else this.#end(action, 'FINISHED', action.last ?? 'UNDIALED');
  }

  /** The counts; the ledger must not be used afterwards. */
  close(): Tally {
    const counts = this.#counter?.counts();
    counts?.nodes.forEach((calls, node) => {
      this.tally.nodes[node] = calls;
    });
    counts?.edges.forEach((calls, edge) => {
      this.tally.edges[edge] = calls;
    });
    return this.tally;
  }

  #write(action: Action, record: AttemptRecord): void {
    const { tally } = this;
    count(tally.attempts, record.result);
    tally.amount += record.amount;
    tally.first = Math.min(tally.first, record.originated);
    tally.last = Math.max(tally.last, record.finished);
    action.records?.push(record);
  }

  #end(action: Action, state: ActionState, result: AttemptResult | undefined): void {
    const { tally } = this;
    count(tally.states, state);
    if (result !== undefined) count(tally.results, result);
    if (action.attempts > 0) {
      tally.placed++;
      count(tally.tries, String(action.attempts));
    }
    count(tally.personas, action.persona.name);
    this.#onEnd?.({ action, state, result });
  }

  #readOptOuts({ call }: BehavedCall, callee: string): void {
    const { flow } = call.program;
    for (const edge of call.edges ?? []) {
      const node = flow.edges[edge]?.to ?? -1;
      if (!this.#optOutNodes.has(node)) continue;
      const text = call.program.operations[node]?.text;
      const number = text === undefined ? '' : call.expand(text).replace(/\D/g, '');
      this.optOut(number === '' ? callee : number.length === 10 ? `1${number}` : number);
    }
  }
}

function optOutNodes(flow: FlowGraph | undefined): ReadonlySet<number> {
  return new Set(flow?.nodes.filter(({ kind }) => kind === 'dnc').map(({ id }) => id));
}
