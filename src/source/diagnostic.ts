// A finding: what every layer reports and every renderer prints. Facts and spans only; no colour, no line numbers.

import type { Span } from './span.ts';

/** error: the platform refuses it or callers are stranded; warning: very likely wrong; info: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/** One replacement of `span` by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A way to repair the finding. `safe` fixes keep what callers hear and where they are led, or restore what was plainly meant. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly TextEdit[];
}

/** A second place that explains the finding ("first defined here"). */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/**
 * One finding about one source text. `message` names the thing and states the fact, on one line, without a full stop;
 * `help` says what to do. `rule` is permanent, `code` (`DP1xxx` syntax, `DP2xxx` structure, `DP3xxx` data and
 * expressions, `DP4xxx` caller experience, `DP5xxx` compliance) is never renumbered.
 */
export interface Diagnostic {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Words under the caret. */
  readonly label?: string;
  readonly related: readonly RelatedPlace[];
  readonly help?: string;
  readonly fixes: readonly Fix[];
  /** Where the rule's page lies, relative to the project's root. */
  readonly docs: string;
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** True when `severity` is at least as grave as `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return RANK[severity] >= RANK[threshold];
}

/** Document order; at one place the graver first, then by code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    a.span.start - b.span.start ||
    RANK[b.severity] - RANK[a.severity] ||
    a.span.end - b.span.end ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** What a reporter must say; the rest of a Diagnostic has defaults. */
export type DiagnosticFacts = Pick<Diagnostic, 'rule' | 'code' | 'severity' | 'message' | 'span'> & Partial<Diagnostic>;

/** Fills in the defaults: nothing related, no fixes, the page of the rule. */
export function diagnostic(facts: DiagnosticFacts): Diagnostic {
  return { related: [], fixes: [], docs: rulePage(facts.rule), ...facts };
}

/** Where the page of a rule lies, relative to the project's root. */
export function rulePage(rule: string): string {
  return `grammar/rules/${rule}.md`;
}
