// `dialplan paths`: every distinct call of a plan, or the fewest that take every way; as a list, as data, as test scripts.

import type { CallPath } from '../exploration/call-path.ts';
import { decisionGraph } from '../exploration/decision-graph.ts';
import { edgeSuite } from '../exploration/edge-suite.ts';
import { pathsIn } from '../exploration/explore-paths.ts';
import { pathsJson } from '../presentation/paths/paths-json.ts';
import { type PathList, pathsText } from '../presentation/paths/paths-text.ts';
import { ansi, plain } from '../presentation/report/paint.ts';
import type { LoadedPlan } from './load-plan.ts';
import { codeFor, hasErrors, knownName, onePath, openPlan } from './open-plan.ts';
import { chosen, flag, single, wholeNumber } from './options.ts';
import { deliver, refuseToOverwrite, wantsColor } from './output.ts';
import { ExitCode, UsageError } from './process-ends.ts';
import { readCallSetup } from './read-call-setup.ts';
import { fileName, refuseStandardInput, scriptText, writeScript } from './write-scripts.ts';

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
  const max = wholeNumber(given, 'max', { least: 1 });
  const loops = wholeNumber(given, 'loops');
  if (format === 'call') refuseStandardInput(path, '--format call');
  const { answeredBy, ...setup } = readCallSetup({ ...given, at: from ?? given['at'] }, undefined);
  refuseToOverwrite('-o', output, [path]);
  const plan = openPlan(path, setup.at, from === undefined ? '--at' : '--from');
  if (plan === undefined) return ExitCode.findings;
  if (format === 'call' && hasErrors(plan)) {
    process.stderr.write(
      'dialplan: no script is written: a plan with errors in its XML is not run as a test\n  mend the errors above, and ask again\n',
    );
    return ExitCode.findings;
  }
  const { flow, source } = plan;
  if (to !== undefined) knownName(plan, to, '--to');
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
    deliver(output, text);
  }
  return codeFor([plan]);
}

/** One script to standard output, or one file each into a folder. */
function writeScripts(plan: LoadedPlan, paths: readonly CallPath[], folder: string | undefined): void {
  const [only, another] = paths;
  if (folder === undefined) {
    if (another !== undefined)
      throw new UsageError(`${paths.length} calls are as many files`, 'name a folder with -o, or ask for one: --max 1');
    if (only !== undefined)
      process.stdout.write(scriptText(plan, only.script, titleOf(only.choices), plan.source.path));
    return;
  }
  const digits = String(paths.length).length;
  paths.forEach(({ script, choices }, i) => {
    const name = `${String(i + 1).padStart(digits, '0')}-${fileName(choices.join('-'), 'call')}`;
    writeScript(plan, script, titleOf(choices), folder, name);
  });
  process.stderr.write(`dialplan: ${paths.length} ${paths.length === 1 ? 'script' : 'scripts'} in ${folder}\n`);
}

function titleOf(choices: readonly string[]): string {
  return choices.length === 0 ? 'nothing is done' : choices.join(' ');
}
