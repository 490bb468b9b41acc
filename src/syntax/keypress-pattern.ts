// What a caller may key in, as `pressed` writes it: "1", "4-6", "#", "*", "default", "timeout". Grammar: grammar/keypress.md.

export type KeypressPattern =
  | { readonly kind: 'digits'; readonly digits: string }
  | { readonly kind: 'range'; readonly low: string; readonly high: string }
  | { readonly kind: 'sign'; readonly sign: '*' | '#' }
  | { readonly kind: 'default' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'bad' };

const BAD: KeypressPattern = { kind: 'bad' };

/** Reads `pressed`. Letter case of the two words and blanks around the whole do not matter (Q7). Never throws. */
export function parseKeypressPattern(pressed: string): KeypressPattern {
  const text = pressed.trim();
  if (/^[0-9]+$/.test(text)) return { kind: 'digits', digits: text };
  if (text === '*' || text === '#') return { kind: 'sign', sign: text };
  const word = text.toLowerCase();
  if (word === 'default' || word === 'timeout') return { kind: word };
  const range = /^([0-9]+)-([0-9]+)$/.exec(text);
  return range === null ? BAD : { kind: 'range', low: range[1] as string, high: range[2] as string };
}

/** Compares digit strings as numbers of any length. */
export function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+(?=.)/, '');
  const right = b.replace(/^0+(?=.)/, '');
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}

/** True when a non-empty entry fits the pattern itself. `default` and `timeout` are not asked here: see `chooseBranch`. */
export function matches(pattern: KeypressPattern, entry: string): boolean {
  if (pattern.kind === 'digits') return entry === pattern.digits;
  if (pattern.kind === 'sign') return entry === pattern.sign;
  if (pattern.kind !== 'range' || !/^[0-9]+$/.test(entry)) return false;
  const { low, high } = pattern;
  const [shortest, longest] = lengths(pattern);
  if (entry.length < shortest || entry.length > longest) return false;
  return compareDigits(low, entry) <= 0 && compareDigits(entry, high) <= 0;
}

/**
 * The index of the branch that an entry takes, or undefined when none fits. `''` is silence. The exact value wins over
 * a sign, a sign over a range, a range over `default`; within a class the first in document order (Q6). `default` does
 * not take silence (Q5).
 */
export function chooseBranch(patterns: readonly KeypressPattern[], entry: string): number | undefined {
  if (entry === '') return found(patterns.findIndex((pattern) => pattern.kind === 'timeout'));
  for (const kind of ['digits', 'sign', 'range'] as const) {
    const index = patterns.findIndex((pattern) => pattern.kind === kind && matches(pattern, entry));
    if (index >= 0) return index;
  }
  return found(patterns.findIndex((pattern) => pattern.kind === 'default'));
}

function found(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

/** True when some entry fits both patterns. Two `default` or two `timeout` overlap as well. */
export function overlaps(a: KeypressPattern, b: KeypressPattern): boolean {
  if (a.kind === 'bad' || b.kind === 'bad') return false;
  if (a.kind === 'default' || a.kind === 'timeout') return a.kind === b.kind;
  if (a.kind === 'sign') return b.kind === 'sign' && a.sign === b.sign;
  if (a.kind === 'digits') return matches(b, a.digits);
  if (b.kind === 'digits') return matches(a, b.digits);
  if (b.kind !== 'range') return false;
  const low = compareDigits(a.low, b.low) >= 0 ? a.low : b.low;
  const high = compareDigits(a.high, b.high) <= 0 ? a.high : b.high;
  if (compareDigits(low, high) > 0) return false;
  const [shortestA, longestA] = lengths(a);
  const [shortestB, longestB] = lengths(b);
  const longest = Math.min(longestA, longestB);
  return Math.max(shortestA, shortestB) <= longest && low.replace(/^0+(?=.)/, '').length <= longest;
}

/** The shortest and longest entry a range takes (Q9). */
function lengths(range: { readonly low: string; readonly high: string }): [number, number] {
  const { low, high } = range;
  return [Math.min(low.length, high.length), Math.max(low.length, high.length)];
}

/** How many keys the longest entry of a pattern has; 0 for `default`, `timeout` and what is no pattern. */
export function entryLength(pattern: KeypressPattern): number {
  if (pattern.kind === 'digits') return pattern.digits.length;
  if (pattern.kind === 'range') return lengths(pattern)[1];
  return pattern.kind === 'sign' ? 1 : 0;
}

/** The shortest entry of a pattern; 0 for `default`, `timeout` and what is no pattern. */
export function shortestEntry(pattern: KeypressPattern): number {
  return pattern.kind === 'range' ? lengths(pattern)[0] : entryLength(pattern);
}

/** The canonical spelling. */
export function printKeypressPattern(pattern: Exclude<KeypressPattern, { kind: 'bad' }>): string {
  switch (pattern.kind) {
    case 'digits':
      return pattern.digits;
    case 'range':
      return `${pattern.low}-${pattern.high}`;
    case 'sign':
      return pattern.sign;
    default:
      return pattern.kind;
  }
}
