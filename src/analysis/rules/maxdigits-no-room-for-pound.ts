import type { Play } from '../../model/dialplan.ts';
import type { Span } from '../../source/span.ts';
import { sourceSpan } from '../../syntax/decoded-text.ts';
import { entryLength } from '../../syntax/keypress-pattern.ts';
import { type BranchedMenu, branchedMenus, promptsOf } from '../menu-branches.ts';
import { isSpoken } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'maxdigits-no-room-for-pound',
  code: 'DP4050',
  severity: 'info',
  preset: 'recommended',
  summary: 'Callers are told to end with the pound key, but the entry is over before they press it.',
  why: 'The menu stops collecting at its last digit. The pound key that follows falls into the next step and may cut its prompt short.',
  fix: 'Set `maxDigits` one higher than the number of digits asked for.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const branched of branchedMenus(subject)) {
      const { menu, branches, maxDigits } = branched;
      const stated = menu.maxDigits;
      if (stated === undefined || maxDigits === undefined || maxDigits < 2) continue;
      if (branches.some(({ pattern }) => pattern.kind === 'sign' && pattern.sign === '#')) continue;
      const pound = poundAskedFor(promptsOf(menu));
      if (pound === undefined || !isFull(branched, pound.play.content.value)) continue;
      report(valuePlace(stated), {
        message: `the entry is over after ${maxDigits} digits, before the pound key that the prompt asks for`,
        help: `set maxDigits to ${maxDigits + 1}`,
        related: [{ span: pound.span, message: 'asked for here' }],
        fixes: replacing(
          `set maxDigits to ${maxDigits + 1}`,
          { start: stated.valueStart, end: stated.valueEnd },
          String(maxDigits + 1),
          'unsafe',
        ),
      });
    }
  },
});

const POUND =
  /\b(?:followed by|then|and|press|hit|with|seguido (?:de|por))\s(?:(?:press|hit|by|el|la|the|tecla|signo)\s){0,3}(?:pound|hash|numeral|almohadilla|gato|#)(?!\s(?:(?:sign|key)\s)?(?:to|for|if)\b)/i;

// Where a prompt tells callers to end their entry with the pound key.
function poundAskedFor(prompts: readonly Play[]): { readonly play: Play; readonly span: Span } | undefined {
  for (const play of prompts) {
    const match = isSpoken(play) ? POUND.exec(play.content.value) : null;
    if (match !== null) return { play, span: sourceSpan(play.content, match.index, match.index + match[0].length) };
  }
  return undefined;
}

const DIGIT_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

// True when what is asked for is known to be as long as the menu collects.
function isFull({ branches, maxDigits }: BranchedMenu, prompt: string): boolean {
  const longest = branches.reduce((most, { pattern }) => Math.max(most, entryLength(pattern)), 0);
  if (longest > 1) return longest === maxDigits;
  const said = /\b([0-9]{1,2}|[a-z]{3,6})[- ]digits?\b/i.exec(prompt)?.[1]?.toLowerCase();
  if (said === undefined) return false;
  return (/^[0-9]/.test(said) ? Number(said) : DIGIT_WORDS.indexOf(said) + 2) === maxDigits;
}
