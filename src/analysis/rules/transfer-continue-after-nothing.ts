import { attributeSpan } from '../../syntax/xml-tree.ts';
import { defineRule } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { removingAttribute } from '../tag-edits.ts';
import { nextStop } from '../where-to.ts';

export default defineRule({
  id: 'transfer-continue-after-nothing',
  code: 'DP4059',
  severity: 'info',
  preset: 'recommended',
  summary: 'A transfer goes on with the plan after the conversation, but there is nothing left to do.',
  why: '`continue-after="true"` keeps the caller on the line for what comes next. Here the call ends at once, so something may have been forgotten.',
  fix: 'Add what should follow, or remove `continue-after`.',
  fixable: 'safe',
  wholeFlow: true,
  check(subject, report) {
    for (const transfer of subject.tagsOf('transfer')) {
      const attribute = transfer.continueAfter;
      if (attribute?.value.trim() !== 'true' || !subject.isReached(transfer) || transfer.element.broken) continue;
      const after = subject.flowIndex.edgesFrom(transfer.index).find((edge) => edge.on === 'answered');
      if (after === undefined || !endsAtOnce(subject, after.to)) continue;
      const span = attributeSpan(attribute, subject.text);
      report(span, {
        message: 'nothing follows the transfer that is told to continue',
        help: 'add what the caller should hear after the conversation, or remove continue-after',
        fixes: removingAttribute(attribute, subject.text, 'safe'),
      });
    }
  },
});

// A stash or an http request on the way to the end is something to do.
function endsAtOnce(subject: Subject, from: number): boolean {
  const stop = nextStop(subject, from);
  if (stop.kind !== 'end' && stop.kind !== 'hangup') return false;
  for (let at = from; at !== stop.id; ) {
    const node = subject.flow.nodes[at];
    if (node?.kind !== 'goto' && node?.kind !== 'keypress') return false;
    const edge = subject.flowIndex.edgesFrom(at)[0];
    if (edge === undefined) return false;
    at = edge.to;
  }
  return true;
}
