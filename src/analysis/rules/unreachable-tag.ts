import { describeTag, hasContent, type Tag } from '../../model/dialplan.ts';
import { mayContain } from '../../model/tag-definitions.ts';
import { defineRule } from '../rule.ts';
import { type Subject, tagPlace } from '../subject.ts';

export default defineRule({
  id: 'unreachable-tag',
  code: 'DP4031',
  severity: 'warning',
  preset: 'recommended',
  summary: 'No call can ever come to this tag.',
  why: 'It stands behind a `hangup` or a `goto`, or in a part that nothing leads to, and no `goto` names it. What it should say or store never happens.',
  fix: 'Remove it, or give it a name and jump to it.',
  wholeFlow: true,
  check(subject, report) {
    for (const tag of subject.tags) {
      if (subject.isReached(tag) || !isFirst(subject, tag) || isMisplaced(tag)) continue;
      report(tagPlace(tag), {
        message: `no call comes to ${describeTag(tag)}`,
        help:
          tag.name === undefined
            ? 'remove it, or name it and jump to it'
            : 'no goto names it; remove it, or jump to it',
      });
    }
  },
});

// One message for a stretch of unreachable tags: the tag around it or before it speaks for it.
function isFirst(subject: Subject, tag: Tag): boolean {
  const { parent } = tag;
  if (parent === undefined) return false;
  if (!subject.isReached(parent)) return false;
  const before = parent.children[parent.children.indexOf(tag) - 1];
  if (before === undefined || subject.isReached(before)) return before === undefined || !stopsAfterGoto(before);
  return false;
}

// What stands right behind a goto is spoken of by code-after-goto.
function stopsAfterGoto(before: Tag): boolean {
  return before.kind === 'goto';
}

// A tag where it may not stand is spoken of by the structure rules.
function isMisplaced(tag: Tag): boolean {
  const { parent } = tag;
  return parent === undefined || tag.kind === 'unknown' || hasContent(parent) || !mayContain(parent.kind, tag.kind);
}
