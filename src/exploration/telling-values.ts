// Values worth trying for what a plan does not set itself: those its conditions name, and their neighbours on both sides.

import type { FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import { isSystemName } from '../model/system-variables.ts';
import { decidingTexts, readNames, variableSetBy } from './decisive-variables.ts';
import { LONGEST_SAMPLE, type LookAt, looksOf } from './looks.ts';

/** So many values of one variable are tried. */
const MOST_VALUES = 240;
const SAMPLES = ['other', '1'];

export class TellingValues {
  readonly #flow: FlowGraph;
  readonly #derived: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<string, readonly string[]>();
  readonly #asked: readonly string[];
  readonly #looks: readonly LookAt[];
  readonly #cut = new Set<string>();

  constructor(flow: FlowGraph, asked: readonly string[] = []) {
    this.#flow = flow;
    this.#derived = derivations(flow);
    this.#asked = asked;
    this.#looks = flow.nodes.flatMap(looksOf);
  }

  /** True when the variable, and what is made of it, is only held against fixed values. */
  isCompared(name: string): boolean {
    const names = this.#madeOf(name);
    const others = this.#looks.filter((look) => look.look === 'otherwise' || look.look === 'measured');
    return others.every((look) => look.name !== undefined && !names.has(look.name));
  }

  /** Values that somebody asks about from outside the plan. */
  get asked(): readonly string[] {
    return this.#asked;
  }

  /** Variables of which more values are spoken of than are tried. */
  get cut(): readonly string[] {
    return [...this.#cut];
  }

  /** Values for the variable, the empty one first; those that conditions on it, or on what is made of it, speak of. */
  of(name: string): readonly string[] {
    let values = this.#known.get(name);
    if (values === undefined) {
      values = this.#find(name);
      this.#known.set(name, values);
    }
    return values;
  }

  #find(name: string): readonly string[] {
    const names = this.#madeOf(name);
    const literals: string[] = [];
    let asksLength = false;
    for (const node of this.#flow.nodes) {
      const texts = node.kind === 'setvar' ? [node.text ?? ''] : decidingTexts(node);
      if (!texts.some((text) => readNames(text).some((read) => read === undefined || names.has(read)))) continue;
      asksLength ||= texts.some((text) => text.includes('.length'));
      for (const literal of node.kind === 'goto' ? this.#targets(node) : texts.flatMap(literalsOf))
        literals.push(literal);
    }
    literals.push(...this.#asked);
    // Where values are only held against others, any one that is none of them stands for the rest.
    const near = this.#needsNeighbours(name, names) ? around : (literal: string) => [literal];
    const values = new Set(['', ...literals.flatMap(near)]);
    if (asksLength) for (const length of literals.flatMap(around)) values.add(sample(length, values));
    // A condition may ask only whether there is a text, or a number.
    for (const value of this.#isText(name, names) ? SAMPLES.slice(0, 1) : SAMPLES) values.add(value);
    if (values.size > MOST_VALUES) this.#cut.add(name);
    return [...values].slice(0, MOST_VALUES);
  }

  // What is keyed in has to fit a branch as well: there the plain values may all be taken.
  #needsNeighbours(name: string, names: ReadonlySet<string>): boolean {
    if (!isSystemName(name) || name === 'call.lastinput') return true;
    return this.#looks.some((look) => (look.name === undefined || names.has(look.name)) && look.look !== 'equalled');
  }

  // As a text in quotes a number is no different from a word.
  #isText(name: string, names: ReadonlySet<string>): boolean {
    const looks = this.#looks.filter((look) => look.name === undefined || names.has(look.name));
    return isSystemName(name) && looks.every(({ look, isQuoted }) => look === 'equalled' && isQuoted === true);
  }

  /** The variable, and all that are set from it. */
  #madeOf(name: string): Set<string> {
    const names = new Set([name]);
    for (const known of names) for (const made of this.#derived.get(known) ?? []) names.add(made);
    return names;
  }

  /** What a name with `${}` in it needs between its fixed parts to be one of the plan's. */
  #targets({ text = '' }: FlowNode): string[] {
    const head = text.slice(0, text.indexOf('${'));
    const tail = text.slice(text.lastIndexOf('}') + 1);
    const fits = (name: string): boolean =>
      name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
    return Object.keys(this.#flow.names)
      .filter(fits)
      .map((name) => name.slice(head.length, name.length - tail.length));
  }
}

/** For each variable those that are set from it. */
function derivations(flow: FlowGraph): Map<string, string[]> {
  const derived = new Map<string, string[]>();
  for (const node of flow.nodes) {
    const set = node.kind === 'setvar' ? variableSetBy(node) : undefined;
    if (set === undefined) continue;
    for (const read of readNames(node.text ?? ''))
      if (read !== undefined) derived.set(read, [...(derived.get(read) ?? []), set]);
  }
  return derived;
}

/** The numbers and quoted texts in a condition; a text without either is compared as a whole. */
function literalsOf(text: string): string[] {
  const fixed = text.replace(/\$\{[^{}]*\}/g, ' ').replace(/\$\{|\}/g, ' ');
  const found = [...fixed.matchAll(/'([^']*)'|"([^"]*)"|(?<![\w.])-?\s*\d+(?:\.\d+)?/g)].map(
    ([whole, single, double]) => single ?? double ?? whole.replace(/\s+/g, ''),
  );
  const bare = text.trim();
  if (found.length === 0 && !text.includes('${') && bare !== '') found.push(bare);
  return found.map((literal) => literal.trim());
}

/** The value, and the nearest below and above it. */
function around(literal: string): string[] {
  if (!/^-?\d{1,15}(?:\.\d{1,9})?$/.test(literal)) return [literal];
  const number = Number(literal);
  const [below, above] = Number.isInteger(number) ? [number - 1, number + 1] : [Math.floor(number), Math.ceil(number)];
  // Leading zeros are part of what is keyed in.
  const width = /^0\d/.test(literal) ? literal.length : 0;
  return [literal, `${below}`, `${above}`].map((value) => (value.startsWith('-') ? value : value.padStart(width, '0')));
}

/** A text of this length that none of the values is. */
function sample(length: string, values: ReadonlySet<string>): string {
  const count = Number(length);
  if (!Number.isInteger(count) || count < 0 || count > LONGEST_SAMPLE) return '';
  const samples = [...'123456789'].map((digit) => digit.repeat(count));
  return samples.find((value) => !values.has(value)) ?? '';
}
