import { reachable } from '../reach.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { shortName } from '../where-to.ts';

export default defineRule({
  id: 'live-hears-machine-message',
  code: 'DP4134',
  severity: 'warning',
  preset: 'recommended',
  summary: 'People run into the message that is meant for answering machines.',
  why: 'The `machine` branch jumps to a message further down, and nothing before that message stops the call. Whoever answered in person falls into "sorry we missed you" at the end of the call.',
  fix: 'Put a `<hangup/>` or a `<goto>` in front of the message.',
  wholeFlow: true,
  check(subject, report) {
    for (const machine of subject.tagsOf('machine')) {
      const live = machine.parent?.children.find((child) => child.kind === 'live');
      if (live === undefined || !subject.isReached(live)) continue;
      const byPeople = reachable(subject.flowIndex, [live.index]);
      for (const jump of machine.children) {
        const target = jump.kind === 'goto' ? subject.names.jumpOf.get(jump)?.target : undefined;
        if (target?.kind !== 'play' || byPeople[target.index] !== 1) continue;
        const jumpsThere = subject.names.jumpsTo.get(target) ?? [];
        // People who are sent there by a goto of their own are meant to hear it.
        if (jumpsThere.some(({ from }) => from !== jump && byPeople[from.index] === 1)) continue;
        report(tagPlace(target), {
          message: `people who answer fall into ${shortName(target)}, which the machine branch jumps to`,
          help: 'put a <hangup/> in front of it',
          related: [{ span: tagPlace(jump), message: 'the machine branch jumps from here' }],
        });
      }
    }
  },
});
