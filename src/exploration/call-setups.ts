// The calls worth starting: one as given, and others that differ in what the plan asks the world about: the contact, the
// number, the clock, chance. Only what decides where a call goes is varied.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import { DEFAULT_NOW } from '../runtime/durations.ts';
import { type ChanceSeeds, chanceSeeds } from './chance-seeds.ts';
import { clockMoments } from './clock-moments.ts';
import type { DecisiveVariables } from './decisive-variables.ts';
import { distinctSetups } from './distinct-setups.ts';
import type { TellingValues } from './telling-values.ts';

/** So many mixtures of contact, number, clock and chance are looked at, and so many calls begun. */
const MOST_MIXTURES = 4_096;
const MOST_SETUPS = 1_024;

export interface CallSetups {
  readonly setups: readonly CallSetup[];
  /** What was left out, in sentences. */
  readonly cuts: readonly string[];
  /** How the draws of calls that draw no more often than this fall is covered; what others draw is only tried. */
  readonly settledDraws: number;
}

const UNASKED: ChanceSeeds = { seeds: [], settledDraws: Number.POSITIVE_INFINITY };

type Change = (setup: CallSetup) => CallSetup;

/** The beginnings to explore from; the first is `given`. What `given` states is not varied. */
export function callSetups(
  flow: FlowGraph,
  decisive: DecisiveVariables,
  telling: TellingValues,
  given: CallSetup,
): CallSetups {
  const clock = clockChanges(decisive, telling, given);
  const dimensions = [...worldChanges(decisive, telling, given), ...clock];
  // A script says at what time it is called, where that matters.
  const first = clock.length === 0 ? given : { ...given, now: DEFAULT_NOW };
  const mixed = mixtures(dimensions, MOST_MIXTURES);
  const distinct = distinctSetups(
    flow,
    decisive,
    mixed.map((changes) => changes.reduce((setup, change) => change(setup), first)),
  );
  const { seeds, settledDraws } = given.seed === undefined ? chanceSeeds(flow) : UNASKED;
  const setups = distinct.flatMap((setup) => [setup, ...seeds.slice(1).map((seed) => ({ ...setup, seed }))]);
  const cuts: string[] = [];
  if (
    mixed.length < dimensions.reduce((product, changes) => product * (changes.length + 1), 1) ||
    setups.length > MOST_SETUPS
  )
    cuts.push('not every mixture of contact, number, clock and chance that conditions name was tried');
  return { setups: setups.slice(0, MOST_SETUPS), cuts, settledDraws };
}

/** Each thing that can be otherwise, as the ways in which it can. */
function worldChanges(decisive: DecisiveVariables, telling: TellingValues, given: CallSetup): Change[][] {
  const dimensions: Change[][] = [];
  for (const name of decisive.names) {
    const [, space, field = ''] = /^(contact|call)\.(.+)$/s.exec(name) ?? [];
    if (space === undefined || name === 'call.lastinput' || name === 'call.path') continue;
    const isContact = space === 'contact';
    if ((isContact ? given.contact : given.call)?.[field] !== undefined) continue;
    // A field that is not there counts as empty.
    const values = telling.of(name).filter((value) => value !== '');
    dimensions.push(
      values.map(
        (value): Change =>
          (setup) =>
            isContact
              ? { ...setup, contact: { ...setup.contact, [field]: value } }
              : { ...setup, call: { ...setup.call, [field]: value } },
      ),
    );
  }
  return dimensions;
}

function clockChanges(decisive: DecisiveVariables, telling: TellingValues, given: CallSetup): Change[][] {
  const read = decisive.names.filter((name) => name.startsWith('global.'));
  if (given.now !== undefined || read.length === 0) return [];
  const [, ...moments] = clockMoments(read, telling);
  return [
    moments.map(
      (now): Change =>
        (setup) => ({ ...setup, now }),
    ),
  ];
}

/** Nothing changed, each thing by itself, then two at once, and so on. */
function mixtures<Each>(dimensions: readonly (readonly Each[])[], most: number): Each[][] {
  const mixed: Each[][] = [[]];
  interface Chosen {
    readonly changes: readonly Each[];
    /** The first dimension that is not decided yet. */
    readonly next: number;
  }
  let level: Chosen[] = [{ changes: [], next: 0 }];
  while (level.length > 0) {
    const deeper: Chosen[] = [];
    for (const { changes, next } of level)
      for (let i = next; i < dimensions.length; i++)
        for (const change of dimensions[i] ?? []) {
          if (mixed.length >= most) return mixed;
          const more = [...changes, change];
          mixed.push(more);
          deeper.push({ changes: more, next: i + 1 });
        }
    level = deeper;
  }
  return mixed;
}
