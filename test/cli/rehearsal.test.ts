// `dialplan call`, `test`, `walk` and `compile` as users run them: built, in processes of their own, in a folder of its own.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/library.ts';
import { CommandFolder } from '../helpers/command-folder.ts';

const FESTIVAL = fileURLToPath(new URL('../terminal/plans/festival.xml', import.meta.url));

const files = new CommandFolder(({ folder }) => copyFileSync(FESTIVAL, join(folder, 'festival.xml')));
const run = (args: readonly string[], input = '') => files.run(args, input);
const write = (path: string, text: string): void => files.write(path, text);
const read = (path: string): string => files.read(path);

describe('compile', () => {
  const flow = (): unknown => JSON.parse(JSON.stringify(compile(read('festival.xml')).flow));

  test('prints the flow graph, indented or compact, to a file as well', () => {
    const { status, stdout, stderr } = run(['compile', 'festival.xml']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(flow());
    expect(stdout.split('\n').length).toBeGreaterThan(100);
    const compact = run(['compile', '-', '--compact'], read('festival.xml')).stdout;
    expect(JSON.parse(compact)).toEqual(flow());
    expect(compact.split('\n').length).toBe(2);
    expect(run(['compile', 'festival.xml', '-o', 'flow.json']).stdout).toBe('');
    expect(read('flow.json')).toBe(stdout);
  });

  test('prints what could be read of a broken plan, says what is wrong, and exits with 1', () => {
    write('broken.xml', '<dialplan><play>Hello</ply><hangup/></dialplan>');
    const { status, stdout, stderr } = run(['compile', 'broken.xml']);
    expect(status).toBe(1);
    expect(stderr).toContain('broken.xml:1:24: error: the end tag "ply" does not match');
    expect(JSON.parse(stdout).nodes.map(({ kind }: { kind: string }) => kind)).toContain('hangup');
    write('empty.xml', '');
    expect(run(['compile', 'empty.xml'])).toMatchObject({ status: 1, stdout: '' });
  });

  test('wrong usage exits with 2', () => {
    for (const args of [
      [],
      ['no.xml'],
      ['a.xml', 'b.xml'],
      ['festival.xml', '-o', 'festival.xml'],
      ['festival.xml', '--compat'],
    ])
      expect(run(['compile', ...args]).status, args.join(' ')).toBe(2);
    expect(run(['compil', 'festival.xml']).stderr).toContain('did you mean "dialplan compile"?');
  });
});

describe('call', () => {
  const data = (...args: string[]) => {
    const { status, stdout, stderr } = run(['call', 'festival.xml', '--format', 'json', ...args]);
    return { status, stderr, call: JSON.parse(stdout) };
  };

  test('prints the transcript and the answers', () => {
    const { status, stdout, stderr } = run(['call', 'festival.xml', '--keys', '1 7']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatchInlineSnapshot(`
      " 0:00  answered by a person
       0:00  set misses = 0
       0:00  branch live
       0:00  goto Question
       0:00  say "Should the summer festival be held again? Press 1 for yes, or 2 for no."
       0:06  > press 1
       0:06  branch 1
       0:06  stash Festival = Yes
       0:06  say "Press 6 for June, or 7 for July."
       0:10  > press 7
       0:10  branch 7
       0:10  stash Month = July
       0:10  say "Thank you. Goodbye."
       0:12  hangup
       0:12  end: hangup after 0:12

      answers
            Festival = Yes
            Month = July
      "
    `);
  });

  test('gives the outcome, the answers and every event with its tag as JSON', () => {
    const { status, call } = data('--keys', '1 7');
    expect(status).toBe(0);
    expect(call).toMatchObject({ outcome: 'hangup', keys: '1 7', stash: { Festival: 'Yes', Month: 'July' } });
    expect(call.events.find((event: { type: string }) => event.type === 'stash')).toMatchObject({
      name: 'Festival',
      value: 'Yes',
      tag: { kind: 'stash', line: 9, column: 27 },
    });
    expect(call.events.at(-1)).toMatchObject({ type: 'end', outcome: 'hangup', at: call.duration });
  });

  test('prints an event a line as JSON lines', () => {
    const { stdout } = run(['call', 'festival.xml', '--format', 'jsonl', '--answered-by', 'machine']);
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ type }) => type)).toEqual(['answer', 'set', 'branch', 'goto', 'say', 'hangup', 'end']);
    expect(events.at(-1)).toMatchObject({ outcome: 'hangup', stash: {}, keys: '' });
  });

  test('takes the world from its options', () => {
    expect(data('--keys', '0', '--transfer', 'busy').call.outcome).toBe('hangup');
    expect(data('--keys', '0').call.outcome).toBe('transferred');
    expect(data('--keys', 'hangup').call).toMatchObject({ outcome: 'caller-hangup', keys: 'hangup' });
    expect(data('--keys', '5 5 5').call.variables).toMatchObject({ misses: '3' });
    expect(data('--at', 'Month', '--keys', '6').call.stash).toEqual({ Month: 'June' });
    write(
      'code.xml',
      '<dialplan><menu maxDigits="3"><keypress pressed="1"/></menu><menu><keypress pressed="2"/></menu></dialplan>',
    );
    expect(
      JSON.parse(run(['call', 'code.xml', '--keys', '1 2', '--format', 'json']).stdout)
        .events.filter(({ type }: { type: string }) => type === 'branch')
        .map(({ pressed }: { pressed: string }) => pressed),
    ).toEqual(['1', '2']);
  });

  test('says what was left over', () => {
    expect(run(['call', 'festival.xml', '--keys', '2 7']).stderr).toBe('dialplan: the call was over before: 7\n');
    expect(run(['call', 'festival.xml', '--keys', '2 7', '--quiet']).stderr).toBe('');
  });

  test('a call that breaks down or never ends exits with 1', () => {
    write('loop.xml', '<dialplan><setvar name="A" varname="n">1</setvar><goto>A</goto></dialplan>');
    const { status, stdout } = run(['call', 'loop.xml', '--max-steps', '300']);
    expect(status).toBe(1);
    expect(stdout).toContain('after 300 steps the call still goes round: setvar "A", goto "A"');
    write('nowhere.xml', '<dialplan><goto>Nowhere</goto></dialplan>');
    expect(run(['call', 'nowhere.xml']).status).toBe(1);
  });

  test.each([
    [['--keys', '1 x'], '"x" is nothing a caller does'],
    [['--transfer', 'bsy'], 'did you mean "busy"?'],
    [['--http', 'nope'], 'that is no answer of a server'],
    [['--now', 'yesterday'], 'that is no time'],
    [['--now', '2026-02-30'], 'that is no time'],
    [['--set', 'a b=1'], 'that is no name=value'],
    [['--at', 'Mnoth'], 'did you mean "Month"?'],
    [['--contact', 'none.json'], 'no such file'],
    [['--format', 'yaml'], 'one of text, json, jsonl'],
    [['--max-steps', 'many'], 'that is no such number'],
    [['--max-steps', '0'], 'a whole number from 1 to 1000000'],
    [['--set', 'contact.foo=1'], 'a contact has no field "foo"'],
    [['--set', 'global.date=5'], 'use --now to choose the moment'],
    [['--answerd-by', 'live'], 'did you mean "--answered-by"?'],
  ])('wrong usage exits with 2: %j', (args, words) => {
    const { status, stdout, stderr } = run(['call', 'festival.xml', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('mistakes in a contact have places', () => {
    write('ann.json', '{ "fristName": "Ann", "A": [1] }');
    const { status, stderr } = run(['call', 'festival.xml', '--contact', 'ann.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('ann.json:1:4: error: no plan can read the field "fristName"');
    expect(stderr).toContain('ann.json:1:28: error: the field "A" is no text');
  });

  test('a file that is no dialplan is not run', () => {
    write('pom.xml', '<project><name>x</name></project>');
    const { status, stdout, stderr } = run(['call', 'pom.xml']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('pom.xml:1:2: error:');
  });

  test('reads a request body, and places are the file’s own', () => {
    write('body.json', JSON.stringify({ dialplanXml: '<dialplan><goto>Nowhere</goto></dialplan>' }, null, 2));
    const { stdout } = run(['call', 'body.json', '--format', 'json']);
    const fault = JSON.parse(stdout).events.find((event: { type: string }) => event.type === 'fault');
    expect(fault.tag).toMatchObject({ kind: 'goto', line: 2 });
  });
});

describe('test', () => {
  const YES = '# Yes, in July.\n> press 1\n> press 7\nexpect stash Month = July\nexpect end hangup\n';

  test('runs the scripts of a folder', () => {
    write('yes.call', YES);
    write('more/no.call', 'plan: ../festival.xml\n\n> press 2\nexpect stash Festival = No\n');
    expect(run(['test'])).toEqual({
      status: 0,
      stdout: '✓ more/no.call\n✓ yes.call\n\n2 scripts, 2 calls: 2 passed\n',
      stderr: '',
    });
    expect(run(['test', 'yes.call', '--quiet']).stdout).toBe('\n1 script, 1 call: 1 passed\n');
    expect(run(['test', 'festival.xml', '--quiet']).stdout).toContain('2 scripts');
  });

  test('a failed expectation exits with 1 and shows its place', () => {
    write('no.call', '> press 2\nexpect stash Festival = Yes\n');
    const { status, stdout } = run(['test', 'no.call']);
    expect(status).toBe(1);
    expect(stdout).toContain('no.call:2:1: error: expected stash Festival = Yes\n');
    expect(stdout).toContain('nearest: stash Festival = No at 0:06');
    expect(stdout).toContain('place: festival.xml:11:7, stash');
  });

  test('--update records, keeps comments, and then all passes', () => {
    write('new.call', '# A caller who knows.\nseed: 3\n\n# Of course.\n> press 1\n> press 7\n');
    expect(run(['test', 'new.call']).status).toBe(1);
    const { status, stdout } = run(['test', 'new.call', '--update']);
    expect([status, stdout]).toEqual([0, '✓ new.call recorded\n\n1 script, 1 call: 1 recorded, 1 passed\n']);
    expect(read('new.call')).toMatchInlineSnapshot(`
      "# A caller who knows.
      seed: 3

      # Of course.

      answered by a person
      set misses = 0
      branch live
      goto Question
      say "Should the summer festival be held again? Press 1 for yes, or 2 for no."
      > press 1
      branch 1
      stash Festival = Yes
      say "Press 6 for June, or 7 for July."
      > press 7
      branch 7
      stash Month = July
      say "Thank you. Goodbye."
      hangup
      end: hangup after 0:12
      "
    `);
    expect(run(['test', 'new.call']).stdout).toContain('✓ new.call\n');
    const before = read('new.call');
    run(['test', 'new.call', '--update']);
    expect(read('new.call')).toBe(before);
  });

  test('--update leaves expectations alone', () => {
    const script = '> press 2\nexpect stash Festival = Yes\n';
    write('no.call', script);
    expect(run(['test', '--update']).status).toBe(1);
    expect(read('no.call')).toBe(script);
  });

  test('mistakes in a script have places and exit with 1', () => {
    write('bad.call', 'pln: x.xml\n> pres 1\nexpect say hello\n');
    const { status, stdout } = run(['test']);
    expect(status).toBe(1);
    expect(stdout).toContain('bad.call:1:1: error: there is no setting "pln" [call-script-invalid]');
    expect(stdout).toContain('bad.call:2:1: error: "pres 1" is nothing that caller or world does');
    expect(stdout).toContain('bad.call:3:1: error: "hello" is not in quotes');
  });

  test.each([
    ['plan: none.xml', 'there is no file "none.xml" here'],
    ['start at: Mnoth', 'did you mean "Month"?'],
    ['plan: broken.xml', 'the dialplan cannot be run: broken.xml:1:'],
  ])('a script whose plan does not do: %s', (setting, words) => {
    write('broken.xml', '<dialplan><play></dialplan>');
    write('a.call', `${setting.startsWith('plan') ? '' : 'plan: festival.xml\n'}${setting}\n\nexpect end hangup\n`);
    const { status, stdout } = run(['test']);
    expect(status).toBe(1);
    expect(stdout).toContain(words);
  });

  test('several plans beside a script: it must name one', () => {
    write('other.xml', '<dialplan/>');
    write('a.call', 'expect end hangup\n');
    expect(run(['test']).stdout).toContain('there are several dialplans beside the script');
  });

  test('nothing to run exits with 2', () => {
    expect(run(['test']).stderr).toMatch(/^dialplan: .: no .call file in this folder\n {2}`dialplan walk` saves calls/);
    expect(run(['test', 'none.call']).status).toBe(2);
    expect(run(['test', '--min-coverage', 'all']).stderr).toContain('that is no percentage');
  });

  test('--coverage in its formats, and --min-coverage', () => {
    write('yes.call', YES);
    expect(run(['test', '--coverage']).stdout).toContain('festival.xml  tags 15 of 40 (37.5 %)');
    const lcov = run(['test', '--coverage', 'lcov']);
    expect(lcov.stdout).toMatch(/^TN:\nSF:festival\.xml\n/);
    expect(lcov.stderr).toContain('1 script, 1 call: 1 passed');
    expect(run(['test', '--coverage=json', '--coverage-output', 'cov.json']).stdout).toContain('✓ yes.call');
    expect(JSON.parse(read('cov.json')).summary.tags.total).toBe(40);
    const short = run(['test', '--min-coverage', '90']);
    expect(short.status).toBe(1);
    expect(short.stderr).toContain('20.0 % of the branches are covered, less than the 90 % asked for');
    expect(run(['test', '--min-coverage', '19%']).status).toBe(0);
  });

  test.each(['tap', 'junit', 'json'])('--format %s goes to a file as well', (format) => {
    write('yes.call', YES);
    const { stdout } = run(['test', '--format', format]);
    expect(stdout).toContain('yes.call');
    run(['test', '--format', format, '-o', 'report']);
    expect(read('report')).toBe(stdout);
  });

  test('what programs read stands on standard output alone', () => {
    write('yes.call', YES);
    const { stdout, stderr } = run(['test', '--format', 'json', '--coverage']);
    expect(JSON.parse(stdout).summary.passed).toBe(1);
    expect(stderr).toContain('tags 15 of 40');
    expect(run(['test', '--coverage', '.']).stdout).toContain('✓ yes.call');
  });

  test('a report never overwrites what the run reads', () => {
    write('yes.call', YES);
    const plan = read('festival.xml');
    for (const args of [
      ['call', 'festival.xml', '-o', 'festival.xml'],
      ['test', '-o', 'yes.call'],
      ['test', '--coverage', 'lcov', '--coverage-output', 'festival.xml'],
      ['test', '-o', 'same', '--coverage-output', './same'],
    ]) {
      const { status, stderr } = run(args);
      expect([status, stderr]).toEqual([2, expect.stringContaining('this run needs that file for something else')]);
    }
    expect(read('festival.xml')).toBe(plan);
    expect(read('yes.call')).toBe(YES);
  });

  test('a call that breaks down is never recorded', () => {
    write('loop.xml', '<dialplan><play name="A" type="tts">Round.</play><hangup/></dialplan>');
    write('a.call', 'plan: loop.xml\nmax steps: 400\n');
    expect(run(['test', 'a.call', '--update']).status).toBe(0);
    write('loop.xml', '<dialplan><play name="A" type="tts">Round.</play><goto>A</goto></dialplan>');
    const before = read('a.call');
    const { status, stdout } = run(['test', 'a.call', '--update']);
    expect([status, read('a.call')]).toEqual([1, before]);
    expect(stdout).toContain('error: the call breaks down: after 400 steps');
    expect(stdout.split('\n').length).toBeLessThan(100);
  });

  test('a name that nothing in the plan has is reported, also where it must never come', () => {
    write(
      'a.call',
      '> press 1\nexpect never stash Fstival\nexpect never goto Godbye\nexpect branch 12\nexpect never catch hangup\n',
    );
    const { status, stdout } = run(['test']);
    expect(status).toBe(1);
    expect(stdout).toContain('a.call:2:1: error: nothing in the plan stashes "Fstival"');
    expect(stdout).toContain('help: did you mean "Goodbye"?');
    expect(stdout).toContain('nothing in the plan has the branch "12"');
    expect(stdout).toContain('nothing in the plan catches "hangup"');
  });

  test('thousands of failures and mistakes are cut, and said to be', () => {
    write('many.call', `> press 1\n${'expect say "nothing says this"\n'.repeat(30_000)}`);
    write('junk.call', 'nonsense\n'.repeat(30_000));
    const { status, stdout } = run(['test']);
    expect(status).toBe(1);
    expect(stdout).toContain('… and 29980 more');
    expect(stdout).toContain('… and 29970 more mistakes');
    expect(stdout.split('\n').length).toBeLessThan(400);
  });

  test('nothing in a script reaches the terminal as a command to it', () => {
    write('esc.call', 'expect say "\u001b[31mred"\n');
    expect(run(['test']).stdout).not.toContain('\u001b');
  });

  test('--watch runs again when a script changes, and ends when it is told to', async () => {
    write('yes.call', YES);
    const child = spawn(process.execPath, [files.bin, 'test', '--watch'], { cwd: files.folder });
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
    });
    const shows = async (words: string): Promise<void> => {
      const start = performance.now();
      while (!printed.includes(words)) {
        if (performance.now() - start > 20_000) throw new Error(`never printed "${words}":\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await shows('1 passed');
    write('yes.call', YES.replace('= July', '= June'));
    await shows('1 failed');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(1);
  });
});

test('walk --speak reads prompts aloud with the program there is', async () => {
  write('bin/espeak-ng', '#!/bin/sh\n[ "$1" = --version ] || cat >> spoken.txt\n');
  chmodSync(join(files.folder, 'bin/espeak-ng'), 0o755);
  const child = spawn(process.execPath, [files.bin, 'walk', 'festival.xml', '--speak'], {
    cwd: files.folder,
    env: { ...process.env, PATH: `${join(files.folder, 'bin')}:${process.env['PATH']}` },
  });
  child.stdin.write('person\n');
  const start = performance.now();
  while (!existsSync(join(files.folder, 'spoken.txt')) || read('spoken.txt') === '') {
    if (performance.now() - start > 20_000) throw new Error('nothing was ever spoken');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.stdin.end('quit\n');
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
  expect(read('spoken.txt')).toBe('Should the summer festival be held again? Press 1 for yes, or 2 for no.');
});

test('walk --speak says so when there is no such program', () => {
  const { status, stderr } = spawnSync(process.execPath, [files.bin, 'walk', 'festival.xml', '--speak'], {
    cwd: files.folder,
    input: '',
    encoding: 'utf8',
    env: { ...process.env, PATH: files.folder },
  });
  expect([status, stderr]).toEqual([
    2,
    'dialplan: --speak: there is no program that speaks\n  install espeak-ng, or leave --speak out\n',
  ]);
});

test('walk in a pipe asks and answers in lines', () => {
  const { status, stdout } = run(['walk', 'festival.xml'], 'live\n1\nback\n2\nsave\nquit\n');
  expect(status).toBe(0);
  expect(stdout).toContain('Question waits 5 s for a key');
  expect(stdout).toContain('stash Festival = No');
  expect(existsSync(join(files.folder, 'festival.call'))).toBe(true);
  expect(run(['test']).stdout).toContain('✓ festival.call');
});
