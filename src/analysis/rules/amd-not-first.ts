import { reachable } from '../reach.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { menuName, shortName } from '../where-to.ts';

// What an answering machine would have heard, or what would have waited for it, before anybody asked who is there.
const NOTICED = ['play', 'menu', 'record', 'transfer', 'dtmf', 'wait'] as const;

export default defineRule({
  id: 'amd-not-first',
  code: 'DP4066',
  severity: 'warning',
  preset: 'recommended',
  summary: 'Something is said before the plan finds out who answered.',
  why: 'Detection listens to the first seconds after the pick-up. Later it mistakes the silence of a listener or the end of a greeting, and the words before it are spoken into the greeting of the machine.',
  fix: 'Move the `amd` to the beginning; setting variables before it does no harm.',
  wholeFlow: true,
  check(subject, report) {
    const [amd] = subject.tagsOf('amd');
    // In a plan for incoming calls it is out of place wherever it stands.
    if (amd === undefined || subject.direction === 'inbound' || !subject.isReached(amd)) return;
    const before = reachable(subject.flowIndex, undefined, ({ from }) => from === amd.index);
    const candidates = NOTICED.flatMap((kind) => subject.tagsOf(kind).filter((tag) => before[tag.index] === 1));
    const first = candidates.sort((a, b) => a.index - b.index).find(({ index }) => index < amd.index);
    if (first === undefined || reachable(subject.flowIndex, [first.index])[amd.index] !== 1) return;
    report(tagPlace(amd), {
      message: `${first.kind === 'menu' ? menuName(first) : shortName(first)} comes before the amd`,
      help: 'move the amd to the beginning of the plan',
      related: [{ span: tagPlace(first), message: 'this comes first' }],
    });
  },
});
