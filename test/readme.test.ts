// The README's examples, run: what it shows is what happens. `README_UPDATE=1` rewrites the shown report.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkProperties } from '../src/exploration/check-properties.ts';
import { compareCalls } from '../src/exploration/difference/compare-calls.ts';
import { readProperty } from '../src/exploration/read-property.ts';
import * as dialplan from '../src/index.ts';
import { campaignText } from '../src/presentation/campaign/campaign-text.ts';
import type { ComparedPlan } from '../src/presentation/difference/difference-report.ts';
import { differenceText } from '../src/presentation/difference/text-difference.ts';
import { pathsText } from '../src/presentation/paths/paths-text.ts';
import { verdictsText } from '../src/presentation/paths/verdict-text.ts';
import { KEY_HELP } from '../src/presentation/terminal/keymap.ts';
import { callTranscript } from '../src/presentation/transcript/call-transcript.ts';
import { exampleCampaign } from '../src/tools/example-pictures.ts';
import { EXAMPLES } from './helpers/plans.ts';

const FILE = new URL('../README.md', import.meta.url);
const readme = readFileSync(FILE, 'utf8');

/** The fenced block after the comment that names it. */
function example(name: string): string {
  const match = new RegExp(`<!-- example: ${name} -->\n\`\`\`\\w+\n([\\s\\S]*?)\`\`\``).exec(readme);
  if (match === null) throw new Error(`no example "${name}" in the README`);
  return match[1] as string;
}

test('the first look prints what it shows', () => {
  const source = new dialplan.SourceText('poll.xml', example('the plan'));
  const report = dialplan
    .lint(source.text)
    .map((finding) => `${dialplan.formatDiagnostic(source, finding, dialplan.plain)}\n`)
    .join('\n');
  if (process.env['README_UPDATE'] !== undefined) {
    const shown = example('what lint says');
    writeFileSync(
      FILE,
      readme.replace(
        `<!-- example: what lint says -->\n\`\`\`text\n${shown}`,
        () => `<!-- example: what lint says -->\n\`\`\`text\n${report}`,
      ),
    );
  } else expect(example('what lint says')).toBe(report);
});

const update = process.env['README_UPDATE'] !== undefined;

/** Holds the block after a comment against what it must show, or rewrites it. */
function holds(comment: string, text: string): void {
  const page = readFileSync(FILE, 'utf8');
  const match = new RegExp(`(<!-- ${comment} -->\n)(?:\`\`\`text\n[\\s\\S]*?\`\`\`\n|\n*(?:\\|.*\n)*\n?)`).exec(page);
  if (match === null) throw new Error(`no "${comment}" in the README`);
  const [shown, head = ''] = match;
  if (update)
    writeFileSync(
      FILE,
      page.replace(shown, () => head + text),
    );
  else expect(shown).toBe(head + text);
}

test('a request body is reported as it shows', () => {
  const source = new dialplan.SourceText('broadcast.json', example('the broadcast'));
  const report = dialplan
    .lintRequest(source.text)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map((finding) => `${dialplan.formatDiagnostic(source, finding, dialplan.plain)}\n`)
    .join('\n');
  holds('example: what lint says of the broadcast', `\`\`\`text\n${report}\`\`\`\n`);
});

test('the frame of the walkthrough is the one that is tested', () => {
  const frame = readFileSync(new URL('terminal/frames/answered-80x24.txt', import.meta.url), 'utf8');
  holds('frame: answered-80x24', `\`\`\`text\n${frame.trimEnd()}\n\`\`\`\n`);
});

test('the keys are those of the walkthrough', () => {
  const rows = KEY_HELP.map(([keys, does]) => `| ${code(keys)} | ${does.replaceAll('|', '\\|')} |\n`);
  holds('keys', `\n| keys | do |\n| --- | --- |\n${rows.join('')}\n`);
});

function code(keys: string): string {
  return keys
    .split('  ')
    .map((each) => `\`${each}\``)
    .join(', ');
}

test('the call prints what it shows', () => {
  const { text } = EXAMPLES.find(({ path }) => path === 'street-poll/dialplan.xml') ?? { text: '' };
  const { flow } = dialplan.compile(text);
  const result = dialplan.runCall(flow, {
    acts: [
      { type: 'keys', keys: '1' },
      { type: 'keys', keys: '2' },
    ],
  });
  holds(
    'example: what call says',
    `\`\`\`text\n${callTranscript(flow, new dialplan.SourceText('', text), result, dialplan.plain)}\`\`\`\n`,
  );
});

test('the comparison prints what it shows', () => {
  const { text } = EXAMPLES.find(({ path }) => path === 'street-poll/dialplan.xml') ?? { text: '' };
  const newer = text
    .replace('menu name="Month"', 'menu name="When"')
    .replace('<goto>Month<', '<goto>When<')
    .replace('2 for July, or 3 for August.', '2 for July, 3 for August, or 4 for September.')
    .replace(
      /( *)<keypress pressed="3">.*\n/,
      (line, indent) => `${line}${indent}<keypress pressed="4"><stash varname="Month">September</stash></keypress>\n`,
    )
    .replace('<play name="Goodbye"', '<if expr="${misses} == 0"><play type="tts">It was easy.</play></if>\n  $&')
    .replace(/ *<keypress pressed="9">.*\n/, '');
  const [old, fresh] = [text, newer].map((source, i) => ({
    source: new dialplan.SourceText(['old.xml', 'new.xml'][i] as string, source),
    flow: dialplan.compile(source).flow,
  })) as [ComparedPlan, ComparedPlan];
  const changes = dialplan.compareFlows(old.flow, fresh.flow);
  const callers = compareCalls(old.flow, fresh.flow, changes);
  holds(
    'example: what diff says',
    `\`\`\`text\n${differenceText({ old, new: fresh, changes, callers }, dialplan.plain)}\`\`\`\n`,
  );
});

test('the list of calls and the verdicts are what they print', () => {
  const { text } = EXAMPLES.find(({ path }) => path === 'street-poll/dialplan.xml') ?? { text: '' };
  const { flow } = dialplan.compile(text);
  const listed = dialplan.explorePaths(flow, { max: 6 });
  const named = (path: string): dialplan.SourceText => new dialplan.SourceText(path, text);
  const list = pathsText(flow, named('examples/street-poll/dialplan.xml'), listed, dialplan.plain);
  holds('example: what paths says', `\`\`\`text\n${list}\`\`\`\n`);
  const texts = ['when machine: never at Festival', 'when live: always stash Festival or dnc'];
  const properties = texts
    .map((each) => readProperty(each, each))
    .flatMap((read) => ('value' in read ? [read.value] : []));
  const verdicts = checkProperties(flow, properties);
  const opened = (): string => 'dialplan walk poll.xml --script broken/when-live-always-stash-Festival-or-dnc.call';
  const report = verdictsText(flow, named('poll.xml'), verdicts, dialplan.plain, opened);
  holds('example: what check says', `\`\`\`text\n${report}\`\`\`\n`);
});

test('the simulated broadcast comes out as it shows', () => {
  const { result, context } = exampleCampaign();
  holds('example: what simulate says', `\`\`\`text\n${campaignText(result, context, dialplan.plain)}\`\`\`\n`);
});

test('the broadcast of the street poll is its dialplan', () => {
  const read = (path: string): string =>
    readFileSync(new URL(`../examples/street-poll/${path}`, import.meta.url), 'utf8');
  expect(JSON.parse(read('broadcast.json')).dialplanXml).toBe(read('dialplan.xml'));
});

test('the broadcast of the library is simulated', () => {
  const lines: unknown[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...parts: unknown[]) => lines.push(parts));
  const body = example('a broadcast').replace(/^import \{(.*)\} from 'dialplan';/, 'const {$1} = dialplan;');
  new Function('dialplan', body)(dialplan);
  log.mockRestore();
  expect(lines).toEqual([[{ AM: 515, LA: 485 }, 'Yes', 238]]);
});

test('the flowchart in ten lines is drawn', () => {
  const body = example('a flowchart').trimEnd();
  expect(body.split('\n').length).toBeLessThanOrEqual(10);
  const folder = mkdtempSync(join(tmpdir(), 'dialplan-readme-'));
  const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const write = (path: string, drawing: string): void => writeFileSync(join(folder, path), drawing);
  const code = body.replace(/^import .*\n/gm, '');
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  new Function('flowchart', 'readFileSync', 'writeFileSync', code)(dialplan.flowchart, read, write);
  log.mockRestore();
  const drawn = (format: string): string => readFileSync(join(folder, `street-poll.${format}`), 'utf8');
  expect(drawn('svg')).toMatch(/^<svg /);
  expect(drawn('html')).toMatch(/^<!doctype html>/);
  expect(drawn('mermaid')).toContain('flowchart TD');
  expect(drawn('text')).toContain('Festival');
  rmSync(folder, { recursive: true });
});

test('the examples of a call and of the library run', () => {
  const printed = ['the library', 'a call'].map((name) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...parts: unknown[]) => {
      lines.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
    });
    const body = example(name).replace(/^import \{(.*)\} from 'dialplan';/, 'const {$1} = dialplan;');
    new Function('dialplan', body)(dialplan);
    log.mockRestore();
    return lines;
  });
  expect(printed).toEqual([
    ['1:55 goto-unresolved: no tag is named "Bye"', '0-next->1 1-next->2 2-unresolved->3'],
    ['prompt answer say', '{} {"Vote":"Yes"}', 'end-of-plan {"Vote":"Yes"} 1923'],
  ]);
});

test('every rule and folder it names exists', () => {
  const ids = new Set(dialplan.rules.map(({ id }) => id));
  for (const [, id] of readme.matchAll(/(?:explain|disable|--rule) ([a-z]+(?:-[a-z]+)+)/g)) expect(ids).toContain(id);
  for (const [, id] of readme.matchAll(/^ {4}"([a-z]+(?:-[a-z]+)+)":/gm)) expect(ids).toContain(id);
});
