// `dialplan simulate`: a broadcast for a list of people, over virtual time; one run, several, two broadcasts side by side,
// or a piece of a large one.

import { MOST_LANES } from '../../campaign/campaign.ts';
import { type CampaignResult, campaignResult } from '../../campaign/campaign-result.ts';
import { momentWords } from '../../runtime/utc-time.ts';
import { dashed } from '../arguments.ts';
import { chosen, flag, single, strings, wholeNumber } from '../options.ts';
import { deliver, refuseToOverwrite } from '../output.ts';
import { ExitCode, UsageError } from '../process-ends.ts';
import { ShareProgress } from '../progress.ts';
import { CallLines } from './call-lines.ts';
import { giveBehavior } from './give-behavior.ts';
import { type LoadedBroadcast, loadBroadcast } from './load-broadcast.ts';
import { mergePieces, type Piece } from './pieces.ts';

import { openPeople } from './read-people.ts';
import { type BatchFile, contactsOf, planOf, type Ran, type RunRequest, runCampaign } from './run-campaign.ts';
import { readInstant, readSettings } from './settings.ts';
import { FORMATS, type Format, runOptions } from './simulate-options.ts';

const DEFAULT_RUNS = 20;
const MOST_RUNS = 1_000;

/** Runs the command; the exit code. */
export async function simulateCommand(words: readonly string[], given: Record<string, unknown>): Promise<number> {
  const format = chosen(given, 'format', FORMATS) ?? 'text';
  const output = single(given, 'output', '-o');
  const calls = single(given, 'calls');
  if (flag(given, 'merge')) return merge(words, format, given, output, calls);
  const [path, another] = words;
  if (path === undefined)
    throw new UsageError(
      'no broadcast to simulate',
      'such as `dialplan simulate broadcast.json --recipients people.csv`',
    );
  if (another !== undefined)
    throw new UsageError('one broadcast at a time', `${path}, or ${another}; --compare takes a second`);
  const compared = single(given, 'compare');
  const shard = readShard(single(given, 'shard'));
  const runs = wholeNumber(given, 'runs', { least: 1, most: MOST_RUNS });
  const people = strings(given, 'recipients').map((file) => openPeople(file));
  const batches = strings(given, 'batch').map(readBatch);
  const files = [...people, ...batches.map(({ file }) => file)].map((file) => file.path);
  refuseToOverwrite('-o', output, [path, ...files]);
  refuseToOverwrite('--calls', calls, [path, ...files, ...(output === undefined ? [] : [output])]);
  const isSeveral = runs !== undefined || compared !== undefined;
  if (shard !== undefined && isSeveral)
    throw new UsageError('--shard: a piece is one run', 'leave --runs and --compare out');
  if (calls !== undefined && isSeveral) throw new UsageError('--calls: which run?', 'leave --runs and --compare out');
  const broadcast = loadBroadcast(path);
  if (broadcast === undefined) return ExitCode.findings;
  if (people.length === 0 && batches.length === 0 && (broadcast.request.recipients ?? []).length === 0)
    throw new UsageError(`${path}: nobody is called`, 'name a list of people: --recipients people.csv');
  const settings = giveBehavior(readSettings(given), single(given, 'behavior'), broadcast);
  if (settings === undefined) return ExitCode.findings;
  const contacts = single(given, 'contacts');
  const run = {
    broadcast,
    settings,
    people,
    batches,
    scrubDuplicates: flag(given, 'scrubDuplicates'),
    ...(flag(given, 'strictNumbers') ? { isValid: await numberCheck() } : undefined),
    ...(contacts === undefined ? undefined : { contacts: await contactsOf(openPeople(contacts, '--contacts')) }),
  };
  tellWhenClosed(run);
  if (shard !== undefined) {
    const ran = await once({ ...run, shard }, calls);
    deliver(output, `${JSON.stringify(pieceOf(run, shard, ran, calls))}\n`);
    return ExitCode.fine;
  }
  if (!isSeveral) {
    const { plan, tally } = await once(run, calls);
    await report(format, given, output, broadcast, campaignResult(plan, tally));
    return ExitCode.fine;
  }
  const other = compared === undefined ? undefined : loadBroadcast(compared);
  if (compared !== undefined && other === undefined) return ExitCode.findings;
  await reportSeveral(format, given, output, run, other, runs ?? DEFAULT_RUNS);
  return ExitCode.fine;
}

// The numbering plans are large: they are only loaded when they are asked for.
async function numberCheck(): Promise<(number: string) => boolean> {
  return (await import('../../campaign/number-exists.ts')).numberExists;
}

function tellBreakdowns(path: string, { endings, unfilled }: CampaignResult): void {
  const broken = (endings['fault'] ?? 0) + (endings['step-limit'] ?? 0);
  if (broken > 0)
    process.stderr.write(
      `dialplan: ${broken} calls broke down or never ended\n  \`dialplan lint ${path}\` may say why\n`,
    );
  for (const [name, texts] of Object.entries(unfilled))
    process.stderr.write(`dialplan: ${texts} texts went out with ${name} in them: nobody gave it a value\n`);
}

/** A schedule of last year would give a report of nothing. */
function tellWhenClosed({ broadcast, settings, batches }: RunRequest): void {
  const { hours } = planOf(broadcast, settings);
  for (const { at, file } of batches)
    if (hours.opensFrom(at) === Number.POSITIVE_INFINITY)
      process.stderr.write(
        `dialplan: ${file.path}: nobody is called any more after ${momentWords(at)}, when it is added\n  schedules say when, or "resumeNextDay": true that it goes on the next day\n`,
      );
  if (settings.stopAt !== undefined && settings.stopAt <= settings.now)
    process.stderr.write(`dialplan: it is stopped at ${momentWords(settings.stopAt)}, before it is started\n`);
  if (hours.opensFrom(settings.now) !== Number.POSITIVE_INFINITY) return;
  process.stderr.write(
    `dialplan: ${broadcast.path}: no window of its schedules opens after ${momentWords(settings.now)}, when it is started\n  --now sets that moment\n`,
  );
}

async function once(run: RunRequest, calls: string | undefined, part = 1, of = 1): Promise<Ran> {
  const progress = new ShareProgress(part, of);
  const lines = calls === undefined ? undefined : new CallLines(calls);
  try {
    return await runCampaign({
      ...run,
      ...(lines === undefined ? undefined : { lines }),
      onProgress: (share) => progress.share(share),
    });
  } catch (error) {
    lines?.abandon();
    throw error;
  } finally {
    lines?.discard();
    progress.clear();
  }
}

function readShard(text: string | undefined): { readonly piece: number; readonly of: number } | undefined {
  if (text === undefined) return undefined;
  const [, first, second] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [piece, of] = [Number(first), Number(second)];
  if (piece >= 1 && piece <= of && of <= MOST_LANES) return { piece, of };
  throw new UsageError(`--shard ${text}: that is no piece`, `such as 1/4; there are at most ${MOST_LANES}`);
}

function readBatch(text: string): BatchFile {
  const [, at, path] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (at === undefined || path === undefined)
    throw new UsageError(`--batch ${text}: that is no time=file`, 'such as 2026-01-05T19:00:00Z=more.csv');
  return { at: readInstant(at, `--batch ${text}`), file: openPeople(path, '--batch') };
}

function pieceOf(
  { broadcast, settings, people, batches, scrubDuplicates, isValid }: RunRequest,
  { piece, of }: { readonly piece: number; readonly of: number },
  { tally, lanes }: Ran,
  calls: string | undefined,
): Piece {
  const files = [...people, ...batches.map(({ file }) => file)];
  return {
    kind: 'campaign-piece',
    version: 1,
    piece,
    of,
    path: broadcast.path,
    text: broadcast.source.text,
    settings,
    people: files.map(({ path, size }) => ({ path, size })),
    scrubDuplicates,
    strictNumbers: isValid !== undefined,
    tally,
    calls: calls === undefined || lanes === undefined ? undefined : { path: calls, sizes: lanes },
  };
}

async function merge(
  paths: readonly string[],
  format: Format,
  given: Record<string, unknown>,
  output: string | undefined,
  calls: string | undefined,
): Promise<number> {
  const extra = runOptions().filter((name) => Object.keys(given).some((key) => dashed(key) === name));
  if (extra.length > 0)
    throw new UsageError(
      `--merge: pieces have been simulated already, with their own ${extra.map((name) => `--${name}`).join(', ')}`,
      'leave out all but --format, --calls and -o',
    );
  refuseToOverwrite('-o', output, paths);
  refuseToOverwrite('--calls', calls, paths);
  const { broadcast, settings, tally } = mergePieces(paths, calls);
  await report(format, given, output, broadcast, campaignResult(planOf(broadcast, settings), tally));
  return ExitCode.fine;
}

async function report(
  format: Format,
  given: Record<string, unknown>,
  output: string | undefined,
  broadcast: LoadedBroadcast,
  result: CampaignResult,
): Promise<void> {
  tellBreakdowns(broadcast.path, result);
  const { campaignReport } = await import('./report.ts');
  deliver(output, campaignReport(format, given, broadcast, result));
}

async function reportSeveral(
  format: Format,
  given: Record<string, unknown>,
  output: string | undefined,
  run: RunRequest,
  other: LoadedBroadcast | undefined,
  runs: number,
): Promise<void> {
  const broadcasts = [run.broadcast, ...(other === undefined ? [] : [other])];
  const results: CampaignResult[][] = broadcasts.map(() => []);
  const total = runs * broadcasts.length;
  for (let i = 0; i < runs; i++) {
    const settings = { ...run.settings, seed: run.settings.seed + i };
    for (const [which, broadcast] of broadcasts.entries()) {
      const { plan, tally } = await once(
        { ...run, broadcast, settings },
        undefined,
        i * broadcasts.length + which + 1,
        total,
      );
      results[which]?.push(campaignResult(plan, tally));
    }
  }
  const { severalReport } = await import('./report.ts');
  deliver(output, severalReport(format, given, broadcasts, results));
}
