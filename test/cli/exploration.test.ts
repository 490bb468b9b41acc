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

  test('mistakes are told with a way out', () => {
    expect(run(['chart', 'poll.xml', '--keys', '1', '--paths'])).toMatchObject({ status: 2 });
    expect(run(['chart', 'poll.xml', '--width', '10']).stderr).toContain('too narrow');
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
  });
});
