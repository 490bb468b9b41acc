// What a property asks of the words of a call: values that are tried for its sake, and what trying them does not settle.

import type { FlowGraph, FlowNode } from '../analysis/flow-graph.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import type { EffectType } from '../runtime/effect.ts';
import { shortened } from '../source/shortened.ts';
import { readNames, variableSetBy } from './decisive-variables.ts';
import { copyOf } from './looks.ts';
import { happeningsIn, type Property } from './property.ts';
import { type IsOpen, openNames } from './sampled-questions.ts';

/** The tags whose texts become words of an event. */
const SPOKEN_BY: Readonly<Partial<Record<EffectType, readonly FlowNode['kind'][]>>> = {
  say: ['play'],
  play: ['play'],
  set: ['setvar'],
  stash: ['stash'],
  sms: ['sms'],
  dnc: ['dnc'],
  http: ['get', 'post'],
  transfer: ['transfer'],
};

type Asked = Extract<ReturnType<typeof happeningsIn>[number], { readonly kind: 'event' }>['wanted'];

/** True when texts and values count for a property, not only where a call goes. */
export function asksWords(property: Property): boolean {
  return askedOf(property).some(({ tests }) => tests.length > 0);
}

/** Values that a property names, and the numbers in them: callers may key them in, servers answer them. */
export function askedValues(properties: readonly Property[]): string[] {
  const texts = properties
    .flatMap(askedOf)
    .flatMap(({ tests }) =>
      tests.filter(({ pattern }) => pattern.how !== 'matches').map(({ pattern }) => pattern.text),
    );
  return [...new Set(texts.flatMap((text) => [text, ...(text.match(/\d+/g) ?? [])]))];
}

/** In sentences: words that a property asks about, made of what others say, of which some were tried. */
export function sampledWords(flow: FlowGraph, property: Property, setup: CallSetup): string[] {
  const isOpen = openNames(flow, setup);
  const made = namesSetFromOpen(flow, isOpen);
  const told = new Set<string>();
  for (const { type, tests } of askedOf(property)) {
    const looked = tests.filter(({ fact }) => fact !== 'name' && fact !== 'mode' && fact !== 'result');
    if (looked.length === 0) continue;
    const isExact = looked.every(({ pattern }) => pattern.how === 'is');
    if (type === 'keys' && !isExact) told.add('what is keyed in');
    for (const node of flow.nodes) {
      if (SPOKEN_BY[type]?.includes(node.kind) !== true) continue;
      for (const text of [node.text ?? '', ...Object.values(node.attributes ?? {})]) {
        const isMade = readNames(text).some((name) => name === undefined || isOpen(name) || made.has(name));
        if (isMade && !(isExact && copyOf(text) !== undefined)) told.add(`"${shortened(text)}"`);
      }
    }
  }
  return [...told].map((text) => `${text} was tried with some values, not with all`);
}

/** Variables of the plan that may hold what others say, whole or in part. */
function namesSetFromOpen({ nodes }: FlowGraph, isOpen: IsOpen): Set<string> {
  const madeOf = nodes.flatMap((node) => {
    const name = node.kind === 'setvar' ? variableSetBy(node) : undefined;
    return name === undefined ? [] : [{ name, read: readNames(node.text ?? '') }];
  });
  const made = new Set<string>();
  for (let known = -1; known < made.size; ) {
    known = made.size;
    for (const { name, read } of madeOf)
      if (read.some((each) => each === undefined || isOpen(each) || made.has(each))) made.add(name);
  }
  return made;
}

function askedOf({ claim }: Property): Asked[] {
  return happeningsIn(claim).flatMap((happening) => (happening.kind === 'event' ? [happening.wanted] : []));
}
