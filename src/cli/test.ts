// `dialplan test`: replay `.call` scripts, report, measure coverage, and do it again when something changes.

import { existsSync } from 'node:fs';
import { CoverageCounter, percent } from '../exploration/coverage.ts';
import { ansi, type Paint, plain } from '../presentation/report/paint.ts';
import { type PlanCoverage, totalsOf } from '../presentation/report/plan-coverage.ts';
import { coverageText } from '../presentation/test-report/coverage-text.ts';
import { summarizeTests, type TestedFile } from '../presentation/test-report/tested-file.ts';
import { testedFileText, testSummaryText } from '../presentation/test-report/text-report.ts';
import { type FoundFiles, findFiles, SCRIPT_FILES } from './find-files.ts';
import { chosen, flag, single, strings } from './options.ts';
import { refuseToOverwrite, wantsColor, writeReport } from './output.ts';
import { ExitCode, tellUsage, UsageError } from './process-ends.ts';
import { Progress } from './progress.ts';
import { type LoadedPlans, runCallFile } from './run-call-file.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { unreadFile } from './unread-file.ts';

const FORMATS = ['text', 'tap', 'junit', 'json'] as const;
const COVERAGES = ['text', 'lcov', 'json'] as const;

interface TestRun {
  readonly format: (typeof FORMATS)[number];
  readonly output: string | undefined;
  readonly coverage: (typeof COVERAGES)[number] | undefined;
  readonly coverageOutput: string | undefined;
  readonly minCoverage: number | undefined;
  readonly update: boolean;
  readonly quiet: boolean;
  readonly paint: Paint;
}

/** Runs the command; the exit code. */
export async function testCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const run = readOptions(given);
  // The value of --coverage may be left out, and then the parser takes the next word for it.
  const swallowed = isFormat(given['coverage']) || given['coverage'] === true ? [] : strings(given, 'coverage');
  const named = [...paths, ...swallowed];
  const wanted = named.length === 0 ? ['.'] : named;
  if (wanted.includes(STANDARD_INPUT))
    throw new UsageError('a script is not read from standard input', 'give it as a file');
  if (!flag(given, 'watch')) return (await testOnce(wanted, run)).code;
  const { watchTests } = await import('./watch-tests.ts');
  return watchTests(() => testOnce(wanted, run));
}

function readOptions(given: Record<string, unknown>): TestRun {
  const minimum = single(given, 'minCoverage', '--min-coverage');
  if (minimum !== undefined && !(/^\d{1,3}(?:\.\d+)?%?$/.test(minimum) && Number.parseFloat(minimum) <= 100))
    throw new UsageError(`--min-coverage ${minimum}: that is no percentage`, 'a number from 0 to 100');
  const coverage = isFormat(given['coverage'])
    ? chosen(given, 'coverage', COVERAGES)
    : given['coverage'] === undefined
      ? undefined
      : 'text';
  const coverageOutput = single(given, 'coverageOutput', '--coverage-output');
  return {
    format: chosen(given, 'format', FORMATS) ?? 'text',
    output: single(given, 'output', '-o'),
    coverage: coverage ?? (coverageOutput === undefined ? undefined : 'lcov'),
    coverageOutput,
    minCoverage: minimum === undefined ? undefined : Number.parseFloat(minimum),
    update: flag(given, 'update'),
    quiet: flag(given, 'quiet'),
    paint: wantsColor(given) ? ansi : plain,
  };
}

function isFormat(value: unknown): boolean {
  return COVERAGES.some((format) => format === value);
}

export interface TestOutcome {
  readonly code: number;
  /** Every file that was read: what a watch looks at. */
  readonly files: readonly string[];
}

async function testOnce(paths: readonly string[], run: TestRun): Promise<TestOutcome> {
  const { files: found, problems } = findScripts(paths);
  const read = found.map(({ path }) => path);
  refuseToOverwrite('-o', run.output, read);
  refuseToOverwrite('--coverage-output', run.coverageOutput, run.output === undefined ? read : [...read, run.output]);
  const plans: LoadedPlans = new Map();
  const tested: TestedFile[] = [];
  const failures: UsageError[] = [...problems];
  const isText = run.format === 'text';
  // Coverage that programs read goes to standard output alone; people's report then goes beside it.
  const reportToError = run.coverage !== undefined && run.coverage !== 'text' && run.coverageOutput === undefined;
  const out = reportToError ? process.stderr : process.stdout;
  const texts: string[] = [];
  const progress = new Progress(found.length);
  for (const { path } of found) {
    progress.step(path);
    try {
      const file = runCallFile(path, plans, run.update);
      tested.push(file);
      if (!isText) continue;
      const text = testedFileText(file, run.paint, run.quiet);
      progress.clear();
      if (run.output === undefined) out.write(text);
      else texts.push(text);
    } catch (error) {
      if (!(error instanceof UsageError) && !(error instanceof Error && 'code' in error)) throw error;
      failures.push(error instanceof UsageError ? error : unreadFile(path, error, path, SCRIPT_FILES.name));
    }
  }
  progress.clear();
  const coverage = run.coverage === undefined && run.minCoverage === undefined ? undefined : measure(tested);
  const summary = summarizeTests(tested);
  if (isText && tested.length > 0) texts.push(`\n${testSummaryText(summary, run.paint)}`);
  if (!isText) texts.push(await dataOf(run, tested, coverage));
  refuseToOverwrite('-o', run.output, [...plans.keys()]);
  refuseToOverwrite('--coverage-output', run.coverageOutput, [...plans.keys()]);
  if (run.output === undefined) out.write(texts.join(''));
  else writeReport(run.output, texts.join(''));
  if (coverage !== undefined && run.coverage !== undefined) await writeCoverage(run, coverage);
  for (const failure of failures) tellUsage(failure);
  const isShort = coverage !== undefined && isBelowMinimum(run, coverage);
  const hasFailed = summary.failed + summary.unrecorded + summary.invalid > 0 || isShort;
  const code = failures.length > 0 ? ExitCode.usage : hasFailed ? ExitCode.findings : ExitCode.fine;
  return { code, files: [...found.map(({ path }) => path), ...plans.keys()] };
}

/** `.call` files as they are, folders searched, and for a dialplan the scripts in its folder. */
function findScripts(paths: readonly string[]): FoundFiles {
  const given = paths.map((path) =>
    /\.(?:xml|json)$/i.test(path) && existsSync(path) ? path.replace(/[^/\\]*$/, '') || '.' : path,
  );
  return findFiles([...new Set(given)], SCRIPT_FILES);
}

function measure(files: readonly TestedFile[]): PlanCoverage[] {
  const counters = new Map<string, { readonly file: TestedFile; readonly counter: CoverageCounter }>();
  for (const file of files) {
    if (file.plan === undefined) continue;
    const { flow, source } = file.plan;
    const entry = counters.get(source.path) ?? { file, counter: new CoverageCounter(flow) };
    counters.set(source.path, entry);
    for (const { verdict } of file.calls) entry.counter.add(verdict.result.edges, verdict.start);
  }
  return [...counters.values()].flatMap(({ file: { plan }, counter }) =>
    plan === undefined ? [] : [{ source: plan.source, flow: plan.flow, coverage: counter.coverage() }],
  );
}

async function dataOf(
  { format }: TestRun,
  files: readonly TestedFile[],
  coverage: readonly PlanCoverage[] | undefined,
): Promise<string> {
  switch (format) {
    case 'tap':
      return (await import('../presentation/test-report/tap-report.ts')).tapReport(files);
    case 'junit':
      return (await import('../presentation/test-report/junit-report.ts')).junitTestReport(files);
    default:
      return (await import('../presentation/test-report/json-report.ts')).jsonTestReport(files, coverage);
  }
}

async function writeCoverage(run: TestRun, plans: readonly PlanCoverage[]): Promise<void> {
  const text = await coverageIn(run, plans);
  if (run.coverageOutput !== undefined) writeReport(run.coverageOutput, text);
  else if (run.coverage !== 'text') process.stdout.write(text);
  // What programs read stands on standard output alone.
  else (run.format === 'text' ? process.stdout : process.stderr).write(`\n${text}`);
}

async function coverageIn(
  { coverage, paint, coverageOutput }: TestRun,
  plans: readonly PlanCoverage[],
): Promise<string> {
  switch (coverage) {
    case 'lcov':
      return (await import('../presentation/test-report/coverage-lcov.ts')).coverageLcov(plans);
    case 'json': {
      const { coverageJson } = await import('../presentation/report/coverage-json.ts');
      return `${JSON.stringify({ version: 1, ...coverageJson(plans) }, null, 2)}\n`;
    }
    default:
      return coverageText(plans, coverageOutput === undefined ? paint : plain);
  }
}

function isBelowMinimum({ minCoverage }: TestRun, plans: readonly PlanCoverage[]): boolean {
  if (minCoverage === undefined) return false;
  const totals = totalsOf(plans);
  const short = (['tags', 'branches'] as const).filter((what) => percent(totals[what]) < minCoverage);
  for (const what of short)
    process.stderr.write(
      `dialplan: ${percent(totals[what]).toFixed(1)} % of the ${what} are covered, less than the ${minCoverage} % asked for\n`,
    );
  return short.length > 0;
}
