// `dialplan diff` as users run it, by itself and from git: built, in processes of their own, in a folder of its own.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { CommandFolder } from '../helpers/command-folder.ts';

const OLD = `<dialplan name="Poll">
  <menu name="Ask" timeout="5000">
    <play type="tts">Press 1 for yes.</play>
    <keypress pressed="1"><stash varname="Answer">Yes</stash></keypress>
  </menu>
</dialplan>
`;
const NEW = OLD.replace('5000', '8000').replace(
  '  </menu>',
  '    <keypress pressed="2"><stash varname="Answer">No</stash></keypress>\n  </menu>',
);
const SAID = `poll.xml → new.xml: 2 tags differ: 1 added, 1 changed

~ menu "Ask"  poll.xml:2 → new.xml:2
    timeout: 5000 → 8000
+ keypress 2 of menu "Ask"  new.xml:5
    with the tag in it

for callers: 3 calls before, 4 now: 1 new
+ 2: ends in end-of-plan at stash Answer in keypress 2 of menu "Ask"
`;

const files = new CommandFolder((each) => {
  each.write('poll.xml', OLD);
  each.write('new.xml', NEW);
});
const start: CommandFolder['start'] = (...args) => files.start(...args);
const run = (args: readonly string[], input = '') => files.run(['diff', ...args], input);
const write = (path: string, text: string): void => files.write(path, text);

test('says what differs, and exits with 1', () => {
  expect(run(['poll.xml', 'new.xml'])).toEqual({ status: 1, stdout: SAID, stderr: '' });
});

test('exits with 0 when nothing differs but the layout', () => {
  write('new.xml', OLD.replace(/\s*\n\s*/g, ' '));
  expect(run(['poll.xml', 'new.xml'])).toEqual({
    status: 0,
    stdout: 'poll.xml → new.xml: no tag differs\n',
    stderr: '',
  });
});

test('takes either file from standard input', () => {
  expect(run(['-', 'new.xml'], OLD).stdout).toBe(SAID.replaceAll('poll.xml', '<stdin>'));
  expect(run(['poll.xml', '-'], NEW).stdout).toBe(SAID.replaceAll('new.xml', '<stdin>'));
  expect(run(['-', '-'], OLD)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('only one of the two can come from standard input'),
  });
});

test('compares a request body with a plan', () => {
  write('body.json', JSON.stringify({ dialplanXml: OLD }));
  expect(run(['body.json', 'new.xml']).stdout).toContain('~ menu "Ask"  body.json:1 → new.xml:2');
});

describe('formats', () => {
  test('json', () => {
    const { status, stdout } = run(['poll.xml', 'new.xml', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, summary: { added: 1, changed: 1 } });
  });

  test('markdown, into a file', () => {
    const { status, stdout } = run(['poll.xml', 'new.xml', '--format', 'markdown', '-o', 'pr.md']);
    expect([status, stdout]).toEqual([1, '']);
    expect(readFileSync(join(files.folder, 'pr.md'), 'utf8')).toContain('| `+` added | keypress 2 of menu "Ask" |');
  });

  test('one chart of both, by its name or by what is asked for', () => {
    const { status, stdout } = run(['poll.xml', 'new.xml', '--format', 'svg']);
    expect(status).toBe(1);
    expect(stdout).toContain('class="node menu changed"');
    expect(stdout).toContain('class="node data added"');
  });

  test.for([
    ['svg', /^<svg /],
    ['html', /^<!doctype html>/],
    ['mmd', /^---\n/],
    ['dot', /^digraph /],
    ['md', /^\*\*2 tags differ/],
    ['json', /^\{\n {2}"version": 1/],
    ['txt', /^poll.xml → new.xml/],
  ] as const)('the name of the file says the format: .%s', ([ending, begin]) => {
    expect(run(['poll.xml', 'new.xml', '-o', `both.${ending}`])).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(files.read(`both.${ending}`)).toMatch(begin);
  });

  test('colour where it is asked for', () => {
    expect(run(['poll.xml', 'new.xml', '--color']).stdout).toContain('\u001b[32m+ keypress 2');
  });

  test('nothing but the exit code', () => {
    expect(run(['poll.xml', 'new.xml', '--quiet'])).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(run(['poll.xml', 'poll.xml', '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('wrong usage exits with 2', () => {
  test.each([
    [[], 'two dialplans are needed'],
    [['poll.xml'], 'two dialplans are needed'],
    [['poll.xml', 'new.xml', 'poll.xml'], 'two dialplans at a time'],
    [['poll.xml', 'gone.xml'], 'gone.xml: there is no such file'],
    [['poll.xml', '.'], '.: it is a folder\n  name one file, such as new.xml, poll.xml'],
    [['poll.xml', 'new.xml', '-o', 'both.pdf'], 'no format has the ending ".pdf"\n  one of .txt, .json, .md, '],
    [['poll.xml', 'new.xml', '-o', 'new.xml'], 'this run needs that file for something else'],
    [['poll.xml', 'new.xml', '--format', 'pdf'], 'there is no such value'],
  ])('%j', (args, complaint) => {
    expect(run(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  });
});

describe('files that are not as they should be', () => {
  test('of broken XML, what could be read is compared', () => {
    write('new.xml', NEW.replace('</menu>', ''));
    const { status, stdout, stderr } = run(['poll.xml', 'new.xml']);
    expect(status).toBe(1);
    expect(stderr).toContain('error: "menu" is never closed [xml-not-well-formed]');
    // The calls of a plan that is half read are none.
    expect(stdout).toBe(SAID.replace(/\nfor callers[\s\S]*/, ''));
  });

  test('an empty one is a mistake, as it is to every other command', () => {
    write('new.xml', '');
    for (const pair of [
      ['poll.xml', 'new.xml'],
      ['-', 'poll.xml'],
      ['new.xml', 'new.xml'],
    ])
      expect(run(pair), pair.join(' ')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining('error: there is no tag in this file [xml-not-well-formed]'),
      });
  });

  test('no file at all is a plan without tags, and without calls', () => {
    expect(run(['poll.xml', '/dev/null'])).toEqual({
      status: 1,
      stdout: 'poll.xml → /dev/null: 1 tag removed\n\n- dialplan "Poll"  poll.xml:1\n    with the 4 tags in it\n',
      stderr: '',
    });
    expect(run(['/dev/null', '/dev/null']).status).toBe(0);
  });

  test('the same broken file twice is still broken', () => {
    write('new.xml', OLD.replace('</menu>', ''));
    expect(run(['new.xml', 'new.xml']).status).toBe(1);
  });

  test('a page that is no dialplan is said to be none', () => {
    write('new.xml', '<html/>');
    expect(run(['poll.xml', 'new.xml'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('the outermost tag is "html", not "dialplan"'),
    });
  });
});

const HAS_GIT = spawnSync('git', ['--version'], { stdio: 'ignore' }).status === 0;

describe.skipIf(!HAS_GIT)('from git', () => {
  const COMMITTER = {
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.org',
    GIT_COMMITTER_NAME: 'Ann',
    GIT_COMMITTER_EMAIL: 'ann@example.org',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_PAGER: 'cat',
  };
  const command = (): string => `"${process.execPath}" "${files.bin}" diff`;
  const git = (args: readonly string[], env: Record<string, string> = {}) =>
    start('git', args, '', { ...COMMITTER, ...env });

  beforeEach(() => {
    rmSync(join(files.folder, 'new.xml'));
    git(['init', '-q', '.']);
    git(['add', '.']);
    git(['commit', '-qm', 'The poll']);
    write('poll.xml', NEW);
  });

  test('as a difftool', () => {
    const { stdout } = git(['difftool', '--no-prompt', '--extcmd', command()]);
    expect(stdout.replace(/\S*git-blob-\w+\//g, 'temporary/')).toBe(
      SAID.replaceAll('poll.xml', 'temporary/poll.xml').replaceAll('new.xml', 'poll.xml'),
    );
  });

  test('as a difftool, for files that came and went', () => {
    git(['mv', '-f', 'poll.xml', 'other.xml']);
    const { stdout } = git(['difftool', '--no-prompt', '--no-renames', '--extcmd', command(), 'HEAD']);
    expect(stdout).toContain('/dev/null → other.xml: 1 tag added');
    expect(stdout).toContain('/dev/null: 1 tag removed');
  });

  test('as the diff command of a kind of file, which git calls its own way', () => {
    write('.gitattributes', '*.xml diff=dialplan\n');
    git(['config', 'diff.dialplan.command', command()]);
    const { status, stdout } = git(['diff']);
    expect([status, stdout]).toEqual([
      0,
      SAID.replaceAll('poll.xml', 'a/poll.xml').replaceAll('new.xml', 'b/poll.xml'),
    ]);
  });

  test('a renamed file is compared under both names', () => {
    git(['mv', 'poll.xml', 'vote.xml']);
    const { stdout } = git(['diff', '-M', 'HEAD'], { GIT_EXTERNAL_DIFF: command() });
    expect(stdout).toContain('a/poll.xml → b/vote.xml: 2 tags differ');
  });

  test('a file that is no dialplan does not keep git from showing the others', () => {
    write('a.json', '{}');
    git(['add', '-N', 'a.json']);
    const { status, stdout, stderr } = git(['diff'], { GIT_EXTERNAL_DIFF: command() });
    expect([status, stdout]).toEqual([0, expect.stringContaining('a/poll.xml → b/poll.xml: 2 tags differ')]);
    expect(stderr).toContain('it holds no "dialplanXml"');
  });

  test('a version from history through a pipe', () => {
    const { stdout } = start('sh', ['-c', `git show HEAD:poll.xml | ${command()} - poll.xml`], '', COMMITTER);
    expect(stdout).toContain('~ menu "Ask"  <stdin>:2 → poll.xml:2');
  });
});
