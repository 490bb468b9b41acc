// Text of a call on one line of a `.call` file, and back: quoted with JSON's escapes where it would not read back bare.

import { UNSEEN } from '../source/unseen-characters.ts';

/** In double quotes; control characters and line breaks as escapes. */
export function quoted(text: string): string {
  // JSON escapes the plain control characters itself.
  return JSON.stringify(text).replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value bare where that reads back as it is, else quoted. */
export function valueWords(text: string): string {
  const isBare = text !== '' && text === text.trim() && !text.startsWith('"') && quoted(text) === `"${text}"`;
  return isBare ? text : quoted(text);
}

/** A quoted text at the start of `text`, and what follows it. Undefined when it is not quoted, or never closed. */
export function readQuoted(text: string): { readonly value: string; readonly rest: string } | undefined {
  const [whole] = /^"(?:[^"\\]|\\.)*"/s.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { value: unescaped(whole), rest: text.slice(whole.length) };
}

/** A value as `valueWords` writes it: all of `text`, bare or quoted. */
export function readValue(text: string): string {
  const read = readQuoted(text);
  return read !== undefined && read.rest.trim() === '' ? read.value : text;
}

function unescaped(whole: string): string {
  try {
    return JSON.parse(whole) as string;
  } catch {
    // An escape that JSON does not have stands for itself: a person wrote "\d".
    return whole.slice(1, -1).replace(/\\(["\\])/g, '$1');
  }
}
