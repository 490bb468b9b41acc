import type { Tag } from '../../model/dialplan.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';
import { removingAttribute } from '../tag-edits.ts';
import { namePattern } from '../variables.ts';

// With so many jumps whose targets only the call knows, no name can be called unused.
const MOST_PATTERNS = 50;

export default defineRule({
  id: 'unused-name',
  code: 'DP2033',
  severity: 'info',
  preset: 'strict',
  summary: 'No jump uses the name of this tag.',
  why: 'A name that nothing jumps to is only a note to the reader. It may also be left over from a jump that was removed.',
  fix: 'Remove the name, or jump to it.',
  fixable: 'unsafe',
  wholeFlow: true,
  check({ names, text }, report) {
    const dynamic = names.jumps.filter((jump) => jump.dynamic).map((jump) => namePattern(jump.wanted.value));
    if (dynamic.length > MOST_PATTERNS) return;
    const meant = new Set(names.jumps.map((jump) => jump.suggestion));
    for (const [name, tags] of names.declared) {
      const [tag] = tags;
      if (tag?.name === undefined || tags.some((other) => names.jumpsTo.has(other)) || hasOtherUse(tag)) continue;
      if (meant.has(name) || dynamic.some((pattern) => pattern.test(name))) continue;
      report(valuePlace(tag.name), {
        message: `nothing jumps to "${name}"`,
        help: 'remove the name, or jump to it',
        fixes: removingAttribute(tag.name, text, 'unsafe'),
      });
    }
  },
});

// The plan is known by its name, and a recording is filed and read under it.
function hasOtherUse(tag: Tag): boolean {
  return tag.kind === 'dialplan' || tag.kind === 'record';
}
