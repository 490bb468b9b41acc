// `dialplan lint`: find, read, check, fix, report.

import type { LintOptions, RuleSetting } from '../analysis/lint.ts';
import type { Preset } from '../analysis/rule.ts';
import type { FileReport } from '../presentation/report/file-report.ts';
import { ansi, plain } from '../presentation/report/paint.ts';
import { formatDiagnostic } from '../presentation/report/text-report.ts';
import { isAtLeast, type Severity } from '../source/diagnostic.ts';
import {
  type CheckedFile,
  checkFile,
  checkFor,
  fixFile,
  isBehavior,
  mayHoldPlan,
  type ReadFile,
  readSource,
  replaceFile,
} from './check-file.ts';
import { findConfig, type RunConfig } from './find-config.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { knownRule } from './known-rule.ts';
import { chosen, flag, single, strings } from './options.ts';
import { deliver, wantsColor } from './output.ts';
import { ExitCode, tellUsage, UsageError } from './process-ends.ts';
import { Progress } from './progress.ts';
import { writeReason } from './reasons.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { summaryLine } from './summary-line.ts';
import { NoRequest, unreadFile } from './unread-file.ts';
import { VERSION } from './version.ts';

const FORMATS = ['text', 'json', 'sarif', 'github', 'junit', 'checkstyle'] as const;
const SEVERITIES = ['error', 'warning', 'info'] as const;

interface LintRun {
  readonly format: (typeof FORMATS)[number];
  readonly output: string | undefined;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
  readonly diff: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly stdinPath: string;
  readonly config: RunConfig;
  /** From the command line; over the configuration's. */
  readonly options: LintOptions;
}

/** Runs the command; the exit code. */
export async function lintCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const run = await readOptions(given);
  if (paths.length === 0)
    throw new UsageError(
      'no file to check',
      'name a file or a folder, such as `dialplan lint poll.xml`, or - for standard input',
    );
  if (run.fix && !run.diff && paths.includes(STANDARD_INPUT))
    throw new UsageError('--fix cannot write to standard input', 'use --diff, or name a file');
  const { files: all, problems } = findFiles(paths);
  const files = all.filter(({ path }) => path === STANDARD_INPUT || !run.config.isIgnored(path));
  const failures: UsageError[] = [...problems];
  const reports: FileReport[] = [];
  const patches: string[] = [];
  let failed = false;
  let skipped = all.length - files.length;
  let fixed = 0;
  const print = run.output === undefined ? (text: string) => process.stdout.write(text) : undefined;
  const progress = new Progress(files.length);
  for (const found of files) {
    progress.step(found.path === STANDARD_INPUT ? run.stdinPath : found.path);
    const failuresBefore = failures.length;
    const outcome = await checkOne(found, run, failures);
    if (outcome === undefined) {
      if (failures.length === failuresBefore) skipped++;
      continue;
    }
    if (run.diff && outcome.patch !== undefined) patches.push(outcome.patch);
    fixed += outcome.applied;
    const findings = run.quiet ? outcome.findings.filter((finding) => finding.severity === 'error') : outcome.findings;
    const { failOn } = run;
    if (failOn !== 'never' && outcome.findings.some((finding) => isAtLeast(finding.severity, failOn))) failed = true;
    const report = { source: outcome.source, findings };
    // Text goes out as it comes; the other formats need everything.
    if (run.format === 'text' && print !== undefined && !run.diff) {
      progress.clear();
      print(textOf(report, run));
    }
    reports.push(report);
  }
  progress.clear();
  if (files.length > 0 && reports.length === 0 && failures.length === 0)
    failures.push(
      new UsageError(`${paths.join(' ')}: no dialplan found`, 'a file in a folder counts when it holds a dialplan'),
    );
  const nothingToSay = reports.length === 0 && failures.length > 0;
  const summary = run.quiet || nothingToSay ? '' : `${summaryLine(reports, fixed, skipped)}\n`;
  const text = run.diff ? patches.join('') : await reportText(reports, run, summary, print !== undefined);
  deliver(run.output, text);
  for (const failure of failures) tellUsage(failure);
  if (failures.length > 0) return ExitCode.usage;
  return failed ? ExitCode.findings : ExitCode.fine;
}

interface Outcome extends CheckedFile {
  readonly applied: number;
  readonly patch?: string | undefined;
}

// Undefined for a file that is not checked: unreadable, or found in a folder and no dialplan.
async function checkOne(found: FoundFile, run: LintRun, failures: UsageError[]): Promise<Outcome | undefined> {
  const { path, named } = found;
  const shown = path === STANDARD_INPUT ? run.stdinPath : path;
  let file: ReadFile;
  try {
    file = readSource(path, shown);
  } catch (error) {
    failures.push(unreadFile(path, error, shown));
    return undefined;
  }
  if (!named && !isBehavior(path) && !mayHoldPlan(file.source.text)) return undefined;
  const options = merge(run.config.optionsFor(file.source.path), run.options);
  const check = await checkFor(file);
  const checked = checkFile(file, options, check);
  if (!checked.isKnown) {
    if (!named) return undefined;
    if (checked.findings.length === 0) {
      failures.push(new NoRequest(shown));
      return undefined;
    }
  }
  if (!run.fix && !run.diff) return { ...checked, applied: 0 };
  const fixed = fixFile(file, options, check);
  if (fixed === undefined) {
    const fixable = checked.findings.some(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'));
    if (!file.isUtf8 && fixable)
      process.stderr.write(`dialplan: ${shown}: not fixed: only UTF-8 files are rewritten\n`);
    return { ...checked, applied: 0 };
  }
  if (run.diff) {
    const { diffReport } = await import('../presentation/report/diff-report.ts');
    return { ...checked, applied: 0, patch: diffReport(file.source.path, file.source.text, fixed.source.text) };
  }
  try {
    replaceFile(path, fixed.source.text);
  } catch (error) {
    failures.push(new UsageError(`${path}: could not be written: ${writeReason(error)}`));
    return { ...checked, applied: 0 };
  }
  return fixed;
}

function textOf({ source, findings }: FileReport, run: LintRun): string {
  const paint = run.color ? ansi : plain;
  return findings.map((finding) => `${formatDiagnostic(source, finding, paint)}\n\n`).join('');
}

async function reportText(
  reports: readonly FileReport[],
  run: LintRun,
  summary: string,
  printed: boolean,
): Promise<string> {
  const facts = { version: VERSION, failOn: run.failOn === 'never' ? undefined : run.failOn };
  switch (run.format) {
    case 'json':
      return (await import('../presentation/report/json-report.ts')).jsonReport(reports, facts);
    case 'sarif':
      return (await import('../presentation/report/sarif-report.ts')).sarifReport(reports, facts);
    case 'github':
      return (await import('../presentation/report/github-report.ts')).githubReport(reports, facts);
    case 'junit':
      return (await import('../presentation/report/junit-report.ts')).junitReport(reports, facts);
    case 'checkstyle':
      return (await import('../presentation/report/checkstyle-report.ts')).checkstyleReport(reports, facts);
    case 'text': {
      const body = printed ? '' : reports.map((report) => textOf(report, run)).join('');
      return body + summary;
    }
  }
}

function merge(config: LintOptions, given: LintOptions): LintOptions {
  return {
    preset: given.preset ?? config.preset,
    direction: given.direction ?? config.direction,
    rules: { ...config.rules, ...given.rules },
  };
}

async function readOptions(given: Record<string, unknown>): Promise<LintRun> {
  if (flag(given, 'diff') && flag(given, 'fix'))
    throw new UsageError('--fix and --diff exclude each other', '--diff changes no file');
  if (flag(given, 'diff') && given['format'] !== undefined)
    throw new UsageError('--diff prints a patch, so --format means nothing', 'leave one of them out');
  const preset = chosen<Preset>(given, 'preset', ['correctness', 'recommended', 'strict']);
  const direction = chosen(given, 'direction', ['inbound', 'outbound'] as const);
  const rules = readRules(strings(given, 'rule'));
  const config = await findConfig(single(given, 'config'));
  return {
    format: chosen(given, 'format', FORMATS) ?? 'text',
    output: single(given, 'output'),
    failOn: chosen(given, 'failOn', [...SEVERITIES, 'never'] as const, '--fail-on') ?? config.failOn ?? 'error',
    fix: flag(given, 'fix'),
    diff: flag(given, 'diff'),
    quiet: flag(given, 'quiet'),
    color: wantsColor(given),
    stdinPath: single(given, 'stdinPath', '--stdin-path') ?? '<stdin>',
    config,
    options: { preset, direction, rules },
  };
}

function readRules(settings: readonly string[]): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  for (const setting of settings) {
    const [name = '', ...rest] = setting.split('=');
    const severity = rest.join('=');
    const rule = knownRule(name);
    const known = [...SEVERITIES, 'off'] as const;
    const wanted = known.find((candidate) => candidate === severity);
    if (wanted === undefined)
      throw new UsageError(`--rule ${setting}: not a severity`, `write --rule ${name}=${known.join('|')}`);
    rules[rule.id] = { severity: wanted };
  }
  return rules;
}
