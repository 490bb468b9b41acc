// Values worth trying for what a plan does not set itself: those its conditions name, and their neighbours on both sides.

import type { FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import { decidingTexts, readNames, variableSetBy } from './decisive-variables.ts';

/** So many values of one variable are tried. */
const MOST_VALUES = 24;
/** A length that a condition asks for is tried up to here. */
const LONGEST_SAMPLE = 20;
const SAMPLES = ['other', '1'];

export class TellingValues {
  readonly #flow: FlowGraph;
  readonly #derived: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<string, readonly string[]>();

  constructor(flow: FlowGraph) {
    this.#flow = flow;
    this.#derived = derivations(flow);
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
    const values = new Set(['']);
    for (const node of this.#flow.nodes) {
      const texts = decidingTexts(node);
      if (!texts.some((text) => readNames(text).some((read) => read === undefined || names.has(read)))) continue;
      const literals = node.kind === 'goto' ? this.#targets(node) : texts.flatMap(literalsOf);
      const asksLength = texts.some((text) => text.includes('.length'));
      for (const literal of literals) {
        for (const value of around(literal)) values.add(value);
        if (asksLength) for (const length of around(literal)) values.add(sample(length));
      }
    }
    // A condition may ask only whether there is a text, or a number.
    return [...values].slice(0, MOST_VALUES - SAMPLES.length).concat(SAMPLES.filter((value) => !values.has(value)));
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
export function literalsOf(text: string): string[] {
  const fixed = text.replace(/\$\{[^{}]*\}/g, ' ').replace(/\$\{|\}/g, ' ');
  const found = [...fixed.matchAll(/'([^']*)'|"([^"]*)"|(?<![\w.])\d+(?:\.\d+)?/g)].map(
    ([whole, single, double]) => single ?? double ?? whole,
  );
  const bare = text.trim();
  if (found.length === 0 && !text.includes('${') && bare !== '') found.push(bare);
  return found.map((literal) => literal.trim());
}

function around(literal: string): string[] {
  if (!/^\d{1,15}$/.test(literal)) return [literal];
  const number = Number(literal);
  const neighbours = [number - 1, number + 1].filter((value) => value >= 0).map(String);
  // Leading zeros are part of what is keyed in.
  return [literal, ...neighbours.map((value) => value.padStart(literal.length, literal.startsWith('0') ? '0' : ''))];
}

function sample(length: string): string {
  const count = Number(length);
  return Number.isInteger(count) && count <= LONGEST_SAMPLE ? '1'.repeat(count) : '';
}
