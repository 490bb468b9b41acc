// What a server answers, as a person writes it: `200 opened`, `200:opened`, `503`, `failed no route`.

import type { HttpAnswer } from '../runtime/call-script.ts';
import { readValue } from './quoted-text.ts';

/** The answer; undefined when the text is none. An empty text is a 200 without a body. */
export function readHttpAnswer(typed: string): HttpAnswer | undefined {
  const text = typed.trim();
  if (text === '') return { status: 200 };
  const [whole, status, failed, rest = ''] = /^(?:([1-5][0-9][0-9])|(fail(?:ed)?))(?:[ :](.*))?$/is.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const value = readValue(rest.trim());
  if (failed !== undefined) return { failed: value === '' ? 'no answer' : value };
  return value === '' ? { status: Number(status) } : { status: Number(status), body: value };
}
