// The lines of a `.call` file that begin with `expect`.

import type { EffectType, Outcome } from '../runtime/effect.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { CODES, EVENT_TYPES, factsOf } from './event-facts.ts';
import type { Expectation, FactTest, Scope, Wanted } from './expectation.ts';
import { readQuoted, readValue } from './quoted-text.ts';
import { type Reading, wrong } from './script-findings.ts';
import { isPattern, readTextPattern, type TextPattern } from './text-pattern.ts';

const OUTCOMES: readonly Outcome[] = ['hangup', 'end-of-plan', 'transferred', 'caller-hangup', 'step-limit', 'fault'];
const RESULTS = ['answered', 'busy', 'refused', 'no-answer', 'ended'];
const SUBJECTS = [...EVENT_TYPES, 'variable', 'duration'];

/** Reads what stands behind `expect`. */
export function readExpectation(text: string): Reading<Omit<Expectation, 'span'>> {
  const [, word = '', behind = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
  const scope = scopeOf(word.toLowerCase());
  const [, subject = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(scope === undefined ? text.trim() : behind) ?? [];
  const wanted = readWanted(subject.toLowerCase(), rest.trim());
  return 'wrong' in wanted ? wanted : { value: { scope: scope ?? 'here', wanted: wanted.value, text: text.trim() } };
}

function scopeOf(word: string): Scope | undefined {
  if (word === 'no') return 'not-here';
  return word === 'never' || word === 'anywhere' ? word : undefined;
}

function readWanted(subject: string, rest: string): Reading<Wanted> {
  switch (subject) {
    case 'variable':
      return readVariable(rest);
    case 'duration':
      return readDuration(rest);
    case 'set':
    case 'stash':
      return readNamed(subject, rest);
    case 'say':
      return readSay(rest);
    case 'play':
      return withText(subject, [], rest);
    case 'notice':
    case 'fault':
      return codeOrText(subject, rest);
    case 'goto':
      return bareOrPattern(subject, 'name', rest);
    case 'dnc':
      return bareOrPattern(subject, 'number', rest);
    case 'record':
      return bareOrPattern(subject, 'name', rest);
    case 'collect':
    case 'keys':
    case 'branch':
    case 'catch':
      return bareOrPattern(subject, 'key', rest);
    case 'silence':
      return rest === '' ? event(subject, []) : wrong(`"${rest}" stands behind silence`, 'take it out');
    case 'answer':
      return oneOf(subject, 'by', rest, ['live', 'machine', 'person', 'a person', 'a machine']);
    case 'hangup':
      return oneOf(subject, 'by', rest.replace(/^by\s+/i, ''), ['plan', 'caller']);
    case 'if':
      return wordThenText(subject, 'result', rest, ['true', 'false']);
    case 'end':
      return wordThenText(subject, 'outcome', rest, OUTCOMES);
    case 'transfer':
      return readTransfer(rest);
    case 'http':
      return readHttp(rest);
    case 'sms':
      return readSms(rest);
    default:
      return unknownSubject(subject);
  }
}

function unknownSubject(subject: string): Reading<Wanted> {
  if (subject === '') return wrong('nothing is expected here', `one of ${SUBJECTS.join(', ')}`);
  return wrong(`"${subject}" is nothing a call does`, didYouMean(subject, SUBJECTS, `one of ${SUBJECTS.join(', ')}`));
}

function event(type: EffectType, tests: readonly FactTest[]): Reading<Wanted> {
  return { value: { kind: 'event', type, tests } };
}

function fact(name: string, pattern: TextPattern): FactTest {
  return { fact: name, of: (effect, flow) => factsOf(effect, name, flow), pattern };
}

/** A pattern for the event's text behind other facts. */
function withText(type: EffectType, tests: readonly FactTest[], rest: string): Reading<Wanted> {
  if (rest === '') return event(type, tests);
  const pattern = readTextPattern(rest);
  return 'wrong' in pattern ? pattern : event(type, [...tests, fact('text', pattern.value)]);
}

const IS_PATTERN = /^(?:["=]|(?:contains|is|similar|similar to)\s*"|matches\s*\/)/i;

/** A bare word is exactly that; anything else is a pattern. */
function bareOrPattern(type: EffectType, name: string, rest: string): Reading<Wanted> {
  if (rest === '') return event(type, []);
  if (!IS_PATTERN.test(rest)) return event(type, [fact(name, isPattern(rest))]);
  const pattern = readTextPattern(rest);
  return 'wrong' in pattern ? pattern : event(type, [fact(name, pattern.value)]);
}

function codeOrText(type: 'notice' | 'fault', rest: string): Reading<Wanted> {
  return IS_PATTERN.test(rest) ? withText(type, [], rest) : oneOf(type, 'code', rest, CODES[type]);
}

function oneOf(type: EffectType, name: string, rest: string, words: readonly string[]): Reading<Wanted> {
  if (rest === '') return event(type, []);
  const word = words.find((known) => known === rest.toLowerCase());
  return word === undefined ? noSuchWord(rest, words) : event(type, [fact(name, isPattern(word))]);
}

function wordThenText(type: EffectType, name: string, rest: string, words: readonly string[]): Reading<Wanted> {
  if (IS_PATTERN.test(rest)) return withText(type, [], rest);
  const [, word = '', behind = ''] = /^([\w-]*)\s*(.*)$/s.exec(rest) ?? [];
  const known = oneOf(type, name, word, words);
  if ('wrong' in known || known.value.kind !== 'event') return known;
  return withText(type, known.value.tests, behind);
}

function noSuchWord(text: string, words: readonly string[]): Reading<never> {
  return wrong(`"${text}" is not one of ${words.join(', ')}`, didYouMean(text, words));
}

/** `NAME`, `NAME = value`, `NAME contains "text"`. */
function readNamed(type: 'set' | 'stash', rest: string): Reading<Wanted> {
  const named = splitName(rest);
  if ('wrong' in named) return named;
  const { name, pattern } = named.value;
  const tests = name === undefined ? [] : [fact('name', isPattern(name))];
  return event(type, pattern === undefined ? tests : [...tests, fact('value', pattern)]);
}

function readVariable(rest: string): Reading<Wanted> {
  const named = splitName(rest);
  if ('wrong' in named) return named;
  const { name, pattern } = named.value;
  if (name === undefined) return wrong('no variable is named', 'such as: expect variable tries = 2');
  return { value: { kind: 'variable', name, pattern } };
}

function splitName(rest: string): Reading<{ readonly name?: string; readonly pattern?: TextPattern }> {
  if (rest === '') return { value: {} };
  const quoted = readQuoted(rest);
  const [, bare = ''] = /^([^\s="]+)/.exec(rest) ?? [];
  const name = quoted?.value ?? bare;
  const behind = (quoted?.rest ?? rest.slice(bare.length)).trim();
  if (name === '') return wrong(`"${rest}" begins with no name`, 'such as: expect stash Vote = Yes');
  if (behind === '') return { value: { name } };
  const pattern = readTextPattern(behind);
  if ('value' in pattern) return { value: { name, pattern: pattern.value } };
  return wrong(pattern.wrong, `such as ${name} = value, or ${name} "part of it"`);
}

/** `< 30 s`, `> 1:30`, `= 12 s`, `<= 500 ms`. */
function readDuration(rest: string): Reading<Wanted> {
  const [, operator, amount = '', unit = 's'] =
    /^(<=|>=|<|>|=)\s*(\d+(?:\.\d+)?|\d+:\d\d)\s*(ms|s|sec|seconds?|min|minutes?)?$/i.exec(rest) ?? [];
  if (operator === undefined)
    return wrong(rest === '' ? 'no duration is given' : `"${rest}" is no duration`, 'such as: expect duration < 30 s');
  const [minutes = '0', seconds] = amount.split(':');
  const number = seconds === undefined ? Number(amount) : Number(minutes) * 60 + Number(seconds);
  const scale = /^ms$/i.test(unit) ? 1 : /^min/i.test(unit) ? 60_000 : 1000;
  return {
    value: {
      kind: 'duration',
      operator: operator as '<',
      ms: Math.round(number * scale),
      grain: Math.max(1, Math.min(scale, 1000) / 10 ** (amount.split('.')[1]?.length ?? 0)),
    },
  };
}

/** `"words"`, `by male1`, `by male1 "words"`. */
function readSay(rest: string): Reading<Wanted> {
  const [, voice, behind = ''] = /^by\s+([\w-]+)\s*(.*)$/is.exec(rest) ?? [];
  return voice === undefined ? withText('say', [], rest) : withText('say', [fact('voice', isPattern(voice))], behind);
}

/** `callerid 1234`, `music jazz`, `mode waterfall`, `whisper "words"`: facts of the dialling. */
function readDialling(rest: string): Reading<Wanted> | undefined {
  const [, name, behind = ''] = /^(callerid|calleridalpha|music|mode|whisper)\b\s*(.*)$/is.exec(rest) ?? [];
  if (name?.toLowerCase() === 'mode') return oneOf('transfer', 'mode', behind, ['ringall', 'waterfall']);
  return name === undefined ? undefined : bareOrPattern('transfer', name.toLowerCase(), behind);
}

function readTransfer(rest: string): Reading<Wanted> {
  if (rest === '') return event('transfer', []);
  const result = RESULTS.find((known) => known === rest.toLowerCase());
  if (result !== undefined) return event('transfer', [fact('result', isPattern(result))]);
  const dialling = readDialling(rest);
  if (dialling !== undefined) return dialling;
  const meant = /^[a-z-]+$/i.test(rest) ? didYouMean(rest, RESULTS) : undefined;
  if (meant !== undefined) return wrong(`"${rest}" is nothing that becomes of a transfer`, meant);
  return bareOrPattern('transfer', 'to', rest.replace(/^to\s+/i, ''));
}

function readHttp(rest: string): Reading<Wanted> {
  const [, method, behind = ''] = /^(get|post)\b\s*(.*)$/is.exec(rest) ?? [];
  if (method !== undefined) return withText('http', [fact('method', isPattern(method.toUpperCase()))], behind);
  if (/^(?:[1-5]\d\d|failed)$/.test(rest)) return event('http', [fact('result', isPattern(rest))]);
  return withText('http', [], rest);
}

function readSms(rest: string): Reading<Wanted> {
  const [, to] = /^to\s+(.*)$/is.exec(rest) ?? [];
  if (to === undefined) return withText('sms', [], rest);
  const quoted = readQuoted(to);
  const [bare = ''] = /^[^\s"]+/.exec(to) ?? [];
  const number = quoted?.value ?? readValue(bare);
  if (number === '') return wrong('no number stands behind "to"', 'such as: expect sms to 15550100100 "See you"');
  return withText('sms', [fact('to', isPattern(number))], (quoted?.rest ?? to.slice(bare.length)).trim());
}
