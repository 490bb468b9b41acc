// Every call of a flow at once: the moments at which a call can go one way or another, and the passages from one to the
// next, found by letting the engine run. Moments that agree in all that can still matter are one.

import type { FlowGraph, FlowNode, NodeId } from '../analysis/flow-graph.ts';
import { FlowIndex } from '../analysis/reach.ts';
import { isSystemName } from '../model/system-variables.ts';
import { isInbound } from '../runtime/call-direction.ts';
import type { Answerer } from '../runtime/call-event.ts';
import type { CallSetup, CallState, Values, Wait } from '../runtime/call-state.ts';
import { nextState, seeded } from '../runtime/chance.ts';
import type { Effect, Outcome } from '../runtime/effect.ts';
import { startCall } from '../runtime/step.ts';
import { systemValue } from '../runtime/system-values.ts';
import { type Choice, type ChoiceContext, choicesAt } from './call-choices.ts';
import { passOn } from './call-passage.ts';
import { callSetups } from './call-setups.ts';
import { decidesByChance } from './chance-seeds.ts';
import { type Concern, DecisiveVariables } from './decisive-variables.ts';
import { sampledQuestions } from './sampled-questions.ts';
import { TellingValues } from './telling-values.ts';

/** Number of a moment. */
export type MomentId = number;

/** Instead of a moment: the call is over. */
export const OVER = -1;

export interface Moment {
  readonly id: MomentId;
  readonly wait: Wait;
  /** The passage by which it was first come to; undefined for a beginning. */
  readonly reachedBy: Passage | undefined;
}

/** From one choice to the next, or to the end of the call. */
export interface Passage {
  readonly from: MomentId;
  readonly to: MomentId;
  readonly choice: Choice;
  /** The edges of the flow that are followed, as indices into `flow.edges`. */
  readonly edges: readonly number[];
  readonly effects: readonly Effect[];
  /** The moment on the call's clock at which it begins, and how long it takes. Milliseconds. */
  readonly since: number;
  readonly ms: number;
  readonly ended: { readonly outcome: Outcome; readonly reason: string } | undefined;
}

export interface DecisionGraph {
  readonly flow: FlowGraph;
  readonly context: ChoiceContext;
  readonly moments: readonly Moment[];
  /** The passages that leave each moment. */
  readonly passages: readonly (readonly Passage[])[];
  /** The beginnings: moments before anybody answers. */
  readonly starts: readonly MomentId[];
  /** How each beginning is set up. */
  readonly setupOf: ReadonlyMap<MomentId, CallSetup>;
  /** What was left out, in sentences; empty when the graph is the whole of it. */
  readonly cuts: readonly string[];
}

export interface DecisionOptions {
  /** The facts of the calls. What they leave open and the plan asks about is varied. */
  readonly setup?: CallSetup;
  /** Who takes the calls. Default: whoever the plan asks about. */
  readonly answeredBy?: Answerer;
  /** Default `ways`. */
  readonly concern?: Concern;
  /** Values that somebody asks about: they are tried too. Default: none. */
  readonly asked?: readonly string[];
  /** How many moments are explored at most. Default 20000. */
  readonly maxMoments?: number;
}

const DEFAULT_MAX_MOMENTS = 20_000;

/** Explores all calls of a flow, nearest moments first. Never throws; what the budget cut is in `cuts`. */
export function decisionGraph(flow: FlowGraph, options: DecisionOptions = {}): DecisionGraph {
  return new Explorer(flow, options).explore();
}

class Explorer {
  readonly #flow: FlowGraph;
  readonly #options: DecisionOptions;
  readonly #context: ChoiceContext;
  readonly #byChance: boolean;
  readonly #moments: Moment[] = [];
  readonly #passages: Passage[][] = [];
  readonly #states: (CallState | undefined)[] = [];
  readonly #prompts: string[] = [];
  readonly #known = new Map<string, MomentId>();
  readonly #starts: MomentId[] = [];
  readonly #setupOf = new Map<MomentId, CallSetup>();
  readonly #setupNumbers = new Map<CallSetup, number>();
  readonly #isInbound: boolean;
  #settledDraws = Number.POSITIVE_INFINITY;
  #drawsMore = false;

  constructor(flow: FlowGraph, options: DecisionOptions) {
    this.#flow = flow;
    this.#options = options;
    this.#byChance = decidesByChance(flow);
    this.#isInbound = isInbound(flow, options.setup ?? {});
    this.#context = {
      index: new FlowIndex(flow),
      edgeNumbers: new Map(flow.edges.map((edge, i) => [edge, i])),
      decisive: new DecisiveVariables(flow, options.concern),
      telling: new TellingValues(flow, options.asked),
      answerers: options.answeredBy === undefined ? undefined : [options.answeredBy],
      asksWhoAnswers: !this.#isInbound && flow.nodes.some(({ kind }) => kind === 'amd'),
      firstSounds: firstSounds(flow),
    };
  }

  explore(): DecisionGraph {
    const { decisive, telling } = this.#context;
    const given = this.#options.setup ?? {};
    const { setups, cuts: untried, settledDraws } = callSetups(this.#flow, decisive, telling, given);
    this.#settledDraws = settledDraws;
    setups.forEach((setup, i) => {
      this.#setupNumbers.set(setup, i);
      const { state, waitingFor } = startCall(this.#flow, setup);
      if (waitingFor === undefined) return;
      const id = this.#add(state, waitingFor, '', undefined);
      this.#starts.push(id);
      this.#setupOf.set(id, setup);
    });
    const most = this.#options.maxMoments ?? DEFAULT_MAX_MOMENTS;
    let next = 0;
    for (; next < this.#moments.length && next < most; next++) this.#branch(this.#moments[next] as Moment);
    const left = this.#moments.length - next;
    const cuts: string[] = [];
    if (left > 0)
      cuts.push(`the search stopped after ${most} moments of choice; ${left} known ones were not looked into`);
    if (this.#drawsMore) cuts.push('what chance decides was tried with some seeds, not with all');
    cuts.push(...untried, ...sampledQuestions(this.#flow, decisive, given));
    for (const name of telling.cut) cuts.push(`of the many values that conditions name for ${name} some were tried`);
    return {
      flow: this.#flow,
      context: this.#context,
      moments: this.#moments,
      passages: this.#passages,
      starts: this.#starts,
      setupOf: this.#setupOf,
      cuts,
    };
  }

  #branch({ id, wait }: Moment): void {
    const state = this.#states[id] as CallState;
    const seen = new Set<string>();
    for (const choice of choicesAt(this.#context, state, wait, this.#prompts[id] as string)) {
      const passage = this.#pass(id, state, choice);
      if (passage === undefined) continue;
      // Two entries of one class that come to the same are one choice.
      const same = `${passage.to} ${passage.edges.join()} ${this.#options.concern === 'words' ? choice.words : ''}`;
      if (seen.has(same)) continue;
      seen.add(same);
      this.#passages[id]?.push(passage);
    }
    // The state has served; graphs of many moments would hold them all.
    this.#states[id] = undefined;
  }

  #pass(from: MomentId, state: CallState, choice: Choice): Passage | undefined {
    const { edges, effects, prompt, state: after } = passOn(this.#context, state, choice);
    if (this.#byChance && drawsOf(after) > this.#settledDraws) this.#drawsMore = true;
    if (choice.way !== undefined && !edges.includes(choice.way)) return undefined;
    const found = { from, choice, edges, effects, since: state.at, ms: after.at - state.at, ended: after.ended };
    if (after.wait === undefined) return { ...found, to: OVER };
    const known = this.#known.get(this.#keyOf(after, after.wait));
    if (known !== undefined) return { ...found, to: known };
    const passage = { ...found, to: this.#moments.length };
    this.#add(after, after.wait, prompt, passage);
    return passage;
  }

  #add(state: CallState, wait: Wait, prompt: string, reachedBy: Passage | undefined): MomentId {
    const id = this.#moments.length;
    this.#moments.push({ id, wait, reachedBy });
    this.#passages.push([]);
    this.#prompts.push(prompt);
    this.#states.push(this.#bare(state, wait.node));
    this.#known.set(this.#keyOf(state, wait), id);
    return id;
  }

  /** The state without what nobody will read any more. */
  #bare(state: CallState, node: NodeId): CallState {
    // Before anybody has answered nothing has been read yet.
    if (state.by === undefined) return state;
    const variables: Record<string, string> = Object.create(null);
    for (const name of this.#context.decisive.at(node))
      if (Object.hasOwn(state.variables, name)) variables[name] = state.variables[name] as string;
    return { ...state, variables, stash: NOTHING, steps: 0 };
  }

  #keyOf(state: CallState, wait: Wait): string {
    const { variables, gone, caught, by, setup, random } = state;
    const names = this.#context.decisive.at(wait.node);
    // Which beginning it was is all the same, once what sets it apart from others has been asked.
    const world =
      wait.kind === 'answer'
        ? this.#setupNumbers.get(setup)
        : names.filter(isFromOutside).map((name) => systemValue(name, setup, this.#isInbound, 0));
    const values = names.map((name) => (Object.hasOwn(variables, name) ? variables[name] : ''));
    return JSON.stringify([wait.kind, wait.node, gone, caught, by, world, this.#byChance ? random : 0, values]);
  }
}

const NOTHING: Values = {};

/** How often a call has drawn, as far as it matters. */
function drawsOf({ setup, random }: CallState): number {
  let draws = 0;
  for (let state = seeded(setup.seed ?? 1); state !== random && draws < 100; state = nextState(state)) draws++;
  return draws;
}

function isFromOutside(name: string): boolean {
  return isSystemName(name) && name !== 'call.lastinput' && name !== 'call.path';
}

/** The first prompt in each watched region. */
function firstSounds({ nodes }: FlowGraph): Set<NodeId> {
  const sounds = new Map<NodeId, NodeId>();
  const isSound = ({ kind }: FlowNode): boolean => kind === 'play';
  for (const node of nodes)
    for (let region = node.catch; region !== undefined; region = nodes[region]?.catch)
      if (isSound(node) && !sounds.has(region)) sounds.set(region, node.id);
  return new Set(sounds.values());
}
