// `dialplan simulate` as users run it: built, in processes of their own, in a folder of its own.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CommandFolder } from '../helpers/command-folder.ts';

const PLAN = `<dialplan name="Poll"><amd><live><goto>Ask</goto></live><machine><play type="tts">Sorry.</play><hangup/></machine></amd>
<menu name="Ask" timeout="5"><play type="tts">Coming? 1 for yes, 2 for no.</play>
<keypress pressed="1"><stash varname="Coming">Yes</stash></keypress><keypress pressed="2"><stash varname="Coming">No</stash></keypress></menu><hangup/></dialplan>`;
const BROADCAST = {
  name: 'Friday',
  dialplanXml: PLAN,
  maxActive: 20,
  resumeNextDay: true,
  retryConfig: { maxAttempts: 2, minutesBetweenAttempts: 10, retryResults: ['BUSY', 'NO_ANS'] },
};
const PEOPLE = [
  'firstName,phoneNumber,table',
  ...Array.from({ length: 300 }, (_, i) => `Ann,${2_135_550_100 + i},${i % 9}`),
];

const files = new CommandFolder((folder) => {
  folder.write('broadcast.json', JSON.stringify(BROADCAST, null, 2));
  folder.write('people.csv', `${PEOPLE.join('\n')}\n`);
});
const simulate = (...args: string[]) => files.run(['simulate', ...args]);
const usual = ['broadcast.json', '--recipients', 'people.csv'];

interface Report {
  readonly states: Record<string, number>;
  readonly results: Record<string, number>;
  readonly statistics: Record<string, number>;
}

describe('one campaign', () => {
  test('is told, and the same seed tells the same', () => {
    const { status, stdout, stderr } = simulate(...usual);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Friday\nbroadcast\.json\n300 recipients, seed 1, finished\n/);
    expect(stdout).toContain('Answers to "Coming"');
    expect(simulate(...usual).stdout).toBe(stdout);
    expect(simulate(...usual, '--seed', '2').stdout).not.toBe(stdout);
  });

  test('comes as JSON, as a table, as a page, as counts for a chart', () => {
    const report = JSON.parse(simulate(...usual, '--format', 'json').stdout) as Report;
    expect(report.states).toEqual({ FINISHED: 300 });
    expect(report.statistics).toMatchObject({ totalOutboundCount: 300, remainingOutboundCount: 0 });
    const table = parse(simulate(...usual, '--format', 'csv').stdout, { columns: true });
    expect(table[0]).toHaveProperty('section');
    expect(simulate(...usual, '--format', 'html').stdout).toMatch(/^<!doctype html>/i);
    expect(simulate(...usual, '--format', 'counts', '-o', 'counts.json').status).toBe(0);
    const chart = files.run(['chart', 'broadcast.json', '--counts', 'counts.json', '--format', 'text']);
    expect([chart.status, chart.stderr]).toEqual([0, '']);
  });

  test('writes a line for each recipient, and leaves nothing else behind', () => {
    expect(simulate(...usual, '--calls', 'calls.jsonl').status).toBe(0);
    const lines = files.read('calls.jsonl').trimEnd().split('\n');
    expect(lines.length).toBe(300);
    expect(new Set(lines.map((line) => (JSON.parse(line) as { id: number }).id)).size).toBe(300);
    expect(readdirSync(files.folder).sort()).toEqual(['broadcast.json', 'calls.jsonl', 'people.csv']);
  });

  test('takes a dialplan alone, people of the request, contacts by id, batches and lists of numbers', () => {
    files.write('poll.xml', PLAN);
    expect(simulate('poll.xml', '--recipients', 'people.csv').status).toBe(0);
    files.write(
      'own.json',
      JSON.stringify({ ...BROADCAST, recipients: [{ phoneNumber: '2135550100' }, { contactId: 7 }] }),
    );
    files.write('contacts.csv', 'contactId,mobilePhone\n7,2135550177\n');
    files.write('never.txt', '213-555-0100\n');
    files.write('more.jsonl', '{"phoneNumber":"2135550188"}\n');
    const { stdout } = simulate(
      'own.json',
      '--contacts',
      'contacts.csv',
      '--do-not-contact',
      'never.txt',
      '--batch',
      '2026-01-05T18:00:00Z=more.jsonl',
      '--format',
      'json',
    );
    expect((JSON.parse(stdout) as Report).states).toEqual({ DNC: 1, FINISHED: 2 });
  });
});

describe('several runs', () => {
  test('give means with intervals, and differences of two broadcasts', () => {
    expect(simulate(...usual, '--runs', '3').stdout).toContain('3 runs, seeds 1 to 3');
    files.write('other.json', JSON.stringify({ ...BROADCAST, name: 'Saturday', maxActive: 2 }));
    const { stdout } = simulate(...usual, '--compare', 'other.json', '--runs', '3');
    expect(stdout).toContain('before: Friday (broadcast.json)');
    // Fewer lines change when people are called, and nothing that they do.
    expect(stdout).toMatch(/live answers +\S+ +\S+ +0\.0 /);
  });
});

describe('pieces', () => {
  test.for([2, 5])('%i of them give what one run gives, to the byte', (of) => {
    expect(simulate(...usual, '--format', 'json', '-o', 'whole.json', '--calls', 'whole.jsonl').status).toBe(0);
    const pieces = Array.from({ length: of }, (_, i) => `piece-${i + 1}.json`);
    pieces.forEach((piece, i) => {
      expect(simulate(...usual, '--shard', `${i + 1}/${of}`, '-o', piece, '--calls', `${piece}.jsonl`).status).toBe(0);
    });
    expect(
      simulate('--merge', ...pieces.toReversed(), '--format', 'json', '-o', 'merged.json', '--calls', 'merged.jsonl'),
    ).toMatchObject({ status: 0, stderr: '' });
    expect(files.read('merged.json')).toBe(files.read('whole.json'));
    expect(files.read('merged.jsonl')).toBe(files.read('whole.jsonl'));
    expect(simulate('--merge', ...pieces.slice(1)).stderr).toContain(`of ${of} pieces 1 is missing`);
    expect(simulate(...usual, '--seed', '2', '--shard', `1/${of}`, '-o', 'other.json').status).toBe(0);
    expect(simulate('--merge', 'other.json', ...pieces.slice(1)).stderr).toContain('it is no piece of the campaign');
  });
});

describe('people of all kinds', () => {
  const states = (text: string, name = 'odd.csv'): Record<string, number> | string => {
    files.write(name, text);
    const { status, stdout, stderr } = simulate('broadcast.json', '--recipients', name, '--format', 'json');
    return status === 0 ? (JSON.parse(stdout) as Report).states : stderr;
  };

  test.for([
    ['a mark of order, semicolons, Windows line ends', '\uFEFFPhone Number;First Name\r\n2135550100;Ann\r\n'],
    ['grouped numbers and quotes', 'phone,note\n"(213) 555-0100","a, b"\n'],
    ['a phone of the contact', 'mobilePhone\n2135550100\n'],
    ['rows that are short or long, and empty lines', 'phoneNumber,a,b\n\n2135550100\n\n'],
  ])('%s', ([, text]) => {
    expect(states(text as string)).toEqual({ FINISHED: 1 });
  });

  test('other encodings are read, and what cannot be is told', () => {
    files.write('wide.csv', Buffer.from('\uFEFFphoneNumber,name\n2135550100,Zoë\n', 'utf16le'));
    expect(simulate('broadcast.json', '--recipients', 'wide.csv')).toMatchObject({ status: 0, stderr: '' });
    files.write('old.csv', Buffer.from('phoneNumber,name\n2135550100,Zo\xeb\n', 'latin1'));
    const { status, stderr } = simulate('broadcast.json', '--recipients', 'old.csv');
    expect(status).toBe(0);
    expect(stderr).toContain('letters may be wrong');
  });

  test('columns may be named like anything', () => {
    files.write('text.json', '{"name":"T","message":"${constructor} ${__proto__} ${toString}"}');
    files.write('odd.csv', 'Phone,cell,constructor,__proto__\n,2135550100,a,b\n');
    const { status } = simulate(
      'text.json',
      '--recipients',
      'odd.csv',
      '--calls',
      'texts.jsonl',
      '--behavior',
      'sent.json',
    );
    expect(status).toBe(2);
    files.write('sent.json', '{ "texts": { "sent": 1 } }');
    simulate('text.json', '--recipients', 'odd.csv', '--calls', 'texts.jsonl', '--behavior', 'sent.json');
    expect(JSON.parse(files.read('texts.jsonl'))).toMatchObject({
      toNumber: '12135550100',
      message: 'a b ${toString}',
    });
  });

  test('lines of JSON are read as lists are: numbers without quotes, nothing instead of a value', () => {
    const people = [
      { phoneNumber: 2_135_550_100, attributes: { age: 30, none: null } },
      { contactId: '7' },
      { name: 'Ann' },
    ];
    files.write('people.jsonl', people.map((person) => JSON.stringify(person)).join('\n'));
    files.write('contacts.csv', 'contactId,cell\n7,2135550177\n');
    const args = ['broadcast.json', '--recipients', 'people.jsonl', '--contacts', 'contacts.csv'];
    const { stdout, stderr } = simulate(...args, '--format', 'json', '--calls', 'calls.jsonl');
    expect((JSON.parse(stdout) as Report).states).toEqual({ FINISHED: 2, INVALID: 1 });
    expect(stderr).toContain('people.jsonl:3: it has no "phoneNumber" and no "contactId"');
    expect(files.read('calls.jsonl')).toContain('"attributes":{"age":"30"}');
    expect(simulate(...usual, '--contacts', 'people.csv').stderr).toContain('no line names a contactId');
  });

  test('standard input, a quote that is never closed, a batch that comes too late', () => {
    expect(simulate('-').stderr).toContain('a broadcast is read from a file');
    expect(simulate('broadcast.json', '--recipients', '-').stderr).toContain('people are read from a file');
    files.write('quote.csv', 'phoneNumber,name\n"2135550100,Ann\n2135550101,Bob\n');
    expect(simulate('broadcast.json', '--recipients', 'quote.csv', '--calls', 'c.jsonl').stderr).toContain(
      'never closed',
    );
    expect(existsSync(join(files.folder, 'c.jsonl'))).toBe(false);
    files.write('day.json', JSON.stringify({ ...BROADCAST, resumeNextDay: false }));
    expect(
      simulate('day.json', '--recipients', 'people.csv', '--batch', '2026-01-09T17:00:00Z=people.csv').stderr,
    ).toContain('nobody is called any more after 2026-01-09T17:00:00Z');
  });

  test('a table of nobody', () => {
    files.write('nobody.csv', 'phoneNumber,name\n');
    expect(simulate('broadcast.json', '--recipients', 'nobody.csv').stderr).toContain('it names columns, and nobody');
  });

  test('bad and doubled numbers are counted, none is lost', () => {
    expect(states('phoneNumber\n555\nnobody\n\n2135550100\n2135550100\n0123456789\n')).toEqual({
      FINISHED: 2,
      INVALID: 3,
    });
    const { stdout } = simulate('broadcast.json', '--recipients', 'odd.csv', '--scrub-duplicates', '--format', 'json');
    expect((JSON.parse(stdout) as Report).states).toEqual({ DUP: 1, FINISHED: 1, INVALID: 3 });
  });

  test.for([
    ['', 'it is empty'],
    ['2135550100\n2135550101\n', 'its first line is a person already'],
    ['name,city\nAnn,Rome\n', 'no column holds phone numbers'],
    ['phnoe,name\n2135550100,Ann\n', 'is "phnoe" meant as "phone"?'],
    ['phone,a,a\n2135550100,1,2\n', 'two columns are named "a"'],
    [`phone,${'x,'.repeat(100_000)}y\n2135550100\n`, 'it has 100002 columns'],
  ])('%j', ([text, message]) => {
    const told = states(text as string);
    expect(told).toContain(message);
    expect(told).not.toContain('    at ');
  });

  test('JSON with a comma too many says where', () => {
    expect(states('[\n  {"phoneNumber":"2135550100"},\n]\n', 'odd.json')).toContain('odd.json:2');
    expect(states('{"phoneNumber":"2135550100"}\nnobody\n', 'odd.jsonl')).toContain('odd.jsonl:2: that is no person');
  });
});

describe('what is wrong is told with a way out', () => {
  test.for([
    [[], 'no broadcast to simulate'],
    [['nobody.json'], 'there is no such file'],
    [['broadcast.json'], 'nobody is called'],
    [[...usual, '--shard', '0/4'], '--shard 0/4: that is no piece'],
    [[...usual, '--shard', '1/99'], 'there are at most 16'],
    [[...usual, '--runs', '0'], '--runs 0'],
    [[...usual, '--now', 'soon'], '--now soon: that is no time'],
    [[...usual, '--zone', 'Mars/North'], 'there is no such time zone'],
    [[...usual, '--pause', '2026-01-05'], 'that is no stretch of time'],
    [[...usual, '--price-per-minute', '-1'], 'that is no price'],
    [[...usual, '-o', 'people.csv'], 'this run needs that file'],
    [[...usual, '--calls', 'no/where.jsonl'], '--calls no/where.jsonl'],
    [[...usual, '--format', 'csv', '--runs', '2'], 'several runs are told as text or json'],
    [['--merge', 'people.csv'], 'that is no piece of a campaign'],
  ] as const)('%j', ([args, message]) => {
    const { status, stderr } = simulate(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  test('a request with errors is not run', () => {
    files.write('bad.json', JSON.stringify({ ...BROADCAST, retryConfig: { maxAttempts: 99 } }));
    const { status, stderr } = simulate('bad.json', '--recipients', 'people.csv');
    expect(status).toBe(1);
    expect(stderr).toContain('bad.json:1:');
  });

  test('a behaviour that is none, and one that names no menu of the plan', () => {
    files.write('bad.json', '{ "dial": { "no-answer": 1 } }');
    expect(simulate(...usual, '--behavior', 'bad.json')).toMatchObject({ status: 1 });
    files.write('odd.json', '{ "questions": { "Aks": { "keys": { "1": 1 } } } }');
    const { status, stderr } = simulate(...usual, '--behavior', 'odd.json');
    expect(status).toBe(0);
    expect(stderr).toContain('did you mean "Ask"?');
  });

  test('a list of numbers with a line that names none is refused: it may be somebody who is called then', () => {
    files.write(
      'never.txt',
      'Number\n# by phone\n212.555.0104 ext 5\n001 212 555 0105\ntel:+1-212-555-0107\n2125550106 # asked\n',
    );
    expect(simulate(...usual, '--do-not-contact', 'never.txt').status).toBe(0);
    files.write('odd.txt', '2125550104\n21255501\n');
    const { status, stderr } = simulate(...usual, '--do-not-contact', 'odd.txt');
    expect([status, stderr.includes('odd.txt:2: 21255501')]).toEqual([2, true]);
  });

  test('calls that break down, and texts with names in them, are told', () => {
    files.write('lost.xml', '<dialplan name="Root"><play type="tts">Hi</play><goto>Nowhere</goto></dialplan>');
    expect(simulate('lost.xml', '--recipients', 'people.csv').stderr).toMatch(/\d+ calls broke down or never ended/);
    files.write('text.json', '{"name":"T","message":"Hi ${frstName}"}');
    expect(simulate('text.json', '--recipients', 'people.csv').stderr).toContain(
      '300 texts went out with ${frstName} in them',
    );
    expect(files.run(['walk', 'text.json']).stderr).toContain('a broadcast of texts has no calls');
  });

  test('pieces are not simulated again', () => {
    expect(simulate('--merge', 'piece.json', '--seed', '9').stderr).toContain('with their own --seed');
  });

  test('a schedule that is over when it starts', () => {
    const over = { stopDate: { year: 2025, month: 1, day: 1 } };
    files.write('over.json', JSON.stringify({ ...BROADCAST, schedules: [over] }));
    const { stderr } = simulate('over.json', '--recipients', 'people.csv');
    expect(stderr).toContain('no window of its schedules opens after 2026-01-05T17:00:00Z');
  });
});

test('no part is left when the run is refused', () => {
  simulate('nobody.json', '--recipients', 'people.csv', '--calls', 'calls.jsonl');
  expect(existsSync(join(files.folder, 'calls.jsonl'))).toBe(false);
});
