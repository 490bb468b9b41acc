// Reports of simulations in the formats there are.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { campaignCounts } from '../../presentation/campaign/campaign-counts.ts';
import { campaignCsv } from '../../presentation/campaign/campaign-csv.ts';
import { campaignHtml } from '../../presentation/campaign/campaign-html.ts';
import { campaignText } from '../../presentation/campaign/campaign-text.ts';
import type { CampaignContext } from '../../presentation/campaign/campaign-words.ts';
import { comparisonJson, runsJson } from '../../presentation/campaign/comparison-json.ts';
import { comparisonText, runsText } from '../../presentation/campaign/comparison-text.ts';
import { ansi, plain } from '../../presentation/report/paint.ts';
import { flag } from '../options.ts';
import { wantsColor } from '../output.ts';
import { UsageError } from '../process-ends.ts';
import type { LoadedBroadcast } from './load-broadcast.ts';
import type { Format } from './simulate-options.ts';

/** The report of one run. */
export function campaignReport(
  format: Format,
  given: Record<string, unknown>,
  broadcast: LoadedBroadcast,
  result: CampaignResult,
): string {
  const { flow, source, name } = broadcast;
  const context = contextOf(broadcast);
  switch (format) {
    case 'text':
      return campaignText(result, context, wantsColor(given) ? ansi : plain, {
        ascii: flag(given, 'ascii'),
        statistics: flag(given, 'statistics'),
      });
    case 'json':
      return `${JSON.stringify({ name, ...result }, null, 2)}\n`;
    case 'csv':
      return campaignCsv(result, context);
    case 'html':
      return campaignHtml(result, context);
    case 'counts':
      if (flow === undefined)
        throw new UsageError('--format counts: texts have no flow to draw', 'text, json, csv or html');
      return `${JSON.stringify(campaignCounts(flow, source, result), null, 2)}\n`;
  }
}

/** The report of several runs of one broadcast, or of two. */
export function severalReport(
  format: Format,
  given: Record<string, unknown>,
  broadcasts: readonly LoadedBroadcast[],
  results: readonly (readonly CampaignResult[])[],
): string {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(
      `--format ${format}: several runs are told as text or json`,
      'or leave --runs and --compare out',
    );
  const [before = [], after] = results;
  const [one, other] = broadcasts.map(nameOf);
  if (after === undefined)
    return format === 'json'
      ? `${JSON.stringify(runsJson(before, one ?? ''), null, 2)}\n`
      : runsText(before, one ?? '', wantsColor(given) ? ansi : plain, { ascii: flag(given, 'ascii') });
  const names = { before: one ?? '', after: other ?? '' };
  return format === 'json'
    ? `${JSON.stringify(comparisonJson(before, after, names), null, 2)}\n`
    : comparisonText(before, after, names, wantsColor(given) ? ansi : plain, { ascii: flag(given, 'ascii') });
}

/** Two broadcasts may well have one name. */
function nameOf({ name, path }: LoadedBroadcast): string {
  return name === path ? path : `${name} (${path})`;
}

function contextOf({ name, path, source, flow }: LoadedBroadcast): CampaignContext {
  return flow === undefined ? { name, path } : { name, path, source, flow };
}
