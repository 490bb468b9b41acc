// The rules as SARIF describes them: what a code scanning page shows beside a finding.

import type { Rule } from '../../analysis/rule.ts';
import { RULES } from '../../analysis/rules/index.ts';
import { rulePage, type Severity } from '../../source/diagnostic.ts';

/** SARIF's words for our severities. */
export const SARIF_LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const TOPICS: Readonly<Record<string, string>> = {
  DP1: 'syntax',
  DP2: 'structure',
  DP3: 'data',
  DP4: 'caller-experience',
  DP5: 'compliance',
};

/** A `reportingDescriptor` for every rule of the registry, in its order. */
export function sarifRules(): object[] {
  return RULES.map(describe);
}

/** Where a rule stands in `sarifRules()`; undefined for what is not in the registry. */
export function sarifRuleIndex(rule: string): number | undefined {
  return INDEX.get(rule);
}

const INDEX = new Map(RULES.map((rule, index) => [rule.id, index]));

function describe(rule: Rule): object {
  const page = rulePage(rule.id);
  const topic = TOPICS[rule.code.slice(0, 3)];
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    deprecatedIds: rule.aliases === undefined || rule.aliases.length === 0 ? undefined : [...new Set(rule.aliases)],
    shortDescription: { text: plainText(rule.summary), markdown: rule.summary },
    fullDescription: { text: plainText(rule.why), markdown: rule.why },
    help: {
      text: plainText(`${rule.summary}\n\n${rule.why}\n\nWhat to do: ${rule.fix}`),
      markdown: `${rule.summary}\n\n${rule.why}\n\n**What to do:** ${rule.fix}`,
    },
    // The format has no place for pages that lie in a folder.
    helpUri: /^https?:/i.test(page) ? page : undefined,
    defaultConfiguration: { level: SARIF_LEVEL[rule.severity] },
    properties: { tags: topic === undefined ? [rule.preset] : [topic, rule.preset], code: rule.code },
  };
}

// Rules are written with `code` in Markdown; a plain text shows it bare.
function plainText(markdown: string): string {
  return markdown.replaceAll('`', '');
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_all, first: string) => first.toUpperCase());
}
