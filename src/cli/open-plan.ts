// The one dialplan that call and walk are about: named, read, and able to start where it is told to.

import { plain } from '../presentation/report/paint.ts';
import { formatDiagnostic } from '../presentation/report/text-report.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { EMPTY_HELP } from './options.ts';
import { ExitCode, UsageError } from './process-ends.ts';
import { STANDARD_INPUT } from './standard-input.ts';

const MOST_NAMES = 10;

/** The path among the words of a command; `example` shows how it is given. */
export function onePath([path, another]: readonly string[], verb: string, example: string): string {
  if (path === undefined) throw new UsageError(`no dialplan to ${verb}`, `such as \`dialplan ${example}\``);
  if (path === '') throw new UsageError('the path is empty', EMPTY_HELP);
  if (another !== undefined) throw new UsageError('one dialplan at a time', `${path}, or ${another}`);
  return path;
}

/** Reads a plan and says what is wrong with it; undefined when there is nothing to rehearse. `at`: a name to start at, given with `option`. */
export function openPlan(path: string, at: string | undefined, option = '--at'): LoadedPlan | undefined {
  const plan = loadPlan(path, path === STANDARD_INPUT ? '<stdin>' : path);
  tellFindings(plan);
  if (!plan.hasTags) return undefined;
  if (at !== undefined) knownName(plan, at, option);
  return plan;
}

/** Refuses a name that no tag of the plan has; `option` is what it was given with. */
export function knownName({ flow }: LoadedPlan, name: string, option: string): void {
  if (Object.hasOwn(flow.names, name)) return;
  const names = Object.keys(flow.names);
  const list = names.length === 0 ? 'the plan names no tag' : `names: ${names.slice(0, MOST_NAMES).join(', ')}`;
  throw new UsageError(`${option} ${name}: no tag is named "${name}"`, didYouMean(name, names, list));
}

/** True when the XML, or the JSON around it, has errors: what could be read is not what was meant. */
export function hasErrors({ findings }: LoadedPlan): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** The exit code of a command that did its work on these plans; `isWrong`: it found something by itself. */
export function codeFor(plans: readonly LoadedPlan[], isWrong = false): number {
  return isWrong || plans.some(hasErrors) ? ExitCode.findings : ExitCode.fine;
}

/** Says on standard error what is wrong with a plan. */
export function tellFindings({ source, findings }: LoadedPlan): void {
  for (const finding of findings) process.stderr.write(`${formatDiagnostic(source, finding, plain)}\n\n`);
}
