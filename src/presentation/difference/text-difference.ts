// A comparison as people read it in a terminal: a line for each tag with its places, then what became of it.

import type { NodeId } from '../../analysis/flow-graph.ts';
import type { Paint } from '../report/paint.ts';
import { oneLine } from '../report/text-report.ts';
import { tagPlace } from '../transcript/call-json.ts';
import { callerLines, callersSummary } from './caller-lines.ts';
import { type ChangeDetail, type Mark, type ShownChange, shownChanges } from './change-lines.ts';
import { type ComparedPlan, countWords, type DifferenceReport } from './difference-report.ts';
import type { WordRun } from './reworded.ts';
import { shownValue } from './tag-names.ts';

const MEANINGS: Readonly<Record<Mark, Parameters<Paint>[0]>> = {
  '+': 'added',
  '-': 'removed',
  '~': 'warning',
  '>': 'info',
};

/** The whole comparison; each line is ended by a line break. */
export function differenceText(report: DifferenceReport, paint: Paint): string {
  const title = `${oneLine(report.old.source.path)} → ${oneLine(report.new.source.path)}`;
  const sections = [
    [`${paint('place', title)}: ${countWords(report.changes)}`],
    shownChanges(report).flatMap((change) => changeLines(report, change, paint)),
    callersSection(report, paint),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function callersSection(report: DifferenceReport, paint: Paint): string[] {
  const summary = callersSummary(report);
  if (summary === undefined) return [];
  const lines = callerLines(report).map(({ mark, subject, what }) => {
    return `${paint(MEANINGS[mark], `${mark} ${oneLine(subject)}`)}${what === '' ? '' : `: ${oneLine(what)}`}`;
  });
  return [`${paint('place', 'for callers')}: ${summary}`, ...lines];
}

function changeLines(report: DifferenceReport, change: ShownChange, paint: Paint): string[] {
  const places = [
    ...(change.old === undefined ? [] : [place(report.old, change.old)]),
    ...(change.new === undefined ? [] : [place(report.new, change.new)]),
  ];
  const head = paint(MEANINGS[change.mark], `${change.mark} ${oneLine(change.tag)}`);
  return [
    `${head}  ${paint('dim', places.join(' → '))}`,
    ...change.details.map((detail) => `    ${detailLine(detail, paint)}`),
  ];
}

function place({ flow, source }: ComparedPlan, id: NodeId): string {
  return `${oneLine(source.path)}:${tagPlace(flow, source, id).line}`;
}

function detailLine(detail: ChangeDetail, paint: Paint): string {
  switch (detail.type) {
    case 'note':
      return detail.text;
    case 'value': {
      const [old, fresh] =
        detail.label === 'place' ? [detail.old, detail.new] : [detail.old, detail.new].map(shownValue);
      const was = paint('removed', oneLine(old ?? ''));
      return `${detail.label}: ${was} → ${paint('added', oneLine(fresh ?? ''))}`;
    }
    case 'words':
      return `${detail.label}: ${detail.runs.map((run) => runText(run, paint)).join(' ')}`;
  }
}

// The marks of git's word diff, so that it reads without colour too.
function runText({ sign, text }: WordRun, paint: Paint): string {
  if (sign === '-') return paint('removed', `[-${oneLine(text)}-]`);
  return sign === '+' ? paint('added', `{+${oneLine(text)}+}`) : oneLine(text);
}
