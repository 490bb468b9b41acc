// Finding and writing files of unusual kinds.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../src/cli/check-file.ts';
import { findFiles } from '../../src/cli/find-files.ts';
import { lintCommand } from '../../src/cli/lint.ts';
import { writeReason } from '../../src/cli/reasons.ts';
import { STANDARD_INPUT } from '../../src/cli/standard-input.ts';

let folder: string;
const MAKE_PIPE = 'mkfifo';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialplan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')('a named pipe is read only when it is named', () => {
  execFileSync(MAKE_PIPE, [at('pipe.xml')]);
  writeFileSync(at('a.xml'), '');
  expect(findFiles([folder]).files).toEqual([{ path: at('a.xml'), named: false }]);
  expect(findFiles([at('*.xml')]).files).toEqual([{ path: at('a.xml'), named: true }]);
  expect(findFiles([at('pipe.xml')]).files).toEqual([{ path: at('pipe.xml'), named: true }]);
});

test('an empty path is a problem in words', () => {
  expect(findFiles(['']).problems.map(({ message }) => message)).toEqual(['one of the paths is empty']);
});

test.skipIf(process.platform === 'win32')('a link stays a link when its file is written', () => {
  writeFileSync(at('a.xml'), 'old');
  symlinkSync('a.xml', at('link.xml'));
  replaceFile(at('link.xml'), 'new');
  expect(lstatSync(at('link.xml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('a.xml'), 'utf8')).toBe('new');
});

test('a name of full length leaves room for nothing, and is written all the same', () => {
  const path = at(`${'x'.repeat(251)}.xml`);
  writeFileSync(path, 'old');
  chmodSync(path, 0o666);
  replaceFile(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o666);
  expect(readdirSync(folder)).toHaveLength(1);
});

// The superuser may write to every file.
test.skipIf(process.getuid?.() === 0)('a write-protected file is not written', () => {
  writeFileSync(at('a.xml'), 'old', { mode: 0o444 });
  expect(() => replaceFile(at('a.xml'), 'new')).toThrow();
});

test('--fix refuses standard input before it writes anything', async () => {
  await expect(lintCommand([STANDARD_INPUT], { config: 'none', fix: true })).rejects.toThrow(
    'cannot write to standard',
  );
});

test('a named file that the configuration ignores is no failure', async () => {
  writeFileSync(at('a.xml'), '<dialplan');
  writeFileSync(at('config.json'), '{ "ignore": ["a.xml"] }');
  expect(await lintCommand([at('a.xml')], { config: at('config.json'), quiet: true })).toBe(0);
});

test('why a file could not be written is said in words', () => {
  expect(writeReason({ code: 'ENOSPC' })).toBe('the disk is full');
  expect(writeReason({ code: 'ENOENT' })).toBe('there is no such folder');
  expect(writeReason({ code: 'EISDIR' })).toBe('it is a folder');
});

test.skipIf(!existsSync('/dev/full'))('a report that does not fit is a failure, not a finding', () => {
  const full = openSync('/dev/full', 'w');
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [main, 'explain'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'dialplan: cannot write the report: the disk is full\n' });
});
