// A property as people write it: `never say "press 1"`, `when machine: never at Question`, `can dnc within 2 menus`,
// `after answer: eventually collect or end within 20 s`, `stash Vote before transfer`.

import { readExpectation } from '../rehearsal/read-expectation.ts';
import { type Reading, wrong } from '../rehearsal/script-findings.ts';
import type { Claim, Fact, Happening, Limit, Property } from './property.ts';

const FORMS = 'never FACT, always FACT, eventually FACT within 20 s, FACT before FACT, or can FACT within 2 menus';

/** Reads a property; `name` is what it is called in reports. */
export function readProperty(name: string, text: string): Reading<Property> {
  const [, who, body = ''] = /^\s*(?:when\s+(live|machine)\s*:\s*)?(.*?)\s*$/is.exec(text) ?? [];
  const claim = readClaim(body);
  if ('wrong' in claim) return claim;
  const answeredBy = who === undefined ? undefined : who.toLowerCase() === 'live' ? 'live' : 'machine';
  return { value: { name, text: text.trim(), answeredBy, claim: claim.value } };
}

function readClaim(body: string): Reading<Claim> {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(body) ?? [];
  switch (word.toLowerCase()) {
    case 'never':
    case 'always': {
      const limited = splitAt(rest, /\s+within\s+/i);
      if (limited !== undefined)
        return wrong(
          `"${word}" has no limit`,
          `for one write: ${word.toLowerCase() === 'always' ? 'eventually' : 'can'} ${limited[0].trim()} within ${limited[1].trim()}`,
        );
      const fact = readFact(rest);
      return 'wrong' in fact ? fact : { value: { form: word.toLowerCase() as 'never', fact: fact.value } };
    }
    case 'can': {
      const limited = readLimited(rest);
      return 'wrong' in limited ? limited : { value: { form: 'can', ...limited.value } };
    }
    case 'eventually': {
      const limited = readLimited(rest);
      return 'wrong' in limited ? limited : { value: { form: 'eventually', after: undefined, ...limited.value } };
    }
    case 'after':
      return readAfter(rest);
    default:
      return readBefore(body);
  }
}

function readAfter(rest: string): Reading<Claim> {
  const parts = splitAt(rest, /:\s*eventually\s+/i);
  if (parts === undefined)
    return wrong('"after" goes on with ": eventually"', 'after answer: eventually collect within 20 s');
  const after = readFact(parts[0]);
  if ('wrong' in after) return after;
  const limited = readLimited(parts[1]);
  return 'wrong' in limited ? limited : { value: { form: 'eventually', after: after.value, ...limited.value } };
}

function readBefore(body: string): Reading<Claim> {
  const parts = splitAt(body, /\s+before\s+/i);
  if (parts === undefined) return wrong(body === '' ? 'the property is empty' : `"${body}" claims nothing`, FORMS);
  const fact = readFact(parts[0]);
  if ('wrong' in fact) return fact;
  const later = readFact(parts[1]);
  return 'wrong' in later ? later : { value: { form: 'before', fact: fact.value, later: later.value } };
}

function readLimited(text: string): Reading<{ readonly fact: Fact; readonly limit: Limit | undefined }> {
  const parts = splitAt(text, /\s+within\s+/i);
  const fact = readFact(parts?.[0] ?? text);
  if ('wrong' in fact) return fact;
  if (parts === undefined) return { value: { fact: fact.value, limit: undefined } };
  const limit = readLimit(parts[1]);
  return 'wrong' in limit ? limit : { value: { fact: fact.value, limit: limit.value } };
}

const MOST_MENUS = 1_000;
const MOST_MINUTES = 24 * 60;

function readLimit(text: string): Reading<Limit> {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*(menus?|s|sec|seconds?|min|minutes?)\s*$/i.exec(text) ?? [];
  const most = Number(amount);
  if (amount === undefined) return wrong(`"${text}" is no limit`, 'such as: within 2 menus, within 20 s');
  if (/^menu/i.test(unit)) {
    if (Number.isInteger(most) && most <= MOST_MENUS) return { value: { unit: 'menus', most } };
    return wrong(`"${text}" is no limit`, `menus are counted whole, up to ${MOST_MENUS}`);
  }
  const ms = most * (/^min/i.test(unit) ? 60_000 : 1000);
  if (ms <= MOST_MINUTES * 60_000) return { value: { unit: 'ms', most: ms } };
  return wrong(`"${text}" is no limit`, `a call is followed for a day at most: ${MOST_MINUTES} min`);
}

function readFact(text: string): Reading<Fact> {
  const happenings: Happening[] = [];
  let rest = text.trim();
  for (;;) {
    const parts = splitAt(rest, /\s+or\s+/i);
    const happening = readHappening((parts?.[0] ?? rest).trim());
    if ('wrong' in happening) return happening;
    happenings.push(happening.value);
    if (parts === undefined) return { value: happenings };
    rest = parts[1];
  }
}

function readHappening(text: string): Reading<Happening> {
  const [, name] = /^at\s+(.+)$/is.exec(text) ?? [];
  if (name !== undefined) return { value: { kind: 'at', name: name.replace(/^"(.*)"$/s, '$1') } };
  const expectation = readExpectation(text);
  if ('wrong' in expectation) return wrong(expectation.wrong, expectation.help ?? 'or: at NAME, for a tag');
  const { wanted, scope } = expectation.value;
  if (wanted.kind !== 'event' || scope !== 'here')
    return wrong(
      `"${text}" is nothing that happens at one moment`,
      'an event such as say "...", stash Vote, transfer, end hangup; or at NAME',
    );
  return { value: { kind: 'event', wanted } };
}

/** The text before and behind the first match outside quotes. */
function splitAt(text: string, separator: RegExp): [string, string] | undefined {
  const hidden = text.replace(/"(?:[^"\\]|\\.)*"/g, (quote) => '"'.padEnd(quote.length, '_'));
  const match = separator.exec(hidden);
  return match === null ? undefined : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
