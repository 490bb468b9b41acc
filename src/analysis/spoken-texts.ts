// Everything a computer voice reads aloud: tts prompts, and what a called party hears before a transfer connects.

import type { Play, Transfer } from '../model/dialplan.ts';
import type { DecodedText } from '../syntax/decoded-text.ts';
import { isSpoken } from './menu-speech.ts';
import type { Subject } from './subject.ts';

export interface SpokenText {
  readonly tag: Play | Transfer;
  readonly text: DecodedText;
}

/** All spoken texts. Ask through `subject.once(spokenTexts)`. */
export function spokenTexts(subject: Subject): SpokenText[] {
  const found: SpokenText[] = [];
  for (const tag of subject.tagsOf('play')) {
    if (!tag.element.broken && tag.content.value !== '' && isSpoken(tag)) found.push({ tag, text: tag.content });
  }
  for (const tag of subject.tagsOf('transfer')) {
    if (!tag.element.broken && tag.whisperTts !== undefined) found.push({ tag, text: subject.valueOf(tag.whisperTts) });
  }
  return found;
}

const LONGEST_MARKUP = 200;

/** True when index `at` of a text lies inside a `${}` or a piece of speech markup. */
export function isInsideMarkup(value: string, at: number): boolean {
  const before = value.slice(Math.max(0, at - LONGEST_MARKUP), at);
  const reference = before.lastIndexOf('${');
  if (reference >= 0 && before.lastIndexOf('}') < reference) return true;
  const markup = before.lastIndexOf('<');
  return markup >= 0 && before.lastIndexOf('>') < markup;
}
