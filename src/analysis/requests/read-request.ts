// Request bodies of the API: JSON text to a typed value, and what is wrong with it by the rules about requests.

import { compareDiagnostics, type Diagnostic } from '../../source/diagnostic.ts';
import { type JsonNode, readJson } from '../../syntax/json-text.ts';
import type { LintOptions } from '../lint.ts';
import { REQUEST_RULES } from '../request-rules/index.ts';
import { findingOf, RuleSettings } from '../rule-settings.ts';
import { checkObject } from './check-values.ts';
import { kindOf, type RequestObject } from './request-kind.ts';
import type { RequestProblem } from './request-problems.ts';
import { RequestSubject, type TypedRequest } from './request-subject.ts';
import { RequestValues } from './request-values.ts';

/** A request body as read. */
export type RequestReading = TypedRequest & {
  /** The tree of the JSON; undefined when there is none. */
  readonly root: JsonNode | undefined;
  /** What is wrong with the JSON and with the request, in document order; not what is wrong with a dialplan in it. */
  readonly diagnostics: Diagnostic[];
};

const NOTHING = { kind: 'unknown', value: undefined } as const;

/**
 * Reads a request body: a broadcast of calls or of texts, a batch, a list of recipients, or schedules, told apart by
 * their members. Numbers and booleans that are written as text are turned into what they are meant to be. A member that
 * does not fit is left out of the value and is in `diagnostics`. Never throws on bad input.
 */
export function readRequest(text: string, options: LintOptions = {}): RequestReading {
  const { subject, root, diagnostics } = subjectOf(text);
  if (subject === undefined) return { ...NOTHING, root, diagnostics };
  const found = [...diagnostics, ...requestFindings(subject, options)].sort(compareDiagnostics);
  return { ...subject.request, root, diagnostics: found };
}

/** What the rules see of a body; undefined when it is none of the kinds. `diagnostics` is what is wrong with the JSON. */
export function subjectOf(text: string): {
  readonly subject: RequestSubject | undefined;
  readonly root: JsonNode | undefined;
  readonly diagnostics: Diagnostic[];
} {
  const { root, diagnostics } = readJson(text);
  const { kind, object } = root === undefined ? { ...NOTHING, object: undefined } : kindOf(root);
  if (root === undefined || object === undefined) return { subject: undefined, root, diagnostics };
  const values = new RequestValues();
  const value = values.read(root, object);
  for (const item of Array.isArray(value) ? value : [value]) checkObject(item as object, object, values);
  keepOnePerPlace(values.problems);
  const request = { kind, value: kind === 'schedule' ? schedulesIn(value, object) : value } as TypedRequest;
  return { subject: new RequestSubject(request, root, text, values), root, diagnostics };
}

/** Runs the rules about requests. */
export function requestFindings(subject: RequestSubject, options: LintOptions): Diagnostic[] {
  const settings = new RuleSettings(options);
  const found: Diagnostic[] = [];
  for (const rule of REQUEST_RULES) {
    const severity = settings.severity(rule);
    if (severity === 'off') continue;
    rule.checkRequest?.(subject, (span, finding) => found.push(findingOf(rule, severity, span, finding)));
  }
  return found;
}

function schedulesIn(value: unknown, object: RequestObject): unknown {
  return object === 'Schedule' ? [value] : ((value as { readonly schedules?: unknown }).schedules ?? []);
}

// One mistake, one message: a value of the wrong type is not in the list of choices either.
function keepOnePerPlace(problems: RequestProblem[]): void {
  const seen = new Set<JsonNode>();
  const kept: RequestProblem[] = [];
  const rank = (problem: RequestProblem): number => (problem.kind === 'type' ? 0 : problem.kind === 'coerced' ? 2 : 1);
  for (const problem of problems.toSorted((a, b) => rank(a) - rank(b))) {
    if ('node' in problem && seen.has(problem.node)) continue;
    if ('node' in problem) seen.add(problem.node);
    kept.push(problem);
  }
  problems.splice(0, problems.length, ...kept);
}
