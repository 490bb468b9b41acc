// The README's examples, run: what it shows is what happens. `README_UPDATE=1` rewrites the shown report.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import * as dialplan from '../src/index.ts';

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

test('the library example runs', () => {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  const body = example('the library').replace(/^import \{(.*)\} from 'dialplan';/, 'const {$1} = dialplan;');
  new Function('dialplan', body)(dialplan);
  log.mockRestore();
  expect(printed).toEqual(['1:55 goto-unresolved: no tag is named "Bye"', '0-next->1 1-next->2 2-unresolved->3']);
});

test('every rule and folder it names exists', () => {
  const ids = new Set(dialplan.rules.map(({ id }) => id));
  for (const [, id] of readme.matchAll(/(?:explain|disable|--rule) ([a-z]+(?:-[a-z]+)+)/g)) expect(ids).toContain(id);
  for (const [, id] of readme.matchAll(/^ {4}"([a-z]+(?:-[a-z]+)+)":/gm)) expect(ids).toContain(id);
});
