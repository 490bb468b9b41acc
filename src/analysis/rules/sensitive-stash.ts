import type { Stash } from '../../model/dialplan.ts';
import { longestEntryAt, longestEntryIn } from '../entered-digits.ts';
import { defineRule } from '../rule.ts';
import { type Subject, valuePlace } from '../subject.ts';

const SECRETS = new Set(
  'pin pins pincode password passwd pwd passcode secret card cardnumber cardnum creditcard debitcard ccnumber ccnum cvv cvc cvv2 ssn socialsecurity social account accountnumber accountnum acct acctnum routing bankaccount iban'.split(
    ' ',
  ),
);

// A menu choice between checking and savings is no account number.
const SHORTEST_SECRET = 3;

export default defineRule({
  id: 'sensitive-stash',
  code: 'DP5114',
  severity: 'info',
  preset: 'recommended',
  summary: 'Secret digits of a caller are written to the report.',
  why: 'Reports are kept, downloaded and mailed. Card numbers, social security numbers and PINs in them may break the law and the rules of card companies.',
  fix: 'Check the digits with a server over `get` and report only the outcome.',
  check(subject, report) {
    for (const tag of subject.tagsOf('stash')) {
      const { varname } = tag;
      if (varname === undefined || tag.element.broken || !tag.content.value.includes('${')) continue;
      if (!isSecretName(varname.value) || !holdsEntry(subject, tag)) continue;
      report(valuePlace(varname), {
        message: `digits that a caller keys in are reported as "${varname.value.trim()}"`,
        help: 'check them with a server and report only the outcome',
      });
    }
  },
});

// cardNumber, card_number and "card number" are all two words.
function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => [word, word.replace(/\d+$/, '')]);
  return words.some((word) => SECRETS.has(word)) || SECRETS.has(words.join(''));
}

const REFERENCE = /^(['"]?)\$\{\s*([\w.]+)\s*\}\1;?$/;

function holdsEntry(subject: Subject, tag: Stash): boolean {
  const name = REFERENCE.exec(tag.content.value)?.[2];
  if (name === undefined) return false;
  const length = name === 'call.lastinput' ? longestEntryAt(tag) : longestEntryIn(subject, name);
  return length >= SHORTEST_SECRET;
}
