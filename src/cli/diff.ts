// `dialplan diff`: what differs between two plans. Git's own ways to call a diff command are understood.

import { compareCalls } from '../exploration/difference/compare-calls.ts';
import { compareFlows } from '../exploration/difference/compare-flows.ts';
import type { DifferenceReport } from '../presentation/difference/difference-report.ts';
import { differenceJson } from '../presentation/difference/json-difference.ts';
import { differenceMarkdown } from '../presentation/difference/markdown-difference.ts';
import { differenceText } from '../presentation/difference/text-difference.ts';
import { differenceChart } from '../presentation/flowchart/difference-chart.ts';
import { pictureOf } from '../presentation/flowchart/pictures.ts';
import { printJson } from '../presentation/report/file-report.ts';
import { ansi, plain } from '../presentation/report/paint.ts';
import { SourceText } from '../source/source-text.ts';
import { type LoadedPlan, loadPlan, planIn } from './load-plan.ts';
import { codeFor, hasErrors, tellFindings } from './open-plan.ts';
import { chosen, flag, single } from './options.ts';
import { deliver, formatByEnding, refuseToOverwrite, wantsColor } from './output.ts';
import { ExitCode, tellUsage, UsageError } from './process-ends.ts';
import { STANDARD_INPUT } from './standard-input.ts';

const REPORTS = ['text', 'json', 'markdown'] as const;
const CHARTS = ['mermaid', 'dot', 'svg', 'html'] as const;
const FORMATS = [...REPORTS, ...CHARTS];
type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  json: 'json',
  md: 'markdown',
  mmd: 'mermaid',
  mermaid: 'mermaid',
  dot: 'dot',
  gv: 'dot',
  svg: 'svg',
  html: 'html',
  htm: 'html',
};

/** What git names in place of a file that came or went, on every system. */
const NO_FILE = '/dev/null';

interface File {
  readonly path: string;
  readonly shown: string;
}

interface TwoFiles {
  readonly old: File;
  readonly new: File;
}

/** Runs the command; the exit code. */
export async function diffCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const fromGit = gitFiles(paths);
  if (fromGit === undefined) return compare(twoFiles(paths), given);
  try {
    compare(fromGit, given);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tellUsage(error);
  }
  // Git stops at an external diff command that exits with anything else, and shows no further file.
  return ExitCode.fine;
}

function compare(files: TwoFiles, given: Record<string, unknown>): number {
  const output = single(given, 'output', '-o');
  refuseToOverwrite('-o', output, [files.old.path, files.new.path]);
  const format = chosen(given, 'format', FORMATS) ?? formatByEnding(output, ENDINGS) ?? 'text';
  const old = open(files.old);
  const fresh = open(files.new);
  if (old === undefined || fresh === undefined) return ExitCode.findings;
  const changes = compareFlows(old.flow, fresh.flow);
  const plans = [old, fresh];
  // Nothing is new to callers where no tag is; the calls of a plan that is half read are none, and no plan has none.
  const areCompared = changes.changes.length > 0 && plans.every((plan) => plan.hasTags && !hasErrors(plan));
  const callers = areCompared ? compareCalls(old.flow, fresh.flow, changes) : undefined;
  const report = { old, new: fresh, changes, ...(callers === undefined ? undefined : { callers }) };
  if (!flag(given, 'quiet')) {
    deliver(output, textOf(format, report, given));
  }
  return codeFor(plans, changes.changes.length > 0);
}

// What git hands over: path old-file old-hex old-mode new-file new-hex new-mode, and for a renamed file its new path
// and how alike the two are.
function gitFiles(paths: readonly string[]): TwoFiles | undefined {
  if (paths.length !== 7 && paths.length !== 9) return undefined;
  const [path = '', oldFile = '', , , newFile = '', , , newPath = path] = paths;
  const named = (file: string, shown: string): File => ({ path: file, shown: file === '/dev/null' ? file : shown });
  return { old: named(oldFile, `a/${path}`), new: named(newFile, `b/${newPath}`) };
}

function twoFiles(paths: readonly string[]): TwoFiles {
  const [old, fresh, another] = paths;
  if (old === undefined || fresh === undefined || another !== undefined)
    throw new UsageError(
      another === undefined ? 'two dialplans are needed' : 'two dialplans at a time',
      'such as `dialplan diff old.xml new.xml`',
    );
  if (old === STANDARD_INPUT && fresh === STANDARD_INPUT)
    throw new UsageError('only one of the two can come from standard input', 'name a file for the other');
  const file = (path: string): File => ({ path, shown: path === STANDARD_INPUT ? '<stdin>' : path });
  return { old: file(old), new: file(fresh) };
}

// No file is a plan without tags: so version control shows files that came or went. A file that is empty is a mistake here
// as everywhere else: as a rule the command before a pipe has failed.
function open({ path, shown }: File): LoadedPlan | undefined {
  if (path === NO_FILE) return { ...planIn(new SourceText(shown, '')), findings: [] };
  const plan = loadPlan(path, shown);
  tellFindings(plan);
  return plan.hasTags ? plan : undefined;
}

function textOf(format: Format, report: DifferenceReport, given: Record<string, unknown>): string {
  switch (format) {
    case 'json':
      return printJson(differenceJson(report));
    case 'markdown':
      return differenceMarkdown(report);
    case 'text':
      return differenceText(report, wantsColor(given) ? ansi : plain);
    default: {
      const { old, new: fresh, changes } = report;
      return pictureOf(differenceChart(old, fresh, changes), format, { source: fresh.source });
    }
  }
}
