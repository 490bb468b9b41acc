// The figures by which campaigns are compared, and the runs of one with each other: each a number for every run.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { meanInterval } from '../../campaign/statistics.ts';

export type FigureUnit = 'count' | 'minutes' | 'credits' | 'hours';

export interface Figure {
  /** For programs; the answers to questions have `answers`, and say of which. */
  readonly id: string;
  readonly question?: string;
  readonly response?: string;
  /** For people. */
  readonly name: string;
  readonly unit: FigureUnit;
  /** One for each run, in order. */
  readonly values: readonly number[];
}

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly unit?: FigureUnit;
  readonly of: (result: CampaignResult) => number;
}

const HOUR_MS = 3_600_000;

/** Recipients by their last results. */
const lastResults = (id: string, name: string, ...results: string[]): Rule => ({
  id,
  name,
  of: (result) => results.reduce((total, each) => total + (result.results[each] ?? 0), 0),
});

const BEFORE_ANSWERS: readonly Rule[] = [
  lastResults('live', 'live answers', 'LA', 'XFER'),
  lastResults('machines', 'answering machines', 'AM'),
  lastResults('noAnswer', 'not answered or busy', 'NO_ANS', 'BUSY'),
  lastResults('sent', 'texts sent', 'SENT'),
  lastResults('errors', 'errors', 'INTERNAL_ERROR', 'CARRIER_ERROR', 'CARRIER_TEMP_ERROR', 'TOO_BIG'),
  lastResults('untried', 'never tried', 'UNDIALED'),
  { id: 'hangUps', name: 'hung up', of: ({ traffic }) => traffic.reduce((total, { hangups }) => total + hangups, 0) },
];

const AFTER_ANSWERS: readonly Rule[] = [
  { id: 'replies', name: 'replies', of: ({ replies }) => Object.values(replies).reduce((sum, each) => sum + each, 0) },
  { id: 'minutes', name: 'billed minutes', unit: 'minutes', of: ({ cost }) => cost.minutes },
  { id: 'credits', name: 'credits', unit: 'credits', of: ({ cost }) => cost.credits },
  { id: 'transfers', name: 'transfers', of: ({ transfers }) => transfers.dialed },
  { id: 'abandoned', name: 'transfers abandoned', of: ({ transfers }) => transfers.abandoned },
  { id: 'optOuts', name: 'opt-outs', of: ({ optOuts }) => optOuts },
  {
    id: 'hours',
    name: 'duration (h:mm:ss)',
    unit: 'hours',
    of: ({ began, ended }) => (began === undefined || ended === undefined ? 0 : (ended - began) / HOUR_MS),
  },
];

/** The figures of some runs, those left out that are zero in all of them. */
export function figuresOf(results: readonly CampaignResult[]): Figure[] {
  const ruled = ({ id, name, unit = 'count', of }: Rule): Figure => ({ id, name, unit, values: results.map(of) });
  return [...BEFORE_ANSWERS.map(ruled), ...answersOf(results), ...AFTER_ANSWERS.map(ruled)].filter(({ values }) =>
    values.some((value) => value !== 0),
  );
}

/** Every answer that was given in any run: by question, the most frequent first. */
function answersOf(results: readonly CampaignResult[]): Figure[] {
  const byQuestion = new Map<string, Map<string, number[]>>();
  results.forEach(({ questions }, run) => {
    for (const { question, responses } of questions) {
      const answers = byQuestion.get(question) ?? new Map<string, number[]>();
      byQuestion.set(question, answers);
      for (const { response, count } of responses) {
        const values = answers.get(response) ?? new Array<number>(results.length).fill(0);
        answers.set(response, values);
        values[run] = count;
      }
    }
  });
  return [...byQuestion].flatMap(([question, answers]) =>
    [...answers]
      .sort(([a, counts], [b, others]) => total(others) - total(counts) || (a < b ? -1 : 1))
      .map(([response, values]): Figure => {
        return { id: 'answers', question, response, name: `${question}: ${response}`, unit: 'count', values };
      }),
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What changed between paired runs. */
export interface Difference {
  readonly figure: Figure;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** The 95 % interval of the difference; one pair alone has none. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** The interval does not hold 0. */
  readonly differs: boolean;
}

/** The figures of two broadcasts over the same seeds, run by run. Runs that are no pairs are a `RangeError`. */
export function differencesOf(before: readonly CampaignResult[], after: readonly CampaignResult[]): Difference[] {
  const count = before.length;
  if (after.length !== count) throw new RangeError(`${count} runs cannot be paired with ${after.length}`);
  const odd = before.findIndex(({ seed }, i) => seed !== after[i]?.seed);
  if (odd >= 0) throw new RangeError(`seed ${before[odd]?.seed} cannot be paired with seed ${after[odd]?.seed}`);
  return figuresOf([...before, ...after]).map((figure) => {
    const [old, now] = [figure.values.slice(0, count), figure.values.slice(count)];
    const { mean: difference, low, high } = meanInterval(now.map((value, i) => value - (old[i] ?? 0)));
    return {
      figure,
      before: meanInterval(old).mean,
      after: meanInterval(now).mean,
      difference,
      ...(count < 2 ? undefined : { interval: { low, high } }),
      differs: count >= 2 && (low > 0 || high < 0),
    };
  });
}

/** A figure over independent runs of one broadcast. */
export interface Spread {
  readonly figure: Figure;
  readonly mean: number;
  /** The 95 % interval of the mean; one run alone has none. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** Where 95 of 100 runs lie: from the 2.5 % to the 97.5 % quantile of those that were made. */
  readonly range: { readonly from: number; readonly to: number };
}

export function spreadsOf(results: readonly CampaignResult[]): Spread[] {
  return figuresOf(results).map((figure) => {
    const { mean, low, high } = meanInterval(figure.values);
    const sorted = figure.values.toSorted((a, b) => a - b);
    return {
      figure,
      mean,
      ...(results.length < 2 ? undefined : { interval: { low, high } }),
      range: { from: quantile(sorted, 0.025), to: quantile(sorted, 0.975) },
    };
  });
}

/** Between two values in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + ((sorted[below + 1] ?? low) - low) * (place - below);
}
