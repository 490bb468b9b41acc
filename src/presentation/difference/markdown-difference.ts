// A comparison as Markdown for a pull request: how many tags differ, then a table of them.

import type { NodeId } from '../../analysis/flow-graph.ts';
import { code, fromPlainText, page, table } from '../reference/markdown.ts';
import { oneLine } from '../report/text-report.ts';
import { tagPlace } from '../transcript/call-json.ts';
import { callerLines, callersSummary } from './caller-lines.ts';
import { type ChangeDetail, type Mark, type ShownChange, shownChanges } from './change-lines.ts';
import { type ComparedPlan, countWords, type DifferenceReport } from './difference-report.ts';
import type { WordRun } from './reworded.ts';
import { shownValue } from './tag-names.ts';

const WORDS: Readonly<Record<Mark, string>> = { '+': 'added', '-': 'removed', '~': 'changed', '>': 'moved' };

/** The whole comparison; ends in a line break. */
export function differenceMarkdown(report: DifferenceReport): string {
  const [old, fresh] = [report.old, report.new].map(({ source }) => code(oneLine(source.path)));
  return page([`**${countWords(report.changes)}** (${old} → ${fresh})`, changesTable(report), ...callersPart(report)]);
}

function callersPart(report: DifferenceReport): string[] {
  const summary = callersSummary(report);
  if (summary === undefined) return [];
  const lines = callerLines(report).map(({ mark, subject, what }) => {
    return `- ${code(mark)} **${safe(subject)}**${what === '' ? '' : `: ${safe(what)}`}`;
  });
  return [`**For callers:** ${safe(summary)}`, ...(lines.length === 0 ? [] : [lines.join('\n')])];
}

function changesTable(report: DifferenceReport): string | undefined {
  const changes = shownChanges(report);
  if (changes.length === 0) return undefined;
  return table(
    ['', 'tag', 'what', 'line'],
    changes.map((change) => [
      `${code(change.mark)} ${WORDS[change.mark]}`,
      safe(change.tag),
      change.details.map(detailText).join('<br>'),
      lines(report, change),
    ]),
  );
}

function lines(report: DifferenceReport, { old, new: fresh }: ShownChange): string {
  const line = ({ flow, source }: ComparedPlan, id: NodeId): string => String(tagPlace(flow, source, id).line);
  return [
    ...(old === undefined ? [] : [line(report.old, old)]),
    ...(fresh === undefined ? [] : [line(report.new, fresh)]),
  ].join(' → ');
}

function detailText(detail: ChangeDetail): string {
  switch (detail.type) {
    case 'note':
      return safe(detail.text);
    case 'value': {
      const shown = (value: string | undefined): string =>
        detail.label === 'place' ? safe(value ?? '') : safe(shownValue(value));
      return `${safe(detail.label)}: ${shown(detail.old)} → ${shown(detail.new)}`;
    }
    case 'words':
      return detail.runs.map(runText).join(' ');
  }
}

function runText({ sign, text }: WordRun): string {
  if (sign === '-') return `~~${safe(text)}~~`;
  return sign === '+' ? `**${safe(text)}**` : safe(text);
}

// Words of a plan name nobody on the page they are shown on, and strike nothing out.
function safe(text: string): string {
  return fromPlainText(oneLine(text).trim())
    .replace(/~/g, '\\~')
    .replace(/@(?=\w)/g, '@<!-- -->');
}
