// What the author of an unreadable `pressed` value meant, as far as it can be told.

import { nearestName } from '../source/nearest-name.ts';
import { compareDigits, parseKeypressPattern } from '../syntax/keypress-pattern.ts';
import { KEY_WORDS } from './key-words.ts';

export interface MeantKeypress {
  readonly pattern: string;
  /** False where another reading is possible. */
  readonly certain: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  ...KEY_WORDS,
  'pound sign': '#',
  'pound key': '#',
  'hash key': '#',
  'star key': '*',
  other: 'default',
  others: 'default',
  else: 'default',
  otherwise: 'default',
  nomatch: 'default',
  invalid: 'default',
  noinput: 'timeout',
  silence: 'timeout',
  'timed out': 'timeout',
};

// Words that may mean the branch for other keys, or something else.
const GUESSES: Readonly<Record<string, string>> = {
  any: 'default',
  anything: 'default',
  'any key': 'default',
  'any other': 'default',
  'any other key': 'default',
  all: 'default',
  '': 'default',
  none: 'timeout',
  nothing: 'timeout',
  null: 'timeout',
};

const LONGEST = 100;

/** The pattern that an unreadable, trimmed value stands for; undefined when it cannot be told. */
export function meantKeypress(text: string): MeantKeypress | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(/^["'“”‘’([{]+|["'“”‘’)\]}.]+$/g, '').trim();
  if (bare !== '' && parseKeypressPattern(bare).kind !== 'bad') return { pattern: bare, certain: true };
  const range = /^([0-9]+)\s{0,9}(?:-|–|—|−|‐|‑|\.\.\.?|to|thru|through|:)\s{0,9}([0-9]+)$/i.exec(bare);
  if (range !== null) return { pattern: `${range[1]}-${range[2]}`, certain: !bare.includes(':') };
  const word = bare.toLowerCase().replace(/[\s_]+/g, ' ');
  const joined = word.replace(/[- ]/g, '');
  const known = own(WORDS, word) ?? own(WORDS, joined) ?? own(WORDS, word.replace(/^(?:key|press|digit) /, ''));
  if (known !== undefined) return { pattern: known, certain: true };
  if (joined === 'timeout') return { pattern: 'timeout', certain: true };
  const guess = own(GUESSES, word);
  if (guess !== undefined) return { pattern: guess, certain: false };
  const list = listedKeys(bare);
  if (list !== undefined && isRun(list)) return { pattern: `${list[0]}-${list.at(-1)}`, certain: true };
  if (/^[0-9]+#$/.test(bare)) return { pattern: bare.slice(0, -1), certain: false };
  const near = joined.length > 4 ? nearestName(joined, ['default', 'timeout']) : undefined;
  return near === undefined ? undefined : { pattern: near, certain: true };
}

function own(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** The keys of a list such as `1,2` or `1 or *`; undefined when the text is no such list. */
export function listedKeys(text: string): string[] | undefined {
  if (text.length > LONGEST) return undefined;
  const keys = text.split(/[,;|/&]|\bor\b|\band\b/i).map((key) => key.trim());
  const fits = keys.length > 1 && keys.every((key) => key !== '' && parseKeypressPattern(key).kind !== 'bad');
  return fits ? keys : undefined;
}

// Numbers of one length, each one more than the one before.
function isRun(keys: readonly string[]): boolean {
  return keys.every((key, i) => {
    if (!/^[0-9]{1,15}$/.test(key)) return false;
    const before = keys[i - 1];
    return (
      before === undefined || (key.length === before.length && compareDigits(key, String(Number(before) + 1)) === 0)
    );
  });
}
