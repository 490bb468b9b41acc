// The words and figures that every report of a campaign writes: results, shares, lengths of time, moments.

import type { FlowGraph } from '../../analysis/flow-graph.ts';
import type { Interval } from '../../campaign/statistics.ts';
import { momentWords } from '../../runtime/utc-time.ts';
import type { SourceText } from '../../source/source-text.ts';

/** What a result does not say of its campaign. */
export interface CampaignContext {
  /** The broadcast's. */
  readonly name: string;
  /** Where its request was read from. */
  readonly path: string;
  /** Of calls: the dialplan, for the lines of its tags, and its flow, for their words and the chart. */
  readonly source?: SourceText;
  readonly flow?: FlowGraph;
}

const RESULT_WORDS = new Map([
  ['LA', 'live answer'],
  ['AM', 'answering machine'],
  ['BUSY', 'busy'],
  ['NO_ANS', 'no answer'],
  ['XFER', 'transferred'],
  ['DNC', 'on a do-not-call list'],
  ['DNT', 'on a do-not-text list'],
  ['INTERNAL_ERROR', 'internal error'],
  ['CARRIER_ERROR', 'carrier error'],
  ['CARRIER_TEMP_ERROR', 'carrier trouble'],
  ['UNDIALED', 'never tried'],
  ['SENT', 'sent'],
  ['RECEIVED', 'received'],
  ['TOO_BIG', 'too long to send'],
]);

const STATE_WORDS = new Map([
  ['FINISHED', 'finished'],
  ['DNC', 'on a do-not-call list'],
  ['DUP', 'removed, in it already'],
  ['INVALID', 'not a phone number'],
  ['READY', 'left when it was stopped'],
]);

/** A result or a state of the API, with its name there: `live answer (LA)`. */
export function resultWords(name: string): string {
  const words = RESULT_WORDS.get(name);
  return words === undefined ? name : `${words} (${name})`;
}

export function stateWords(name: string): string {
  const words = STATE_WORDS.get(name);
  return words === undefined ? name : `${words} (${name})`;
}

/** `1,234.5`: at most so many decimals, or always so many. */
export function numberWords(value: number, decimals = 1, always = false): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = '', rest] = (always ? fixed : String(Number(fixed))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const digits = rest === undefined ? grouped : `${grouped}.${rest}`;
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** `57.5 %` */
export function shareWords(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** `47.0 to 67.3 %` */
export function intervalWords({ low, high }: Interval): string {
  return `${(low * 100).toFixed(1)} to ${shareWords(high)}`;
}

/** How long calls take: `12.3 s`, `3:20 min`, `7:06:04 h`. */
export function secondsWords(seconds: number): string {
  if (seconds < 100) return `${numberWords(seconds)} s`;
  const clock = clockWords(seconds);
  return seconds < 3_600 ? `${clock.replace(/^0:0?/, '')} min` : `${clock} h`;
}

/** `7:06:04` */
export function clockWords(seconds: number): string {
  const whole = Math.round(seconds);
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${numberWords(Math.floor(whole / 3_600))}:${digits(Math.floor(whole / 60) % 60)}:${digits(whole % 60)}`;
}

/** How long a campaign takes, in its two largest parts: `2 h 12 min`, `3 d 4 h`. Milliseconds in. */
export function spanWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** A moment in UTC, to the second. */
export function secondWords(milliseconds: number): string {
  return momentWords(Math.floor(milliseconds / 1_000) * 1_000);
}

/** `1 recipient`, `400 recipients` */
export function counted(count: number, one: string): string {
  return `${numberWords(count)} ${one}${count === 1 ? '' : 's'}`;
}

export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}
