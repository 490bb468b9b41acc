// Fixes to text: whole fixes only, never two that touch each other, bytes outside their edits untouched.

import type { Diagnostic, Fix, TextEdit } from '../source/diagnostic.ts';

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** Applies the first safe fix of each finding. Fixes that would touch an earlier one are left for the next round. */
export function applySafeFixes(text: string, findings: readonly Diagnostic[]): FixedText {
  const chosen: TextEdit[] = [];
  let applied = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => candidate.safety === 'safe');
    if (fix === undefined || !fits(chosen, fix)) continue;
    chosen.push(...fix.edits);
    applied++;
  }
  return { text: applyEdits(text, chosen), applied };
}

function fits(chosen: readonly TextEdit[], fix: Fix): boolean {
  return fix.edits.every((edit) =>
    chosen.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start),
  );
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of ordered) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

const MOST_ROUNDS = 10;

/** Fixes, checks again, and fixes what that shows, until nothing more is to be done. A round that would bring a new finding is not taken. */
export function fixAll(
  text: string,
  check: (text: string) => Diagnostic[],
): FixedText & { readonly findings: Diagnostic[] } {
  let current = text;
  let applied = 0;
  let findings = check(current);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applySafeFixes(current, findings);
    if (next.applied === 0) break;
    const after = check(next.text);
    if (bringsNew(findings, after)) {
      const single = oneByOne(current, findings, check);
      if (single === undefined) break;
      ({ text: current, findings } = single);
      applied++;
      continue;
    }
    current = next.text;
    findings = after;
    applied += next.applied;
  }
  return { text: current, applied, findings };
}

function oneByOne(
  text: string,
  findings: readonly Diagnostic[],
  check: (text: string) => Diagnostic[],
): { text: string; findings: Diagnostic[] } | undefined {
  for (const finding of findings) {
    const next = applySafeFixes(text, [finding]);
    if (next.applied === 0) continue;
    const after = check(next.text);
    if (!bringsNew(findings, after)) return { text: next.text, findings: after };
  }
  return undefined;
}

// New: more findings of a rule than there were. Repaired syntax lets whole-flow rules speak for the first time; that is
// no new mistake.
function bringsNew(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  if (before.some((finding) => finding.code.startsWith('DP1')))
    return after.filter(isSyntax).length >= before.filter(isSyntax).length;
  const count = (findings: readonly Diagnostic[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  };
  const earlier = count(before);
  return [...count(after)].some(([rule, number]) => number > (earlier.get(rule) ?? 0));
}

function isSyntax(finding: Diagnostic): boolean {
  return finding.code.startsWith('DP1');
}
