// What a finding is known by from one run to the next, so that a line added above does not make it a new finding.

import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceText } from '../../source/source-text.ts';

// Enough of a long line (a plan inside JSON is one) to tell places apart, little enough to survive changes far off.
const CONTEXT = 80;
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x9747b28c;

/**
 * One fingerprint per finding, in their order: a hash of the rule and the text of the line around the place, without
 * its indentation, then the how-manieth with that hash in this file.
 */
export function fingerprints(source: SourceText, findings: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, span }) => {
    const line = source.lineSpan(source.position(span.start).line);
    const from = Math.max(line.start, span.start - CONTEXT);
    const to = Math.max(from, Math.min(line.end, span.start + CONTEXT));
    const hash = hashOf(`${rule}\n${source.slice({ start: from, end: to }).replace(/\s+/g, ' ').trim()}`);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

// FNV-1a over UTF-16 units in two lanes of 32 bits: it need not withstand anybody, only be the same everywhere.
function hashOf(text: string): string {
  let one = BASIS;
  let two = OTHER_BASIS;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, PRIME);
    two = Math.imul(two ^ unit ^ (one >>> 15), PRIME);
  }
  return hex(one) + hex(two);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
