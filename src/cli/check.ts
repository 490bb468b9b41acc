// `dialplan check`: properties of all calls, from the command line and the configuration. Each broken one is shown by the
// shortest call that breaks it, which can be saved and walked through.

import { checkProperties, type Verdict } from '../exploration/check-properties.ts';
import { happeningsIn, type Property } from '../exploration/property.ts';
import { readProperty } from '../exploration/read-property.ts';
import { verdictsJson, verdictsText } from '../presentation/paths/verdict-text.ts';
import { ansi, plain } from '../presentation/report/paint.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { mayHoldPlan } from './check-file.ts';
import { findConfig } from './find-config.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { hasErrors, knownName, tellFindings } from './open-plan.ts';
import { chosen, flag, single, strings } from './options.ts';
import { deliver, refuseToOverwrite, wantsColor } from './output.ts';
import { ExitCode, tellUsage, UsageError } from './process-ends.ts';
import { readCallSetup } from './read-call-setup.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { NoPlan } from './unread-file.ts';
import { fileName, refuseStandardInput, writeScript } from './write-scripts.ts';

const FORMATS = ['text', 'json'] as const;

/** Runs the command; the exit code. */
export async function checkCommand(paths: readonly string[], given: Record<string, unknown>): Promise<number> {
  const format = chosen(given, 'format', FORMATS) ?? 'text';
  const output = single(given, 'output', '-o');
  const folder = single(given, 'save');
  if (paths.length === 0)
    throw new UsageError('no dialplan to check', 'such as `dialplan check poll.xml --property "never fault"`');
  const own = strings(given, 'property').map((text) => readOne(text, text, '--property'));
  const config = await findConfig(single(given, 'config'));
  const { answeredBy, ...setup } = readCallSetup(given, undefined);
  const { files, problems: unfound } = findFiles(paths);
  const problems = [...unfound];
  if (folder !== undefined) for (const { path } of files) refuseStandardInput(path, '--save');
  refuseToOverwrite(
    '-o',
    output,
    files.map(({ path }) => path),
  );
  const paint = wantsColor(given) ? ansi : plain;
  const texts: string[] = [];
  const data: unknown[] = [];
  let isBroken = false;
  let count = 0;
  for (const found of files) {
    const { path } = found;
    const written = Object.entries(config.propertiesFor(path)).map(([name, text]) =>
      readOne(name, text, `property "${name}"`),
    );
    const properties = [...own, ...written];
    if (properties.length === 0) continue;
    const plan = readPlan(found, problems);
    if (plan === undefined) continue;
    tellFindings(plan);
    if (!plan.hasTags || hasErrors(plan)) {
      isBroken = true;
      continue;
    }
    if (setup.at !== undefined) knownName(plan, setup.at, '--at');
    for (const property of properties) {
      askNames(property, plan);
      noteAnswers(property, plan);
    }
    const verdicts = checkProperties(plan.flow, properties, {
      setup,
      ...(answeredBy === undefined ? undefined : { answeredBy }),
    });
    count += verdicts.length;
    if (verdicts.some(({ status }) => status !== 'holds')) isBroken = true;
    const saved = folder === undefined ? new Map<Verdict, string>() : save(plan, verdicts, folder);
    if (format === 'json') data.push(verdictsJson(plan.source, verdicts));
    else if (!flag(given, 'quiet') || verdicts.some(({ status }) => status !== 'holds'))
      texts.push(
        verdictsText(plan.flow, plan.source, verdicts, paint, (verdict) => walkCommandFor(plan, verdict, saved)),
      );
  }
  for (const problem of problems) tellUsage(problem);
  if (count === 0 && !isBroken && problems.length === 0)
    throw new UsageError(
      'there is no property to check',
      'name one with --property, or under "properties" in dialplan.config.json',
    );
  const text = format === 'json' ? `${JSON.stringify({ version: 1, plans: data }, null, 2)}\n` : texts.join('\n');
  deliver(output, text);
  if (problems.length > 0) return ExitCode.usage;
  return isBroken ? ExitCode.findings : ExitCode.fine;
}

/** Undefined for a file that is not checked: unreadable, or found in a folder and no dialplan. The others go on. */
function readPlan({ path, named }: FoundFile, problems: UsageError[]): LoadedPlan | undefined {
  try {
    const plan = loadPlan(path, path === STANDARD_INPUT ? '<stdin>' : path);
    return named || mayHoldPlan(plan.source.text) ? plan : undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    if (named || !(error instanceof NoPlan)) problems.push(error);
    return undefined;
  }
}

function readOne(name: string, text: string, where: string): Property {
  const property = readProperty(name, text);
  if ('wrong' in property) throw new UsageError(`${where}: ${property.wrong}`, property.help);
  return property.value;
}

/** A tag that the plan does not have would never be come to, and the property hold for no good reason. */
function askNames({ text, claim }: Property, plan: LoadedPlan): void {
  const names = happeningsIn(claim).flatMap((happening) => (happening.kind === 'at' ? [happening.name] : []));
  for (const name of names) knownName(plan, name, `${plan.source.path}: property "${text}": at`);
}

/** A claim about answers that no tag writes down may hold for no other reason than a slip of the pen. */
function noteAnswers({ text, claim }: Property, { flow, source }: LoadedPlan): void {
  const written = new Set(
    flow.nodes.flatMap((node) => (node.kind === 'stash' ? [node.attributes?.['varname']?.trim() ?? ''] : [])),
  );
  for (const happening of happeningsIn(claim)) {
    if (happening.kind !== 'event' || happening.wanted.type !== 'stash') continue;
    for (const { fact, pattern } of happening.wanted.tests) {
      if (fact !== 'name' || [...written].some((name) => pattern.fits(name) || name.includes('${'))) continue;
      const meant = didYouMean(pattern.text, [...written]);
      if (meant !== undefined)
        process.stderr.write(`dialplan: "${text}": ${source.path} has no stash "${pattern.text}"; ${meant}\n`);
    }
  }
}

/** Writes a script for each broken property; the path of each. */
function save(plan: LoadedPlan, verdicts: readonly Verdict[], folder: string): Map<Verdict, string> {
  const saved = new Map<Verdict, string>();
  verdicts.forEach((verdict, i) => {
    const { status, call, property } = verdict;
    if (status !== 'broken' || call === undefined) return;
    const name = fileName(property.name, `broken-${i + 1}`);
    saved.set(verdict, writeScript(plan, call.script, `breaks: ${property.text}`, folder, name));
  });
  return saved;
}

function walkCommandFor(
  { source }: LoadedPlan,
  verdict: Verdict,
  saved: ReadonlyMap<Verdict, string>,
): string | undefined {
  const path = saved.get(verdict);
  if (path !== undefined) return `dialplan walk ${source.path} --script ${path}`;
  return verdict.status === 'broken' && verdict.call !== undefined
    ? '--save FOLDER writes this call as a script for `dialplan walk`'
    : undefined;
}
