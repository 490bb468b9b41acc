// How long the platform's voice takes to say a text. An estimate from syllables and pauses; no sound is made.
// Reads character by character: every prompt of every plan comes through here.

/** Words a minute when nothing else is set; the pace of common synthetic voices. */
export const DEFAULT_WORDS_PER_MINUTE = 175;

// An average English word has about one and a half syllables.
const SYLLABLES_PER_WORD = 1.5;
const COMMA_MS = 220;
const SENTENCE_MS = 420;
const SYLLABLES_PER_DIGIT = 1.2;

const VOWELS = new Set('aeiouyáéíóúüàèìòùâêîôûäëïAEIOUYÁÉÍÓÚÜÀÈÌÒÙÂÊÎÔÛÄËÏ');

/**
 * Milliseconds to say `text`. Numbers are read as the reading rules say: `123` as one number, `1 2 3` digit by digit,
 * `213-555-1212` in groups. A reference counts as one word.
 */
export function speechMs(text: string, wordsPerMinute: number = DEFAULT_WORDS_PER_MINUTE): number {
  const syllableMs = 60_000 / (wordsPerMinute * SYLLABLES_PER_WORD);
  let syllables = 0;
  let pauses = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const start = at++;
    if (isLetter(code)) {
      while (at < text.length && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === 39)) at++;
      syllables += wordSyllables(text, start, at);
    } else if (isDigit(code)) {
      while (at < text.length && isInNumber(text, at)) at++;
      const groups = text.slice(start, at).split('-');
      for (const group of groups) syllables += numberSyllables(group, groups.length > 1);
      pauses += (groups.length - 1) * COMMA_MS;
    } else if (code === 36 && text.charCodeAt(at) === 123) {
      const end = text.indexOf('}', at);
      at = end < 0 ? text.length : end + 1;
      syllables += SYLLABLES_PER_WORD;
    } else if (code === 44 || code === 59 || code === 58) pauses += COMMA_MS;
    else if ((code === 46 || code === 33 || code === 63) && isBoundary(text.charCodeAt(at))) pauses += SENTENCE_MS;
  }
  return Math.round(syllables * syllableMs + pauses);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

// 1,234.50 and 213-555-1212 go on behind a sign when a digit follows it.
function isInNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isDigit(code) || ((code === 45 || code === 46) && isDigit(text.charCodeAt(at + 1)));
}

// A blank or the end of the text.
function isBoundary(code: number): boolean {
  return Number.isNaN(code) || code === 32 || (code >= 9 && code <= 13);
}

// Vowel groups; a silent final e does not count. Short capitals without vowels are spelled.
function wordSyllables(text: string, start: number, end: number): number {
  let groups = 0;
  let inVowels = false;
  for (let i = start; i < end; i++) {
    const vowel = VOWELS.has(text[i] as string);
    if (vowel && !inVowels) groups++;
    inVowels = vowel;
  }
  const length = end - start;
  if (groups === 0) return length > 1 && length <= 4 && isCapital(text.charCodeAt(start + 1)) ? length : 1;
  const last = text.charCodeAt(end - 1) | 32;
  const silent =
    groups > 1 && last === 101 && !VOWELS.has(text[end - 2] as string) && (text.charCodeAt(end - 2) | 32) !== 108;
  return silent ? groups - 1 : groups;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

// "7" is a syllable or two, "42" three, "1234" (one thousand two hundred thirty-four) about seven; spelled, each digit counts.
function numberSyllables(digits: string, spelled: boolean): number {
  const count = digits.length - (digits.includes('.') ? 1 : 0);
  if (spelled) return count * SYLLABLES_PER_DIGIT;
  return count <= 1 ? SYLLABLES_PER_DIGIT : count * 1.9 - 0.8;
}
