// What callers hear in each menu before they choose: its prompts, and the keys these offer.

import type { Menu, Play } from '../model/dialplan.ts';
import type { Span } from '../source/span.ts';
import { sourceSpan } from '../syntax/decoded-text.ts';
import { type SpokenOffer, spokenOffers } from './spoken-keys.ts';
import type { Subject } from './subject.ts';

/** An offer and where its words stand in the source. */
export interface PlacedOffer {
  readonly offer: SpokenOffer;
  readonly play: Play;
  readonly span: Span;
}

export interface MenuSpeech {
  readonly menu: Menu;
  /** The `play` children in order. */
  readonly prompts: readonly Play[];
  /** True when every prompt is speech written in the plan; recordings may say anything. */
  readonly readable: boolean;
  readonly offers: readonly PlacedOffer[];
  /** Offers of the prompts that play just before the menu, in the same list of tags. */
  readonly earlier: readonly PlacedOffer[];
}

/** The speech of every menu, by menu. Ask through `subject.once(menuSpeech)`. */
export function menuSpeech(subject: Subject): ReadonlyMap<Menu, MenuSpeech> {
  return new Map(subject.tagsOf('menu').map((menu) => [menu, speechOf(menu)]));
}

function speechOf(menu: Menu): MenuSpeech {
  const prompts = menu.children.filter((child): child is Play => child.kind === 'play');
  const before = promptsBefore(menu);
  const earlier = offersOf(before, false);
  return {
    menu,
    prompts,
    readable: prompts.every(isSpoken) && before.every(isSpoken),
    offers: offersOf(prompts, earlier.length > 0),
    earlier,
  };
}

function offersOf(plays: readonly Play[], said: boolean): PlacedOffer[] {
  const placed: PlacedOffer[] = [];
  for (const play of plays) {
    if (!isSpoken(play)) continue;
    for (const offer of spokenOffers(play.content.value, said || placed.length > 0)) {
      placed.push({ offer, play, span: sourceSpan(play.content, offer.start, offer.end) });
    }
  }
  return placed;
}

/** Prompts that run straight into the menu. */
export function promptsBefore(menu: Menu): Play[] {
  const siblings = menu.parent?.children ?? [];
  const plays: Play[] = [];
  for (let i = siblings.indexOf(menu) - 1; i >= 0; i--) {
    const sibling = siblings[i];
    if (sibling?.kind === 'play') plays.unshift(sibling);
    else if (sibling?.kind !== 'setvar' && sibling?.kind !== 'stash') break;
  }
  return plays;
}

/** True for text that the platform's voice reads. */
export function isSpoken(play: Play): boolean {
  return (play.type?.value.trim().toLowerCase() ?? 'tts') === 'tts';
}
