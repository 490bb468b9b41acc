// How long the platform's voice takes to say a text. An estimate from syllables and pauses; no sound is made.

/** Words a minute when nothing else is set; the pace of common synthetic voices. */
export const DEFAULT_WORDS_PER_MINUTE = 175;

// An average English word has about one and a half syllables.
const SYLLABLES_PER_WORD = 1.5;
const COMMA_MS = 220;
const SENTENCE_MS = 420;

/** Milliseconds to say `text`. Numbers are read as the reading rules say: `123` as one number, `1 2 3` digit by digit, `213-555-1212` in groups. References count as one word. */
export function speechMs(text: string, wordsPerMinute: number = DEFAULT_WORDS_PER_MINUTE): number {
  const syllableMs = 60_000 / (wordsPerMinute * SYLLABLES_PER_WORD);
  let syllables = 0;
  let pauses = 0;
  for (const match of text.matchAll(/\$\{[^}]*\}|[\p{L}'’]+|[0-9]+(?:[-.][0-9]+)*|[.!?]+(?=\s|$)|[,;:]/gu)) {
    const token = match[0];
    const first = token.charCodeAt(0);
    if (first === 36) syllables += SYLLABLES_PER_WORD;
    else if (first >= 48 && first <= 57) {
      const groups = token.split('-');
      for (const group of groups) syllables += groups.length > 1 ? group.length * 1.2 : numberSyllables(group);
      pauses += (groups.length - 1) * COMMA_MS;
    } else if (/[.!?]/.test(token)) pauses += SENTENCE_MS;
    else if (/[,;:]/.test(token)) pauses += COMMA_MS;
    else syllables += wordSyllables(token);
  }
  return Math.round(syllables * syllableMs + pauses);
}

// Vowel groups; a silent final e does not count. Capitals alone are spelled.
function wordSyllables(word: string): number {
  if (word.length > 1 && word.length <= 4 && word === word.toUpperCase() && !/[aeiouy]/i.test(word)) return word.length;
  const groups = word.toLowerCase().match(/[aeiouyáéíóúüàèìòùâêîôûäëï]+/g)?.length ?? 1;
  const silent = groups > 1 && /[^aeioul]e$/i.test(word) ? 1 : 0;
  return Math.max(1, groups - silent);
}

// "7" is a syllable or two, "42" three, "1234" (one thousand two hundred thirty-four) eight.
function numberSyllables(digits: string): number {
  const whole = digits.replace(/\D/g, '');
  return whole.length <= 1 ? 1.2 : whole.length * 1.9 - 0.8;
}
