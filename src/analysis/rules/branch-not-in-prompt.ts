import type { Play } from '../../model/dialplan.ts';
import { entryLength, type KeypressPattern, matches, parseKeypressPattern } from '../../syntax/keypress-pattern.ts';
import { branchesOf } from '../compile-flow.ts';
import { type MenuSpeech, menuSpeech } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import { tagPlace, valuePlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'branch-not-in-prompt',
  code: 'DP4052',
  severity: 'info',
  preset: 'recommended',
  summary: 'A menu has a branch for a key that its prompt never offers.',
  why: 'Callers cannot know of the key, so the branch is dead in practice, or the prompt was changed and the branch forgotten.',
  fix: 'Offer the key in the prompt, or remove the branch.',
  check(subject, report) {
    for (const speech of subject.once(menuSpeech).values()) {
      const { menu, prompts, readable } = speech;
      if (
        !readable ||
        prompts.length === 0 ||
        prompts.some((prompt) => /\$\{/.test(prompt.content.value) && speech.offers.length === 0)
      )
        continue;
      const isNamed = namedKeys(prompts);
      for (const branch of branchesOf(menu)) {
        if (branch.pressed === undefined) continue;
        const pattern = parseKeypressPattern(branch.pressed.value);
        const silent = unannounced(pattern, speech, isNamed);
        if (silent === undefined) continue;
        report(branch.pressed === undefined ? tagPlace(branch) : valuePlace(branch.pressed), {
          message: `the prompt of ${menuName(menu).replace(/^the menu that says/, 'the menu')} never offers ${silent}`,
          help: 'offer it in the prompt, or remove the branch',
        });
      }
    }
  },
});

// The first key of the branch that nothing announces. Longer entries are data (a code, an extension), not choices.
function unannounced(
  pattern: KeypressPattern,
  { offers, earlier }: MenuSpeech,
  isNamed: (key: string) => boolean,
): string | undefined {
  if (entryLength(pattern) !== 1) return undefined;
  // "Where 1 is poor and 5 is excellent" names them all.
  if (pattern.kind === 'range' && isNamed(pattern.low) && isNamed(pattern.high)) return undefined;
  const announced = [...offers, ...earlier];
  // "Press any key" names them all; "or any other key" beside named keys means the default branch.
  if (announced.length > 0 && announced.every(({ offer }) => offer.keys === undefined)) return undefined;
  const keys =
    pattern.kind === 'range'
      ? digitsBetween(pattern.low, pattern.high)
      : pattern.kind === 'digits'
        ? [pattern.digits]
        : pattern.kind === 'sign'
          ? [pattern.sign]
          : [];
  return keys.find(
    (key) => !announced.some(({ offer }) => offer.keys !== undefined && covers(offer.keys, key)) && !isNamed(key),
  );
}

// Asked key by key, and each key once: a menu may have thousands of branches.
function namedKeys(prompts: readonly Play[]): (key: string) => boolean {
  const said = prompts.map(({ content }) => content.value.toLowerCase()).join(' ');
  const known = new Map<string, boolean>();
  return (key) => {
    const found = known.get(key) ?? names(said, key);
    known.set(key, found);
    return found;
  };
}

const WORDS: Readonly<Record<string, string>> = {
  0: 'zero|cero',
  1: 'one',
  2: 'two|dos|deux',
  3: 'three|tres|trois',
  4: 'four|cuatro|quatre',
  5: 'five|cinco|cinq',
  6: 'six|seis',
  7: 'seven|siete|sept',
  8: 'eight|ocho|huit',
  9: 'nine|nueve|neuf',
  '*': 'star|asterisk|asterisco|estrella|étoile',
  '#': 'pound|hash|numeral|almohadilla|dièse|carré',
};

// True when the key stands in the prompt on its own, in whatever words: "Monday is 2", "1, Cleveland". Who reads that
// prompt sees the key; times, prices and numbers of more digits are not it.
function names(said: string, key: string): boolean {
  const sign = key === '*' || key === '#' ? `[${key}]` : key;
  return new RegExp(
    `(?<![\\p{L}\\p{N}$:#][.,]?|[\\p{L}\\p{N}]-)(?:${sign}|${WORDS[key] ?? sign})(?![\\p{L}\\p{N}%:]|[-.,/]\\p{N}| ?[ap]\\.?m\\b)`,
    'u',
  ).test(said);
}

function covers(keys: { readonly low: string; readonly high: string }, key: string): boolean {
  if (keys.low === keys.high) return keys.low === key;
  return matches({ kind: 'range', low: keys.low, high: keys.high }, key);
}

function digitsBetween(low: string, high: string): string[] {
  const keys: string[] = [];
  for (let key = Number(low); key <= Number(high) && keys.length < 10; key++) keys.push(String(key));
  return keys;
}
