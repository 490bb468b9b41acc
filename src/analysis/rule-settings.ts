// What the options of a run say about each rule, for all that run rules: severities, numbers, and findings made whole.

import { type Diagnostic, rulePage, type Severity } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { LintOptions, RuleSetting } from './lint.ts';
import type { Finding, Preset, Rule } from './rule.ts';
import { ruleNamed } from './rules/index.ts';

export const PRESET_RANK: Readonly<Record<Preset, number>> = { correctness: 0, recommended: 1, strict: 2 };

export class RuleSettings {
  readonly #byId = new Map<string, RuleSetting>();
  /** How much the preset holds. */
  readonly rank: number;

  constructor({ rules = {}, preset = 'recommended' }: LintOptions) {
    this.rank = PRESET_RANK[preset];
    for (const [name, setting] of Object.entries(rules)) {
      const rule = ruleNamed(name);
      if (rule !== undefined) this.#byId.set(rule.id, typeof setting === 'string' ? { severity: setting } : setting);
    }
  }

  severity({ id, severity, preset }: Pick<Rule, 'id' | 'severity' | 'preset'>): Severity | 'off' {
    return this.#byId.get(id)?.severity ?? (PRESET_RANK[preset] <= this.rank ? severity : 'off');
  }

  /** The severity of a rule by its name; `off` for a name that no rule has. */
  severityOf(name: string): Severity | 'off' {
    const rule = ruleNamed(name);
    return rule === undefined ? 'off' : this.severity(rule);
  }

  /** A number that a rule lets the user set. */
  option(rule: Rule | undefined, name: string): number {
    const set = rule === undefined ? undefined : this.#byId.get(rule.id)?.options?.[name];
    return set ?? rule?.options?.[name]?.default ?? 0;
  }
}

/** What a check said, as a whole finding. */
export function findingOf(
  { id, code }: Pick<Rule, 'id' | 'code'>,
  severity: Severity,
  span: Span,
  { message, label, help, related, fixes }: Finding,
): Diagnostic {
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
  return { ...base, ...(label === undefined ? {} : { label }), ...(help === undefined ? {} : { help }) };
}

// Names and values quoted in messages may run over several lines.
function onOneLine(message: string): string {
  return /[\r\n]/.test(message) ? message.replace(/\s+/g, ' ') : message;
}
