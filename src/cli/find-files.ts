// From the paths a user types to the files that are read: files as they are, folders searched, globs expanded.

import { type Dirent, globSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { EMPTY_HELP } from './options.ts';
import { UsageError } from './process-ends.ts';
import { reason } from './reasons.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { unreadFile } from './unread-file.ts';

/** A file to read. Files found in folders are skipped when they hold no dialplan; named ones never are. */
export interface FoundFile {
  readonly path: string;
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Paths that could not be read. */
  readonly problems: readonly UsageError[];
}

/** Which files of folders and globs are wanted. */
export interface WantedFiles {
  readonly name: RegExp;
  /** For "no ... in this folder". */
  readonly words: string;
  /** What to do where there is none. */
  readonly help?: string;
}

/** The scripts of calls. */
export const SCRIPT_FILES: WantedFiles = {
  name: /\.call$/i,
  words: '.call file',
  help: '`dialplan walk` saves calls as scripts, and `dialplan paths --format call -o FOLDER` writes some',
};

const PLAN_FILES: WantedFiles = { name: /\.(xml|json)$/i, words: '.xml or .json file' };

/** Finds the files of each path in turn; `STANDARD_INPUT` stands for itself. Each file is listed once. Default: dialplans. */
export function findFiles(paths: readonly string[], wanted: WantedFiles = PLAN_FILES): FoundFiles {
  const files = new Map<string, FoundFile>();
  const problems: UsageError[] = [];
  const add = (path: string, named: boolean): void => {
    if (!files.has(path)) files.set(path, { path, named });
  };
  for (const path of paths) {
    if (path === STANDARD_INPUT) add(path, true);
    else addPath(path, wanted, add, problems);
  }
  return { files: [...files.values()], problems };
}

type Add = (path: string, named: boolean) => void;

function addPath(path: string, wanted: WantedFiles, add: Add, problems: UsageError[]): void {
  if (path === '') {
    problems.push(new UsageError('one of the paths is empty', EMPTY_HELP));
    return;
  }
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    if (!/[*?[{]/.test(path)) {
      problems.push(unreadFile(path, error, path, wanted.name));
      return;
    }
    const matches = globSync(path).sort();
    const fitting = matches.filter((match) => wanted.name.test(match) && !isDirectory(match) && !isPipe(match));
    if (fitting.length === 0) problems.push(new UsageError(`${path}: no ${wanted.words} fits this pattern`));
    for (const match of fitting) add(match, true);
    return;
  }
  if (!isFolder) {
    add(path, true);
    return;
  }
  let found = 0;
  walkFolder(path, wanted, new Set(), problems, (file) => {
    found++;
    add(file, false);
  });
  if (found === 0) problems.push(new UsageError(`${path}: no ${wanted.words} in this folder`, wanted.help));
}

// Folders above on the way down are remembered by their real path: a link back to one of them would never end.
function walkFolder(
  folder: string,
  wanted: WantedFiles,
  above: Set<string>,
  problems: UsageError[],
  visit: (file: string) => void,
): void {
  let entries: Dirent[];
  let real: string;
  try {
    real = realpathSync(folder);
    if (above.has(real)) {
      problems.push(new UsageError(`${folder}: leads back to a folder that holds it`));
      return;
    }
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(new UsageError(`${folder}: ${reason(error)}`));
    return;
  }
  const inside = new Set([...above, real]);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = normalize(join(folder, entry.name));
    if (entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path)))
      walkFolder(path, wanted, inside, problems, visit);
    else if (wanted.name.test(entry.name) && !isPipe(path)) visit(path);
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

// Reading a named pipe waits for somebody to write to it, perhaps forever. One that the user names is read all the same.
function isPipe(path: string): boolean {
  try {
    return statSync(path).isFIFO();
  } catch {
    return false;
  }
}
