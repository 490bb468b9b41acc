// What the commands say to wrong files, numbers and words: what would be right, with the exit code of wrong usage.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CommandFolder } from '../helpers/command-folder.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/street-poll/dialplan.xml', import.meta.url));

const files = new CommandFolder((each) => each.write('poll.xml', readFileSync(EXAMPLE, 'utf8')));
const run = (args: readonly string[], input = '') => files.run(args, input);
const write = (path: string, text: string): void => files.write(path, text);
const read = (path: string): string => files.read(path);

describe('a folder of all kinds of files', () => {
  test('is checked as lint would check it: what is no dialplan is left out, what is broken said, the rest checked', () => {
    const plan = read('poll.xml');
    write('all/a.json', '{}');
    write('all/b.json', '{ "dialplanXml": 5 }');
    write('all/c.xml', '<html/>');
    write('all/d.xml', plan);
    expect(run(['check', 'all', '--property', 'never fault'])).toEqual({
      status: 0,
      stdout: 'all/d.xml\n✓ never fault\n',
      stderr: '',
    });
    write('all/e.json', JSON.stringify([{ dialplanXml: plan }, { dialplanXml: plan }]));
    expect(run(['check', 'all', '--property', 'never fault'])).toMatchObject({
      status: 2,
      stdout: 'all/d.xml\n✓ never fault\n',
      stderr: expect.stringContaining('all/e.json: it holds 2 dialplans'),
    });
    expect(run(['check', 'all/a.json', 'all/d.xml', '--property', 'never fault'])).toMatchObject({
      status: 2,
      stdout: 'all/d.xml\n✓ never fault\n',
      stderr: expect.stringContaining('all/a.json: it holds no "dialplanXml"'),
    });
  });

  test('JSON that is broken is said once', () => {
    write('body.json', '[1,2');
    const { status, stderr } = run(['compile', 'body.json']);
    expect([status, stderr.match(/error:/g)?.length]).toEqual([1, 1]);
  });

  test('a dialplan that is not there stands for no scripts', () => {
    write('poll.call', '> press 1\n');
    expect(run(['test', 'pol.xml'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean "poll.xml"?'),
    });
  });
});

test('where nothing can be written, another place is asked for', () => {
  write('calls', '');
  expect(run(['paths', 'poll.xml', '--format', 'call', '-o', 'calls']).stderr).toBe(
    'dialplan: cannot make the folder calls: a file has that name\n  name another folder\n',
  );
  expect(run(['paths', 'poll.xml', '-o', 'none/paths.txt']).stderr).toBe(
    'dialplan: cannot write none/paths.txt: there is no such folder\n  make the folder none first, or name another\n',
  );
  expect(run(['paths', 'poll.xml', '-o', '.']).stderr).toContain('name a file in it, or another one');
});

test('an empty word is told from a file', () => {
  expect(run(['chart', '']).stderr).toBe('dialplan: the path is empty\n  a variable of a script may not be set\n');
  expect(run(['chart', 'poll.xml', '-o', '']).stderr).toBe(
    'dialplan: -o is given an empty value\n  a variable of a script may not be set\n',
  );
});

test('words too many are named', () => {
  expect(run(['paths', 'poll.xml', 'other.xml']).stderr).toBe(
    'dialplan: one file is enough: "other.xml" is too many\n  see `dialplan paths --help`\n',
  );
});

describe('numbers', () => {
  test.for([
    [['paths', 'poll.xml', '--max', '-1'], '--max -1: that is no such number\n  a whole number from 1 to 9'],
    [['paths', 'poll.xml', '--max=-1'], '--max -1: that is no such number\n  a whole number from 1 to 9'],
    [['paths', 'poll.xml', '--max', '0'], '--max 0: that is too small\n  a whole number from 1 to 9'],
    [['paths', 'poll.xml', '--loops', '1.5'], '--loops 1.5: that is no such number\n  a whole number from 0 to 9'],
    [['paths', 'poll.xml', '--max', '9'.repeat(20)], 'that is too large\n  a whole number from 1 to 999999999999999'],
    [
      ['chart', 'poll.xml', '--width', 'wide'],
      '--width wide: that is no such number\n  a whole number from 40 to 10000',
    ],
    [
      ['chart', 'poll.xml', '--format', 'text', '--width', '999999999'],
      '--width 999999999: that is too large\n  a whole number from 40 to 10000',
    ],
    [['call', 'poll.xml', '--max-steps', '999999999999'], 'that is too large\n  a whole number from 1 to 1000000'],
    [['call', 'poll.xml', '--seed', '-4'], '--seed -4: that is no such number\n  a whole number from 0 to 9'],
    [['call', 'poll.xml', '--max-steps', '0'], '--max-steps 0: that is too small\n  a whole number from 1 to 1000000'],
    [['test', '--min-coverage', '-1'], '--min-coverage -1: that is no percentage\n  a number from 0 to 100'],
  ] as const)('%j: what is allowed is said', ([args, complaint]) => {
    expect(run(args)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  });
});
