// A `.call` file to the calls it asks for: one, or one for each row of its table.

import type { Act, CallScript } from '../runtime/call-script.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import type { Span } from '../source/span.ts';
import type { BodyLine, CallFile, CallFileReading, Table, Words } from './call-file.ts';
import type { Expectation } from './expectation.ts';
import { readAct } from './read-act.ts';
import { readExpectation } from './read-expectation.ts';
import { readSettings } from './read-settings.ts';
import { type Reading, scriptInvalid } from './script-findings.ts';

/** An act of a script, or an expectation, in the order of the file. */
export type Step =
  | { readonly kind: 'act'; readonly did: Act; readonly text: string; readonly span: Span }
  | { readonly kind: 'expect'; readonly expectation: Expectation };

/** One call to run. */
export interface CallCase {
  /** The row's values; undefined without a table. */
  readonly row: string | undefined;
  readonly plan: Words | undefined;
  /** Where the name to start at stands. */
  readonly start: Words | undefined;
  readonly script: CallScript;
  readonly steps: readonly Step[];
  /** The lines of an approved transcript, acts and all; undefined when there is none. */
  readonly approved: readonly Words[] | undefined;
}

export interface CallCases {
  readonly cases: readonly CallCase[];
  readonly diagnostics: readonly Diagnostic[];
}

const NO_COLUMNS: Table = { names: [], rows: [[]] };

/** The calls of a file. With mistakes in it there are none. */
export function callCases({ file, diagnostics }: CallFileReading): CallCases {
  const found = new Map<string, Diagnostic>();
  const report = (finding: Diagnostic): void => {
    const key = `${finding.span.start} ${finding.message}`;
    if (!found.has(key)) found.set(key, finding);
  };
  const parameters = file.isTableBroken ? [] : unknownParameters(file);
  for (const finding of [...diagnostics, ...mixed(file), ...parameters]) report(finding);
  // Where the table cannot be read, the lines without its parameters are still checked.
  const table = file.isTableBroken ? NO_COLUMNS : file.table;
  const rows = table?.rows ?? [[]];
  const cases = rows.map((cells) => {
    const values = new Map(table?.names.map(({ text }, i) => [text, cells[i]?.text ?? '']));
    return readCase({ ...file, table }, values, report);
  });
  const all = [...found.values()].sort((a, b) => a.span.start - b.span.start);
  return { cases: all.length === 0 ? cases : [], diagnostics: all };
}

// A transcript says everything, expectations say what matters: a file is one or the other.
function mixed({ body, table }: CallFile): Diagnostic[] {
  const transcript = body.find(({ kind }) => kind === 'transcript');
  const expectation = body.find(({ kind }) => kind === 'expect');
  if (transcript === undefined) return [];
  if (expectation !== undefined)
    return [
      scriptInvalid(
        'a file holds a transcript or expectations, not both',
        Math.max(transcript.span.start, expectation.span.start) === transcript.span.start
          ? transcript.span
          : expectation.span,
        'take one of them out, or move them to a file of their own',
      ),
    ];
  if (table === undefined) return [];
  const help = 'write expectations instead, or a file for each transcript';
  return [scriptInvalid('one transcript cannot stand for every row of a table', transcript.span, help)];
}

const PARAMETER = /<([A-Za-z_][\w -]*)>/g;

function unknownParameters({ settings, body, table }: CallFile): Diagnostic[] {
  if (table === undefined) return [];
  const names = table.names.map(({ text }) => text);
  const used = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const { text, span } of [...settings.map(({ value }) => value), ...body.filter(hasMeaning)]) {
    for (const [, name = ''] of text.matchAll(PARAMETER)) {
      used.add(name);
      if (names.includes(name)) continue;
      const help = didYouMean(name, names, `columns: ${names.join(', ')}`);
      findings.push(scriptInvalid(`the table has no column "${name}"`, span, help));
    }
  }
  for (const name of table.names) {
    if (used.has(name.text)) continue;
    findings.push(
      scriptInvalid(
        `nothing uses the column "${name.text}"`,
        name.span,
        `write <${name.text}> where its value belongs`,
      ),
    );
  }
  return findings;
}

function hasMeaning({ kind }: BodyLine): boolean {
  return kind !== 'comment';
}

function readCase(
  { settings, body, table }: CallFile,
  values: ReadonlyMap<string, string>,
  report: (finding: Diagnostic) => void,
): CallCase {
  const filled = (text: string): string => text.replace(PARAMETER, (whole, name: string) => values.get(name) ?? whole);
  const read = readSettings(
    settings
      .filter(({ value }) => table === undefined || !isUnfilled(value.text, values))
      .map(({ key, value }) => ({ key, value: { text: filled(value.text), span: value.span } })),
  );
  read.diagnostics.forEach(report);
  const steps: Step[] = [];
  for (const line of body) {
    const { kind, span } = line;
    if (kind !== 'act' && kind !== 'expect') continue;
    const text = filled(line.text);
    // A parameter that has no column is reported as such.
    if (table !== undefined && isUnfilled(line.text, values)) continue;
    const reading: Reading<Step> = kind === 'act' ? actStep(text, span) : expectStep(text, span);
    if ('value' in reading) steps.push(reading.value);
    else report(scriptInvalid(reading.wrong, span, reading.help));
  }
  const isApproved = body.some(({ kind }) => kind === 'transcript');
  return {
    row: table === undefined ? undefined : [...values].map(([name, value]) => `${name} ${value}`).join(', '),
    plan: read.plan,
    start: read.start,
    script: scriptOf(read.script, steps),
    steps,
    approved: isApproved ? body.filter(hasMeaning).map(approvedLine) : undefined,
  };
}

function isUnfilled(text: string, values: ReadonlyMap<string, string>): boolean {
  return [...text.matchAll(PARAMETER)].some(([, name = '']) => !values.has(name));
}

function approvedLine({ kind, text, span }: BodyLine): Words {
  return { text: kind === 'act' ? `> ${text}` : text, span };
}

function actStep(text: string, span: Span): Reading<Step> {
  const act = readAct(text);
  return 'value' in act ? { value: { kind: 'act', did: act.value, text: `> ${text}`, span } } : act;
}

function expectStep(text: string, span: Span): Reading<Step> {
  const expectation = readExpectation(text);
  return 'value' in expectation
    ? { value: { kind: 'expect', expectation: { ...expectation.value, span } } }
    : expectation;
}

function scriptOf(script: CallScript, steps: readonly Step[]): CallScript {
  return { ...script, acts: steps.flatMap((step) => (step.kind === 'act' ? [step.did] : [])) };
}
