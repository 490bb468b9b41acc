import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { menuName, shortName } from '../where-to.ts';

export default defineRule({
  id: 'transfer-dead-follow-up',
  code: 'DP4060',
  severity: 'info',
  preset: 'strict',
  summary: 'What sounds like the end of a conversation is heard only when there was none.',
  why: 'After an answered transfer the call ends with the conversation, so a thank-you or a question about it, right behind the transfer, reaches only callers whom nobody answered.',
  fix: 'Add `continue-after="true"`, or say there that nobody is available.',
  wholeFlow: true,
  check(subject, report) {
    for (const transfer of subject.tagsOf('transfer')) {
      if (transfer.continueAfter !== undefined || !subject.isReached(transfer)) continue;
      const [failed] = subject.flowIndex.edgesFrom(transfer.index).filter((edge) => edge.on === 'failed');
      const next = subject.tags[failed?.to ?? -1];
      const prompt = next?.kind === 'menu' ? next.children.find((child) => child.kind === 'play') : next;
      if (next === undefined || next.parent !== transfer.parent || prompt?.kind !== 'play') continue;
      const words = prompt.content.value;
      if (!SOUNDS_DONE.test(words) || SOUNDS_SORRY.test(words)) continue;
      report(tagPlace(next), {
        message: `${next.kind === 'menu' ? menuName(next) : shortName(next)} is heard only by callers whom nobody answered`,
        help: 'add continue-after="true" to the transfer if it is meant for after the conversation',
        related: [{ span: tagPlace(transfer), message: 'an answered transfer ends the call' }],
      });
    }
  },
});

const SOUNDS_DONE =
  /\b(?:thank(?:s| you)|good ?bye|have a (?:nice|good|great)|rate|survey|satisf|how was|gracias|adi[oó]s)/i;
const SOUNDS_SORRY =
  /\b(?:sorry|unavailable|not available|no ?one|nobody|busy|apolog|leave (?:us )?a message|voice ?mail|try (?:again|your call)|call (?:us )?back|unable|disponible|ocupad)/i;
