// What-ifs and repeated runs for programs.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { differencesOf, type Figure, spreadsOf } from './campaign-figures.ts';

/** What the two sides of a comparison are called. */
export interface ComparedNames {
  readonly before: string;
  readonly after: string;
}

export interface FigureJson {
  readonly id: string;
  readonly question?: string;
  readonly response?: string;
  readonly unit: Figure['unit'];
}

export interface ComparisonJson {
  readonly version: 1;
  readonly before: string;
  readonly after: string;
  readonly seeds: readonly number[];
  readonly figures: readonly (FigureJson & {
    /** Means over the runs, and of the paired differences; `low` and `high` are missing for a single pair. */
    readonly before: number;
    readonly after: number;
    readonly difference: number;
    readonly low?: number;
    readonly high?: number;
    readonly differs: boolean;
  })[];
}

export interface RunsJson {
  readonly version: 1;
  readonly name: string;
  readonly seeds: readonly number[];
  readonly figures: readonly (FigureJson & {
    readonly mean: number;
    readonly low?: number;
    readonly high?: number;
    /** The 2.5 % and the 97.5 % quantile of the runs. */
    readonly from: number;
    readonly to: number;
  })[];
}

/** A comparison of paired runs. Runs that are no pairs are a `RangeError`. */
export function comparisonJson(
  before: readonly CampaignResult[],
  after: readonly CampaignResult[],
  names: ComparedNames,
): ComparisonJson {
  return {
    version: 1,
    before: names.before,
    after: names.after,
    seeds: before.map(({ seed }) => seed),
    figures: differencesOf(before, after).map(({ figure, interval, ...numbers }) => ({
      ...figureJson(figure),
      ...numbers,
      ...interval,
    })),
  };
}

/** Runs of one broadcast with several seeds. */
export function runsJson(results: readonly CampaignResult[], name: string): RunsJson {
  return {
    version: 1,
    name,
    seeds: results.map(({ seed }) => seed),
    figures: spreadsOf(results).map(({ figure, mean, interval, range }) => ({
      ...figureJson(figure),
      mean,
      ...interval,
      ...range,
    })),
  };
}

function figureJson({ id, question, response, unit }: Figure): FigureJson {
  return {
    id,
    ...(question === undefined ? undefined : { question }),
    ...(response === undefined ? undefined : { response }),
    unit,
  };
}
