// A way through the decision graph as a script that runs, and the proof that it does: the engine, run along it from the
// beginning with all its values, goes the same way.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallScript } from '../runtime/call-script.ts';
import type { CallState } from '../runtime/call-state.ts';
import type { Outcome } from '../runtime/effect.ts';
import { runCall } from '../runtime/run-script.ts';
import { startCall } from '../runtime/step.ts';
import { passOn } from './call-passage.ts';
import type { DecisionGraph, MomentId, Passage } from './decision-graph.ts';

/** A call through the flow. */
export interface CallPath {
  /** What is done, choice by choice: `live`, `1`, `silence`, `no-answer`. Choices where only time passes are left out. */
  readonly choices: readonly string[];
  /** Runs the call: `runCall(flow, script)`. */
  readonly script: CallScript;
  /** How it ends; undefined for a call that is followed to a place on the way. */
  readonly outcome: Outcome | undefined;
  readonly reason: string | undefined;
  /** Milliseconds. */
  readonly duration: number;
  /** The edges that are followed, as indices into `flow.edges`. Worked out when asked for: many long calls share most. */
  readonly edges: readonly number[];
}

/** A way from a beginning to an end, or to a place on the way. */
export interface Route {
  readonly start: MomentId;
  readonly passages: readonly Passage[];
  /** How many edges it follows; all of its passages, when it is not given. */
  readonly length?: number;
}

/** Steps that a call may take without being asked. */
const USUAL_STEPS = 9_000;

/** The edges that a route follows. */
export function edgesAlong({ passages, length }: Route): number[] {
  const edges = passages.flatMap((passage) => passage.edges);
  return length === undefined ? edges : edges.slice(0, length);
}

/** The way on which a passage was first come to. */
export function firstRoute({ moments }: DecisionGraph, last: Passage): Route {
  const passages = [last];
  for (let at = moments[last.from]?.reachedBy; at !== undefined; at = moments[at.from]?.reachedBy) passages.push(at);
  passages.reverse();
  return { start: (passages[0] as Passage).from, passages };
}

function wordsOf({ passages }: Route): string[] {
  return passages.map(({ choice }) => choice.words).filter((words) => words !== '');
}

/** Runs routes in the engine. What a route shares with the one before it is not run again. */
export class Replayer {
  readonly #graph: DecisionGraph;
  #last: Route = { start: -1, passages: [] };
  /** The states of the last route: at its beginning, and after each of its passages. */
  readonly #states: CallState[] = [];

  constructor(graph: DecisionGraph) {
    this.#graph = graph;
  }

  /** The call of a route; undefined when the engine goes another way. */
  replay(route: Route): CallPath | undefined {
    const { flow, context, setupOf } = this.#graph;
    const { start, passages } = route;
    const shared = this.#sharedWith(route);
    this.#last = route;
    this.#states.length = shared < 0 ? 0 : shared + 1;
    if (shared < 0) this.#states.push(startCall(flow, { ...setupOf.get(start), ...this.#room(route) }).state);
    for (let i = Math.max(0, shared); i < passages.length; i++) {
      const passage = passages[i] as Passage;
      const passed = passOn(context, this.#states[i] as CallState, passage.choice);
      const isSame =
        passed.edges.length === passage.edges.length && passed.edges.every((edge, at) => edge === passage.edges[at]);
      if (!isSame || passed.state.ended?.outcome !== passage.ended?.outcome) return undefined;
      // No tag reads an answer back: what is kept so far would only be copied, again and again.
      this.#states.push({ ...passed.state, stash: {} });
    }
    const { at, ended } = this.#states.at(-1) as CallState;
    if (!this.#isToldApart(route)) return undefined;
    return {
      choices: wordsOf(route),
      script: this.#scriptOf(route),
      outcome: ended?.outcome,
      reason: ended?.reason,
      duration: at,
      get edges(): readonly number[] {
        return edgesAlong(route);
      },
    };
  }

  /**
   * The call that goes along a route and is then left to itself: a prompt that comes round for ever is in no route that
   * ends, since no script can say in which round it is left.
   */
  leftAlone(route: Route): CallPath {
    const script = this.#scriptOf(route);
    const { outcome, reason, duration, edges } = runCall(this.#graph.flow, script, { trace: 'edges' });
    return { choices: wordsOf(route), script, outcome, reason, duration, edges };
  }

  // A script says by its words in which prompt something is done; other prompts may have the same.
  #isToldApart(route: Route): boolean {
    const inPrompt = ({ choice: { act } }: Passage): boolean => act !== undefined && 'during' in act;
    if (!route.passages.some(inPrompt)) return true;
    const { edges } = runCall(this.#graph.flow, this.#scriptOf(route), { trace: 'edges' });
    return edgesAlong(route).every((edge, i) => edge === edges[i]);
  }

  /** How many passages a route has in common with the last one that ran; -1 when not even the beginning. */
  #sharedWith(route: Route): number {
    const { start, passages } = route;
    const isAlike = this.#room(route).maxSteps === this.#states[0]?.setup.maxSteps;
    if (start !== this.#last.start || this.#states.length === 0 || !isAlike) return -1;
    let shared = 0;
    const most = Math.min(passages.length, this.#states.length - 1);
    while (shared < most && passages[shared] === this.#last.passages[shared]) shared++;
    return shared;
  }

  #scriptOf(route: Route): CallScript {
    const { start, passages } = route;
    const answeredBy = passages[0]?.choice.answeredBy;
    return {
      ...this.#graph.setupOf.get(start),
      ...(answeredBy === 'machine' ? { answeredBy } : undefined),
      acts: passages.flatMap(({ choice: { act } }) => (act === undefined ? [] : [act])),
      ...this.#room(route),
    };
  }

  /** More steps than usual, where they are needed. */
  #room({ passages }: Route): { readonly maxSteps?: number } {
    const steps = passages.reduce((sum, { edges }) => sum + edges.length, 0);
    const isLasting = passages.at(-1)?.ended?.outcome !== 'step-limit';
    if (steps <= USUAL_STEPS || !isLasting) return {};
    // Rounded, so that calls of about one length have a beginning in common.
    return { maxSteps: 2 ** Math.ceil(Math.log2(2 * steps)) };
  }
}

/** The names of the tags that a call comes through, in order, a name once in a row. */
export function namesThrough({ nodes, edges }: FlowGraph, followed: readonly number[]): string[] {
  const names: string[] = [];
  for (const index of followed) {
    const name = nodes[edges[index]?.to ?? -1]?.name;
    if (name !== undefined && name !== names.at(-1)) names.push(name);
  }
  return names;
}
