// A rule the user names, or a sentence about the name nearest to it.

import type { Rule } from '../analysis/rule.ts';
import { RULES, ruleNamed } from '../analysis/rules/index.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { UsageError } from './process-ends.ts';

/** The rule of an id, an older id or a code, in any letter case. */
export function knownRule(name: string): Rule {
  const rule = ruleNamed(name) ?? ruleNamed(name.toLowerCase()) ?? ruleNamed(name.toUpperCase());
  if (rule !== undefined) return rule;
  const ids = RULES.map(({ id }) => id);
  throw new UsageError(`no rule is named "${name}"`, didYouMean(name, ids, '`dialplan explain` lists the rules'));
}
