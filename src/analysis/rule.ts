// What a rule is: metadata that its page, `explain` and the reports are made from, and one check.

import type { Fix, RelatedPlace, Severity } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { RequestSubject } from './requests/request-subject.ts';
import type { Subject } from './subject.ts';

/**
 * `correctness`: the platform would refuse it, or callers are stranded, for certain. `recommended` (the default) adds
 * what is very likely wrong and what is worth a look; `strict` adds taste. Each holds the ones before.
 */
export type Preset = 'correctness' | 'recommended' | 'strict';

/** What a check says. The rule's id, code, severity and page are added by the runner. */
export interface Finding {
  readonly message: string;
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

export type Report = (span: Span, finding: Finding) => void;

/** A number the user may set for a rule in the configuration. */
export interface RuleOption {
  readonly default: number;
  readonly description: string;
}

export interface Rule {
  /** Kebab-case, says the defect, permanent. */
  readonly id: string;
  /** `DPfnnn`, never renumbered. */
  readonly code: string;
  readonly severity: Severity;
  readonly preset: Preset;
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** Why it matters to callers or to the platform; one short paragraph. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** Set when findings come with a fix that `--fix` may apply (`safe`) or that only an editor offers (`unsafe`). */
  readonly fixable?: 'safe' | 'unsafe';
  /** Older ids that mean this rule in configurations and suppressions. */
  readonly aliases?: readonly string[];
  /** Numbers to set, by name. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** True when the check needs the whole flow: it stays silent when the file has syntax errors. */
  readonly wholeFlow?: boolean;
  /** Absent for rules about request bodies, and for those that the reader itself reports while it reads. */
  readonly check?: (subject: Subject, report: Report) => void;
  /** The check of a rule about request bodies. */
  readonly checkRequest?: (request: RequestSubject, report: Report) => void;
}

/** Declares a rule; gives the literal its type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
