import { describeTag, type Kind } from '../../model/dialplan.ts';
import { defineRule } from '../rule.ts';
import { contentPlace, valuePlace } from '../subject.ts';

const ODD: Readonly<Partial<Record<Kind, { readonly fact: string; readonly help: string }>>> = {
  dialplan: { fact: 'the plan itself', help: 'jump to the tag the call should go on with' },
  keypress: { fact: 'a branch of a menu', help: 'jump to the menu, or to a tag inside the branch' },
  live: { fact: 'a branch of an amd', help: 'jump to a tag inside the branch' },
  machine: { fact: 'a branch of an amd', help: 'jump to a tag inside the branch' },
  else: { fact: 'a branch of an if', help: 'jump to a tag inside the branch' },
};

export default defineRule({
  id: 'goto-target-odd-kind',
  code: 'DP2023',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A jump leads to a tag that is only a part of another.',
  why: 'A `keypress`, `live`, `machine` or `else` is a branch that something else decides on, and `dialplan` is the whole plan. No documentation says what a jump there does.',
  fix: 'Jump to a tag that does something: a menu, a play, a hangup.',
  check({ names }, report) {
    for (const { from, wanted, target } of names.jumps) {
      const odd = target === undefined ? undefined : ODD[target.kind];
      if (target === undefined || odd === undefined) continue;
      report(from.kind === 'goto' ? contentPlace(from) : wanted, {
        message: `${describeTag(target)} is ${odd.fact}`,
        label: `${from.kind} jumps here`,
        help: odd.help,
        related: target.name === undefined ? [] : [{ span: valuePlace(target.name), message: 'named here' }],
      });
    }
  },
});
