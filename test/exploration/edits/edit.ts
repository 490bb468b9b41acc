// An edit of a plan as authors make them, and the changes it must give, each tag named.

import { EXAMPLES } from '../../helpers/plans.ts';
import type { Step } from '../edit-steps.ts';

export interface Edit {
  /** What the author meant to do. */
  readonly title: string;
  readonly plan: string;
  readonly steps: readonly Step[];
  /** As `changesBetween` says them; of several equally good answers, any. */
  readonly changes: readonly string[];
  readonly or?: readonly string[];
}

/** A plan of the examples by the name of its folder, or one written in a test. */
export function planOf({ plan }: Edit): string {
  if (plan.includes('<')) return plan;
  const example = EXAMPLES.find(({ path }) => path === `${plan}/dialplan.xml`);
  if (example === undefined) throw new Error(`no example ${plan}`);
  return example.text;
}

export function edited(edit: Edit): string {
  return edit.steps.reduce((text, step) => step(text), planOf(edit));
}
