import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffReport } from '../../../src/presentation/report/diff-report.ts';

const lines = (count: number, end = '\n'): string =>
  Array.from({ length: count }, (_, i) => `line ${i + 1}${end}`).join('');

const CASES: [name: string, path: string, before: string, after: string][] = [
  ['a changed line', 'polls/vote.xml', lines(9), lines(9).replace('line 5', 'LINE 5')],
  ['two places far apart', 'vote.xml', lines(40), lines(40).replace('line 3\n', '').replace('line 33', 'x')],
  ['no final newline', 'vote.xml', lines(5).trimEnd(), lines(5).trimEnd().replace('line 5', 'line five')],
  ['a final newline added', 'vote.xml', '<a/>', '<a/>\n'],
  ['a final newline removed', 'vote.xml', '<a/>\n', '<a/>'],
  ['CRLF', 'vote.xml', lines(9, '\r\n'), lines(9, '\r\n').replace('line 5', 'LINE 5')],
  ['CRLF without the last', 'vote.xml', lines(5, '\r\n').trimEnd(), `${lines(4, '\r\n')}LINE 5`],
  ['CRLF to LF', 'vote.xml', lines(3, '\r\n'), lines(3)],
  ['a lone CR', 'vote.xml', 'a\rb\nc\n', 'a\rB\nc\n'],
  ['blanks in the path', 'my polls/vote 1.xml', lines(3), lines(2)],
  ['quotes, % and accents in the path', 'é"%😀.xml', lines(3), lines(2)],
  ['a blank before an accent', 'my café.xml', lines(3), lines(2)],
  ['a leading ./', './polls/vote.xml', lines(3), lines(2)],
  ['lines that look like a diff', 'vote.xml', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n', '--- a/x\n+++ b/y\n@@ -1 +1 @@\n'],
  ['no-break blanks and emoji', 'vote.xml', '\ufeff<a>😀\u00a0</a>\n', '\ufeff<a>😀 </a>\n'],
];

describe('diffReport', () => {
  it('is empty when nothing changes', () => {
    expect(diffReport('vote.xml', 'a\r\n', 'a\r\n')).toBe('');
  });

  it('prints a unified diff', () => {
    expect(diffReport('polls\\vote.xml', lines(9), lines(9).replace('line 5', 'LINE 5'))).toBe(`--- a/polls/vote.xml
+++ b/polls/vote.xml
@@ -2,7 +2,7 @@
 line 2
 line 3
 line 4
-line 5
+LINE 5
 line 6
 line 7
 line 8
`);
  });

  it('turns any text into any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\r', ' ', '\\', '-', '+') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const options = { autoConvertLineEndings: false };
        expect(before === after || applyPatch(before, diffReport('a.xml', before, after), options) === after).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([
  ['git apply', 'git', ['-c', 'core.autocrlf=false', 'apply', '-p1', '--whitespace=nowarn']],
  ['patch -p1', 'patch', ['-p1', '--binary', '--silent']],
] as const)('%s', (_name, command, args) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dialplan-diff-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!exists(command)).each(CASES)('takes %s', (_case, path, before, after) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, before);
    // Not inside any repository: git then takes paths from the folder it stands in.
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) };
    execFileSync(command, args, { cwd: folder, env, input: diffReport(path, before, after), stdio: 'pipe' });
    expect(readFileSync(file, 'utf8')).toBe(after);
  });
});

function exists(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
