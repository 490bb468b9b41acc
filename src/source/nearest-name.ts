// "Did you mean": the closest known spelling of a name.

import { distance } from 'fastest-levenshtein';

/**
 * The candidate closest to `name`, or undefined when none is close enough: up to one edit in three characters, and a
 * name that differs in letter case, blanks, hyphens or underscores alone is always close.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(name);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(Math.max(name.length, 3) / 3)) + 0.5;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    if (Math.abs(candidate.length - name.length) > bestDistance + 2) continue;
    const foldedCandidate = fold(candidate);
    const edits = foldedCandidate === folded ? 0.25 : editsBetween(folded, foldedCandidate);
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** `did you mean "..."?` with the candidate closest to `name`; `otherwise` when none is close. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined;
export function didYouMean(name: string, candidates: Iterable<string>, otherwise: string): string;
export function didYouMean(name: string, candidates: Iterable<string>, otherwise?: string): string | undefined {
  const near = nearestName(name, candidates);
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}

// Two neighbouring letters swapped ("Goodbey") is one slip of the fingers, though Levenshtein counts two edits.
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits === 2 && a.length === b.length) {
    let i = 0;
    while (a[i] === b[i]) i++;
    if (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)) return 1;
  }
  return edits;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

// Comparing takes time with the product of the lengths; prompts have some hundred characters.
const MOST_COMPARED = 2000;

/** How much two texts have in common: 1 for the same, 0 for nothing. Only their beginnings are compared when they are long. */
export function similarity(a: string, b: string): number {
  const one = a.slice(0, MOST_COMPARED);
  const other = b.slice(0, MOST_COMPARED);
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}
