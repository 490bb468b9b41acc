import { isSpoken } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

const LANGUAGE_OF: Readonly<Record<string, string>> = {
  male1: 'English',
  female1: 'English',
  female2: 'English',
  spanish1: 'Spanish',
  femalespanish: 'Spanish',
  frenchcanadian1: 'French',
};

// Words of one language alone that are not used in names of people, towns or companies of another.
const WORDS = {
  English: 'the your you please press thank thanks this with our are will have from and calling hello goodbye',
  Spanish:
    'gracias oprima marque presione usted ustedes nuestro nuestra nuestros nuestras llamar llame llamada español numero número informacion información mensaje despues después mañana necesita quiere puede hablar hola espere desea tono',
  French:
    'merci appuyez vous votre vos nous notre nos avec appel veuillez bonjour bienvenue après français numéro pour êtes laissez touche',
};
const LANGUAGE_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([language, words]) => words.split(' ').map((word) => [word, language])),
);
// Most texts hold no word of another language at all; one look tells, before the words are taken one by one.
const ANY_FOREIGN = new Map(
  Object.keys(WORDS).map((own) => {
    const others = Object.entries(WORDS).filter(([language]) => language !== own);
    return [own, new RegExp(others.flatMap(([, words]) => words.split(' ')).join('|'), 'iu')];
  }),
);
const MOST_WORDS = 400;
const SURE_WORDS = 3;

export default defineRule({
  id: 'tts-language-voice-mismatch',
  code: 'DP4080',
  severity: 'info',
  preset: 'recommended',
  summary: 'A text is spoken by a voice of another language.',
  why: 'An English voice reads Spanish words by English rules, and the other way round. Callers hardly understand it.',
  fix: 'Choose a voice of the language: `spanish1` for Spanish, `frenchcanadian1` for French, the others for English.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const tag of subject.tagsOf('play')) {
      const { voice } = tag;
      const spoken = LANGUAGE_OF[voice?.value.trim().toLowerCase() ?? ''];
      if (voice === undefined || spoken === undefined || tag.element.broken || !isSpoken(tag)) continue;
      if (ANY_FOREIGN.get(spoken)?.test(tag.content.value) !== true) continue;
      const language = languageOf(tag.content.value);
      if (language === undefined || language === spoken) continue;
      const better = { English: 'female1', Spanish: 'spanish1', French: 'frenchcanadian1' }[language] ?? '';
      report(valuePlace(voice), {
        message: `the voice "${voice.value.trim()}" is ${spoken}, the text is ${language}`,
        help: `a voice for it is ${better}`,
        fixes: replacing(`use ${better}`, valuePlace(voice), better, 'unsafe'),
      });
    }
  },
});

// The language with several sure words, when no other language has even one.
function languageOf(text: string): string | undefined {
  const found = new Set<string>();
  let language: string | undefined;
  let words = 0;
  for (const { 0: word } of text.matchAll(/\p{L}+/gu)) {
    if (++words > MOST_WORDS) break;
    const of = LANGUAGE_OF_WORD.get(word.toLowerCase());
    if (of === undefined) continue;
    if (language !== undefined && language !== of) return undefined;
    language = of;
    found.add(word.toLowerCase());
  }
  return found.size >= SURE_WORDS ? language : undefined;
}
