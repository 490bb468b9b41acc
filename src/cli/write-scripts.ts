// Calls written as `.call` scripts: a file each, in a folder, naming their plan from there.

import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { printCallFile } from '../rehearsal/print-call-file.ts';
import type { CallScript } from '../runtime/call-script.ts';
import { runCall } from '../runtime/run-script.ts';
import type { LoadedPlan } from './load-plan.ts';
import { writeReport } from './output.ts';
import { UsageError } from './process-ends.ts';
import { writeReason } from './reasons.ts';
import { STANDARD_INPUT } from './standard-input.ts';

const LONGEST_NAME = 40;

/** The text of a script; `plan` is what it calls its plan. */
export function scriptText({ flow }: LoadedPlan, script: CallScript, title: string, plan: string): string {
  return printCallFile(flow, script, runCall(flow, script), { plan, title });
}

/** A script names its plan, and standard input has no name that it could be found by again. */
export function refuseStandardInput(path: string, option: string): void {
  if (path !== STANDARD_INPUT) return;
  throw new UsageError(
    `${option}: a script names its dialplan, and standard input has no name`,
    'give the dialplan as a file',
  );
}

/** Writes a script into a folder, which is made when it is not there; its path. What cannot be written is a `UsageError`. */
export function writeScript(plan: LoadedPlan, script: CallScript, title: string, folder: string, name: string): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make the folder ${folder}: ${writeReason(error)}`, 'name another folder');
  }
  const { path } = plan.source;
  const named = relative(folder, path).replaceAll('\\', '/');
  const file = join(folder, `${name}.call`);
  writeReport(file, scriptText(plan, script, title, named));
  return file;
}

/** Words as the name of a file; `otherwise` when nothing of them can be in one. */
export function fileName(words: string, otherwise: string): string {
  const name = words
    .replace(/\*/g, 'star')
    .replace(/#/g, 'pound')
    .replace(/[^a-z0-9]+/gi, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return name === '' ? otherwise : name;
}
