// A campaign as one page that needs nothing else, no script either: figures, tables, time, and the flow with its calls.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { brief, seen } from '../flowchart/label-words.ts';
import { svgOf } from '../flowchart/svg.ts';
import { xmlAttributes, xmlText } from '../report/xml-text.ts';
import { campaignChart } from './campaign-chart.ts';
import { campaignSections, type Section, type SectionRow, statisticsSection, valueWords } from './campaign-sections.ts';
import { stepStart, stepWords, type Timeline, timelineOf } from './campaign-timeline.ts';
import {
  type CampaignContext,
  counted,
  intervalWords,
  numberWords,
  secondWords,
  shareWords,
  spanWords,
} from './campaign-words.ts';
import { REPORT_STYLE_HASHES } from './generated/report-style-hashes.ts';
import { barSvg, timelineKey, timelineSvg } from './report-bars.ts';
import { REPORT_STYLE } from './report-style.ts';

/** Nothing runs, nothing is loaded, and styles are this page's own, known by their hashes. */
const POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${REPORT_STYLE_HASHES}`;

const MOST_TEXT = 200;
/** Answers that everybody keys in differently are for the other formats. */
const MOST_ROWS = 200;
const MOST_STEPS = 96;

/** The page. With a flow in the context it has a chart. */
export function campaignHtml(result: CampaignResult, context: CampaignContext): string {
  const title = shown(context.name, '(no name)');
  const { flow, source } = context;
  const chart = flow === undefined ? '' : chartHtml(svgOf(campaignChart(flow, result, source)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${headline(result, context)}
${figures(result)}
</header>
<main>
<div class="sections">
${campaignSections(result, context).map(sectionHtml).join('\n')}
${timelineHtml(result)}
${chart}
<section class="all"><details><summary>Statistics of the API</summary>${tableHtml(statisticsSection(result))}</details></section>
</div>
</main>
</body>
</html>
`;
}

function headline({ recipients, seed, status, began, ended }: CampaignResult, { path }: CampaignContext): string {
  const times =
    began === undefined || ended === undefined
      ? 'nobody was tried'
      : `${secondWords(began)} to ${secondWords(ended)}, ${spanWords(ended - began)}`;
  const state = status === 'FINISHED' ? 'finished' : '<span class="stopped">stopped before all had their turn</span>';
  const about = [shown(path, ''), `${counted(recipients, 'recipient')}, seed ${seed}, ${state}`, times];
  return about.map((line) => `<p>${line}</p>`).join('\n');
}

function figures({ kind, recipients, results, cost, transfers, optOuts, replies }: CampaignResult): string {
  const of = (...names: string[]): number => names.reduce((sum, name) => sum + (results[name] ?? 0), 0);
  const all: readonly (readonly [string, number])[] = [
    ['recipients', recipients],
    ['live answers', of('LA', 'XFER')],
    ['machines', of('AM')],
    ['texts sent', of('SENT')],
    ['replies', Object.values(replies).reduce((sum, each) => sum + each, 0)],
    ['transfers answered', transfers.answered],
    ['transfers abandoned', transfers.abandoned],
    ['opt-outs', optOuts],
    ['billed minutes', kind === 'call' ? cost.minutes : 0],
    ['credits', cost.credits],
  ];
  const boxes = all
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${numberWords(value)}</dd></div>`);
  return `<dl class="figures">${boxes.join('')}</dl>`;
}

function sectionHtml(section: Section): string {
  const isWide = section.id === 'hang-ups';
  return `<section${isWide ? ' class="all"' : ''}><h2>${shown(section.title, '')}</h2>${tableHtml(section)}</section>`;
}

function tableHtml({ title, heads, rows }: Section): string {
  const has = {
    of: rows.some(({ of }) => of !== undefined),
    share: rows.some(({ share }) => share !== undefined),
    interval: rows.some(({ interval }) => interval !== undefined),
  };
  const columns = [
    '<th scope="col"></th>',
    has.of ? `<th scope="col">${heads?.of ?? 'of'}</th>` : '',
    `<th scope="col">${heads?.value ?? ''}</th>`,
    has.share ? '<th scope="col">share</th>' : '',
    has.interval ? '<th scope="col">95 % interval</th>' : '',
    has.share ? '<td></td>' : '',
  ];
  const head = heads === undefined && !has.interval ? '' : `<thead><tr>${columns.join('')}</tr></thead>`;
  const body = rows.slice(0, MOST_ROWS).map((row) => rowHtml(row, has));
  const rest = rows.length - MOST_ROWS;
  const left = rest > 0 ? `<p>and ${numberWords(rest)} more</p>` : '';
  const label = xmlAttributes({ 'aria-label': brief(title, MOST_TEXT) });
  return `<div class="wide"><table${label}>${head}<tbody>${body.join('\n')}</tbody></table></div>${left}`;
}

function rowHtml(
  row: SectionRow,
  has: { readonly of: boolean; readonly share: boolean; readonly interval: boolean },
): string {
  const { name, of, share, interval } = row;
  const cell = (text: string | undefined, kind = ''): string => `<td${kind}>${text ?? ''}</td>`;
  return [
    `<tr><th scope="row">${shown(name, '(empty)')}</th>`,
    has.of ? cell(of === undefined ? undefined : numberWords(of)) : '',
    cell(valueWords(row)),
    has.share ? cell(share === undefined ? undefined : shareWords(share)) : '',
    has.interval ? cell(interval === undefined ? undefined : intervalWords(interval), ' class="interval"') : '',
    has.share ? cell(share === undefined ? undefined : barSvg(row)) : '',
    '</tr>',
  ].join('');
}

function timelineHtml(result: CampaignResult): string {
  const timeline = timelineOf(result, MOST_STEPS, true);
  if (timeline.steps.length === 0) return '';
  return `<section class="all"><h2>Timeline ${stepWords(timeline)}, UTC</h2>
<div class="wide">${timelineSvg(timeline)}</div>
${timelineKey(timeline, result.kind)}
<details><summary>as a table</summary><div class="wide">${timelineTable(timeline)}</div></details></section>`;
}

function timelineTable(timeline: Timeline): string {
  const columns = (['attempts', 'answered', 'machines', 'transfers'] as const).filter((column) =>
    timeline.steps.some((step) => step[column] > 0),
  );
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = timeline.steps
    .filter(({ attempts, transfers }) => attempts > 0 || transfers > 0)
    .map((step) => {
      const cells = columns.map((column) => `<td>${numberWords(step[column])}</td>`).join('');
      return `<tr><th scope="row">${stepStart(step, timeline)}</th>${cells}</tr>`;
    });
  return `<table><thead><tr><th scope="col"></th>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Charts up to this width are made to fit; wider ones would have words too small to read, and are moved under a window. */
const MOST_FITTED = 1_800;

function chartHtml(svg: string): string {
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 0);
  const fitted = width > MOST_FITTED ? '' : ' fitted';
  return `<section class="all"><h2>The calls in the flow</h2><div class="chart${fitted}" tabindex="0" role="region" aria-label="chart">${svg}</div></section>`;
}

/** Words from a request or a plan, cut and escaped. */
function shown(text: string, instead: string): string {
  const words = text.length > MOST_TEXT ? brief(text, MOST_TEXT) : seen(text);
  return xmlText(words === '' ? instead : words);
}
