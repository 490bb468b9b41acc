// What came closest to an expectation that did not come true, and why it is not the thing.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { Effect } from '../runtime/effect.ts';
import { folded } from '../source/folded-text.ts';
import { similarity } from '../source/nearest-name.ts';
import { clockWords, effectLines } from './effect-words.ts';
import type { Wanted } from './expectation.ts';
import { fitsEvent } from './expectation.ts';
import { valueWords } from './quoted-text.ts';

export interface Miss {
  readonly effect: Effect;
  /** `say "Thanks" at 0:12, after the next act`. */
  readonly words: string;
}

/** The event closest to the wanted one; undefined when none of its type happened. */
export function nearestMiss(
  flow: FlowGraph,
  wanted: Extract<Wanted, { readonly kind: 'event' }>,
  events: readonly Effect[],
  start: number,
  end: number,
): Miss | undefined {
  let best: { readonly index: number; readonly score: number } | undefined;
  events.forEach((effect, index) => {
    if (effect.type !== wanted.type) return;
    const isInside = index >= start && index < end;
    const score = closeness(flow, wanted, effect) + (isInside ? 0.25 : 0);
    if (best === undefined || score > best.score) best = { index, score };
  });
  const effect = best === undefined ? undefined : events[best.index];
  if (best === undefined || effect === undefined) return undefined;
  const [said = ''] = effectLines(flow, effect);
  const fits = fitsEvent(wanted, effect, flow);
  const where = best.index < start ? ', before this line' : best.index >= end ? ', after the next act' : '';
  // It is the thing itself, at another place.
  const why = fits && where !== '' ? `${where}: write "expect anywhere", or move the line` : where;
  const facts = differingFacts(flow, wanted, effect, said);
  return { effect, words: `${said} at ${clockWords(effect.at)}${facts}${why}` };
}

/** What is not as wanted, where the line itself does not say it: `, callerid 15550100100`. */
function differingFacts(
  flow: FlowGraph,
  { tests }: Extract<Wanted, { readonly kind: 'event' }>,
  effect: Effect,
  said: string,
): string {
  return tests
    .map(({ fact, of, pattern }) => ({ fact, texts: of(effect, flow), pattern }))
    .filter(({ texts, pattern }) => !texts.some((text) => pattern.fits(text)))
    .filter(({ texts }) => texts.length > 0 && !texts.every((text) => said.includes(text)))
    .map(({ fact, texts }) => `, ${fact} ${texts.map(valueWords).join(', ')}`)
    .join('');
}

/** From 0 up to 1 for an event that fits. */
function closeness(flow: FlowGraph, { tests }: Extract<Wanted, { readonly kind: 'event' }>, effect: Effect): number {
  if (tests.length === 0) return 1;
  const scores = tests.map(({ of, pattern }) => {
    const texts = of(effect, flow);
    if (texts.some((text) => pattern.fits(text))) return 1;
    if (pattern.how === 'matches') return 0;
    return Math.max(0, ...texts.map((text) => 0.9 * common(folded(text), folded(pattern.text))));
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Words may be a small part of a text: the best piece of their length counts. */
function common(text: string, wanted: string): number {
  if (text.length <= wanted.length * 1.5) return similarity(text, wanted);
  const words = text.split(' ');
  const width = wanted.split(' ').length;
  let best = 0;
  for (let i = 0; i + width <= words.length && i < MOST_PLACES; i++)
    best = Math.max(best, similarity(words.slice(i, i + width).join(' '), wanted));
  return best;
}

const MOST_PLACES = 200;
