// The dialplans inside a request body: JSON text to plan texts that know their places in the JSON file.

import type { Diagnostic } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { sourceSpan } from '../syntax/decoded-text.ts';
import { jsonProperties, jsonText } from '../syntax/json-nodes.ts';
import type { JsonNode } from '../syntax/json-text.ts';
import { subjectOf } from './requests/read-request.ts';
import type { RequestSubject } from './requests/request-subject.ts';
import { isPlanKey } from './requests/request-values.ts';
import { voicePlanIn } from './requests/voice-plan-places.ts';

/** A dialplan of a request body. */
export interface PlanInRequest {
  readonly xml: string;
  /** The key it stands under; none when it was made of sounds. */
  readonly key?: JsonNode;
  /** True when it was made of sounds: nobody wrote these tags. */
  readonly isMade: boolean;
  /** A place in the XML to its place in the JSON file. */
  move(span: Span): Span;
}

export interface RequestPlans {
  readonly plans: PlanInRequest[];
  /** The body, when it is of a known kind. */
  readonly subject: RequestSubject | undefined;
  /** What is wrong with the JSON. */
  readonly diagnostics: Diagnostic[];
}

/** Every dialplan of a JSON text, wherever it lies in it; the one that a voice broadcast stands for when none is written. */
export function plansInRequest(text: string): RequestPlans {
  const { subject, root, diagnostics } = subjectOf(text);
  const plans: PlanInRequest[] = [];
  const waiting: JsonNode[] = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...(node.children ?? []));
    for (const { key, value } of jsonProperties(node)) {
      if (value.type !== 'string') waiting.push(value);
      else if (holdsPlan(String(key.value), String(value.value))) plans.push(writtenPlan(key, value, text));
    }
  }
  const made = plans.length > 0 || subject === undefined ? undefined : voicePlanIn(subject);
  return { plans: made === undefined ? plans : [made], subject, diagnostics };
}

function writtenPlan(key: JsonNode, value: JsonNode, text: string): PlanInRequest {
  const plan = jsonText(value, text);
  return { xml: plan.value, key, isMade: false, move: ({ start, end }) => sourceSpan(plan, start, end) };
}

// The key as it is meant, in any letter case; or another key that plainly holds a plan.
function holdsPlan(name: string, value: string): boolean {
  return (
    isPlanKey(name) ||
    (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<dialplan\b/i.test(value) && /dial[_-]?plan/i.test(name))
  );
}
