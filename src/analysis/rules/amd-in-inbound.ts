import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'amd-in-inbound',
  code: 'DP4065',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A plan for incoming calls looks for an answering machine.',
  why: 'Detection is for calls that the platform places. On an incoming call somebody is always there, and listening for a machine only delays the greeting.',
  fix: 'Keep what the `live` branch does and remove the `amd`.',
  check(subject, report) {
    if (subject.direction !== 'inbound') return;
    for (const amd of subject.tagsOf('amd')) {
      report(tagPlace(amd), {
        message: 'the calls of this plan come in, so there is no machine to detect',
        help: 'keep the content of "live" and remove the amd',
      });
    }
  },
});
