// The registry: every rule, by code. Generated from the files beside it by `npm run docs`. Do not edit.

import type { Rule } from '../rule.ts';
import gotoUnresolved from './goto-unresolved.ts';
import missingRequiredAttribute from './missing-required-attribute.ts';
import unreachableTag from './unreachable-tag.ts';
import xmlNotWellFormed from './xml-not-well-formed.ts';

export const RULES: readonly Rule[] = [xmlNotWellFormed, missingRequiredAttribute, gotoUnresolved, unreachableTag];

const BY_NAME = new Map(
  RULES.flatMap((rule) => [rule.id, rule.code, ...(rule.aliases ?? [])].map((name) => [name, rule])),
);

/** The rule of an id, an older id or a code. */
export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}
