import { KNOWN_KINDS } from '../../model/tag-definitions.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

const KINDS: ReadonlySet<string> = new Set(KNOWN_KINDS);

export default defineRule({
  id: 'name-equals-tag-name',
  code: 'DP2119',
  severity: 'info',
  preset: 'strict',
  summary: 'A tag is named like a kind of tag.',
  why: 'It works, but `<goto>hangup</goto>` reads as if it ended the call, and nobody can tell by the name what the tag is for.',
  fix: 'Name the tag for what it does in this plan.',
  check({ names }, report) {
    for (const [name, tags] of names.declared) {
      if (!KINDS.has(name)) continue;
      const [tag] = tags;
      if (tag?.name === undefined) continue;
      report(valuePlace(tag.name), {
        message: `"${name}" is also the word for a kind of tag`,
        help: 'name it for what it does here',
      });
    }
  },
});
