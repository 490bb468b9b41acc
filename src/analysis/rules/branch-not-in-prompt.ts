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
      for (const branch of branchesOf(menu)) {
        if (branch.pressed === undefined) continue;
        const pattern = parseKeypressPattern(branch.pressed.value);
        const silent = unannounced(pattern, speech);
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
function unannounced(pattern: KeypressPattern, { offers, earlier }: MenuSpeech): string | undefined {
  if (entryLength(pattern) !== 1) return undefined;
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
  return keys.find((key) => !announced.some(({ offer }) => offer.keys !== undefined && covers(offer.keys, key)));
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
