// Runs rules over one dialplan: presets, severities, options, suppressions, order.

import type { Dialplan } from '../model/dialplan.ts';
import { compareDiagnostics, type Diagnostic, type Severity } from '../source/diagnostic.ts';
import { parseDialplan } from './parse-dialplan.ts';
import type { Preset, Rule } from './rule.ts';
import { findingOf, RuleSettings } from './rule-settings.ts';
import { RULES } from './rules/index.ts';
import { type Direction, Subject } from './subject.ts';
import { applySuppressions } from './suppressions.ts';

/** How one rule is set: a severity, or `off`; and numbers for its options. */
export interface RuleSetting {
  readonly severity?: Severity | 'off' | undefined;
  readonly options?: Readonly<Record<string, number>> | undefined;
}

export interface LintOptions {
  /** Default `recommended`. */
  readonly preset?: Preset | undefined;
  /** Settings by rule id (older ids too), over those of the preset. */
  readonly rules?: Readonly<Record<string, RuleSetting | Severity | 'off'>> | undefined;
  /** Who starts the calls. Default: outbound when the plan has an `amd`, else unknown. */
  readonly direction?: Direction | undefined;
  /** False ignores suppression comments. Default true. */
  readonly suppressions?: boolean | undefined;
}

// The rules that check, all of one shape: a loop over objects of many shapes is slow, and this one runs for every file.
const ACTIVE_RULES = RULES.flatMap((rule) => {
  const { id, code, severity, preset, wholeFlow = false, check } = rule;
  return check === undefined ? [] : [{ rule, id, code, severity, preset, wholeFlow, check }];
});

/** Checks a dialplan with every rule the options switch on; `syntax` are the findings of reading it. In document order. */
export function lintDialplan(
  dialplan: Dialplan,
  syntax: readonly Diagnostic[],
  options: LintOptions = {},
): Diagnostic[] {
  const settings = new RuleSettings(options);
  const found: Diagnostic[] = [...syntax];
  let running: Rule | undefined;
  const subject = new Subject(dialplan, options.direction, (name) => settings.option(running, name));
  const { wellFormed } = dialplan.document;
  const breaks = wellFormed ? [] : syntax.map(({ span }) => span.start);
  for (const active of ACTIVE_RULES) {
    if (active.wholeFlow && !wellFormed) continue;
    const severity = settings.severity(active);
    if (severity === 'off') continue;
    running = active.rule;
    active.check(subject, (span, finding) => {
      // Words that are broken in the middle are not the author's: what breaks them is reported already.
      if (breaks.some((at) => span.start < at && at < span.end)) return;
      found.push(findingOf(active, severity, span, finding));
    });
  }
  found.sort(compareDiagnostics);
  return options.suppressions === false
    ? found
    : applySuppressions(subject, found, (name) => settings.severityOf(name));
}

/** Reads and checks one source text. Findings in document order; never throws on bad input. */
export function lintSource(source: string, options: LintOptions = {}): Diagnostic[] {
  const { dialplan, diagnostics } = parseDialplan(source);
  return lintDialplan(dialplan, diagnostics, options);
}
