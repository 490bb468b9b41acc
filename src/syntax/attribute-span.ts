// Finds an attribute in the source from the place where its value ends, which is all the parser tells.

import { isBlank } from './decoded-text.ts';
import type { SourceWindow } from './source-window.ts';
import type { XmlAttribute } from './xml-tree.ts';

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const EQUALS = 61;

/** The attribute that ends just before `end`; `from` is where the one before it ended. `value` is as the parser decoded it. */
export function attributeEndingAt(
  { text, base }: SourceWindow,
  name: string,
  value: string,
  end: number,
  from: number,
): XmlAttribute {
  const quote = text.charCodeAt(end - 1 - base);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return withoutQuotes({ text, base }, name, value, end, from);
  const valueEnd = end - 1 - base;
  let valueStart = valueEnd - value.length;
  // name="value"   the quote just before the value's length is the opening one, unless decoding shortened the value
  //            ^
  if (text.charCodeAt(valueStart - 1) !== quote) {
    valueStart = text.lastIndexOf(String.fromCharCode(quote), valueEnd - 1) + 1;
  }
  let start = valueStart - 2;
  if (text.charCodeAt(start) !== EQUALS) start = text.lastIndexOf('=', start);
  while (isBlank(text.charCodeAt(start - 1))) start--;
  return {
    name,
    value,
    start: start - name.length + base,
    valueStart: valueStart + base,
    valueEnd: valueEnd + base,
  };
}

// An attribute without quotes or without a value: reported already, its places are the nearest guess.
function withoutQuotes(
  { text, base }: Pick<SourceWindow, 'text' | 'base'>,
  name: string,
  value: string,
  end: number,
  from: number,
): XmlAttribute {
  const valueEnd = Math.min(end - 1, base + text.length);
  const valueStart = Math.max(valueEnd - value.length, from);
  // Only in front of the value: what follows may not have been read yet.
  const offset = text.slice(Math.max(0, from - base), valueStart - base).indexOf(name);
  const start = from + Math.max(0, offset);
  return { name, value, start, valueStart, valueEnd: Math.max(valueStart, valueEnd) };
}
