import { enclosing } from '../../model/dialplan.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'record-in-machine',
  code: 'DP4110',
  severity: 'info',
  preset: 'recommended',
  summary: 'An answering machine is asked to leave a message.',
  why: 'Nobody speaks in the `machine` branch. The recording holds silence, and the call stays on the line until it ends.',
  fix: 'Record in the `live` branch only.',
  check(subject, report) {
    for (const tag of subject.tagsOf('record')) {
      if (tag.element.broken || tag.background?.value.trim() === 'true') continue;
      const machine = enclosing(tag, 'machine');
      if (machine === undefined) continue;
      report(tagPlace(tag), {
        message: 'an answering machine is recorded here',
        help: 'record in the live branch only',
        related: [{ span: tagPlace(machine), message: 'no person is on the line here' }],
      });
    }
  },
});
