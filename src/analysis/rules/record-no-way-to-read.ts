import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'record-no-way-to-read',
  code: 'DP3107',
  severity: 'info',
  preset: 'strict',
  summary: 'A recording has neither a name nor a variable.',
  why: 'The recording is in the list of the call, but the plan cannot play it back or send it on, and in the list it has no telling name.',
  fix: 'Add a `varname` to use the recording in the plan, or a `name` to find it later.',
  check(subject, report) {
    for (const tag of subject.tagsOf('record')) {
      if (tag.name !== undefined || tag.varname !== undefined || tag.element.broken) continue;
      report(tagPlace(tag), {
        message: 'the recording has no name and no variable',
        help: 'add a varname to play it back, or a name to find it later',
      });
    }
  },
});
