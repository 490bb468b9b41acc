// The calls worth starting: one as given, and others that differ in what the plan asks the world about: the contact, the
// number, the clock, chance. Only what decides where a call goes is varied.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import { DEFAULT_NOW } from '../runtime/durations.ts';
import { type UtcTime, utcTime } from '../runtime/utc-time.ts';
import { type DecisiveVariables, decidingTexts } from './decisive-variables.ts';
import { distinctSetups } from './distinct-setups.ts';
import type { TellingValues } from './telling-values.ts';

/** So many different beginnings are tried. */
const MOST_SETUPS = 96;
/** Seeds of chance that are tried. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days are searched so far ahead for one that a condition names. */
const MOST_DAYS = 4 * 366;

export interface CallSetups {
  readonly setups: readonly CallSetup[];
  /** True when there would be more. */
  readonly isCut: boolean;
}

type Change = (setup: CallSetup) => CallSetup;

/** The beginnings to explore from; the first is `given`. What `given` states is not varied. */
export function callSetups(
  flow: FlowGraph,
  decisive: DecisiveVariables,
  telling: TellingValues,
  given: CallSetup,
): CallSetups {
  const dimensions: Change[][] = [];
  for (const name of decisive.names) {
    if (name.startsWith('contact.')) dimensions.push(contactChanges(name.slice('contact.'.length), telling, given));
    else if (name.startsWith('call.') && name !== 'call.lastinput' && name !== 'call.path')
      dimensions.push(factChanges(name.slice('call.'.length), telling, given));
  }
  if (given.now === undefined && decisive.names.some((name) => name.startsWith('global.')))
    dimensions.push(clockChanges(decisive, telling));
  if (given.seed === undefined && decidesByChance(flow))
    dimensions.push(SEEDS.map((seed) => (setup) => ({ ...setup, seed })));
  let setups: CallSetup[] = [given];
  let isCut = false;
  for (const changes of dimensions) {
    if (changes.length === 0) continue;
    const room = Math.floor(MOST_SETUPS / setups.length);
    if (changes.length > room) isCut = true;
    const tried = changes.slice(0, Math.max(1, room));
    setups = tried.flatMap((change) => setups.map(change));
  }
  return { setups: decidesByChance(flow) ? setups : distinctSetups(flow, decisive, setups), isCut };
}

/** True when an expression that may decide something asks for a random number. */
export function decidesByChance(flow: FlowGraph): boolean {
  const asks = (text: string): boolean => /\brandom\b/.test(text);
  return flow.nodes.some((node) => decidingTexts(node).some(asks) || (node.kind === 'setvar' && asks(node.text ?? '')));
}

function contactChanges(field: string, telling: TellingValues, given: CallSetup): Change[] {
  if (given.contact?.[field] !== undefined) return [];
  return telling.of(`contact.${field}`).map((value, i) => (setup) => {
    // The first is the call as given: a field that is not there counts as empty.
    return i === 0 ? setup : { ...setup, contact: { ...setup.contact, [field]: value } };
  });
}

function factChanges(fact: string, telling: TellingValues, given: CallSetup): Change[] {
  if (given.call?.[fact] !== undefined) return [];
  const values = telling.of(`call.${fact}`).filter((value) => value !== '');
  const as: Change[] = values.map((value) => (setup) => ({ ...setup, call: { ...setup.call, [fact]: value } }));
  return [(setup) => setup, ...as];
}

/** Moments at which the clock's conditions come out differently. */
function clockChanges(decisive: DecisiveVariables, telling: TellingValues): Change[] {
  const parts = decisive.names.filter((name) => name.startsWith('global.'));
  const numbers = (name: string): number[] => (parts.includes(name) ? telling.of(name).map(Number) : []);
  const hours = new Set([utcTime(DEFAULT_NOW).hour]);
  for (const hour of [...numbers('global.time.hour.military'), ...numbers('global.time').map(Math.floor)])
    if (hour >= 0 && hour < 24) hours.add(hour);
  for (const hour of numbers('global.time.hour'))
    if (hour >= 1 && hour <= 12) hours.add(hour % 12).add((hour % 12) + 12);
  const days = new Set([0]);
  const wanted: [string, (time: UtcTime) => string][] = [
    ['global.date.dayOfWeek', ({ dayOfWeek }) => String(dayOfWeek)],
    ['global.date.day', ({ day }) => String(day)],
    ['global.date.month', ({ month }) => String(month)],
    ['global.date.year', ({ year }) => String(year)],
    ['global.date', dateWords],
  ];
  for (const [name, part] of wanted) {
    if (!parts.includes(name)) continue;
    for (const value of telling.of(name)) {
      const day = value === '' ? undefined : dayWith((time) => part(time) === value);
      if (day !== undefined) days.add(day);
    }
  }
  const start = utcTime(DEFAULT_NOW).hour;
  return [...days].flatMap((day) =>
    [...hours].map(
      (hour): Change =>
        (setup) => ({ ...setup, now: DEFAULT_NOW + day * DAY_MS + (hour - start) * HOUR_MS }),
    ),
  );
}

function dayWith(fits: (time: UtcTime) => boolean): number | undefined {
  for (let day = 0; day < MOST_DAYS; day++) if (fits(utcTime(DEFAULT_NOW + day * DAY_MS))) return day;
  return undefined;
}

function dateWords({ month, day, year }: UtcTime): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(month)}/${two(day)}/${year}`;
}
