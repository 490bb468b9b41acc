// A walk that begins with a script: read, asked whose it is, and walked to its end.

import { readFileSync, realpathSync } from 'node:fs';
import type { WalkStore } from '../presentation/terminal/walk-store.ts';
import { callCases } from '../rehearsal/call-cases.ts';
import { readCallFile } from '../rehearsal/read-call-file.ts';
import type { CallEvent } from '../runtime/call-event.ts';
import type { CallScript } from '../runtime/call-script.ts';
import type { CallSetup } from '../runtime/call-state.ts';
import { runCall } from '../runtime/run-script.ts';
import { readSource } from './check-file.ts';
import { SCRIPT_FILES } from './find-files.ts';
import { findPlan } from './find-plan.ts';
import type { LoadedPlan } from './load-plan.ts';
import { UsageError } from './process-ends.ts';
import { unreadFile } from './unread-file.ts';

/** A script, and the plan it says it is of; undefined where that is not there. */
export interface BegunScript {
  readonly script: CallScript;
  readonly planPath: string | undefined;
}

/** The call of a script. With a table it is the first row's. */
export function readScript(path: string): BegunScript {
  let text: string;
  try {
    text = readSource(path).source.text;
  } catch (error) {
    throw unreadFile(path, error, `--script ${path}`, SCRIPT_FILES.name);
  }
  const { cases, diagnostics } = callCases(readCallFile(text));
  const [first] = cases;
  if (first === undefined)
    throw new UsageError(`--script ${path}: ${diagnostics[0]?.message ?? 'it holds no call'}`, 'see `dialplan test`');
  const found = findPlan(path, first.plan);
  return { script: first.script, planPath: 'wrong' in found ? undefined : found.value };
}

/** What a script says of its call, without what is done in it. */
export function setupOf({
  acts: _acts,
  transfers: _transfers,
  http: _http,
  answeredBy: _by,
  ...setup
}: CallScript): CallSetup {
  return setup;
}

/**
 * The walk begins with the script walked to its end: every moment of it can be gone back to. One of another plan is walked
 * all the same, since a changed copy is another file too, but not without a word.
 */
export function replay(store: WalkStore, { flow, source }: LoadedPlan, { script, planPath }: BegunScript): void {
  const events: CallEvent[] = [];
  runCall(flow, script, { trace: false, onEvent: (event) => events.push(event) });
  store.act({ type: 'replay', events });
  const walked = 'the script has been walked: ← or b goes back through it';
  const isOther = planPath !== undefined && !isSamePlan(planPath, source.path, source.text);
  store.act({
    type: 'say',
    message: isOther
      ? {
          tone: 'trouble',
          text: `the script is of another plan, ${planPath}: here its call may go another way. ← or b goes back`,
        }
      : { tone: 'notice', text: walked },
  });
}

function isSamePlan(planPath: string, path: string, text: string): boolean {
  try {
    return realpathSync(planPath) === realpathSync(path) || readFileSync(planPath, 'utf8') === text;
  } catch {
    return false;
  }
}
