// A campaign as people read it in a terminal of 80 columns: what became of it, the answers, where people hung up, time, cost.

import type { CampaignResult } from '../../campaign/campaign-result.ts';
import { ASCII, type TextSigns, UNICODE } from '../flowchart/text-signs.ts';
import { widthOf } from '../report/column-text.ts';
import type { Paint } from '../report/paint.ts';
import { campaignSections, type Section, type SectionRow, statisticsSection, valueWords } from './campaign-sections.ts';
import { stepStart, stepWords, timelineOf } from './campaign-timeline.ts';
import {
  type CampaignContext,
  counted,
  intervalWords,
  numberWords,
  secondWords,
  shareWords,
  spanWords,
} from './campaign-words.ts';
import { lineOf, shownIn, WIDTH, widthsOf } from './text-table.ts';

export interface CampaignTextOptions {
  /** No characters but ASCII. Default false. */
  readonly ascii?: boolean;
  /** With the statistics as the API gives them. Default false. */
  readonly statistics?: boolean;
}

const MOST_NAME = 40;
/** Where wholes and intervals stand beside the names, so that bars still have room. */
const MOST_NAME_OF_PARTS = 28;
const MOST_BAR = 20;
/** Bars shorter than this say nothing. */
const LEAST_BAR = 5;
const MOST_ROWS = 40;
const MOST_STEPS = 24;

/** The report in lines, each ended by a line break. */
export function campaignText(
  result: CampaignResult,
  context: CampaignContext,
  paint: Paint,
  options: CampaignTextOptions = {},
): string {
  const signs = options.ascii === true ? ASCII : UNICODE;
  const sections = campaignSections(result, context);
  if (options.statistics === true) sections.push(statisticsSection(result));
  const isBars = ({ id }: Section): boolean => id !== 'statistics';
  const blocks = [
    headline(result, context, signs, paint),
    ...sections.map((section) => sectionLines(section, signs, paint, isBars(section))),
    timelineLines(result, signs, paint),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(result: CampaignResult, { name, path }: CampaignContext, signs: TextSigns, paint: Paint): string[] {
  const { recipients, seed, status, began, ended } = result;
  const shown = shownIn(signs, name, WIDTH, '(no name)');
  const state = status === 'FINISHED' ? 'finished' : paint('warning', 'stopped before all had their turn');
  const times =
    began === undefined || ended === undefined
      ? 'nobody was tried'
      : `${secondWords(began)} to ${secondWords(ended)}, ${spanWords(ended - began)}`;
  return [
    paint('place', shown),
    paint('dim', shownIn(signs, path, WIDTH, '')),
    `${counted(recipients, 'recipient')}, seed ${seed}, ${state}`,
    times,
  ];
}

function sectionLines({ title, heads, rows }: Section, signs: TextSigns, paint: Paint, hasBars: boolean): string[] {
  const shown = rows.slice(0, MOST_ROWS);
  const cells = shown.map((row) => cellsOf(row, signs));
  const table = heads === undefined ? cells : [['', heads.of, heads.value, '', ''], ...cells];
  const widths = widthsOf(table);
  const used = widths.reduce((total, width) => total + (width === 0 ? 0 : width + 2), 0);
  const room = Math.min(MOST_BAR, WIDTH - used - 2);
  const lines = table.map((row, i) => {
    const line = lineOf(row, widths);
    if (heads !== undefined && i === 0) return paint('dim', line);
    const share = shown[heads === undefined ? i : i - 1]?.share;
    const bar = hasBars && share !== undefined && room >= LEAST_BAR ? barOf(share, room, signs) : '';
    return bar === '' ? line : `${line.padEnd(line.length + used - widthOf(line))}  ${paint('info', bar)}`;
  });
  const rest = rows.length - shown.length;
  return [
    paint('place', shownIn(signs, title, WIDTH, '')),
    ...lines,
    ...(rest === 0 ? [] : [paint('dim', `  and ${numberWords(rest)} more`)]),
  ];
}

/** Name, whole, value, share, interval. */
function cellsOf(row: SectionRow, signs: TextSigns): string[] {
  const { name, of, share, interval } = row;
  return [
    shownIn(signs, name, of === undefined ? MOST_NAME : MOST_NAME_OF_PARTS, '(empty)'),
    of === undefined ? '' : numberWords(of),
    valueWords(row),
    share === undefined ? '' : shareWords(share),
    interval === undefined ? '' : intervalWords(interval),
  ];
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A share of `room` columns; whatever is more than nothing is seen. */
function barOf(share: number, room: number, signs: TextSigns): string {
  if (!(share > 0)) return '';
  const length = Math.min(1, share) * room;
  if (signs === ASCII) return '#'.repeat(Math.max(1, Math.round(length)));
  const eighths = Math.max(1, Math.round(length * 8));
  return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8] ?? ''}`;
}

function timelineLines(result: CampaignResult, signs: TextSigns, paint: Paint): string[] {
  const timeline = timelineOf(result, MOST_STEPS, false);
  const { steps } = timeline;
  if (steps.length === 0) return [];
  const columns = (['attempts', 'answered', 'machines', 'transfers'] as const).filter((column) =>
    steps.some((step) => step[column] > 0),
  );
  const most = Math.max(1, ...steps.map(({ attempts }) => attempts));
  const table = [['', ...columns], ...steps.map((step) => cellsAt(step, columns, stepStart(step, timeline)))];
  const widths = widthsOf(table);
  const room = Math.min(MOST_BAR, WIDTH - widths.reduce((used, width) => used + width + 2, 2));
  const lines = table.map((row, i) => {
    const line = lineOf(row, widths);
    const step = steps[i - 1];
    return step === undefined
      ? paint('dim', line)
      : `${line}  ${paint('info', barOf(step.attempts / most, room, signs))}`;
  });
  return [paint('place', `Timeline ${stepWords(timeline)}, UTC`), ...lines];
}

type Column = 'attempts' | 'answered' | 'machines' | 'transfers';

function cellsAt(step: Readonly<Record<Column, number>>, columns: readonly Column[], start: string): string[] {
  return [start, ...columns.map((column) => numberWords(step[column]))];
}
