// The configuration a run uses: the one named, or the nearest dialplan.config.json from the working folder up.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';
import type { LintOptions } from '../analysis/lint.ts';
import type { Config, Properties } from '../analysis/read-config.ts';
import { plain } from '../presentation/report/paint.ts';
import { formatDiagnostic } from '../presentation/report/text-report.ts';
import { SourceText } from '../source/source-text.ts';
import { UsageError } from './process-ends.ts';
import { unreadFile } from './unread-file.ts';

const FILE_NAME = 'dialplan.config.json';

/** The settings of a run, by file. */
export interface RunConfig {
  readonly failOn: Config['failOn'];
  optionsFor(path: string): LintOptions;
  propertiesFor(path: string): Properties;
  isIgnored(path: string): boolean;
}

/** Finds and reads the configuration. `wanted` is what `--config` says: a path, or `none`. */
export async function findConfig(wanted: string | undefined): Promise<RunConfig> {
  const path = wanted === 'none' ? undefined : (wanted ?? nearest(process.cwd()));
  if (path === undefined)
    return { failOn: undefined, optionsFor: () => ({}), propertiesFor: () => ({}), isIgnored: () => false };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadFile(path, error, `cannot read the configuration ${path}`, /\.json$/i);
  }
  const { readConfig, optionsFor, propertiesFor } = await import('../analysis/read-config.ts');
  const { config, diagnostics } = readConfig(text);
  if (diagnostics.length > 0) {
    const source = new SourceText(relative(process.cwd(), path) || path, text);
    const frames = diagnostics.map((finding) => formatDiagnostic(source, finding, plain)).join('\n\n');
    throw new UsageError(`the configuration has mistakes; nothing was checked\n\n${frames}`);
  }
  const folder = dirname(resolve(path));
  const fits = (file: string, glob: string): boolean =>
    matchesGlob(relative(folder, resolve(file)).replaceAll('\\', '/'), glob);
  return {
    failOn: config.failOn,
    optionsFor: (file) => optionsFor(config, (glob) => fits(file, glob)),
    propertiesFor: (file) => propertiesFor(config, (glob) => fits(file, glob)),
    isIgnored: (file) => config.ignore.some((glob) => fits(file, glob)),
  };
}

function nearest(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, FILE_NAME);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}
