import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { unreachedStretches, wordsFor } from '../unreached.ts';

export default defineRule({
  id: 'code-after-goto',
  code: 'DP4032',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A tag stands right behind a `goto`, where no call comes.',
  why: 'A `goto` never comes back. What stands behind it in the same list is skipped, unless another `goto` names it.',
  fix: 'Move the tag before the `goto`, remove it, or give it a name and jump to it.',
  wholeFlow: true,
  check(subject, report) {
    for (const { first, before } of unreachedStretches(subject)) {
      if (before?.kind !== 'goto') continue;
      report(tagPlace(first), {
        message: `${wordsFor(first)} never runs: it stands behind a goto`,
        help:
          first.kind === 'keypress'
            ? 'the menu never gets to wait for a key; take the goto out of its prompts'
            : 'a goto does not come back; move this before it, remove it, or name it and jump to it',
        related: [{ span: tagPlace(before), message: 'the call leaves here' }],
      });
    }
  },
});
