// What comes of a campaign, from its counts: the statistics in the API's own shape, answers, drop-off, durations, cost,
// agents, and the hours it took.

import type { FlowGraph, NodeId } from '../analysis/flow-graph.ts';
import type { CampaignPlan } from './campaign-plan.ts';
import { CREDIT_PARTS } from './ledger.ts';
import { type Interval, quantileOf, shareInterval } from './statistics.ts';
import { type Hour, OTHER_ANSWERS, type Tally } from './tally.ts';

/** The API's CallBroadcastStats: all its members, always. */
export interface CallStatistics {
  readonly totalOutboundCount: number;
  readonly remainingOutboundCount: number;
  readonly billedAmount: number;
  readonly callsAttempted: number;
  readonly callsPlaced: number;
  readonly callsDuration: number;
  readonly billedDuration: number;
  readonly responseRatePercent: number;
  readonly callsRemaining: number;
  readonly callsAwaitingRedial: number;
  readonly callsLiveAnswer: number;
  readonly totalCount: number;
  readonly answeringMachineCount: number;
  readonly busyCount: number;
  readonly dialedCount: number;
  readonly doNotCallCount: number;
  readonly errorCount: number;
  readonly liveCount: number;
  readonly miscCount: number;
  readonly noAnswerCount: number;
  readonly transferCount: number;
}

/** The API's TextBroadcastStatsDto; `recievedCount` is spelt as there. */
export interface TextStatistics {
  readonly totalOutboundCount: number;
  readonly remainingOutboundCount: number;
  readonly billedAmount: number;
  readonly sentCount: number;
  readonly unsentCount: number;
  readonly recievedCount: number;
  readonly doNotTextCount: number;
  readonly tooBigCount: number;
  readonly errorCount: number;
}

export interface CountedAnswer {
  readonly response: string;
  readonly count: number;
  /** Of those who answered the question, with its 95 % interval. */
  readonly share: number;
  readonly interval: Interval;
}

export interface Question {
  /** The name of the stash. */
  readonly question: string;
  readonly answered: number;
  /** The most frequent first. */
  readonly responses: readonly CountedAnswer[];
}

/** A tag with a name, and what became of calls there. */
export interface TagTraffic {
  readonly node: NodeId;
  readonly tag: string;
  /** How many answered calls came to it, and how many people hung up there. */
  readonly calls: number;
  readonly hangups: number;
}

export interface CampaignResult {
  readonly version: 1;
  readonly kind: 'call' | 'text';
  readonly seed: number;
  readonly recipients: number;
  /** `FINISHED`, or `STOPPED` when hours or a hand ended it before all had their turn. */
  readonly status: 'FINISHED' | 'STOPPED';
  /** Milliseconds since 1970; of the first dial and the last end. Undefined when nothing was tried. */
  readonly began: number | undefined;
  readonly ended: number | undefined;
  readonly statistics: CallStatistics | TextStatistics;
  /** Every recipient is in one state: `FINISHED`, `DNC`, `DUP` (removed), `INVALID`, `READY` (left when it was stopped). */
  readonly states: Readonly<Record<string, number>>;
  /** Recipients by their last result; attempts by theirs; recipients by how often they were tried. */
  readonly results: Readonly<Record<string, number>>;
  readonly attempts: Readonly<Record<string, number>>;
  readonly tries: Readonly<Record<string, number>>;
  readonly questions: readonly Question[];
  readonly traffic: readonly TagTraffic[];
  /** Seconds of answered calls. */
  readonly durations: { readonly mean: number; readonly median: number; readonly p95: number; readonly total: number };
  readonly cost: { readonly credits: number; readonly minutes: number; readonly parts: number };
  readonly transfers: {
    readonly dialed: number;
    readonly answered: number;
    readonly abandoned: number;
    readonly failed: number;
    /** Seconds of waiting for an agent, of those answered; the share that waited at all; agents' busy share of the campaign's time. */
    readonly meanWait: number;
    readonly waitedShare: number;
    readonly load: number | undefined;
    readonly most: number;
  };
  /** How answered calls ended; `fault` and `step-limit` are calls that broke down. */
  readonly endings: Readonly<Record<string, number>>;
  /** Names of a text's template without a value, by how many texts they stayed in. */
  readonly unfilled: Readonly<Record<string, number>>;
  readonly optOuts: number;
  readonly replies: Readonly<Record<string, number>>;
  readonly timeline: readonly (Hour & { readonly hour: number })[];
  readonly personas: Readonly<Record<string, number>>;
  /** How many calls came to each node and along each edge of the flow: an overlay for its chart. */
  readonly counts: { readonly nodes: readonly number[]; readonly edges: readonly number[] };
}

const HOUR_MS = 3_600_000;

/** Makes the result of a plan's counts. */
export function campaignResult(plan: CampaignPlan, tally: Tally): CampaignResult {
  const { states, results } = tally;
  const recipients = sum(states);
  const isCut = tally.remaining > 0 || (results['UNDIALED'] ?? 0) > 0;
  const wasTried = tally.last > 0;
  return {
    version: 1,
    kind: plan.kind,
    seed: plan.seed,
    recipients,
    status: isCut ? 'STOPPED' : 'FINISHED',
    began: wasTried ? tally.first : undefined,
    ended: wasTried ? tally.last : undefined,
    statistics: plan.kind === 'call' ? callStatistics(tally) : textStatistics(tally),
    states: sorted(states),
    results: sorted(results),
    attempts: sorted(tally.attempts),
    tries: sorted(tally.tries),
    questions: questionsOf(tally),
    traffic: plan.flow === undefined ? [] : trafficOf(plan.flow, tally),
    durations: durationsOf(tally),
    cost: { credits: tally.amount / CREDIT_PARTS, minutes: tally.billed / 60, parts: tally.parts },
    transfers: transfersOf(plan, tally),
    endings: sorted(tally.endings),
    unfilled: sorted(tally.unfilled),
    optOuts: tally.optOuts,
    replies: sorted(tally.replied),
    timeline: Object.entries(tally.timeline)
      .map(([hour, counts]) => ({ hour: Number(hour) * HOUR_MS, ...counts }))
      .sort((a, b) => a.hour - b.hour),
    personas: sorted(tally.personas),
    counts: { nodes: tally.nodes, edges: tally.edges },
  };
}

/** The formulas are choices 25 to 30 of the API's fact sheet. */
function callStatistics({
  states,
  results,
  attempts,
  placed,
  awaiting,
  remaining,
  duration,
  billed,
  amount,
}: Tally): CallStatistics {
  const of = (...names: string[]): number => names.reduce((total, name) => total + (results[name] ?? 0), 0);
  const total = sum(states) - (states['DUP'] ?? 0);
  const live = of('LA', 'XFER');
  const errorCount = of('INTERNAL_ERROR', 'CARRIER_ERROR', 'CARRIER_TEMP_ERROR');
  const counts = {
    answeringMachineCount: of('AM'),
    busyCount: of('BUSY'),
    doNotCallCount: of('DNC'),
    errorCount,
    liveCount: of('LA'),
    miscCount: of('UNDIALED') + (states['INVALID'] ?? 0),
    noAnswerCount: of('NO_ANS'),
    transferCount: of('XFER'),
  };
  return {
    totalOutboundCount: total,
    remainingOutboundCount: remaining,
    billedAmount: amount / CREDIT_PARTS,
    callsAttempted: sum(attempts),
    callsPlaced: placed,
    callsDuration: duration,
    billedDuration: billed,
    responseRatePercent: placed === 0 ? 0 : Math.floor((100 * live) / placed),
    callsRemaining: total - placed,
    callsAwaitingRedial: awaiting,
    callsLiveAnswer: live,
    totalCount: sum(counts),
    ...counts,
    dialedCount: placed - awaiting,
  };
}

function textStatistics({ states, results, remaining, amount, replies }: Tally): TextStatistics {
  const of = (...names: string[]): number => names.reduce((total, name) => total + (results[name] ?? 0), 0);
  return {
    totalOutboundCount: sum(states) - (states['DUP'] ?? 0),
    remainingOutboundCount: remaining,
    billedAmount: amount / CREDIT_PARTS,
    sentCount: of('SENT'),
    unsentCount: of('UNDIALED'),
    recievedCount: replies,
    doNotTextCount: of('DNT'),
    tooBigCount: of('TOO_BIG'),
    errorCount: of('INTERNAL_ERROR', 'CARRIER_ERROR', 'CARRIER_TEMP_ERROR'),
  };
}

function questionsOf({ answers }: Tally): Question[] {
  return Object.keys(answers)
    .sort()
    .map((question) => {
      const counts = answers[question] ?? {};
      const answered = sum(counts);
      const responses = Object.entries(counts)
        .map(([response, count]) => ({
          response,
          count,
          share: count / answered,
          interval: shareInterval(count, answered),
        }))
        .sort((a, b) => rank(a.response) - rank(b.response) || b.count - a.count || (a.response < b.response ? -1 : 1));
      return { question, answered, responses };
    });
}

function rank(response: string): number {
  return response === OTHER_ANSWERS ? 1 : 0;
}

function trafficOf({ nodes }: FlowGraph, tally: Tally): TagTraffic[] {
  // A menu's prompts and its wait are parts of it.
  const hangups = new Map<NodeId, number>();
  for (const { id, menu } of nodes) hangups.set(menu ?? id, (hangups.get(menu ?? id) ?? 0) + (tally.hangups[id] ?? 0));
  return nodes
    .filter(({ kind, id, menu }) => kind !== 'end' && kind !== 'collect' && (menu === undefined || menu === id))
    .map(({ id, kind, name }) => ({
      node: id,
      tag: name === undefined ? kind : `${kind} ${name}`,
      calls: tally.nodes[id] ?? 0,
      hangups: hangups.get(id) ?? 0,
    }))
    .filter(({ calls }) => calls > 0);
}

function durationsOf({ lengths, duration }: Tally): CampaignResult['durations'] {
  const calls = lengths.reduce((total, each) => total + each, 0);
  return {
    mean: calls === 0 ? 0 : duration / calls,
    median: quantileOf(lengths, 0.5),
    p95: quantileOf(lengths, 0.95),
    total: duration,
  };
}

function transfersOf({ agents }: CampaignPlan, { transfers, first, last }: Tally): CampaignResult['transfers'] {
  const { dialed, answered, abandoned, failed, waited, waitedAnswered, talked, most } = transfers;
  const time = last - first;
  return {
    dialed,
    answered,
    abandoned,
    failed,
    meanWait: answered === 0 ? 0 : waitedAnswered / answered / 1_000,
    waitedShare: dialed === 0 ? 0 : waited / dialed,
    load: agents.count === undefined || time <= 0 ? undefined : talked / (agents.count * time),
    most,
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
