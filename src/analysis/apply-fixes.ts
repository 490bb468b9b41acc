// Fixes to text: whole fixes only, never two that touch each other, bytes outside their edits untouched.

import type { Diagnostic, TextEdit } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** Applies the first safe fix of each finding. Fixes that would touch an earlier one are left for the next round. */
export function applySafeFixes(text: string, findings: readonly Diagnostic[]): FixedText {
  const chosen: TextEdit[] = [];
  const taken = new TakenPlaces();
  let applied = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => candidate.safety === 'safe');
    if (fix === undefined || !fix.edits.every(({ span }) => taken.isFree(span))) continue;
    for (const { span } of fix.edits) taken.add(span);
    chosen.push(...fix.edits);
    applied++;
  }
  return { text: applyEdits(text, chosen), applied };
}

// Spans that do not touch each other, in order. Findings come nearly in order, so most are added at the end.
class TakenPlaces {
  readonly #spans: Span[] = [];

  isFree({ start, end }: Span): boolean {
    const next = this.#indexFrom(start);
    const before = this.#spans[next - 1];
    const after = this.#spans[next];
    return (before === undefined || before.end < start) && (after === undefined || end < after.start);
  }

  add(span: Span): void {
    this.#spans.splice(this.#indexFrom(span.start), 0, span);
  }

  // The first span that starts at `start` or behind it.
  #indexFrom(start: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle] as Span).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
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
// Each try checks the whole text again.
const MOST_TRIES = 50;

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
  let tries = 0;
  for (const finding of findings) {
    const next = applySafeFixes(text, [finding]);
    if (next.applied === 0) continue;
    if (++tries > MOST_TRIES) return undefined;
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
