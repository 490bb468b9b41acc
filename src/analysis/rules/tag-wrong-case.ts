import { isWhole } from '../placement.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { renamingTag } from '../tag-edits.ts';

export default defineRule({
  id: 'tag-wrong-case',
  code: 'DP2005',
  severity: 'error',
  preset: 'recommended',
  summary: 'A tag is written in the wrong letter case.',
  why: 'XML tells `Play` from `play`, and all documented tags are in lower case but `gotoXML` and `notEqual`. The platform may not know the tag.',
  fix: 'Write the tag as the language does.',
  fixable: 'safe',
  check({ tags, text }, report) {
    for (const tag of tags) {
      const { name } = tag.element;
      if (tag.kind === name || tag.kind === 'unknown' || !isWhole(tag, text)) continue;
      report(tagPlace(tag), {
        message: `the tag is named "${tag.kind}", not "${name}"`,
        help: `write ${tag.kind}`,
        fixes: renamingTag(tag, tag.kind, 'safe'),
      });
    }
  },
});
