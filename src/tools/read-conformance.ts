// The cases under test/conformance: a small plan each, and a `.call` script that says what must happen. A file speaks of
// one line of grammar/semantics.md (`Q14`, `R3`) or of one tag; the title of a case may begin with an attribute.

import { readdirSync, readFileSync } from 'node:fs';
import { type CallCase, callCases } from '../rehearsal/call-cases.ts';
import { readCallFile } from '../rehearsal/read-call-file.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

const FOLDER = new URL('../../test/conformance/', import.meta.url);

export interface ConformanceCase {
  /** `Q14`, `R3`, `transfer`. */
  readonly subject: string;
  /** For tags: the attribute that the title begins with. */
  readonly attribute: string | undefined;
  readonly title: string;
  /** The plan's body, or a whole plan. */
  readonly plan: string;
  readonly calls: readonly CallCase[];
  /** Mistakes in the script. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many things are expected, in all calls. */
  readonly assertions: number;
}

/** What each line of grammar/semantics.md asks, by its id: `Q14`, `R3`. */
export function readQuestions(): Map<string, string> {
  const page = readFileSync(new URL('../../grammar/semantics.md', import.meta.url), 'utf8');
  return new Map(
    [...page.matchAll(/^\| ([QR]\d+) *\| ([^|]+?) *\|/gm)].map(([, id = '', question = '']) => [id, question]),
  );
}

/** Every case, file by file. */
export function conformanceCases(): ConformanceCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort(bySubject)
    .flatMap((name) => casesIn(name.slice(0, -'.txt'.length), readFileSync(new URL(name, FOLDER), 'utf8')));
}

function bySubject(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function casesIn(subject: string, text: string): ConformanceCase[] {
  const [head = '', ...parts] = text.split(/^## /m);
  if (head.trim().split('\n')[0] !== `# ${subject}`)
    throw new Error(`${subject}.txt does not begin with "# ${subject}"`);
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const [plan = '', script = ''] = lines.join('\n').split(/^---$/m);
    const { cases, diagnostics } = callCases(readCallFile(script));
    const [, attribute] = /^([A-Za-z-]+): /.exec(title) ?? [];
    const steps = cases.flatMap((callCase) => callCase.steps);
    return {
      subject,
      attribute,
      title,
      plan: plan.trim(),
      calls: cases,
      diagnostics,
      assertions: steps.filter(({ kind }) => kind === 'expect').length,
    };
  });
}
