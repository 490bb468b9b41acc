// A campaign as one flat table that any spreadsheet reads: section, name, value, and where there are any the share and the
// 95 % interval. RFC 4180; no cell is taken for a formula.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { campaignSections, statisticsSection, tagName } from './campaign-sections.ts';
import { type CampaignContext, secondWords } from './campaign-words.ts';

type Cell = string | number | undefined;
const HEADER = ['section', 'name', 'value', 'share', 'low', 'high'] as const;

/** The table. With the flow in the context, tags have the words they have in the other reports. */
export function campaignCsv(result: CampaignResult, context: Partial<CampaignContext> = {}): string {
  const { kind, seed, recipients, status, began, ended, traffic, timeline } = result;
  const moment = (at: number | undefined): Cell => (at === undefined ? undefined : secondWords(at));
  const about: readonly (readonly [string, Cell])[] = [
    ['name', context.name],
    ['path', context.path],
    ['kind', kind],
    ['seed', seed],
    ['recipients', recipients],
    ['status', status],
    ['began', moment(began)],
    ['ended', moment(ended)],
  ];
  const records: (readonly Cell[])[] = [HEADER];
  for (const [name, value] of about) if (value !== undefined) records.push(['campaign', name, value]);
  for (const { id, rows } of [...campaignSections(result, context), statisticsSection(result)])
    for (const { name, value, share, interval } of rows)
      records.push([id, name, value, share, interval?.low, interval?.high]);
  for (const tag of traffic) records.push(['tags', tagName(tag, context), tag.calls]);
  for (const { hour, ...counts } of timeline)
    for (const [name, value] of Object.entries(counts))
      records.push([`timeline: ${name}`, secondWords(hour), value as number]);
  return records.map((cells) => `${HEADER.map((_, i) => cellText(cells[i])).join(',')}\r\n`).join('');
}

// Spreadsheets calculate what begins like this, in full width too.
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const whole = cell.toWellFormed();
  const safe = FORMULA.test(whole) ? `'${whole}` : whole;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
