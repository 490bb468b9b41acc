// Request bodies on the command line: every command that takes a dialplan takes a voice broadcast.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandFolder } from '../helpers/command-folder.ts';

const BROADCAST = {
  name: 'Library evening',
  sounds: {
    liveSoundText: 'The library is open until nine tonight. To talk to us, press 1.',
    machineSoundText: 'Sorry that we missed you. The library is open until nine tonight.',
    transferDigit: '1',
    transferNumber: '12135550100',
  },
  recipients: [{ phoneNumber: '12135550101' }],
};
const TEXTS = { name: 'Library evening', message: 'See you tonight.', recipients: [{ phoneNumber: '12135550101' }] };
const json = (body: unknown): string => `${JSON.stringify(body, null, 2)}\n`;

const files = new CommandFolder((folder) => {
  folder.write('broadcast.json', json(BROADCAST));
  folder.write('texts.json', json(TEXTS));
});

describe('lint', () => {
  test('requests are checked by name, in folders and on standard input', () => {
    files.write('package.json', json({ name: 'dialplan-user', version: '1.0.0', private: true }));
    expect(files.run(['lint', '.'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 files checked: nothing found'),
    });
    expect(files.run(['lint', 'texts.json']).stdout).toBe('1 file checked: nothing found\n');
    const { status, stdout } = files.run(['lint', '-'], json([{ phoneNumber: '5550101' }]));
    expect(stdout).toContain('<stdin>:3:21: error: "5550101" has 7 digits [phone-number-malformed]');
    expect(status).toBe(1);
  });

  test('other JSON is no request', () => {
    files.write('package.json', json({ name: 'dialplan-user', version: '1.0.0', private: true }));
    const { status, stderr } = files.run(['lint', 'package.json']);
    expect(stderr).toContain('is no request that dialplan knows');
    expect(status).toBe(2);
  });

  test('the configuration and --rule set rules of requests; --fix mends them', () => {
    files.write('texts.json', json({ ...TEXTS, maxActive: '5', bigMessageStrategy: 'trim' }));
    files.write('dialplan.config.json', json({ rules: { 'request-value-coerced': 'error' } }));
    expect(files.run(['lint', 'texts.json']).stdout).toContain('error: "maxActive" is taken for 5');
    expect(files.run(['lint', 'texts.json', '--rule', 'DP3202=off']).stdout).not.toContain('maxActive');
    expect(files.run(['lint', 'texts.json', '--fix'])).toMatchObject({ status: 0 });
    expect(JSON.parse(files.read('texts.json'))).toEqual({ ...TEXTS, maxActive: 5, bigMessageStrategy: 'TRIM' });
  });

  test('explain knows them', () => {
    expect(files.run(['explain', 'schedule-never-opens']).stdout).toContain('(DP3206)');
  });
});

describe('a voice broadcast', () => {
  test('call', () => {
    const { status, stdout } = files.run(['call', 'broadcast.json', '--keys', '1']);
    expect(stdout).toContain('transfer to 12135550100');
    expect(status).toBe(0);
    expect(files.run(['call', '-', '--answered-by', 'machine'], json(BROADCAST)).stdout).toContain(
      'Sorry that we missed',
    );
  });

  test('walk, with the lines of the file', () => {
    const { stdout } = files.run(['walk', 'broadcast.json'], 'live\n1\n');
    expect(stdout).toContain('[0:05, line 4] Live waits');
    expect(stdout).toContain('1 -> Transfer, untried');
  });

  test('paths, and the scripts of them as tests', () => {
    expect(files.run(['paths', 'broadcast.json']).stdout).toContain('5 distinct calls');
    files.run(['paths', 'broadcast.json', '--suite', '--format', 'call', '-o', 'calls']);
    expect(readdirSync(join(files.folder, 'calls')).length).toBeGreaterThan(3);
    expect(files.run(['test', 'calls'])).toMatchObject({ status: 0 });
    files.write('broadcast.call', 'answered by: machine\n\nexpect say "Sorry that we missed you"\nexpect end hangup\n');
    expect(files.run(['test', 'broadcast.call'])).toMatchObject({ status: 0 });
  });

  test('check', () => {
    const property = (text: string) => files.run(['check', 'broadcast.json', '--property', text]).status;
    expect(property('when machine: never transfer')).toBe(0);
    expect(property('never transfer')).toBe(1);
  });

  test('chart and compile', () => {
    expect(files.run(['chart', 'broadcast.json', '--format', 'text']).stdout).toContain('║ Live');
    const flow = JSON.parse(files.run(['compile', 'broadcast.json']).stdout) as { names: Record<string, number> };
    expect(Object.keys(flow.names).sort()).toEqual(['Live', 'Machine', 'Transfer', 'VoiceBroadcast']);
  });

  test('a broadcast of texts has no call', () => {
    const { status, stderr } = files.run(['call', 'texts.json']);
    expect(stderr).toContain('a broadcast of texts has no calls');
    expect(status).toBe(2);
  });
});
