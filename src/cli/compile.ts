// `dialplan compile`: the flow of a plan's calls as JSON.

import { codeFor, onePath, openPlan } from './open-plan.ts';
import { flag, single } from './options.ts';
import { deliver, refuseToOverwrite } from './output.ts';
import { ExitCode } from './process-ends.ts';

/** Runs the command; the exit code. */
export function compileCommand(paths: readonly string[], given: Record<string, unknown>): number {
  const path = onePath(paths, 'compile', 'compile poll.xml');
  const output = single(given, 'output', '-o');
  refuseToOverwrite('-o', output, [path]);
  const plan = openPlan(path, undefined);
  if (plan === undefined) return ExitCode.findings;
  const text = `${JSON.stringify(plan.flow, null, flag(given, 'compact') ? 0 : 2)}\n`;
  deliver(output, text);
  return codeFor([plan]);
}
