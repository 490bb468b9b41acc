// Request bodies: finds the dialplans inside a JSON file and checks them there, with places in the JSON file itself.

import { compareDiagnostics, type Diagnostic, diagnostic, type Fix, type RelatedPlace } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { type DecodedText, sourceSpan } from '../syntax/decoded-text.ts';
import { escapeJson, type JsonNode, jsonSpan } from '../syntax/json-text.ts';
import { type LintOptions, lintSource } from './lint.ts';
import { PLAN_KEY, plansInRequest } from './request-plans.ts';
import { ruleNamed } from './rules/index.ts';

export interface RequestFindings {
  readonly diagnostics: Diagnostic[];
  /** How many dialplans the file holds. */
  readonly plans: number;
}

/** Checks every dialplan of a JSON text. */
export function lintRequest(text: string, options: LintOptions = {}): RequestFindings {
  const { plans, diagnostics } = plansInRequest(text);
  const found = [...diagnostics];
  for (const { key, plan } of plans) {
    const name = String(key.value);
    if (name !== PLAN_KEY) found.push(...misspelledKey(key, name, options));
    for (const finding of lintSource(plan.value, options)) found.push(moveToFile(finding, plan));
  }
  return { diagnostics: found.sort(compareDiagnostics), plans: plans.length };
}

function misspelledKey(key: JsonNode, name: string, options: LintOptions): Diagnostic[] {
  const rule = ruleNamed('api-json-key-misspelled');
  if (rule === undefined) return [];
  const set = options.rules?.[rule.id];
  const severity = (typeof set === 'string' ? set : set?.severity) ?? rule.severity;
  if (severity === 'off') return [];
  const span = jsonSpan(key);
  return [
    diagnostic({
      rule: rule.id,
      code: rule.code,
      severity,
      message: `the API does not know the key "${name}"`,
      span,
      label: 'the dialplan would be ignored',
      help: `write "${PLAN_KEY}"`,
      fixes: [{ title: `write "${PLAN_KEY}"`, safety: 'safe', edits: [{ span, text: PLAN_KEY }] }],
    }),
  ];
}

// Offsets of the plan to offsets of the file that holds it as a JSON string.
function moveToFile(finding: Diagnostic, plan: DecodedText): Diagnostic {
  const move = (span: Span): Span => sourceSpan(plan, span.start, span.end);
  const related = finding.related.map((place): RelatedPlace => ({ ...place, span: move(place.span) }));
  const fixes = finding.fixes.map(
    (fix): Fix => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ span: move(edit.span), text: escapeJson(edit.text) })),
    }),
  );
  return { ...finding, span: move(finding.span), related, fixes };
}
