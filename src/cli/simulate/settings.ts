// The world of a simulation from the command line: behaviour, clock, seed, lists, prices, what a hand does on the way.

import { readFileSync } from 'node:fs';
import { phoneNumber } from '../../campaign/action.ts';
import type { Behavior } from '../../campaign/behavior.ts';
import type { SimulationSettings } from '../../campaign/broadcast-plan.ts';
import { isZone } from '../../campaign/zone-clock.ts';
import { DEFAULT_NOW } from '../../runtime/durations.ts';
import { readMoment } from '../../runtime/utc-time.ts';
import { single, strings, wholeNumber } from '../options.ts';
import { UsageError } from '../process-ends.ts';
import { unreadFile } from '../unread-file.ts';

/** So many lines of a list that cannot be read are shown. */
const MOST_TOLD = 5;

/** Settings as they are written into a piece: plain JSON. */
export type GivenSettings = Omit<SimulationSettings, 'doNotContact' | 'behavior'> & {
  readonly now: number;
  readonly seed: number;
  readonly doNotContact: readonly string[];
  readonly behavior: Behavior;
};

/** Reads the settings; a wrong one is a `UsageError`. */
export function readSettings(given: Record<string, unknown>): GivenSettings {
  const timeZone = single(given, 'zone');
  if (timeZone !== undefined && !isZone(timeZone))
    throw new UsageError(`--zone ${timeZone}: there is no such time zone`, 'such as America/New_York');
  const stopAt = moment(given, 'stopAt', '--stop-at');
  const ratePerMinute = price(given, 'pricePerMinute', '--price-per-minute');
  const ratePerText = price(given, 'pricePerText', '--price-per-text');
  return {
    now: moment(given, 'now', '--now') ?? DEFAULT_NOW,
    seed: wholeNumber(given, 'seed', { most: 4_294_967_295 }) ?? 1,
    behavior: {},
    doNotContact: strings(given, 'doNotContact').flatMap(readNumbers),
    ...(timeZone === undefined ? undefined : { timeZone }),
    ...(stopAt === undefined ? undefined : { stopAt }),
    ...(ratePerMinute === undefined ? undefined : { ratePerMinute }),
    ...(ratePerText === undefined ? undefined : { ratePerText }),
    pauses: strings(given, 'pause').map(readPause),
  };
}

function moment(given: Record<string, unknown>, name: string, shown: string): number | undefined {
  const text = single(given, name, shown);
  return text === undefined ? undefined : readInstant(text, `${shown} ${text}`);
}

/** An instant of the command line; anything else is a `UsageError` that begins with `shown`. */
export function readInstant(text: string, shown: string): number {
  const instant = readMoment(text);
  if (instant === undefined) throw new UsageError(`${shown}: that is no time`, 'such as 2026-11-22T15:00:00Z');
  return instant;
}

function price(given: Record<string, unknown>, name: string, shown: string): number | undefined {
  const text = single(given, name, shown);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= 1_000) return value;
  throw new UsageError(`${shown} ${text}: that is no price`, 'credits, from 0 to 1000, such as 0.05');
}

function readPause(text: string): { readonly from: number; readonly until: number } {
  const [begin, end, another] = text.split('/');
  if (begin === undefined || end === undefined || another !== undefined)
    throw new UsageError(
      `--pause ${text}: that is no stretch of time`,
      'such as 2026-01-05T18:00:00Z/2026-01-05T19:00:00Z',
    );
  const [from, until] = [readInstant(begin, `--pause ${text}`), readInstant(end, `--pause ${text}`)];
  if (until > from) return { from, until };
  throw new UsageError(`--pause ${text}: it ends before it begins`, 'the earlier time comes first');
}

function readNumbers(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadFile(path, error, `--do-not-contact ${path}`, /\.(?:csv|txt)$/i);
  }
  const numbers: string[] = [];
  const unread: string[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    const [number] = numbersIn(line);
    if (number !== undefined) numbers.push(...numbersIn(line));
    // A line of names may stand first, and lines of words alone are remarks.
    else if (/\d/.test(line) && !/^\s*#/.test(line)) unread.push(`${path}:${i + 1}: ${line.trim()}`);
  });
  if (unread.length > 0)
    throw new UsageError(
      `--do-not-contact: a line that names no number could be somebody who is called then\n  ${unread.slice(0, MOST_TOLD).join('\n  ')}${unread.length > MOST_TOLD ? `\n  and ${unread.length - MOST_TOLD} more` : ''}`,
      'write 10 or 11 digits, such as 2135550100; # stands before a remark',
    );
  if (numbers.length === 0)
    throw new UsageError(`--do-not-contact ${path}: it holds no phone number`, 'a line for each, 10 or 11 digits');
  return numbers;
}

/** The numbers of a line, however they are written: with a country code, grouped, with an extension or a remark behind. */
function numbersIn(line: string): string[] {
  return line
    .replace(/(?:^|\s)#.*$/, '')
    .split(/[,;\t]/)
    .map((field) =>
      field
        .replaceAll('"', '')
        .trim()
        .replace(/^tel:/i, '')
        .replace(/\s*(?:ext\.?|x)\s*\d+$/i, '')
        .replace(/^(?:00|011)\s*(?=1)/, ''),
    )
    .map((field) => phoneNumber(field, true))
    .filter((number) => number !== undefined);
}
