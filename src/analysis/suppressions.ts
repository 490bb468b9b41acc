// Comments that silence findings where they are meant:
//     <!-- dialplan-disable menu-no-timeout-branch: callers are patient here -->
// before a tag silences the named rules in that tag and all inside it; before the root, in the whole file.

import { type Diagnostic, diagnostic, type Severity } from '../source/diagnostic.ts';
import { nearestName } from '../source/nearest-name.ts';
import type { Span } from '../source/span.ts';
import type { XmlComment } from '../syntax/xml-tree.ts';
import type { Rule } from './rule.ts';
import { RULES, ruleNamed } from './rules/index.ts';
import { replacing, type Subject } from './subject.ts';

/** One rule named by one comment. */
interface Suppression {
  readonly comment: XmlComment;
  readonly name: string;
  readonly nameSpan: Span;
  readonly rule: Rule | undefined;
  readonly scope: Span;
  used: boolean;
}

const DIRECTIVE = /^\s*dialplan-disable\b([^:]*)(?::([\s\S]*))?$/;

/** Removes what comments silence; adds findings about comments that silence nothing or name no rule. */
export function applySuppressions(
  subject: Subject,
  found: Diagnostic[],
  severityOf: (rule: string) => Severity | 'off',
): Diagnostic[] {
  if (!subject.text.includes('dialplan-disable')) return found;
  const suppressions = readSuppressions(subject);
  const kept = found.filter((finding) => {
    let silenced = false;
    for (const suppression of suppressions) {
      const { scope, rule } = suppression;
      if (rule === undefined || rule.id !== finding.rule || rule.check === undefined) continue;
      if (finding.span.start < scope.start || finding.span.start > scope.end) continue;
      suppression.used = true;
      silenced = true;
    }
    return !silenced;
  });
  for (const suppression of suppressions) {
    const finding = judge(subject, suppression, suppressions, severityOf);
    if (finding !== undefined) kept.push(finding);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

function readSuppressions(subject: Subject): Suppression[] {
  const suppressions: Suppression[] = [];
  for (const tag of subject.tags) {
    const scope = { start: tag.element.start, end: tag.element.end };
    for (const comment of tag.leading) suppressions.push(...named(comment, scope));
    // Nothing follows such a comment inside its tag, so it can silence nothing.
    for (const comment of tag.inner) suppressions.push(...named(comment, { start: comment.end, end: comment.end - 1 }));
  }
  return suppressions;
}

function named(comment: XmlComment, scope: Span): Suppression[] {
  const directive = DIRECTIVE.exec(comment.value);
  if (directive === null) return [];
  const listStart = comment.start + 4 + comment.value.indexOf('dialplan-disable') + 'dialplan-disable'.length;
  return [...(directive[1] as string).matchAll(/[^\s,]+/g)].map((match) => {
    const start = listStart + match.index;
    const name = match[0];
    return { comment, name, nameSpan: { start, end: start + name.length }, rule: ruleNamed(name), scope, used: false };
  });
}

function judge(
  subject: Subject,
  suppression: Suppression,
  all: readonly Suppression[],
  severityOf: (rule: string) => Severity | 'off',
): Diagnostic | undefined {
  const { rule, name, nameSpan: span, comment } = suppression;
  if (rule === undefined) {
    const severity = severityOf('suppression-unknown-rule');
    if (severity === 'off') return undefined;
    const near = nearestName(
      name,
      RULES.map((known) => known.id),
    );
    const help = near === undefined ? 'see `dialplan explain` for the list of rules' : `did you mean "${near}"?`;
    const fixes = near === undefined ? [] : replacing(`write ${near}`, span, near);
    return diagnostic({
      rule: 'suppression-unknown-rule',
      code: 'DP2126',
      severity,
      message: `no rule is named "${name}"`,
      span,
      help,
      fixes,
    });
  }
  const severity = severityOf('suppression-unused');
  const judged = rule.check === undefined || severityOf(rule.id) !== 'off';
  const unsure = rule.wholeFlow === true && !subject.dialplan.document.wellFormed;
  if (suppression.used || severity === 'off' || !judged || unsure) return undefined;
  const message = rule.check === undefined ? `"${name}" cannot be silenced` : `nothing here to silence for "${name}"`;
  const alone = all.filter((other) => other.comment === comment).length === 1;
  const fixes = alone ? replacing('remove the comment', comment, '') : [];
  return diagnostic({ rule: 'suppression-unused', code: 'DP2125', severity, message, span, help: 'remove it', fixes });
}
