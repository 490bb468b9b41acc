// A call while it runs: its state unpacked, with what tags need of it: values, expressions, and a record of what it does.

import type { NodeId } from '../analysis/flow-graph.ts';
import type { Answerer } from './call-event.ts';
import type { CallSetup, CallState, Values, Wait } from './call-state.ts';
import { chanceOf, nextState, seeded } from './chance.ts';
import type { Effect, FaultCode, NoticeCode, Outcome } from './effect.ts';
import { type Evaluated, evaluate, prepareExpression } from './evaluate.ts';
import { expand, LONGEST_TEXT, type PreparedText, prepareText } from './prepared-text.ts';
import type { Operation, Program, Way } from './program.ts';
import { pathOf, systemValue } from './system-values.ts';

/** Instead of the next node: the call waits, or is over. */
export const STAYS = -1;

/** How many tags a call may run in all when nothing else is set. */
const DEFAULT_MAX_STEPS = 10_000;

const NONE: readonly NodeId[] = [];
// Expressions differ with the values in them; a plan that counts to a thousand shall not keep them all.
const MOST_EXPRESSIONS = 500;
/** Places that a report of an endless loop looks back on. */
export const REMEMBERED = 256;

type Skipping = NonNullable<CallState['skipping']>;

/** An effect without the parts that every one has; these are added to it. */
type Bare<E> = E extends Effect ? Omit<E, 'at' | 'node'> : never;

export class RunningCall {
  readonly program: Program;
  readonly setup: CallSetup;
  readonly inbound: boolean;
  readonly maxSteps: number;
  at = 0;
  /** The node that runs, or last ran. */
  node: NodeId = 0;
  wait: Wait | undefined;
  variables: Values;
  stash: Values = {};
  by: Answerer | undefined;
  gone = false;
  skipping: Skipping | undefined;
  caught = NONE;
  steps = 0;
  random: number;
  ended: { readonly outcome: Outcome; readonly reason: string } | undefined;
  /** The words or address of the prompt that plays. */
  prompt = '';
  /** What the call does, and the edges it follows; undefined when nobody looks. */
  effects: Effect[] | undefined;
  edges: number[] | undefined;
  /** True while `variables` and `stash` belong to this object alone, so that they may be written in place. */
  #owns = true;
  /** The last places, written round and round, once it matters. */
  #places: Int32Array | undefined;
  #remembered = 0;
  /** True when a variable that the running tag read was never set. */
  #hasGap = false;

  constructor(program: Program, setup: CallSetup, traced: boolean) {
    this.program = program;
    this.setup = setup;
    this.inbound = setup.direction === undefined ? program.isInbound : setup.direction === 'inbound';
    this.maxSteps = setup.maxSteps ?? DEFAULT_MAX_STEPS;
    this.random = seeded(setup.seed ?? 1);
    this.variables = setup.variables === undefined ? {} : { ...setup.variables };
    if (traced) {
      this.effects = [];
      this.edges = [];
    }
  }

  /** A call that goes on from a state. */
  static from(program: Program, state: CallState): RunningCall {
    const call = new RunningCall(program, state.setup, true);
    call.at = state.at;
    call.node = state.wait?.node ?? program.flow.end;
    call.wait = state.wait;
    call.variables = state.variables;
    call.stash = state.stash;
    call.by = state.by;
    call.gone = state.gone;
    call.skipping = state.skipping;
    call.caught = state.caught;
    call.steps = state.steps;
    call.random = state.random;
    call.ended = state.ended;
    call.#owns = false;
    return call;
  }

  toState(): CallState {
    this.#owns = false;
    const { setup, at, variables, stash, gone, caught, steps, random } = this;
    return {
      version: 1,
      setup,
      at,
      ...(this.wait === undefined ? undefined : { wait: this.wait }),
      variables,
      stash,
      ...(this.by === undefined ? undefined : { by: this.by }),
      gone,
      ...(this.skipping === undefined ? undefined : { skipping: this.skipping }),
      caught,
      steps,
      random,
      ...(this.ended === undefined ? undefined : { ended: this.ended }),
    };
  }

  /** Writes down what the call does. Callers ask `effects` first where making the record costs something. */
  emit(effect: Bare<Effect>): void {
    if (this.effects === undefined) return;
    const dated = effect as Bare<Effect> & { at: number; node: NodeId };
    dated.at = this.at;
    dated.node = this.node;
    this.effects.push(dated as Effect);
  }

  notice(code: NoticeCode, message: string): void {
    this.emit({ type: 'notice', code, message });
  }

  fault(code: FaultCode, message: string, more: { readonly help?: string } = {}): void {
    this.emit({ type: 'fault', code, message, ...more });
  }

  /** Goes along a way; where it leads. */
  follow(way: Way | undefined): NodeId {
    if (way === undefined) return this.end('fault', 'the flow graph has no way on');
    this.edges?.push(way.edge);
    return way.to;
  }

  end(outcome: Outcome, reason: string): typeof STAYS {
    this.wait = undefined;
    this.skipping = undefined;
    this.ended = { outcome, reason };
    if (this.effects !== undefined) this.emit({ type: 'end', outcome, reason });
    return STAYS;
  }

  /** Counts a step. */
  enter(id: NodeId): void {
    this.node = id;
    this.steps++;
    this.#hasGap = false;
    if (this.#places !== undefined) this.#places[this.#remembered++ % REMEMBERED] = id;
  }

  /** From now on the places are kept: the call may run in a circle. */
  remember(): void {
    this.#places ??= new Int32Array(REMEMBERED);
  }

  /** The places the call came through last, oldest first; those since `remember`. */
  lastPlaces(): NodeId[] {
    const places = this.#places ?? [];
    const count = Math.min(this.#remembered, REMEMBERED);
    return Array.from({ length: count }, (_, i) => places[(this.#remembered - count + i) % REMEMBERED] as NodeId);
  }

  // --- values

  /** The value of a variable; empty, with a notice, when nobody has set it (Q28). */
  valueOf(name: string): string {
    const { variables } = this;
    if (Object.hasOwn(variables, name)) return variables[name] as string;
    const value =
      name === 'call.path'
        ? pathOf(this.program.flow, this.node)
        : systemValue(name, this.setup, this.inbound, this.at);
    if (value !== undefined) return value;
    this.#hasGap = true;
    this.notice('undefined-variable', `nothing has set \${${name}}; it counts as empty`);
    return '';
  }

  setVariable(name: string, value: string): void {
    this.#own();
    put(this.variables, name, value);
    if (this.effects !== undefined) this.emit({ type: 'set', name, value });
  }

  /** What was keyed in; no `set` of the plan's. */
  setLastInput(input: string): void {
    this.#own();
    put(this.variables, 'call.lastinput', input);
  }

  setStash(name: string, value: string): void {
    this.#own();
    put(this.stash, name, value);
    if (this.effects !== undefined) this.emit({ type: 'stash', name, value });
  }

  #own(): void {
    if (this.#owns) return;
    this.variables = { ...this.variables };
    this.stash = { ...this.stash };
    this.#owns = true;
  }

  /** The text with values in it, without blanks around it. */
  expand(text: PreparedText): string {
    if (text.constant !== undefined) return text.constant;
    const expanded = expand(text, this);
    if (expanded !== undefined) return expanded.trim();
    this.fault('text-too-long', `the text grows past ${LONGEST_TEXT} characters; it counts as empty`);
    return '';
  }

  /** The value of an attribute with values in it; undefined when it is not there. */
  attribute(operation: Operation, name: string): string | undefined {
    const raw = this.rawAttribute(operation, name);
    if (raw === undefined) return undefined;
    const { texts } = this.program;
    let text = texts.get(raw);
    if (text === undefined) {
      text = prepareText(raw);
      texts.set(raw, text);
    }
    return this.expand(text);
  }

  /** An attribute as it is written, blanks around it aside. */
  rawAttribute({ attributes }: Operation, name: string): string | undefined {
    return attributes[name];
  }

  /** What an expression comes to, its values already in it. */
  evaluate(code: string): Evaluated {
    const { expressions } = this.program;
    let prepared = expressions.get(code);
    if (prepared === undefined) {
      if (expressions.size >= MOST_EXPRESSIONS) expressions.clear();
      prepared = prepareExpression(code);
      expressions.set(code, prepared);
    }
    return evaluate(prepared, this);
  }

  /** The fault of an expression that failed. */
  expressionFault(
    code: string,
    failed: { readonly message: string; readonly start: number; readonly end: number },
    so: string,
  ): void {
    if (this.effects === undefined) return;
    const { message, start, end } = failed;
    const blank = code.trim() === '';
    this.emit({
      type: 'fault',
      code: 'expr-error',
      message: blank ? `there is nothing to evaluate; ${so}` : `${message}; ${so}`,
      ...(this.#hasGap ? { help: 'a variable that was never set leaves a gap in it' } : undefined),
      expression: { text: code, start, end },
    });
  }

  /** For `Math.random`. */
  next(): number {
    this.random = nextState(this.random);
    return chanceOf(this.random);
  }
}

function put(values: Values, name: string, value: string): void {
  // Assigned plainly, this one name would be lost.
  if (name === '__proto__')
    Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true });
  else (values as Record<string, string>)[name] = value;
}
