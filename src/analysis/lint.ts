// Runs rules over one dialplan: presets, severities, options, suppressions, order.

import type { Dialplan } from '../model/dialplan.ts';
import { compareDiagnostics, type Diagnostic, rulePage, type Severity } from '../source/diagnostic.ts';
import { parseDialplan } from './parse-dialplan.ts';
import type { Preset, Rule } from './rule.ts';
import { RULES, ruleNamed } from './rules/index.ts';
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

const PRESET_RANK: Readonly<Record<Preset, number>> = { correctness: 0, recommended: 1, strict: 2 };

// The rules that check, all of one shape: a loop over objects of many shapes is slow, and this one runs for every file.
const ACTIVE_RULES = RULES.flatMap((rule) => {
  const { id, code, severity, preset, wholeFlow = false, check } = rule;
  return check === undefined ? [] : [{ rule, id, code, severity, presetRank: PRESET_RANK[preset], wholeFlow, check }];
});

/** Checks a dialplan with every rule the options switch on; `syntax` are the findings of reading it. In document order. */
export function lintDialplan(
  dialplan: Dialplan,
  syntax: readonly Diagnostic[],
  options: LintOptions = {},
): Diagnostic[] {
  const settings = normalise(options.rules);
  const found: Diagnostic[] = [...syntax];
  let running: Rule | undefined;
  const subject = new Subject(dialplan, options.direction, (name) => {
    const set = running === undefined ? undefined : settings.get(running.id)?.options?.[name];
    return set ?? running?.options?.[name]?.default ?? 0;
  });
  const rank = PRESET_RANK[options.preset ?? 'recommended'];
  const { wellFormed } = dialplan.document;
  const breaks = wellFormed ? [] : syntax.map(({ span }) => span.start);
  for (const active of ACTIVE_RULES) {
    if (active.wholeFlow && !wellFormed) continue;
    const byDefault = active.presetRank <= rank ? active.severity : 'off';
    const severity = settings.size === 0 ? byDefault : (settings.get(active.id)?.severity ?? byDefault);
    if (severity === 'off') continue;
    running = active.rule;
    const { id, code } = active;
    active.check(subject, (span, { message, label, help, related, fixes }) => {
      // Words that are broken in the middle are not the author's: what breaks them is reported already.
      if (breaks.some((at) => span.start < at && at < span.end)) return;
      const base = {
        rule: id,
        code,
        severity,
        message: onOneLine(message),
        span,
        related: related ?? [],
        fixes: fixes ?? [],
        docs: rulePage(id),
      };
      found.push({ ...base, ...(label === undefined ? {} : { label }), ...(help === undefined ? {} : { help }) });
    });
  }
  found.sort(compareDiagnostics);
  return options.suppressions === false
    ? found
    : applySuppressions(subject, found, (id) => severityOf(id, settings, rank));
}

/** Reads and checks one source text. Findings in document order; never throws on bad input. */
export function lintSource(source: string, options: LintOptions = {}): Diagnostic[] {
  const { dialplan, diagnostics } = parseDialplan(source);
  return lintDialplan(dialplan, diagnostics, options);
}

// Names and values quoted in messages may run over several lines.
function onOneLine(message: string): string {
  return /[\r\n]/.test(message) ? message.replace(/\s+/g, ' ') : message;
}

function severityOf(id: string, settings: ReadonlyMap<string, RuleSetting>, rank: number): Severity | 'off' {
  const rule = ruleNamed(id);
  if (rule === undefined) return 'off';
  return settings.get(rule.id)?.severity ?? (PRESET_RANK[rule.preset] <= rank ? rule.severity : 'off');
}

function normalise(rules: LintOptions['rules']): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [name, setting] of Object.entries(rules ?? {})) {
    const rule = ruleNamed(name);
    if (rule !== undefined) settings.set(rule.id, typeof setting === 'string' ? { severity: setting } : setting);
  }
  return settings;
}
