import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { nextStop, shortName } from '../where-to.ts';

export default defineRule({
  id: 'transfer-no-timeout',
  code: 'DP4056',
  severity: 'info',
  preset: 'strict',
  summary: 'A transfer with something to fall back on does not say how long to ring.',
  why: 'What stands behind the transfer is heard when nobody answers. Without `timeout` it is up to the platform, or to the voicemail of the number called, whether that ever happens.',
  fix: 'Add `timeout="25"`, in seconds.',
  wholeFlow: true,
  check(subject, report) {
    for (const transfer of subject.tagsOf('transfer')) {
      if (transfer.timeout !== undefined || !subject.isReached(transfer)) continue;
      // What follows is then meant for after the conversation.
      if (transfer.continueAfter?.value.trim() === 'true') continue;
      const failed = subject.flowIndex.edgesFrom(transfer.index).find((edge) => edge.on === 'failed');
      const stop = failed === undefined ? undefined : nextStop(subject, failed.to);
      if (stop === undefined || stop.kind === 'end' || stop.kind === 'hangup') continue;
      const next = stop.tag === undefined ? 'what follows' : shortName(stop.tag);
      report(tagPlace(transfer), {
        message: 'the transfer does not say how long to ring',
        help: `add timeout="25" if ${next} should be heard when nobody answers`,
      });
    }
  },
});
