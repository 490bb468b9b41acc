// What a person would say went wrong, and where the tag was meant to end: words and guesses for broken start tags.

import type { DiagnosticFacts } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { SourceWindow } from './source-window.ts';
import { replaceWith } from './syntax-findings.ts';
import type { XmlAttribute } from './xml-tree.ts';

const JUDGED_BY_READER =
  /^(unexpected close tag|unclosed tag|documents may contain|text data outside|document must contain|malformed character entity|inappropriately located|cannot write after)/;

/** True for complaints of the parser that the reader leaves to its own stack (structure) or to decodeText (references). */
export function isJudgedByReader(complaint: string): boolean {
  return JUDGED_BY_READER.test(complaint);
}

interface Described {
  readonly message: string;
  readonly span: Span;
  readonly more: Partial<DiagnosticFacts>;
}

/** Words for a complaint of the parser between tags. `offset` is the source offset after the offending character. */
export function describeError(complaint: string, { text, base }: SourceWindow, offset: number): Described {
  const at = offset - base;
  if (complaint.startsWith('disallowed character in tag name')) {
    const start = Math.max(0, text.lastIndexOf('<', at - 1)) + base;
    const span = { start, end: start + 1 };
    return { message: '"<" starts no tag here', span, more: { help: 'write &lt; for the sign itself' } };
  }
  const ending = { start: Math.max(base, offset - 3), end: offset };
  if (complaint.startsWith('the string "]]>"')) {
    return { message: '"]]>" must not stand in text', span: ending, more: { help: 'write ]]&gt;' } };
  }
  if (complaint.startsWith('malformed comment')) {
    return { message: 'a comment must not contain "--"', span: ending, more: {} };
  }
  const here = { start: Math.max(base, offset - 1), end: offset };
  if (complaint === 'disallowed character.') return disallowed(text[at - 1] ?? '', here);
  if (complaint.includes('closing tag')) {
    // The offending character may itself start the next tag.
    const start = Math.max(0, text.lastIndexOf('</', at - 2)) + base;
    return { message: 'an end tag holds nothing but its name', span: { start, end: start + 2 }, more: {} };
  }
  if (complaint.startsWith('incorrect syntax')) {
    const start = Math.max(0, text.lastIndexOf('<!', at - 1)) + base;
    return {
      message: '"<!" starts a comment, "<!--", or a CDATA section, "<![CDATA["',
      span: { start, end: offset },
      more: {},
    };
  }
  return { message: complaint.replace(/\.$/, '').toLowerCase(), span: here, more: {} };
}

/** Words for a complaint inside the start tag of `tagName`, whose last whole attribute ends at `attributesEnd`. */
export function describeTagError(
  complaint: string,
  tagName: string,
  window: SourceWindow,
  offset: number,
  attributesEnd: number,
): Described {
  const here = { start: Math.max(window.base, offset - 1), end: offset };
  const char = window.text[offset - 1 - window.base] ?? '';
  const attribute = nextName(window, attributesEnd);
  if (complaint.startsWith('attribute without value') && attribute !== undefined) {
    const help = `write ${attribute.name}="..."`;
    return { message: `attribute "${attribute.name}" has no value`, span: attribute.span, more: { help } };
  }
  if (complaint.startsWith('unquoted attribute value') && attribute !== undefined) {
    const help = `write ${attribute.name}="..."`;
    return { message: `the value of "${attribute.name}" is not in quotes`, span: here, more: { help } };
  }
  if (complaint.startsWith('no whitespace between attributes')) {
    const fixes = replaceWith('insert a space', { start: offset - 1, end: offset - 1 }, ' ');
    return { message: 'a space is missing between two attributes', span: here, more: { fixes } };
  }
  if (complaint === 'disallowed character.') return disallowed(char, here);
  return { message: `${shown(char)} does not belong in the start tag of "${tagName}"`, span: here, more: {} };
}

function disallowed(char: string, span: Span): Described {
  return { message: `character ${codePoint(char)} is not allowed in XML`, span, more: { help: 'remove it' } };
}

/** True when the `<` at `at`, met inside an attribute value, is a sign of its own and the value's quote follows. */
export function strayLessThan(window: string, attributesEnd: number, at: number): boolean {
  const opened = /^\s*[^\s=<>"'/]+\s*=\s*(["'])/.exec(window.slice(attributesEnd, Math.min(at, attributesEnd + 200)));
  if (opened === null) return false;
  const next = window[at + 1] ?? '';
  const rest = window.slice(at + 1, at + 2000);
  const closes = opened[1] === '"' ? /^[^<>\n"]*"(?:\s|\/?>)/ : /^[^<>\n']*'(?:\s|\/?>)/;
  return closes.test(rest) || (!/[\p{L}_:/!?]/u.test(next) && rest.slice(0, 500).includes(opened[1] as string));
}

/** `name="Main maxDigits="1"`: the first value ran on to the quote of the next attribute. The attribute as it was meant. */
export function swallowedAttribute(last: XmlAttribute | undefined): XmlAttribute | undefined {
  if (last === undefined) return undefined;
  const match = /^(.*?)\s+[\w:.-]+\s*=\s*$/s.exec(last.value);
  if (match === null) return undefined;
  const value = match[1] as string;
  return { ...last, value, valueEnd: last.valueStart + value.length };
}

interface TagGuess {
  readonly attribute?: XmlAttribute;
  readonly selfClosing: boolean;
  readonly resumeAt: number;
}

/** Guesses where a start tag was meant to end, given what stands between its last whole attribute (at `start`) and the next `<`. */
export function guessUnclosedTag(rest: string, start: number): TagGuess {
  const opened = /^(\s*)([^\s=<>"'/]+)\s*=\s*["']/.exec(rest);
  if (opened === null) {
    const gt = rest.indexOf('>');
    return { selfClosing: false, resumeAt: start + (gt < 0 ? 0 : gt + 1) };
  }
  const valueAt = opened[0].length;
  const gt = rest.indexOf('>', valueAt);
  let value = gt < 0 ? (rest.slice(valueAt).split(/[\r\n]/, 1)[0] as string) : rest.slice(valueAt, gt);
  const selfClosing = gt >= 0 && value.endsWith('/');
  if (selfClosing) value = value.slice(0, -1);
  value = value.replace(/["'\s]+$/, '');
  const attribute = {
    name: opened[2] as string,
    value,
    start: start + (opened[1] as string).length,
    valueStart: start + valueAt,
    valueEnd: start + valueAt + value.length,
  };
  const resumeAt = start + (gt < 0 ? valueAt + value.length : gt + 1);
  return { attribute, selfClosing, resumeAt };
}

/** What the file was in the middle of when it ended. */
export function unfinishedConstruct({ text, base }: SourceWindow, from: number): { message: string; start: number } {
  const at = Math.max(from - base, text.indexOf('<', from - base));
  const start = at + base;
  const rest = text.slice(at, at + 200);
  if (rest.startsWith('<!--')) return { message: 'a comment is never closed with "-->"', start };
  if (rest.startsWith('<![CDATA[')) return { message: 'a CDATA section is never closed with "]]>"', start };
  if (rest.startsWith('<!')) return { message: 'a DOCTYPE is not part of a dialplan', start };
  if (rest.startsWith('<?')) return { message: 'a processing instruction is never closed with "?>"', start };
  const name = /^<\/?([^\s<>/="']+)/.exec(rest)?.[1];
  if (name === undefined) return { message: 'the file ends in the middle of a tag', start };
  return { message: `the ${rest[1] === '/' ? 'end' : 'start'} tag of "${name}" has no ">"`, start };
}

function nextName({ text, base }: SourceWindow, from: number): { name: string; span: Span } | undefined {
  let start = from - base;
  while (/\s/.test(text[start] ?? '')) start++;
  let end = start;
  while (end < text.length && /[^\s=<>"'/]/.test(text[end] as string)) end++;
  return end === start ? undefined : { name: text.slice(start, end), span: { start: start + base, end: end + base } };
}

function shown(char: string): string {
  if (/\s/.test(char)) return 'a blank';
  return char === '"' ? "'\"'" : `"${char}"`;
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A comment, CDATA section, instruction or DOCTYPE; indexes into the window. */
export interface Construct {
  readonly kind: 'comment' | 'cdata' | 'instruction' | 'doctype';
  /** Beyond `limit` when it is never closed. */
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
}

const OPENERS = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'cdata'],
  ['<?', '?>', 'instruction'],
] as const;

/** The construct that starts with the `<` at `at`; undefined when it is a tag or a sign of its own. */
export function constructAt(window: string, at: number, limit: number): Construct | undefined {
  const next = window.charCodeAt(at + 1);
  if (next !== 33 && next !== 63) return undefined;
  for (const [opener, closer, kind] of OPENERS) {
    if (!window.startsWith(opener, at)) continue;
    const textStart = at + opener.length;
    const textEnd = window.indexOf(closer, textStart);
    if (textEnd < 0) return { kind, end: limit + 1, textStart, textEnd: limit };
    return { kind, end: textEnd + closer.length, textStart, textEnd };
  }
  if (!window.startsWith('<!DOCTYPE', at)) return undefined;
  const end = endOfDoctype(window, at + 9);
  return { kind: 'doctype', end: end ?? limit + 1, textStart: at, textEnd: end ?? limit };
}

// <!DOCTYPE name [ <!ENTITY a "]>"> ]>   quotes and brackets hide a ">"
function endOfDoctype(window: string, from: number): number | undefined {
  let quote = '';
  let depth = 0;
  for (let i = from; i < window.length; i++) {
    const char = window[i] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') depth++;
    else if (char === ']') depth--;
    else if (char === '>' && depth <= 0) return i + 1;
  }
  return undefined;
}
