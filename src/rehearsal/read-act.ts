// The lines of a `.call` file that begin with `>`: what caller and world do. Written by act-words.ts.

import type { Act, CallerAct, HangupPlace } from '../runtime/call-script.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { readHttpAnswer } from './http-answer.ts';
import { readQuoted } from './quoted-text.ts';
import { type Reading, wrong } from './script-findings.ts';
import { readTransferResult } from './transfer-result.ts';

const ACTS = ['press', 'silence', 'hang up', 'transfer', 'http'];

/** Reads what stands behind the `>`. */
export function readAct(line: string): Reading<Act> {
  const text = line.trim();
  const [, verb = '', rest = ''] = /^(hang ?up|\S+)\s*(.*)$/is.exec(text) ?? [];
  switch (verb.toLowerCase()) {
    case 'press':
      return readPress(rest);
    case 'silence':
      return rest === '' ? { value: { type: 'silence' } } : wrong(`"${rest}" stands behind silence`, 'take it out');
    case 'hangup':
    case 'hang up':
      return readHangup(rest);
    case 'transfer': {
      const result = readTransferResult(rest);
      return 'value' in result ? { value: { type: 'transfer', result: result.value } } : result;
    }
    case 'http': {
      const answer = rest === '' ? undefined : readHttpAnswer(rest);
      if (answer !== undefined) return { value: { type: 'http', answer } };
      return wrong(`"${rest}" is no answer of a server`, 'such as: > http 200 opened, or > http failed timed out');
    }
    default:
      return unknownAct(text, verb);
  }
}

function readPress(rest: string): Reading<Act> {
  const [, keys = '', after = ''] = /^([0-9*#]*)(.*)$/s.exec(rest) ?? [];
  if (keys === '') return wrong('no key is pressed', 'keys are 0 to 9, * and #, such as: > press 12#');
  if (after !== '' && !/^\s/.test(after))
    return wrong(`"${rest}" are no keys of a telephone`, 'keys are 0 to 9, * and #');
  if (/^\s+[0-9*#]+\s*$/.test(after))
    return wrong(
      'keys of one entry stand together',
      `write > press ${rest.replaceAll(/\s+/g, '')}, or a line for each menu`,
    );
  return readDuring(after.trim(), { type: 'keys', keys });
}

const PLACES: readonly HangupPlace[] = ['menu', 'entry', 'recording', 'transfer', 'conversation', 'pause'];

function readHangup(rest: string): Reading<Act> {
  const [, word] = /^at\s+(?:the\s+)?(.*)$/is.exec(rest) ?? [];
  if (word === undefined) return readDuring(rest, { type: 'hangup' });
  const at = PLACES.find((place) => place === word.trim().toLowerCase());
  if (at !== undefined) return { value: { type: 'hangup', at } };
  return wrong(`"${word}" is no place to hang up at`, didYouMean(word, PLACES, `one of ${PLACES.join(', ')}`));
}

function readDuring(rest: string, act: Exclude<CallerAct, { readonly type: 'silence' }>): Reading<Act> {
  if (rest === '') return { value: act };
  const [, words = ''] = /^during\s*(.*)$/is.exec(rest) ?? [];
  const quoted = readQuoted(words);
  if (quoted !== undefined && quoted.rest.trim() === '' && quoted.value.trim() !== '')
    return { value: { ...act, during: quoted.value } };
  return wrong(`"${rest}" does not say during what`, 'such as: > press 9 during "words of a prompt"');
}

function unknownAct(text: string, verb: string): Reading<never> {
  if (text === '') return wrong('nothing is done here', `one of ${ACTS.join(', ')}`);
  if (/^[0-9*#]+$/.test(verb)) return wrong(`"${text}" does not say what is done`, `write > press ${verb}`);
  return wrong(`"${text}" is nothing that caller or world does`, didYouMean(verb, ACTS, `one of ${ACTS.join(', ')}`));
}
