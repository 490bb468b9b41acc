// What-ifs and repeated runs as people read them: a row for each figure, with how sure it is.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { ASCII, type TextSigns, UNICODE } from '../flowchart/text-signs.ts';
import type { Paint } from '../report/paint.ts';
import { differencesOf, type Figure, spreadsOf } from './campaign-figures.ts';
import { clockWords, counted, numberWords } from './campaign-words.ts';
import type { ComparedNames } from './comparison-json.ts';
import { lineOf, shownIn, WIDTH, widthsOf } from './text-table.ts';

export interface ComparisonTextOptions {
  /** No characters but ASCII. Default false. */
  readonly ascii?: boolean;
}

/** More answers than anybody reads are left to the other formats. */
const MOST_ROWS = 60;
const MOST_NAME = 32;
const LEAST_NAME = 12;

/** Two broadcasts over the same seeds, in lines. Runs that are no pairs are a `RangeError`. */
export function comparisonText(
  before: readonly CampaignResult[],
  after: readonly CampaignResult[],
  names: ComparedNames,
  paint: Paint,
  options: ComparisonTextOptions = {},
): string {
  const signs = signsOf(options);
  const differences = differencesOf(before, after);
  const rows = differences
    .slice(0, MOST_ROWS)
    .map(({ figure, before: old, after: now, difference, interval, differs }) => {
      const words = wordsFor(figure, old, now);
      const certainty =
        interval === undefined ? '' : `${signed(interval.low, words)} to ${signed(interval.high, words)}`;
      return {
        name: figure.name,
        cells: [words(old), words(now), signed(difference, words), certainty],
        mark: differs ? '*' : '',
      };
    });
  const marked = rows.filter(({ mark }) => mark !== '').length;
  const side = (sign: string, name: string): string => `${sign} ${shownIn(signs, name, WIDTH - 8, '(no name)')}`;
  const notes = [
    ...(marked === 0 ? [] : ['* the interval does not hold 0; by chance alone that is so in one row of 20']),
    ...(before.length < 2 ? ['one pair of runs says nothing about chance: more runs give intervals'] : []),
  ];
  return textOf({
    head: [
      paint('place', side('before:', names.before)),
      paint('place', side('after: ', names.after)),
      seedWords(before, 'pair of runs', 'pairs of runs'),
    ],
    heads: ['before', 'after', 'difference', before.length < 2 ? '' : '95 % interval'],
    rows,
    left: differences.length - rows.length,
    notes,
    signs,
    paint,
  });
}

/** Runs of one broadcast with several seeds, in lines. */
export function runsText(
  results: readonly CampaignResult[],
  name: string,
  paint: Paint,
  options: ComparisonTextOptions = {},
): string {
  const signs = signsOf(options);
  const spreads = spreadsOf(results);
  const isAlone = results.length < 2;
  const rows = spreads.slice(0, MOST_ROWS).map(({ figure, mean, interval, range }) => {
    const words = wordsFor(figure, mean, range.to);
    const between = (low: number, high: number): string => `${words(low)} to ${words(high)}`;
    const certainty = interval === undefined ? '' : between(interval.low, interval.high);
    return {
      name: figure.name,
      cells: [words(mean), certainty, isAlone ? '' : between(range.from, range.to)],
      mark: '',
    };
  });
  return textOf({
    head: [paint('place', shownIn(signs, name, WIDTH, '(no name)')), seedWords(results, 'run', 'runs')],
    heads: ['mean', isAlone ? '' : '95 % interval', isAlone ? '' : '95 of 100 runs'],
    rows,
    left: spreads.length - rows.length,
    notes: [],
    signs,
    paint,
  });
}

interface Parts {
  readonly head: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[]; readonly mark: string }[];
  readonly left: number;
  readonly notes: readonly string[];
  readonly signs: TextSigns;
  readonly paint: Paint;
}

function textOf({ head, heads, rows, left, notes, signs, paint }: Parts): string {
  const numbers = widthsOf([heads, ...rows.map(({ cells }) => cells)]);
  // Names have what the numbers leave, and a mark takes two columns.
  const room = WIDTH - 4 - numbers.reduce((used, width) => used + (width === 0 ? 0 : width + 2), 0);
  const most = Math.max(LEAST_NAME, Math.min(MOST_NAME, room));
  const names = rows.map(({ name }) => shownIn(signs, name, most, '(empty)'));
  const widths = [...widthsOf(names.map((name) => [name])), ...numbers];
  const lines = rows.map(({ cells, mark }, i) => {
    const line = lineOf([names[i] ?? '', ...cells], widths);
    return mark === '' ? line : `${line} ${paint('warning', mark)}`;
  });
  const table =
    rows.length === 0 ? ['  nothing happened in any run'] : [paint('dim', lineOf(['', ...heads], widths)), ...lines];
  const rest = left === 0 ? [] : [paint('dim', `  and ${counted(left, 'figure')} more`)];
  const below = notes.length === 0 ? [] : ['', ...notes.map((note) => paint('dim', note))];
  return `${[...head, '', ...table, ...rest, ...below].join('\n')}\n`;
}

function signsOf({ ascii = false }: ComparisonTextOptions): TextSigns {
  return ascii ? ASCII : UNICODE;
}

function seedWords(results: readonly CampaignResult[], one: string, many: string): string {
  const seeds = results.map(({ seed }) => seed);
  const [first, last] = [seeds[0], seeds.at(-1)];
  if (seeds.length < 2)
    return `${seeds.length} ${seeds.length === 1 ? one : many}${seeds.length === 1 ? `, seed ${first}` : ''}`;
  const inOrder = seeds.every((seed, i) => seed === (first ?? 0) + i);
  return `${numberWords(seeds.length)} ${many}, ${inOrder ? `seeds ${first} to ${last}` : `${seeds.length} seeds from ${first} on`}`;
}

/** A figure's values in one form: whole numbers where they are large, and times as a clock shows them. */
function wordsFor({ unit }: Figure, ...values: readonly number[]): (value: number) => string {
  if (unit === 'hours') return hoursWords;
  const decimals = values.some((value) => Math.abs(value) >= 1_000) ? 0 : 1;
  return (value) => numberWords(value, decimals, true);
}

/** `1:09:28` */
function hoursWords(hours: number): string {
  const seconds = Math.round(hours * 3_600);
  return seconds < 0 ? `-${clockWords(-seconds)}` : clockWords(seconds);
}

/** With a plus or a minus, unless it is 0. */
function signed(value: number, words: (value: number) => string): string {
  const plain = words(value);
  return value > 0 && /[1-9]/.test(plain) ? `+${plain}` : plain;
}
