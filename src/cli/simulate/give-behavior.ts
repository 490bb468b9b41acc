// The behaviour of a simulation, from its file; what is wrong with it is told with its places.

import { behaviorFindings } from '../../campaign/behavior-for-plan.ts';
import { readBehavior } from '../../campaign/read-behavior.ts';
import { plain } from '../../presentation/report/paint.ts';
import { formatDiagnostic } from '../../presentation/report/text-report.ts';
import type { SourceText } from '../../source/source-text.ts';
import { readSource } from '../check-file.ts';
import { unreadFile } from '../unread-file.ts';
import type { LoadedBroadcast } from './load-broadcast.ts';
import type { GivenSettings } from './settings.ts';

/** The settings with the behaviour of a file; undefined when the file has errors, which have been told then. */
export function giveBehavior(
  settings: GivenSettings,
  path: string | undefined,
  { flow }: LoadedBroadcast,
): GivenSettings | undefined {
  if (path === undefined) return settings;
  let source: SourceText;
  try {
    source = readSource(path).source;
  } catch (error) {
    throw unreadFile(path, error, `--behavior ${path}`, /\.json$/i);
  }
  const { behavior, root, diagnostics } = readBehavior(source.text);
  const unfit = root === undefined || behavior === undefined || flow === undefined ? [] : behaviorFindings(root, flow);
  for (const finding of [...diagnostics, ...unfit])
    process.stderr.write(`${formatDiagnostic(source, finding, plain)}\n\n`);
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  return behavior === undefined || isWrong ? undefined : { ...settings, behavior };
}
