// Request bodies: what is wrong with the request, and with the dialplans in it, with places in the JSON file itself.

import { compareDiagnostics, type Diagnostic, type Fix, type RelatedPlace } from '../source/diagnostic.ts';
import { escapeJson, jsonSpan } from '../syntax/json-nodes.ts';
import type { JsonNode } from '../syntax/json-text.ts';
import { type LintOptions, lintSource } from './lint.ts';
import { type PlanInRequest, plansInRequest } from './request-plans.ts';
import { requestFindings } from './requests/read-request.ts';
import type { RequestKind } from './requests/request-kind.ts';
import { PLAN_KEY } from './requests/request-values.ts';
import { inWordsOfSounds, MADE_PLAN_HELP } from './requests/voice-plan-rules.ts';
import { findingOf, RuleSettings } from './rule-settings.ts';
import { ruleNamed } from './rules/index.ts';

export interface RequestFindings {
  readonly diagnostics: Diagnostic[];
  /** How many dialplans the file holds; a voice broadcast stands for one. */
  readonly plans: number;
  /** What the file is, as a request. */
  readonly kind: RequestKind;
}

/** Checks a request body, and every dialplan of it. */
export function lintRequest(text: string, options: LintOptions = {}): RequestFindings {
  const { plans, subject, diagnostics } = plansInRequest(text);
  const found = [...diagnostics, ...(subject === undefined ? [] : requestFindings(subject, options))];
  for (const plan of plans) {
    const { key } = plan;
    if (key !== undefined && key.value !== PLAN_KEY) found.push(...misspelledKey(key, options));
    const findings = lintSource(plan.xml, options);
    found.push(
      ...(plan.isMade
        ? findings.flatMap((finding) => aboutSounds(finding, plan))
        : findings.map((finding) => moveToFile(finding, plan))),
    );
  }
  return { diagnostics: found.sort(compareDiagnostics), plans: plans.length, kind: subject?.kind ?? 'unknown' };
}

function misspelledKey(key: JsonNode, options: LintOptions): Diagnostic[] {
  const rule = ruleNamed('api-json-key-misspelled');
  const severity = rule === undefined ? 'off' : new RuleSettings(options).severity(rule);
  if (rule === undefined || severity === 'off') return [];
  const span = jsonSpan(key);
  return [
    findingOf(rule, severity, span, {
      message: `the API does not know the key "${key.value}"`,
      label: 'the dialplan would be ignored',
      help: `write "${PLAN_KEY}"`,
      fixes: [{ title: `write "${PLAN_KEY}"`, safety: 'safe', edits: [{ span, text: PLAN_KEY }] }],
    }),
  ];
}

// Offsets of the plan to offsets of the file that holds it as a JSON string.
function moveToFile(finding: Diagnostic, plan: PlanInRequest): Diagnostic {
  const fixes = finding.fixes.map(
    (fix): Fix => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ span: plan.move(edit.span), text: escapeJson(edit.text) })),
    }),
  );
  return { ...finding, span: plan.move(finding.span), related: moved(finding, plan), fixes };
}

// Nobody wrote the tags of a made plan, so only what is said of its texts is told, and no fix of tags is offered.
function aboutSounds(finding: Diagnostic, plan: PlanInRequest): Diagnostic[] {
  const help = MADE_PLAN_HELP.get(finding.rule);
  if (help === undefined) return [];
  const { help: _ofTags, ...rest } = finding;
  const span = plan.move(finding.span);
  return [
    {
      ...rest,
      message: inWordsOfSounds(rest.message),
      span,
      related: moved(finding, plan),
      fixes: [],
      ...(help === '' ? undefined : { help }),
    },
  ];
}

function moved({ related }: Diagnostic, plan: PlanInRequest): RelatedPlace[] {
  return related.map((place) => ({ ...place, span: plan.move(place.span) }));
}
