// The command as users run it: built, in a process of its own, in a folder of its own.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'dist/bin/dialplan.cjs');
const CLEAN = '<dialplan name="Root"><play type="tts">Hello.</play><hangup/></dialplan>\n';
const BROKEN = '<dialplan name="Root">\n  <goto>Nowhere</goto>\n</dialplan>\n';
const FIXABLE = '<dialplan name="Root">\n  <Play type="tts">Hello.</Play>\n  <hangup/>\n</dialplan>\n';

let folder: string;

beforeAll(() => {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'pipe' });
}, 120_000);
beforeEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'dialplan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('the bundle reads every example as the sources do', () => {
  const { status, stdout } = run(['lint', join(ROOT, 'examples'), '--config', 'none']);
  expect(stdout).toMatch(/^\d+ files checked: nothing found\n$/);
  expect(status).toBe(0);
});

describe('exit codes', () => {
  test('0 for a clean file, with a summary', () => {
    write('a.xml', CLEAN);
    expect(run(['lint', 'a.xml'])).toEqual({ status: 0, stdout: '1 file checked: nothing found\n', stderr: '' });
  });

  test('1 for an error, in one line that a regular expression reads', () => {
    write('polls/b.xml', BROKEN);
    const { status, stdout } = run(['lint', 'polls/b.xml']);
    expect(status).toBe(1);
    expect(stdout.split('\n')[0]).toBe('polls/b.xml:2:9: error: no tag is named "Nowhere" [goto-unresolved]');
  });

  test('--fail-on moves the line', () => {
    write('b.xml', BROKEN);
    write('c.xml', '<dialplan name="Root"><hangup/><play type="tts">Never.</play></dialplan>');
    expect(run(['lint', 'b.xml', '--fail-on', 'never']).status).toBe(0);
    expect(run(['lint', 'c.xml']).status).toBe(0);
    expect(run(['lint', 'c.xml', '--fail-on', 'warning']).status).toBe(1);
  });

  test.each([
    [['lint'], 'no file to check'],
    [['lint', 'none.xml'], 'there is no such file'],
    [['lint', 'x*.xml'], 'no .xml or .json file fits this pattern'],
    [['lint', '--formt', 'json', 'a.xml'], 'did you mean "--format"?'],
    [['lint', '--format', 'yaml', 'a.xml'], 'there is no such value'],
    [['lint', '--rule', 'goto-unresolvd=off', 'a.xml'], 'did you mean "goto-unresolved"?'],
    [['lint', '--rule', 'goto-unresolved=loud', 'a.xml'], 'not a severity'],
    [['lint', '--config', 'none.json', 'a.xml'], 'cannot read the configuration'],
    [['lint', '--fix', '--diff', 'a.xml'], 'exclude each other'],
    [['lint', '--diff', '--format', 'json', 'a.xml'], '--format means nothing'],
    [['lnt', 'a.xml'], 'did you mean "dialplan lint"?'],
    [['explain', 'goto-unresolvd'], 'did you mean "goto-unresolved"?'],
  ])('2 for wrong usage: %j', (args, words) => {
    write('a.xml', CLEAN);
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});

describe('paths', () => {
  test('folders are searched; the other files are still checked when one cannot be read', () => {
    write('plans/a.xml', CLEAN);
    write('plans/deep/b.xml', BROKEN);
    write('plans/pom.xml', '<project/>');
    write('plans/tsconfig.json', '{}');
    write('plans/node_modules/c.xml', BROKEN);
    symlinkSync('..', join(folder, 'plans/deep/up'));
    const { status, stdout, stderr } = run(['lint', 'plans', 'missing.xml']);
    expect(status).toBe(2);
    expect(stdout).toContain('plans/deep/b.xml:2:9: error');
    expect(stdout).toContain('2 files checked: 1 error');
    expect(stderr).toContain('missing.xml: there is no such file');
    expect(stderr).toContain('leads back to a folder that holds it');
  });

  test('a folder without dialplans', () => {
    write('empty/readme.txt', 'nothing');
    write('other/pom.xml', '<project/>');
    expect(run(['lint', 'empty'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no .xml or .json file in this folder'),
    });
    expect(run(['lint', 'other'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no dialplan found') });
  });

  test('globs and standard input', () => {
    write('a.xml', CLEAN);
    write('b.xml', BROKEN);
    expect(run(['lint', '*.xml']).stdout).toContain('2 files checked: 1 error');
    expect(run(['lint', '-'], BROKEN).stdout).toContain('<stdin>:2:9: error');
    expect(run(['lint', '-', '--stdin-path', 'x.json'], '{"dialPlanXml": "<dialplan/>"}').stdout).toContain(
      'x.json:1:3: error',
    );
    expect(run(['lint', '-'], '{"dialplanXml": "<dialplan><goto>x</goto></dialplan>"}').stdout).toContain(
      '<stdin>:1:34: error',
    );
  });

  test('JSON bodies have places in their own lines; other JSON holds no plan', () => {
    write('body.json', `${JSON.stringify({ name: 'Poll', dialplanXml: BROKEN }, null, 2)}\n`);
    write('other.json', '{"name": "Poll"}');
    expect(run(['lint', 'body.json']).stdout).toContain('body.json:3:53: error: no tag is named "Nowhere"');
    expect(run(['lint', 'other.json'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds no "dialplanXml"'),
    });
  });
});

describe('fixing', () => {
  test('--diff prints a patch and changes nothing; --fix writes', () => {
    write('a.xml', FIXABLE);
    const { stdout } = run(['lint', 'a.xml', '--diff']);
    expect(stdout).toContain('-  <Play type="tts">Hello.</Play>\n+  <play type="tts">Hello.</play>\n');
    expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toBe(FIXABLE);
    expect(run(['lint', 'a.xml', '--fix'])).toMatchObject({
      status: 0,
      stdout: '1 file checked: nothing found; 1 fix applied\n',
    });
    expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toBe(
      FIXABLE.replace('<Play', '<play').replace('</Play', '</play'),
    );
  });

  test('inside JSON a fix is escaped for JSON, and nothing else moves', () => {
    const body =
      '{ "dialPlanXml" :\t"<dialplan name=\\"Root\\"><Play type=\\"tts\\">Hi \\u00e9</Play><hangup/></dialplan>" }\n';
    write('a.json', body);
    run(['lint', 'a.json', '--fix']);
    const fixed = readFileSync(join(folder, 'a.json'), 'utf8');
    expect(fixed).toBe(
      body.replace('dialPlanXml', 'dialplanXml').replace('<Play', '<play').replace('</Play', '</play'),
    );
  });

  test('a byte-order mark survives; UTF-16 is left alone', () => {
    write('bom.xml', `\uFEFF${FIXABLE}`);
    run(['lint', 'bom.xml', '--fix']);
    expect(readFileSync(join(folder, 'bom.xml'), 'utf8').startsWith('\uFEFF<dialplan')).toBe(true);
    write('wide.xml', Buffer.from(`\uFEFF${FIXABLE}`, 'utf16le'));
    run(['lint', 'wide.xml', '--fix']);
    expect(readFileSync(join(folder, 'wide.xml')).equals(Buffer.from(`\uFEFF${FIXABLE}`, 'utf16le'))).toBe(true);
  });
});

describe('configuration', () => {
  test('the nearest file sets rules; overrides fit by glob; ignored files are skipped', () => {
    write(
      'dialplan.config.json',
      `{
      // comments are fine here
      "rules": { "goto-unresolved": "warning" },
      "overrides": [{ "files": ["strict/**"], "rules": { "goto-unresolved": "error" } }],
      "ignore": ["old/**"],
    }`,
    );
    write('a.xml', BROKEN);
    write('strict/b.xml', BROKEN);
    write('old/c.xml', BROKEN);
    const { stdout, status } = run(['lint', '.']);
    expect(stdout).toContain('a.xml:2:9: warning');
    expect(stdout).toContain('strict/b.xml:2:9: error');
    expect(stdout).not.toContain('old/c.xml');
    expect(status).toBe(1);
    expect(run(['lint', 'a.xml', '--rule', 'goto-unresolved=off']).stdout).toContain('nothing found');
    expect(run(['lint', 'a.xml', '--config', 'none']).stdout).toContain('a.xml:2:9: error');
  });

  test('mistakes in it have places', () => {
    write(
      'dialplan.config.json',
      '{\n  "presett": "strict",\n  "rules": { "goto-unresolvd": "off", "unknown-tag": "loud" }\n}',
    );
    write('a.xml', CLEAN);
    const { status, stderr } = run(['lint', 'a.xml']);
    expect(status).toBe(2);
    expect(stderr).toContain('dialplan.config.json:2:4: error: no setting is named "presett" [config-invalid]');
    expect(stderr).toContain('did you mean "preset"?');
    expect(stderr).toContain('dialplan.config.json:3:15: error: no rule is named "goto-unresolvd"');
    expect(stderr).toContain('dialplan.config.json:3:55: error: "loud" is no value for "unknown-tag"');
  });
});

describe('output', () => {
  test.each(['json', 'sarif', 'github', 'junit', 'checkstyle'])(
    '--format %s -o writes a file and prints nothing',
    (format) => {
      write('b.xml', BROKEN);
      expect(run(['lint', 'b.xml', '--format', format, '-o', 'out'])).toEqual({ status: 1, stdout: '', stderr: '' });
      expect(readFileSync(join(folder, 'out'), 'utf8')).toContain('Nowhere');
    },
  );

  test('--quiet keeps errors and drops the summary', () => {
    write('a.xml', CLEAN);
    write('b.xml', BROKEN);
    expect(run(['lint', 'a.xml', '--quiet']).stdout).toBe('');
    expect(run(['lint', 'b.xml', '--quiet']).stdout).not.toContain('checked');
  });

  test('colour only when asked for, away from a terminal', () => {
    write('b.xml', BROKEN);
    expect(run(['lint', 'b.xml']).stdout).not.toContain('\u001b[');
    expect(run(['lint', 'b.xml', '--color']).stdout).toContain('\u001b[31m');
    expect(run(['lint', 'b.xml', '--no-color'], '', { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b[');
  });

  test('a closed pipe is silent', () => {
    write('b.xml', BROKEN.replace('</dialplan>', `${'<goto>Nowhere</goto>\n'.repeat(20_000)}</dialplan>`));
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" lint b.xml | head -1`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(piped.stderr).toBe('');
    expect(piped.stdout).toContain('b.xml:2:9');
  });

  test('explain prints a page, by id or code, and the list', () => {
    expect(run(['explain', 'DP2020']).stdout).toContain('goto-unresolved (DP2020)');
    expect(run(['explain']).stdout.split('\n').length).toBeGreaterThan(90);
  });

  test('--version is the package version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(run(['--version']).stdout).toContain(`dialplan/${version} `);
  });
});
