import type { Amd } from '../../model/dialplan.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'amd-duplicate',
  code: 'DP4067',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A call comes to a second `amd`.',
  why: 'Who answered does not change during the call. Asking again costs seconds of silence and can only contradict the first answer.',
  fix: 'Remove the second `amd`; do in the branches of the first what depends on who answered.',
  wholeFlow: true,
  check(subject, report) {
    const amds = subject.tagsOf('amd');
    if (amds.length < 2) return;
    // By node: the amd from which a call comes there. One pass for all, each step visited once.
    const behind = new Map<number, Amd>();
    for (const amd of amds) {
      if (!subject.isReached(amd)) continue;
      const earlier = behind.get(amd.index);
      if (earlier !== undefined && earlier !== amd) {
        report(tagPlace(amd), {
          message: 'a call that comes here has been through an amd before',
          help: 'remove this amd and use the branches of the first',
          related: [{ span: tagPlace(earlier), message: 'the first amd' }],
        });
        continue;
      }
      const waiting = [amd.index];
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        for (const { to } of subject.flowIndex.edgesFrom(id)) {
          if (behind.has(to)) continue;
          behind.set(to, amd);
          waiting.push(to);
        }
      }
    }
  },
});
