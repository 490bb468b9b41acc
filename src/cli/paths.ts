// `dialplan paths`: every distinct call of a plan, or the fewest that take every way; as a list, as data, as test scripts.

import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CallPath } from '../exploration/call-path.ts';
import { decisionGraph } from '../exploration/decision-graph.ts';
import { edgeSuite } from '../exploration/edge-suite.ts';
import { pathsIn } from '../exploration/explore-paths.ts';
import { pathsJson } from '../presentation/paths/paths-json.ts';
import { type PathList, pathsText } from '../presentation/paths/paths-text.ts';
import { ansi, plain } from '../presentation/report/paint.ts';
import { printCallFile } from '../rehearsal/print-call-file.ts';
import { runCall } from '../runtime/run-script.ts';
import { didYouMean } from '../source/nearest-name.ts';
import type { LoadedPlan } from './load-plan.ts';
import { onePath, openPlan } from './open-plan.ts';
import { chosen, flag, single } from './options.ts';
import { refuseToOverwrite, wantsColor, writeReport } from './output.ts';
import { ExitCode, UsageError } from './process-ends.ts';
import { readCallSetup, wholeNumberOption } from './read-call-setup.ts';
import { writeReason } from './reasons.ts';
import { STANDARD_INPUT } from './standard-input.ts';

const FORMATS = ['text', 'json', 'call'] as const;

/** Runs the command; the exit code. */
export function pathsCommand(paths: readonly string[], given: Record<string, unknown>): number {
  const path = onePath(paths, 'explore', 'paths poll.xml');
  const format = chosen(given, 'format', FORMATS) ?? 'text';
  const output = single(given, 'output', '-o');
  const from = single(given, 'from');
  const to = single(given, 'to');
  const isSuite = flag(given, 'suite');
  if (isSuite && to !== undefined) throw new UsageError('--suite and --to ask for different calls', 'give one of them');
  const max = wholeNumberOption(given, 'max');
  if (max === 0) throw new UsageError('--max 0: no calls are no list');
  const loops = wholeNumberOption(given, 'loops');
  const { answeredBy, ...setup } = readCallSetup({ ...given, at: from ?? given['at'] }, undefined);
  refuseToOverwrite('-o', output, [path]);
  const plan = openPlan(path, setup.at, from === undefined ? '--at' : '--from');
  if (plan === undefined) return ExitCode.findings;
  const { flow, source } = plan;
  if (to !== undefined && !Object.hasOwn(flow.names, to))
    throw new UsageError(`--to ${to}: no tag is named "${to}"`, didYouMean(to, Object.keys(flow.names)));
  const graph = decisionGraph(flow, { setup, ...(answeredBy === undefined ? undefined : { answeredBy }) });
  const options = {
    ...(to === undefined ? undefined : { to }),
    ...(max === undefined ? undefined : { max }),
    ...(loops === undefined ? undefined : { loops }),
  };
  const list: PathList = isSuite
    ? { ...edgeSuite(graph), unconfirmed: [] }
    : { ...pathsIn(graph, options), ...options };
  if (format === 'call') writeScripts(plan, list.paths, output);
  else {
    const paint = wantsColor(given) ? ansi : plain;
    const text =
      format === 'text'
        ? pathsText(flow, source, list, paint)
        : `${JSON.stringify(pathsJson(flow, source, list), null, 2)}\n`;
    if (output === undefined) process.stdout.write(text);
    else writeReport(output, text);
  }
  return plan.findings.some(({ severity }) => severity === 'error') ? ExitCode.findings : ExitCode.fine;
}

/** One script to standard output, or one file each into a folder. */
function writeScripts(plan: LoadedPlan, paths: readonly CallPath[], folder: string | undefined): void {
  const [only, another] = paths;
  if (folder === undefined) {
    if (another !== undefined)
      throw new UsageError(`${paths.length} calls are as many files`, 'name a folder with -o, or ask for one: --max 1');
    if (only !== undefined) process.stdout.write(scriptText(plan, only, plan.source.path));
    return;
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make the folder ${folder}: ${writeReason(error)}`);
  }
  const { path } = plan.source;
  const planPath = path === '<stdin>' ? path : relative(folder, path).replaceAll('\\', '/');
  const digits = String(paths.length).length;
  paths.forEach((callPath, i) => {
    const name = `${String(i + 1).padStart(digits, '0')}-${slug(callPath)}.call`;
    writeReport(join(folder, name), scriptText(plan, callPath, planPath));
  });
  process.stderr.write(`dialplan: ${paths.length} ${paths.length === 1 ? 'script' : 'scripts'} in ${folder}\n`);
}

function scriptText({ flow }: LoadedPlan, { script, choices }: CallPath, planPath: string): string {
  const title = choices.length === 0 ? 'nothing is done' : choices.join(' ');
  return printCallFile(flow, script, runCall(flow, script), {
    plan: planPath === STANDARD_INPUT ? 'dialplan.xml' : planPath,
    title,
  });
}

function slug({ choices }: CallPath): string {
  const words = choices
    .map((choice) =>
      choice
        .replace(/\*/g, 'star')
        .replace(/#/g, 'pound')
        .replace(/[^a-z0-9]+/gi, '-'),
    )
    .join('-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return words === '' ? 'call' : words;
}
