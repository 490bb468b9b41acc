// What caller and world do in a call, as lines that begin with `>`; the words are read back by read-act.ts.

import type { Act, HttpAnswer } from '../runtime/call-script.ts';
import { quoted, valueWords } from './quoted-text.ts';

/** `> press 3`, `> hang up during "To keep"`, `> transfer busy`, `> http 200 opened`. */
export function actWords(did: Act): string {
  switch (did.type) {
    case 'keys':
      return `> press ${did.keys}${duringWords(did.during)}`;
    case 'silence':
      return '> silence';
    case 'hangup':
      return did.at === undefined ? `> hang up${duringWords(did.during)}` : `> hang up at the ${did.at}`;
    case 'transfer':
      return `> transfer ${did.result}`;
    case 'http':
      return httpWords(did.answer);
  }
}

function duringWords(during: string | undefined): string {
  return during === undefined ? '' : ` during ${quoted(during)}`;
}

/** `> http 200 opened`, `> http failed timed out`. */
export function httpWords(answer: HttpAnswer): string {
  if ('failed' in answer) return `> http failed ${valueWords(answer.failed)}`;
  return `> http ${answer.status}${answer.body === undefined || answer.body === '' ? '' : ` ${valueWords(answer.body)}`}`;
}
