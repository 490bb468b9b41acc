import { describeTag, type Tag } from '../../model/dialplan.ts';
import { definitionOf } from '../../model/tag-definitions.ts';
import { misplacedTags } from '../placement.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'element-not-allowed-here',
  code: 'DP2012',
  severity: 'error',
  preset: 'correctness',
  summary: 'A tag stands where it has no meaning.',
  why: 'A `keypress` belongs to a menu, `live` and `machine` belong to an `amd`, and some tags hold no others at all. Where it stands now, nothing leads to it.',
  fix: 'Move it to the tag it belongs to.',
  check(subject, report) {
    const misplaced = new Set<Tag>();
    for (const { tag, parent, before, how } of misplacedTags(subject)) {
      if (how !== 'not-allowed-here') continue;
      // One early end tag leaves a whole row of tags outside; the first speaks for all.
      misplaced.add(tag);
      if (before?.kind === tag.kind && misplaced.has(before)) continue;
      report(tagPlace(tag), {
        message: `"${tag.kind}" cannot stand in ${describeTag(parent)}`,
        help: advice(tag, parent),
        related: [{ span: tagPlace(parent), message: `"${parent.kind}" starts here` }],
      });
    }
  },
});

function advice(tag: Tag, parent: Tag): string {
  if (tag.kind === 'keypress') return 'put it inside a menu; a menu may have been closed too early';
  if (tag.kind === 'live' || tag.kind === 'machine') return 'put it inside an amd';
  if (tag.kind === 'dialplan') return 'a file holds one dialplan; keep its tags and remove this one';
  if (parent.kind === 'amd') return 'put it inside live or machine';
  return definitionOf(parent.kind)?.children.length === 0
    ? `"${parent.kind}" holds no tags; put it after`
    : 'move it to where it belongs';
}
