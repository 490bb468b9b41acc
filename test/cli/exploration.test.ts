// `dialplan chart`, `paths`, `check` and `walk --script` as users run them: built, in processes of their own.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CommandFolder } from '../helpers/command-folder.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/street-poll/', import.meta.url));

const files = new CommandFolder((each) => each.write('poll.xml', readFileSync(join(EXAMPLE, 'dialplan.xml'), 'utf8')));
const run = (args: readonly string[], input = '') => files.run(args, input);
const write = (path: string, text: string): void => files.write(path, text);
const read = (path: string): string => files.read(path);

describe('chart', () => {
  test.for([
    ['mmd', /^---\ntitle: "StreetPoll"\n---\nflowchart TD/],
    ['dot', /^digraph /],
    ['svg', /^<svg /],
    ['html', /^<!doctype html>/],
    ['txt', /^StreetPoll/],
    ['json', /^\{\n {2}"version": 1/],
  ] as const)('the name of the file says the format: .%s', ([ending, start]) => {
    expect(run(['chart', 'poll.xml', '-o', `poll.${ending}`])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(read(`poll.${ending}`)).toMatch(start);
  });

  test('calls are drawn over it: one, those of scripts, the fewest, numbers from a file', () => {
    expect(run(['chart', 'poll.xml', '--format', 'text', '--keys', '1 2']).stdout).toMatch(
      /^StreetPoll \(one call: 1 2, hangup\)/,
    );
    expect(run(['chart', 'poll.xml', '--format', 'text', '--paths']).stdout).toMatch(
      /^StreetPoll \(9 calls that take every way\)/,
    );
    const tested = spawnSync(process.execPath, [files.bin, 'test', EXAMPLE, '--coverage', 'json'], {
      encoding: 'utf8',
    });
    write('counts.json', tested.stdout);
    const counted = run(['chart', 'poll.xml', '--format', 'text', '--counts', 'counts.json']);
    const scripted = run(['chart', 'poll.xml', '--format', 'text', '--calls', EXAMPLE]);
    expect([counted.status, scripted.status]).toEqual([0, 0]);
    // The same calls, counted twice.
    const body = (text: string): string => text.replace(/^.*\n/, '');
    expect(body(counted.stdout)).toBe(body(scripted.stdout));
  });

  test('an ending that no format has is refused, with those there are; what --format says is written anywhere', () => {
    expect(run(['chart', 'poll.xml', '-o', 'poll.pdf'])).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('-o poll.pdf: no format has the ending ".pdf"\n  one of .mmd, .md, .mermaid, '),
    });
    expect(existsSync(join(files.folder, 'poll.pdf'))).toBe(false);
    expect(run(['chart', 'poll.xml', '-o', 'poll.graph', '--format', 'dot']).status).toBe(0);
    expect(run(['chart', 'poll.xml', '-o', 'poll']).status).toBe(0);
    expect(read('poll')).toContain('flowchart TD');
  });

  test('the call that is drawn over it begins at a tag there is, and is described', () => {
    expect(run(['chart', 'poll.xml', '--keys', '1', '--at', 'Mont'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--at Mont: no tag is named "Mont"\n  did you mean "Month"?'),
    });
    expect(run(['chart', 'poll.xml', '--keys', '1', '--at', 'Nope']).stderr).toContain('names: StreetPoll, Festival, ');
    expect(run(['chart', 'poll.xml', '--at', 'Month'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('describe one with --keys'),
    });
  });

  test('mistakes are told with a way out', () => {
    expect(run(['chart', 'poll.xml', '--keys', '1', '--paths'])).toMatchObject({ status: 2 });
    expect(run(['chart', 'poll.xml', '--width', '10']).stderr).toContain(
      '--width 10: that is too small\n  a whole number from 40 to 10000',
    );
    expect(run(['chart', 'poll.xml', '-o', 'poll.xml']).status).toBe(2);
    write('counts.json', '{}');
    expect(run(['chart', 'poll.xml', '--counts', 'counts.json']).stderr).toContain('it holds no plans');
    expect(run(['chart', '-'], '<dialplan><play>Hi</play>')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('flowchart'),
    });
  });
});

describe('paths', () => {
  test('lists calls, up to a tag, from a tag, as data', () => {
    expect(run(['paths', 'poll.xml', '--max', '2']).stdout).toMatch(
      /2 distinct calls.*\n\n1 {2}0:06 {2}machine {2}hangup {2}Message\n2 .*\n\nnot all: there are more than 2 calls\n$/,
    );
    expect(run(['paths', 'poll.xml', '--to', 'OptOut', '--max', '1']).stdout).toContain('live 9');
    expect(run(['paths', 'poll.xml', '--from', 'Month', '--max', '1']).stdout).toContain('1 distinct call');
    const { calls } = JSON.parse(run(['paths', 'poll.xml', '--suite', '--format', 'json']).stdout) as {
      calls: unknown[];
    };
    expect(calls).toHaveLength(9);
    expect(run(['paths', 'poll.xml', '--to', 'Mouth'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean "Month"?'),
    });
  });

  test('the suite as scripts covers all, and every script passes', () => {
    expect(run(['paths', 'poll.xml', '--suite', '--format', 'call', '-o', 'calls']).status).toBe(0);
    expect(readdirSync(join(files.folder, 'calls'))).toHaveLength(9);
    expect(run(['test', 'calls', '--min-coverage', '100']).status).toBe(0);
    expect(run(['paths', 'poll.xml', '--format', 'call']).status).toBe(2);
  });

  test('no script is written that could not be run: of standard input, or of broken XML', () => {
    const plan = read('poll.xml');
    for (const args of [
      ['paths', '-', '--format', 'call', '-o', 'calls'],
      ['paths', '-', '--format', 'call', '--max', '1'],
      ['check', '-', '--property', 'never fault', '--save', 'calls'],
    ])
      expect(run(args, plan), args.join(' ')).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('standard input has no name\n  give the dialplan as a file'),
      });
    write('broken.xml', plan.replace('</menu>', ''));
    expect(run(['paths', 'broken.xml', '--format', 'call', '-o', 'calls'])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/"menu" is never closed[\s\S]*no script is written[\s\S]*mend the errors above/),
    });
    expect(existsSync(join(files.folder, 'calls'))).toBe(false);
  });
});

describe('check', () => {
  test('a broken property is shown by a call that can be saved and walked', () => {
    const { status, stdout } = run([
      'check',
      'poll.xml',
      '--property',
      'never stash Month = July',
      '--property',
      'always end hangup',
      '--save',
      'broken',
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('✗ never stash Month = July\n    broken after 0:20 by the shortest call: live 1 2');
    expect(stdout).toContain('✓ always end hangup');
    const [, script = ''] = /--script (\S+)/.exec(stdout) ?? [];
    expect(existsSync(join(files.folder, script))).toBe(true);
    expect(run(['test', script]).status).toBe(0);
    expect(run(['walk', 'poll.xml', '--script', script, '--plain'], 'quit\n').stdout).toContain(
      'the call is over: hangup after 0:23',
    );
  });

  test('properties stand in the configuration, too, for all plans or some', () => {
    write(
      'dialplan.config.json',
      '{ "properties": { "no faults": "never fault" }, "overrides": [{ "files": ["poll.xml"], "properties": { "opt-out": "can dnc within 1 menu" } }] }',
    );
    expect(run(['check', 'poll.xml'])).toMatchObject({
      status: 0,
      stdout: 'poll.xml\n✓ no faults: never fault\n✓ opt-out: can dnc within 1 menu\n',
    });
    write('dialplan.config.json', '{ "properties": { "no faults": "nevr fault" } }');
    expect(run(['check', 'poll.xml'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('property "no faults"'),
    });
  });

  test('what cannot be checked is said', () => {
    expect(run(['check', 'poll.xml'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no property') });
    expect(run(['check', 'poll.xml', '--property', 'never at Mouth']).stderr).toContain('did you mean "Month"?');
    expect(run(['check', '--property', 'never fault']).status).toBe(2);
    expect(run(['check', 'pol.xml', '--property', 'never fault'])).toMatchObject({
      status: 2,
      stderr: 'dialplan: pol.xml: there is no such file\n  did you mean "poll.xml"?\n',
    });
    expect(run(['check', 'nobody.json', '--property', 'never fault']).stderr).toMatch(
      /nobody.json: there is no such file\n {2}the folder you are in, .*, holds poll.xml\n$/,
    );
    expect(run(['check', 'old/poll.xml', '--property', 'never fault']).stderr).toContain(
      'there is no folder old either',
    );
  });
});

test('calls that never end are listed as that', () => {
  write(
    'loop.xml',
    '<dialplan><menu name="A"><keypress pressed="1"><goto>A</goto></keypress></menu><goto>A</goto></dialplan>',
  );
  const { status, stdout } = run(['paths', 'loop.xml']);
  expect([status, stdout]).toEqual([0, 'loop.xml: 1 distinct call, shortest first\n\n1    (nothing)  never ends  A\n']);
});

describe('walk --script', () => {
  const walk = (...args: string[]): string => run(['walk', ...args, '--plain'], 'quit\n').stdout;

  test('says when the script is of another plan', () => {
    write('other.xml', '<dialplan name="Other"><play type="tts">Hi</play></dialplan>');
    write('poll.call', 'plan: poll.xml\n> press 1\n');
    expect(walk('poll.xml', '--script', 'poll.call')).toContain('Note: the script has been walked');
    expect(walk('other.xml', '--script', 'poll.call')).toContain('Trouble: the script is of another plan, poll.xml');
    // A copy is the same plan, and a script beside nothing is of none.
    write('old/copy.xml', read('poll.xml'));
    expect(walk('old/copy.xml', '--script', 'poll.call')).toContain('Note: the script has been walked');
    write('alone/one.call', '> press 1\n');
    expect(walk('poll.xml', '--script', 'alone/one.call')).toContain('Note: the script has been walked');
  });

  test('names the script whose beginning the plan does not have', () => {
    write('poll.call', 'start at: Mont\n> press 1\n');
    expect(run(['walk', 'poll.xml', '--script', 'poll.call']).stderr).toContain(
      '--script poll.call: start at Mont: no tag is named "Mont"\n  did you mean "Month"?',
    );
    expect(run(['walk', 'poll.xml', '--script', 'pol.call']).stderr).toContain('did you mean "poll.call"?');
  });
});
