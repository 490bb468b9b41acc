// The dialplans inside a request body: JSON text to plan texts that know their places in the JSON file.

import type { Diagnostic } from '../source/diagnostic.ts';
import type { DecodedText } from '../syntax/decoded-text.ts';
import { type JsonNode, jsonProperties, jsonText, readJson } from '../syntax/json-text.ts';

/** The key under which the API takes a dialplan. */
export const PLAN_KEY = 'dialplanXml';

export interface RequestPlan {
  readonly key: JsonNode;
  readonly plan: DecodedText;
}

/** Every dialplan of a JSON text, wherever it lies in it, and what is wrong with the JSON. */
export function plansInRequest(text: string): { readonly plans: RequestPlan[]; readonly diagnostics: Diagnostic[] } {
  const { root, diagnostics } = readJson(text);
  const plans: RequestPlan[] = [];
  const waiting: JsonNode[] = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...(node.children ?? []));
    for (const { key, value } of jsonProperties(node)) {
      if (value.type !== 'string') waiting.push(value);
      else if (holdsPlan(String(key.value), String(value.value))) plans.push({ key, plan: jsonText(value, text) });
    }
  }
  return { plans, diagnostics };
}

// The key as it is meant, in any letter case; or another key that plainly holds a plan.
function holdsPlan(name: string, value: string): boolean {
  const folded = name.toLowerCase().replace(/[_-]/g, '');
  return (
    folded === PLAN_KEY.toLowerCase() ||
    (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<dialplan\b/i.test(value) && folded.includes('dialplan'))
  );
}
