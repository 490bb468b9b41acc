// What a prompt offers: "press 1 for sales", "1 to 5", "star", "any other key", in English, Spanish and French, with
// places.
// Reads words only; what the menu does with the keys is for rules to compare.

import { KEY_WORDS } from './key-words.ts';

/** One offer. `[start, end)` are indexes into the spoken text. */
export interface SpokenOffer {
  readonly start: number;
  readonly end: number;
  /** The first and last key of what is offered: equal for a single key, signs included. Undefined for "any key". */
  readonly keys: { readonly low: string; readonly high: string } | undefined;
  /** True for "followed by the pound sign" and "press # when finished": it ends an entry and chooses nothing. */
  readonly endsEntry: boolean;
}

const TRIGGER =
  /\b(?:press(?:ing)?|push(?:ing)?|hit|tap|punch|dial|enter|select|choose|type|touch|key in|use|oprim[ae]|oprimiendo|presion[ae]|pulse|pulsa|marque|marca|apriete|digite|teclee|seleccione|elija|ingrese|introduzca|appuyez|faites|composez|tapez|pesez)\b|\b(?:scale (?:of|from)|escala (?:de|del)|(?:rate|rating|score|califique|evalue)\b[^.?!]{0,60}?\b(?:from|between|del?|entre))(?= )/g;

const FILLER =
  /(?:\s*,)?\s*(?:(?:or|and) (?:say|press|dial|enter)\b)?\s*(?:\b(?:the|either|just|only|simply|a|an|any|your|digits?|numbers?|keys?|button|option|opcion|el|la|los|las|un(?=\s+(?!(?:ou|et|pour)\b))|una|tecla|numero|digito|boton|now|please|por favor|sur|le|touche|chiffre|from|between|del?|entre|with|con)\b\s*){0,5}/y;

const KEY = /["'“”‘’([]*([0-9]+|\*|#|[a-z]+)["'“”‘’)\]]*/y;
const TO = /\s*(?:-|–|—|\b(?:to|thru|through|and up to|hasta|al?)\b)\s*/y;
const OR =
  /\s*(?:,?\s*\b(?:or|and|o|y|u|e|ou|et)\b|,|\/)\s*(?:(?:the|press|key|oprima|presione|marque|el|la|le|touche|numero|number|tecla)\s+){0,2}/y;
const ANY =
  /\s*,?\s*(?:(?:or|o)\s+)?(?:press )?(?:\b(?:the|la|el)\b\s*)?\b(?:any|some|cualquier|alguna|another|otra|anything|all)\b(?:\s+(?:other|otra|of the|de las))?\s*(?:\b(?:keys?|numbers?|buttons?|digits?|teclas?|numeros?|else)\b)/y;
// "press one of the following", "enter your 5 digit number", "press 2 times"
const AND = /\s+(?:and|y)\s+/y;
// "... or any other key to hang up", wherever it stands once keys are being offered
const ANY_FORM =
  /\b(?:any (?:other )?(?:key|number|button|digit)|anything else|cualquier (?:otra )?(?:tecla|numero)|otra tecla|all other keys)\b/g;
const NOT_A_KEY =
  /\s*[-–]?\s*(?:of\b|digits?\b|digitos?\b|times\b|veces\b|more\b|characters?\b|numbers? (?:pin|code)\b|diabetes\b|%|st\b|nd\b|rd\b|th\b|:\d)/y;
// Verbs that are said of much else: "type 2 diabetes", "choose from 3 sizes". The key must be all they name.
const LOOSE = /^(?:hit|use|type|touch|select|choose|enter|tap|punch)$/;
const NAMES_THE_KEY =
  /\s*(?:$|[^\sa-z0-9]|(?:for|if|to|or|and|now|when|at|on|as|then|any|any ?time|again|please|key|button|followed|thru|through|para|si|o|y|a|en|ahora|pour|ou|et)\b)/y;
// "enter your account number and press pound", unless it goes on "to ..."
const ASKS_ENTRY =
  /\b(?:enter|type|key in|input|ingrese|digite|introduzca|marque)\b[^.?!]*\b(?:digits?|numbers?|codes?|pin|id|zip|numero|codigo|clave)\b[^.?!]*\b(?:and|y)\s*$/;
const NOT_CHOSEN = /\s+(?:to|for|if|para|si)\b/y;
// Help that is dialled on another line.
const EMERGENCY = /^(?:911|988|411)$/;
const ENDS_ENTRY =
  /\b(?:followed by|then|finish(?:ed|ing)?|done|end|when you|seguido|al terminar|cuando termine|termin\w*|luego)\b/;
const SHORT_FORM =
  /(?:^|[,;.?!:]|\b(?:or|and|o|y|u|e))\s*(?:the |number |key |el |la |numero |tecla )*["'“‘]?([0-9]|\*|#|zero|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|star|pound)["'”’]?,?\s+(?:for|if|to|when|para|si|por)\b(?!\s+(?:\$|[0-9]|free\b|(?:half )?price|noon\b|midnight\b))/g;
// "1 for yes 2 for no": without a comma only a neighbouring number counts
const RUN_ON = /\s([0-9])\s+(?:for|if|para|si)\s(?!\s*(?:\$|[0-9]))/g;
const BARE_CLOSING =
  /\b(?:for|to|para)\b [^.;?!,]{1,60},\s*["'“‘]?([0-9]|\*|#)["'”’]?(?=\s*[.,;?!]|\s+(?:or|and|o|y)\b|\s*$)/g;

/** Every offer of a spoken text in order. `said` says that an earlier prompt of the menu has already used "press". */
export function spokenOffers(spoken: string, said = false): SpokenOffer[] {
  const heard = spoken.length > LONGEST_HEARD ? spoken.slice(0, LONGEST_HEARD) : spoken;
  return LONG_BLANKS.test(heard) ? offersAcrossBlanks(spoken, said) : offersIn(fold(heard), said);
}

// Half an hour of speech; nobody listens on.
const LONGEST_HEARD = 30_000;

// The patterns here look across blanks from both sides, which takes the square of their number: harmless for the blanks
// of an indented prompt, not for a hundred thousand.
const LONG_BLANKS = /\s{200}/;

// Long blanks read as one, places as they are.
function offersAcrossBlanks(spoken: string, said: boolean): SpokenOffer[] {
  const places: number[] = [];
  let short = '';
  for (const { 0: piece, index } of spoken.matchAll(/\s+|\S+/g)) {
    if (short.length >= LONGEST_HEARD) break;
    const kept = /\s/.test(piece[0] as string) ? ' ' : piece.slice(0, LONGEST_HEARD - short.length);
    for (let i = 0; i < kept.length; i++) places.push(index + i);
    short += kept;
  }
  places.push(spoken.length);
  const place = (index: number): number => places[index] ?? spoken.length;
  const placeOfEnd = (index: number): number => place(index - 1) + 1;
  return offersIn(fold(short), said).map((offer) => ({
    ...offer,
    start: place(offer.start),
    end: placeOfEnd(offer.end),
  }));
}

function offersIn(text: string, said: boolean): SpokenOffer[] {
  const offers: SpokenOffer[] = [];
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(text); match !== null; match = TRIGGER.exec(text)) {
    const after = readOffers(text, match.index, TRIGGER.lastIndex, match[0], offers);
    TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, after);
  }
  if (offers.length > 0 || said || listsKeys(text)) {
    for (const form of [SHORT_FORM, BARE_CLOSING]) {
      for (const match of text.matchAll(form)) {
        const key = keyOf(match[1] as string);
        const start = match.index + match[0].indexOf(match[1] as string);
        const end = start + (match[1] as string).length;
        if (key === undefined || offers.some((offer) => offer.start < end && start < offer.end)) continue;
        offers.push({ start, end, keys: { low: key, high: key }, endsEntry: false });
      }
    }
    for (const match of text.matchAll(RUN_ON)) {
      const key = match[1] as string;
      const start = match.index + 1;
      const before = offers.find(
        ({ end, keys }) => end <= start && start - end < 40 && Math.abs(Number(keys?.high) - Number(key)) === 1,
      );
      if (before === undefined || /[.?!]/.test(text.slice(before.end, start))) continue;
      if (offers.some((offer) => offer.start <= start && start < offer.end)) continue;
      offers.push({ start, end: start + 1, keys: { low: key, high: key }, endsEntry: false });
    }
    for (const match of text.matchAll(ANY_FORM)) {
      const start = match.index;
      const end = start + match[0].length;
      if (offers.every((offer) => end <= offer.start || offer.end <= start)) {
        offers.push({ start, end, keys: undefined, endsEntry: false });
      }
    }
    offers.sort((a, b) => a.start - b.start);
  }
  return offers;
}

// "1 for male, 2 for female" with no verb at all: two different keys at least.
function listsKeys(text: string): boolean {
  return new Set([...text.matchAll(SHORT_FORM)].map((match) => keyOf(match[1] as string))).size > 1;
}

function isScale(trigger: string): boolean {
  return /^(?:scale|escala|rat|score|cali|eval)/.test(trigger);
}

// press 1 for yes, press 2 or 3 for ...   reads "1"; reads "2", "3"
//      ^
function readOffers(text: string, start: number, from: number, verb: string, offers: SpokenOffer[]): number {
  const scale = isScale(verb);
  const any = stick(ANY, text, from);
  if (any !== undefined) {
    offers.push({ start, end: any, keys: undefined, endsEntry: false });
    return any;
  }
  let at = stick(FILLER, text, from) ?? from;
  const between = /\b(?:between|entre)\b/.test(text.slice(from, at));
  const found: SpokenOffer[] = [];
  for (;;) {
    const low = keyAt(text, at);
    if (low === undefined) break;
    const to = stick(TO, text, low.end) ?? (scale || between ? stick(AND, text, low.end) : undefined);
    const high = to === undefined ? undefined : keyAt(text, to);
    const isRange = high !== undefined && /^\d+$/.test(low.key + high.key);
    const last = isRange ? high : low;
    if (stick(NOT_A_KEY, text, last.end) !== undefined || EMERGENCY.test(low.key)) break;
    if (LOOSE.test(verb) && stick(NAMES_THE_KEY, text, last.end) === undefined) break;
    const sign = low.key === '*' || low.key === '#';
    const context = text.slice(Math.max(0, start - 24), Math.min(text.length, last.end + 34));
    const endsEntry =
      low.key === '#' &&
      (ENDS_ENTRY.test(context.replace(/[^.]*\.\s(?=.*press)/, '')) ||
        (ASKS_ENTRY.test(text.slice(Math.max(0, start - 120), start)) &&
          stick(NOT_CHOSEN, text, last.end) === undefined));
    found.push({
      start: found.length === 0 ? start : low.start,
      end: last.end,
      keys: { low: low.key, high: last.key },
      endsEntry: sign && endsEntry,
    });
    at = last.end;
    const next = stick(OR, text, at);
    if (next === undefined || scale) break;
    const anyNext = stick(ANY, text, at);
    if (anyNext !== undefined) {
      found.push({ start: at, end: anyNext, keys: undefined, endsEntry: false });
      at = anyNext;
      break;
    }
    at = next;
  }
  // Digits in a row are a telephone number, not a choice: "dial 2 1 3, 5 5 5".
  const tail = text.slice(at, at + 4);
  const digits = /[0-9)]/.test(text[at - 1] ?? '') && /^(?:[-.]| ?\()?[0-9]|^\s+[0-9]{2}/.test(tail);
  const spelled = found.length > 0 && (/^\s+[0-9]\b/.test(tail) || digits || found.length > 6);
  if (!spelled && !(scale && found.every((offer) => offer.keys?.low === offer.keys?.high))) offers.push(...found);
  return at;
}

function keyAt(text: string, at: number): { key: string; start: number; end: number } | undefined {
  KEY.lastIndex = at;
  const match = KEY.exec(text);
  if (match === null) return undefined;
  const key = keyOf(match[1] as string);
  if (key === undefined) return undefined;
  let end = at + match[0].length;
  // "the star key", "pound sign"
  const noun = /^\s+(?:key|sign|button|tecla|signo)\b/.exec(text.slice(end, end + 12));
  if (noun !== null) end += noun[0].length;
  return { key, start: at, end };
}

function keyOf(word: string): string | undefined {
  if (/^[0-9*#]/.test(word)) return word.length <= 4 ? word : undefined;
  return Object.hasOwn(KEY_WORDS, word) ? KEY_WORDS[word] : undefined;
}

function stick(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

// Lower case without accents, blanks as spaces, references blanked out; every character keeps its place.
function fold(text: string): string {
  let folded = text.toLowerCase();
  if (folded.length !== text.length) folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (!/^[\x00-\x7f]*$/.test(folded))
    folded = folded.replace(/[^\x00-\x7f]/g, (letter) =>
      (letter.normalize('NFD')[0] ?? letter).slice(0, letter.length),
    );
  if (/[\t\n\r]/.test(folded)) folded = folded.replace(/[\t\n\r]/g, ' ');
  if (!folded.includes('${')) return folded;
  return folded.replace(/\$\{[^}]*\}?/g, (reference) => ' '.repeat(reference.length));
}
