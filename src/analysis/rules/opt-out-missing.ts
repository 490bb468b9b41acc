import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'opt-out-missing',
  code: 'DP5140',
  severity: 'info',
  preset: 'strict',
  summary: 'An outbound plan has no way to ask for no more calls.',
  why: 'Many countries want people who are called by a machine to be able to opt out during the call. No path of this plan leads to a `dnc`, which puts a number on the Do Not Call list. This is a reminder, not legal advice.',
  fix: 'Offer a key whose branch puts the number called on the Do Not Call list with a `dnc`.',
  wholeFlow: true,
  check(subject, report) {
    const { root } = subject.dialplan;
    if (subject.direction !== 'outbound' || root?.kind !== 'dialplan' || root.children.length === 0) return;
    // Another dialplan may offer it.
    if (subject.tagsOf('gotoXML').length > 0 || subject.tagsOf('dnc').some((tag) => subject.isReached(tag))) return;
    report(tagPlace(root), {
      message: 'nobody who is called can ask for no more calls: no path leads to a "dnc"',
      help: 'offer a key whose branch holds a <dnc> with the number called',
    });
  },
});
