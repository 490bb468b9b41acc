// The numbers of a transfer, one by one, and what an author meant who wrote them as people write numbers.

import type { Transfer } from '../model/dialplan.ts';
import { isBlank } from '../syntax/decoded-text.ts';

/** One number of a list. `[start, end)` are indexes into the decoded text, blanks left out. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The comma-separated parts of a transfer's text. A comma inside `${}` separates nothing. */
export function numbersOf({ content }: Transfer): WrittenNumber[] {
  const { value } = content;
  const numbers: WrittenNumber[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i <= value.length; i++) {
    const char = value[i];
    if (char === '$' && value[i + 1] === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (char === undefined || (char === ',' && depth === 0)) {
      let [start, end] = [from, i];
      while (start < end && isBlank(value.charCodeAt(start))) start++;
      while (end > start && isBlank(value.charCodeAt(end - 1))) end--;
      numbers.push({ start, end, text: value.slice(start, end) });
      from = i + 1;
    }
  }
  return numbers;
}

const VALID = /^(?:1?[0-9]{10})(?:x[0-9]{1,10})?$/;

/** True for 10 digits, or 11 that begin with 1, and an extension. */
export function isDialable(number: string): boolean {
  return VALID.test(number);
}

const LONGEST = 200;
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

export interface DialableNumber {
  readonly text: string;
  /** True when only signs change. */
  readonly certain: boolean;
  /** How many numbers it is. */
  readonly count: number;
}

/** How to write `text` so that it can be dialled; undefined when there is no telling. */
export function dialable(text: string): DialableNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withoutSigns(text);
  if (isDialable(plain)) return { text: plain, certain: true, count: 1 };
  const parts = text.split(/[;|\s]+/).filter((part) => part !== '');
  const list = parts.map(withoutSigns);
  if (parts.length > 1 && list.every(isDialable)) return { text: list.join(', '), certain: true, count: list.length };
  const spelled = plain.replace(/[a-z]/gi, (letter) =>
    String(KEYPAD.findIndex((key) => key.includes(letter.toLowerCase())) + 2),
  );
  return spelled !== plain && isDialable(spelled) ? { text: spelled, certain: false, count: 1 } : undefined;
}

/** A number that only signs keep from being dialled as written, without them; undefined for any other text. */
export function withoutPunctuation(text: string): string | undefined {
  const meant = isDialable(text) ? undefined : dialable(text);
  return meant?.certain === true && meant.count === 1 ? meant.text : undefined;
}

function withoutSigns(text: string): string {
  return text
    .replace(/^(?:tel|phone):/i, '')
    .replace(/[,;\s]{0,9}(?:extension|ext|x)[.:\s]{0,9}([0-9]{1,10})$/i, 'x$1')
    .replace(/[\s().+/\-‐‑–—−]/g, '');
}
