// `dialplan walk`: a call to press keys in. Full screen in a terminal, questions and answers everywhere else.

import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { lintDialplan } from '../analysis/lint.ts';
import { savedWalk } from '../presentation/terminal/save-walk.ts';
import { currentMoment } from '../presentation/terminal/walk-session.ts';
import { startState } from '../presentation/terminal/walk-state.ts';
import { type WalkStore, walkStore } from '../presentation/terminal/walk-store.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { onePath, openPlan } from './open-plan.ts';
import { flag, single } from './options.ts';
import { wantsColor } from './output.ts';
import { ExitCode, UsageError } from './process-ends.ts';
import { readCallSetup } from './read-call-setup.ts';
import { writeReason } from './reasons.ts';
import { findSpeaker } from './speak.ts';
import { speakNews } from './speak-news.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { startClock } from './walk-clock.ts';
import { readScript, replay, setupOf } from './walk-script.ts';
import { watchFile } from './watch-file.ts';

/** Runs the command; the exit code. */
export async function walkCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const path = onePath(paths, 'walk', 'walk poll.xml');
  if (path === STANDARD_INPUT)
    throw new UsageError('a walk reads its keys from standard input', 'give the dialplan as a file');
  const scriptPath = single(given, 'script');
  const begun = scriptPath === undefined ? undefined : readScript(scriptPath);
  const { answeredBy, ...own } = readCallSetup(given, begun === undefined ? Date.now() : undefined);
  const setup = begun === undefined ? own : { ...own, ...setupOf(begun.script) };
  const plan = openPlan(path, setup.at, begun?.script.at === undefined ? '--at' : `--script ${scriptPath}: start at`);
  if (plan === undefined) return ExitCode.findings;
  const speaker = flag(given, 'speak') ? findSpeaker() : undefined;
  if (flag(given, 'speak') && speaker === undefined)
    throw new UsageError('--speak: there is no program that speaks', 'install espeak-ng, or leave --speak out');
  const mode = flag(given, 'realTime') ? 'real-time' : 'instant';
  const store = walkStore(startState({ flow: plan.flow, source: plan.source, setup, mode }));
  tellFindings(store, plan);
  const ends = [startClock(store)];
  if (speaker !== undefined) ends.push(speakNews(store, speaker));
  if (flag(given, 'watch')) ends.push(watchFile(path, () => reload(store, path)));
  if (begun !== undefined) replay(store, plan, begun);
  else if (answeredBy !== undefined) store.act({ type: 'choose', event: { type: 'answered', by: answeredBy } });
  const target = single(given, 'save');
  const saves = new Saves(path, target);
  const onSave = (): void => saves.save(store);
  try {
    if (isPlain(given)) {
      const { runPlain } = await import('./plain-session.ts');
      return await runPlain(store, onSave);
    }
    // Ink and React are loaded for this screen alone.
    const { openTerminal } = await import('./terminal-session.ts');
    return await openTerminal(store, wantsColor(given), onSave).ended;
  } finally {
    for (const end of ends) end();
  }
}

/** Lines instead of a screen: when asked for, for screen readers, and where keys or frames would go nowhere. */
function isPlain(given: Record<string, unknown>): boolean {
  if (flag(given, 'plain') || process.env['INK_SCREEN_READER'] === 'true' || process.env['TERM'] === 'dumb')
    return true;
  return process.stdin.isTTY !== true || process.stdout.isTTY !== true;
}

/** A plan that lint finds errors in is walked as it is, but not without a word. */
function tellFindings(store: WalkStore, { dialplan, findings, source }: LoadedPlan): void {
  const errors = lintDialplan(dialplan, findings).filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  const count = errors === 1 ? 'an error' : `${errors} errors`;
  tell(store, `lint finds ${count} in this plan: dialplan lint ${source.path}`);
}

/** Plans that could not be read when they last changed. */
const isAway = new Set<string>();

function reload(store: WalkStore, path: string): void {
  try {
    const { flow, source, findings, hasTags } = loadPlan(path);
    if (source.text === store.get().source.text) {
      // It was away, or broken, and is what it was.
      if (isAway.delete(path)) store.act({ type: 'say', message: { tone: 'notice', text: 'the plan is as it was' } });
      return;
    }
    const error = findings.find(({ severity }) => severity === 'error');
    // While somebody types, a plan is often half written: the walk goes on in the one before.
    if (!hasTags || error !== undefined) {
      isAway.add(path);
      tell(store, `the changed plan cannot be read yet: ${error?.message ?? 'it is empty'}`);
      return;
    }
    isAway.delete(path);
    store.act({ type: 'reload', flow, source });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    isAway.add(path);
    tell(store, error.message);
  }
}

function tell(store: WalkStore, text: string): void {
  store.act({ type: 'say', message: { tone: 'trouble', text } });
}

/** Where walks are saved, and which files are this session's own. */
class Saves {
  readonly #planPath: string;
  readonly #target: string | undefined;
  #wrote: string | undefined;

  constructor(planPath: string, target: string | undefined) {
    this.#planPath = planPath;
    this.#target = target;
  }

  save(store: WalkStore): void {
    const { walk } = store.get();
    const path = this.#target ?? freeName(this.#planPath);
    const saved = savedWalk(walk, planFrom(path, this.#planPath));
    if ('refused' in saved) {
      tell(store, saved.refused);
      return;
    }
    if (this.#wrote !== path && existsSync(path)) {
      tell(store, `${path} is there already: name another file, or leave --save out`);
      return;
    }
    try {
      writeFileSync(path, saved.text);
    } catch (error) {
      tell(store, `cannot write ${path}: ${writeReason(error)}`);
      return;
    }
    this.#wrote = path;
    const rest =
      currentMoment(walk).result.waitingFor === undefined ? '' : '; the call was not over: the usual follows';
    const other = saved.isSame ? '' : '; run by itself it goes another way, so look at it';
    store.act({ type: 'say', message: { tone: 'tried', text: `saved as ${path}${rest}${other}` } });
  }
}

/** The plan's path as a script at `callPath` names it. */
function planFrom(callPath: string, planPath: string): string {
  return relative(dirname(callPath), planPath).replaceAll('\\', '/');
}

/** A name beside the plan that nothing has yet: `poll.call`, `poll-2.call`. */
function freeName(planPath: string): string {
  const base = join(dirname(planPath), basename(planPath).replace(/\.[^.]*$/, ''));
  for (let number = 1; ; number++) {
    const path = `${base}${number === 1 ? '' : `-${number}`}.call`;
    if (!existsSync(path)) return path;
  }
}
