import { hasContent, type Keypress, type Menu, type Tag } from '../../model/dialplan.ts';
import { compareDigits, type KeypressPattern, overlaps, parseKeypressPattern } from '../../syntax/keypress-pattern.ts';
import { branchesOf } from '../compile-flow.ts';
import { menuSpeech, type PlacedOffer } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'prompt-option-without-branch',
  code: 'DP4051',
  severity: 'warning',
  preset: 'recommended',
  summary: 'The prompt offers a key that no branch of the menu takes.',
  why: 'The caller does what the voice says and is told that the key is wrong, or is sent on as if nothing had been pressed.',
  fix: 'Add the `keypress` for the key, or stop offering it.',
  check(subject, report) {
    for (const { menu, offers } of subject.once(menuSpeech).values()) {
      const branches = branchesOf(menu);
      if (offers.length === 0 || branches.length === 0) continue;
      const patterns = branches.map((branch) => forwards(parseKeypressPattern(branch.pressed?.value ?? '')));
      // A pattern nobody can read, or a second default, may be the very branch; these have messages of their own.
      const defaults = patterns.filter((pattern) => pattern.kind === 'default').length;
      if (defaults > 1 || patterns.some((pattern) => pattern.kind === 'bad')) continue;
      const fallback = branches[patterns.findIndex((pattern) => pattern.kind === 'default')];
      // A branch with a misspelt tag is spoken of there.
      if (menu.children.some((child) => child.kind === 'unknown')) continue;
      if (fallback !== undefined && worksWithEntry(fallback)) continue;
      const missingOffers = offers.flatMap((placed) => {
        const missing = missingKey(placed, patterns, menu);
        return missing === undefined || isCaught(menu, missing) ? [] : [{ placed, missing }];
      });
      if (fallback !== undefined && isOtherAnswer(subject, menu, fallback, missingOffers.length, offers)) continue;
      for (const { placed, missing } of missingOffers) {
        report(placed.span, {
          message: `${menuName(menu)} offers ${missing}, but no branch takes it`,
          label: 'offered here',
          help:
            fallback === undefined
              ? `add <keypress pressed="${missing}">, or take it out of the prompt`
              : `it lands in the "default" branch; add <keypress pressed="${missing}">, or take it out of the prompt`,
        });
      }
    }
  },
});

// "At any time press star": a catch around the menu takes the key.
function isCaught(menu: Menu, key: string): boolean {
  for (let tag = menu.parent; tag !== undefined; tag = tag.parent) {
    if (tag.kind === 'catch' && tag.value?.value.trim() === key) return true;
  }
  return false;
}

// A reversed range has a message of its own; here it takes what it was meant to.
function forwards(pattern: KeypressPattern): KeypressPattern {
  if (pattern.kind !== 'range' || compareDigits(pattern.low, pattern.high) <= 0) return pattern;
  return { kind: 'range', low: pattern.high, high: pattern.low };
}

// The first offered key that no branch takes, as a word for the message.
function missingKey({ offer }: PlacedOffer, patterns: readonly KeypressPattern[], menu: Menu): string | undefined {
  const { keys } = offer;
  if (keys === undefined || offer.endsEntry) return undefined;
  // "#" ends a longer entry whether or not a branch takes it.
  if (keys.low === '#' && collectsLongEntries(menu, patterns))
    return patterns.some((pattern) => pattern.kind === 'sign') ? missingSign(keys.low, patterns) : undefined;
  if (keys.low === '*' || keys.low === '#') return missingSign(keys.low, patterns);
  if (keys.low === keys.high)
    return patterns.some((pattern) => overlaps(pattern, { kind: 'digits', digits: keys.low })) ? undefined : keys.low;
  const low = Number(keys.low);
  const high = Number(keys.high);
  if (compareDigits(keys.low, keys.high) > 0 || high - low > 20) return undefined;
  for (let key = low; key <= high; key++) {
    if (!patterns.some((pattern) => overlaps(pattern, { kind: 'digits', digits: String(key) }))) return String(key);
  }
  return undefined;
}

function missingSign(sign: '*' | '#', patterns: readonly KeypressPattern[]): string | undefined {
  return patterns.some((pattern) => pattern.kind === 'sign' && pattern.sign === sign) ? undefined : sign;
}

function collectsLongEntries(menu: Menu, patterns: readonly KeypressPattern[]): boolean {
  return (
    Number(menu.maxDigits?.value ?? 0) > 1 ||
    patterns.some((pattern) => pattern.kind === 'range' && pattern.high.length > 1)
  );
}

// A default branch that reads the entry takes the offered keys on purpose.
function worksWithEntry(tag: Tag): boolean {
  return (
    (hasContent(tag) && tag.content.value.includes('call.lastinput')) ||
    tag.element.attributes.some((attribute) => attribute.value.includes('call.lastinput')) ||
    tag.children.some(worksWithEntry)
  );
}

// What a default branch says that takes no answer.
const REFUSAL =
  /\b(?:in ?valid|not (?:an? )?valid|not one of|not an option|incorrect|wrong|try again|no es v[aá]lid[oa])\b/i;

// "Press 1 for yes or 2 for no" with branches 1 and default: the default is the other answer, unless it asks again, only
// hangs up, or is what "any other key" is offered for.
function isOtherAnswer(
  subject: Subject,
  menu: Menu,
  fallback: Keypress,
  missing: number,
  offers: readonly PlacedOffer[],
): boolean {
  if (missing !== 1 || offers.some(({ offer }) => offer.keys === undefined)) return false;
  const asksAgain = (tag: Tag): boolean => {
    const target = tag.kind === 'goto' ? subject.names.jumpOf.get(tag)?.target : undefined;
    return target !== undefined && (target === menu || target.parent === menu) ? true : tag.children.some(asksAgain);
  };
  const refuses = (tag: Tag): boolean =>
    (tag.kind === 'play' && REFUSAL.test(tag.content.value)) || tag.children.some(refuses);
  return !asksAgain(fallback) && !refuses(fallback) && fallback.children.some((child) => child.kind !== 'hangup');
}
