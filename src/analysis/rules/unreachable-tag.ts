import type { Tag } from '../../model/dialplan.ts';
import type { RelatedPlace } from '../../source/diagnostic.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { unreachedStretches, wordsFor } from '../unreached.ts';

export default defineRule({
  id: 'unreachable-tag',
  code: 'DP4031',
  severity: 'warning',
  preset: 'recommended',
  summary: 'No call can ever come to this tag.',
  why: 'It stands behind a `hangup`, or in a part that nothing leads to, and no `goto` names it. What it should say or store never happens.',
  fix: 'Remove it, or give it a name and jump to it.',
  wholeFlow: true,
  check(subject, report) {
    for (const { first, before } of unreachedStretches(subject)) {
      // What stands right behind a goto is spoken of by code-after-goto.
      if (before?.kind === 'goto') continue;
      report(tagPlace(first), {
        message: `no call comes to ${wordsFor(first)}`,
        help: helpFor(first),
        related: before === undefined ? [] : reason(before),
      });
    }
  },
});

function helpFor(tag: Tag): string {
  if (tag.kind === 'live' || tag.kind === 'machine') return `the first ${tag.kind} branch is taken; join the two`;
  if (tag.kind === 'keypress') return 'the menu never gets to wait for a key';
  return tag.name === undefined
    ? 'remove it, or name it and jump to it'
    : 'no goto that runs names it; remove it, or jump to it';
}

function reason(before: Tag): RelatedPlace[] {
  const words =
    before.kind === 'hangup'
      ? 'the call is over here'
      : before.kind === 'gotoXML'
        ? 'another dialplan takes over here'
        : before.kind === 'menu'
          ? 'every way out of this menu leads elsewhere'
          : before.kind === 'if' || before.kind === 'amd'
            ? 'every branch of this leads elsewhere'
            : undefined;
  return words === undefined ? [] : [{ span: tagPlace(before), message: words }];
}
