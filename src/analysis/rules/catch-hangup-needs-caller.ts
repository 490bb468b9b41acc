import { describeTag, type Kind } from '../../model/dialplan.ts';
import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

const NEEDS_CALLER: ReadonlySet<Kind> = new Set(['play', 'menu', 'keypress', 'transfer', 'record', 'dtmf', 'amd']);

export default defineRule({
  id: 'catch-hangup-needs-caller',
  code: 'DP2029',
  severity: 'warning',
  preset: 'recommended',
  summary: 'After a hang-up the call goes on with a tag that needs the caller.',
  why: 'The caller is gone: nobody hears the prompt, presses a key or can be connected. Only tags that handle data make sense there.',
  fix: 'Jump to a `stash`, `setvar`, `get` or `post`.',
  check({ names }, report) {
    for (const { from, target } of names.jumps) {
      if (from.kind !== 'catch' || target === undefined || from.goto === undefined) continue;
      if (from.type?.value.trim().toLowerCase() !== 'hangup' || !NEEDS_CALLER.has(target.kind)) continue;
      report(valuePlace(from.goto), {
        message: `${describeTag(target)} needs a caller, and this catch runs when the caller has hung up`,
        help: 'jump to a tag that stores or sends data',
        related: target.name === undefined ? [] : [{ span: valuePlace(target.name), message: `this ${target.kind}` }],
      });
    }
  },
});
