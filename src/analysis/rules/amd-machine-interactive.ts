import type { Menu, Tag, Transfer } from '../../model/dialplan.ts';
import { branchesOf } from '../compile-flow.ts';
import { firstInteraction } from '../first-interaction.ts';
import { defineRule } from '../rule.ts';
import { type Subject, tagPlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'amd-machine-interactive',
  code: 'DP4069',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The `machine` branch asks for a key or transfers the call.',
  why: 'A machine presses nothing, and a transfer connects somebody to a mailbox. The menu and its silence are recorded as the message.',
  fix: 'Say in a `play` what the person who listens to the message should do, and hang up.',
  wholeFlow: true,
  check(subject, report) {
    for (const machine of subject.tagsOf('machine')) {
      if (machine.parent?.kind !== 'amd' || !subject.isReached(machine)) continue;
      const waiting = [...machine.children].reverse();
      for (let tag = waiting.pop(); tag !== undefined; tag = waiting.pop()) {
        const asked = interactionOf(subject, tag);
        if (asked === undefined) {
          waiting.push(...[...tag.children].reverse());
          continue;
        }
        report(tagPlace(tag), {
          message:
            asked.kind === 'menu'
              ? `a machine cannot press a key in ${menuName(asked)}`
              : 'a machine cannot talk to the person it is transferred to',
          help: 'leave a message with a play, then hang up',
          related: asked === tag ? [] : [{ span: tagPlace(asked), message: 'the goto leads here' }],
        });
        break;
      }
    }
  },
});

function interactionOf(subject: Subject, tag: Tag): Menu | Transfer | undefined {
  if (!subject.isReached(tag)) return undefined;
  if (tag.kind === 'transfer' || (tag.kind === 'menu' && branchesOf(tag).length > 0)) return tag;
  if (tag.kind !== 'goto' || subject.names.jumpOf.get(tag)?.target === undefined) return undefined;
  return firstInteraction(subject, tag.index);
}
