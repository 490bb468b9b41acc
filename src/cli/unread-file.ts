// A file that cannot be read, as an error with a way out: what else is there that may be meant.

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearestName } from '../source/nearest-name.ts';
import { UsageError } from './process-ends.ts';
import { reason } from './reasons.ts';

const MOST_NAMES = 5;
const PLAN_NAME = /\.(?:xml|json)$/i;

/** The error for what `node:fs` threw. `shown`: what the path is called, with the option it was given with. */
export function unreadFile(path: string, error: unknown, shown = path, wanted: RegExp = PLAN_NAME): UsageError {
  return new UsageError(`${shown}: ${reason(error)}`, wayOut(path, (error as NodeJS.ErrnoException).code, wanted));
}

/** A request body without a dialplan. */
export class NoPlan extends UsageError {
  constructor(shown: string, kind?: string) {
    if (kind === 'text-broadcast')
      super(`${shown}: a broadcast of texts has no calls`, '`dialplan simulate` rehearses it');
    else
      super(
        `${shown}: it holds no "dialplanXml" with a text`,
        'a request body holds its dialplan in a member of that name; a voice broadcast has "sounds" instead',
      );
  }
}

/** JSON that is no request body. */
export class NoRequest extends UsageError {
  constructor(shown: string) {
    super(
      `${shown}: it holds no "dialplanXml" with a text, and is no request that dialplan knows`,
      'those are broadcasts, batches, lists of recipients, and schedules',
    );
  }
}

function wayOut(path: string, code: string | undefined, wanted: RegExp): string | undefined {
  if (code === 'EISDIR') {
    const names = namesIn(path)?.filter((name) => wanted.test(name)) ?? [];
    return `name one file${names.length === 0 ? '' : `, such as ${listed(path, names)}`}`;
  }
  if (code === 'ENOTDIR') return 'look at its folders';
  if (code === 'EACCES' || code === 'EPERM') return 'look at its permissions';
  if (code !== 'ENOENT') return undefined;
  const folder = dirname(path);
  const names = namesIn(folder);
  if (names === undefined) return `there is no folder ${folder} either`;
  const near = nearestName(basename(path), names);
  if (near !== undefined) return `did you mean "${join(folder, near)}"?`;
  const fitting = names.filter((name) => wanted.test(name));
  const place = folder === '.' ? `the folder you are in, ${process.cwd()},` : folder;
  return fitting.length === 0 ? `${place} holds no such file` : `${place} holds ${listed(folder, fitting)}`;
}

function listed(folder: string, names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => join(folder, name));
  return `${shown.join(', ')}${names.length > MOST_NAMES ? ', ...' : ''}`;
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}
