// The one dialplan that call and walk are about: named, read, and able to start where it is told to.

import { plain } from '../presentation/report/paint.ts';
import { formatDiagnostic } from '../presentation/report/text-report.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { UsageError } from './process-ends.ts';
import { STANDARD_INPUT } from './standard-input.ts';

/** The path among the words of a command; `example` shows how it is given. */
export function onePath([path, another]: readonly string[], verb: string, example: string): string {
  if (path === undefined) throw new UsageError(`no dialplan to ${verb}`, `such as \`dialplan ${example}\``);
  if (another !== undefined) throw new UsageError('one dialplan at a time', `${path}, or ${another}`);
  return path;
}

/** Reads a plan and says what is wrong with it; undefined when there is nothing to rehearse. `at`: a name to start at, given with `option`. */
export function openPlan(path: string, at: string | undefined, option = '--at'): LoadedPlan | undefined {
  const plan = loadPlan(path, path === STANDARD_INPUT ? '<stdin>' : path);
  tellFindings(plan);
  if (!plan.hasTags) return undefined;
  const names = Object.keys(plan.flow.names);
  if (at === undefined || names.includes(at)) return plan;
  const list = names.length === 0 ? 'the plan names no tag' : `names: ${names.slice(0, 10).join(', ')}`;
  throw new UsageError(`${option} ${at}: no tag is named "${at}"`, didYouMean(at, names, list));
}

/** Says on standard error what is wrong with a plan. */
export function tellFindings({ source, findings }: LoadedPlan): void {
  for (const finding of findings) process.stderr.write(`${formatDiagnostic(source, finding, plain)}\n\n`);
}
