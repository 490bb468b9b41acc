import { describeTag, type Tag } from '../../model/dialplan.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';
import { removingAttribute } from '../tag-edits.ts';

export default defineRule({
  id: 'duplicate-name',
  code: 'DP2019',
  severity: 'error',
  preset: 'recommended',
  summary: 'Two tags have the same name.',
  why: 'Names must be unique in a plan. A jump to the name can reach one of the tags only, and which one is left to the platform.',
  fix: 'Rename one of them, and the jumps that mean it.',
  fixable: 'safe',
  // A record's name is the name of its file as well: two records of one name overwrite each other.
  aliases: ['record-name-collision'],
  wholeFlow: true,
  check({ names, text }, report) {
    for (const [name, tags] of names.declared) {
      if (tags.length < 2) continue;
      const bearers = tags.filter((tag) => !isJumpWithoutText(tag));
      // A goto yields the name to any other tag (Q17), so it is the one too many.
      const owner = bearers.find((tag) => tag.kind !== 'goto') ?? bearers[0];
      for (const tag of bearers) {
        if (tag === owner || owner?.name === undefined || tag.name === undefined) continue;
        const yields = tag.kind === 'goto' && owner.kind !== 'goto';
        report(valuePlace(tag.name), {
          message: `the name "${name}" is given twice`,
          label: `to this ${tag.kind}`,
          help: yields ? 'a goto needs no name; remove it' : 'rename one of them',
          related: [{ span: valuePlace(owner.name), message: `${describeTag(owner)} has it too` }],
          fixes: yields ? removingAttribute(tag.name, text, 'safe') : [],
        });
      }
    }
  },
});

// <goto name="Bye"/> meant to jump there; empty-content says so.
function isJumpWithoutText(tag: Tag): boolean {
  return tag.kind === 'goto' && tag.content.value === '';
}
