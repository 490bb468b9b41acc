// JSON files with places: request bodies and the configuration. The only file that imports jsonc-parser.

import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { compareDiagnostics, type Diagnostic, diagnostic } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { isBlank } from './decoded-text.ts';

export type JsonNode = Node;

export interface JsonReading {
  readonly root: JsonNode | undefined;
  readonly diagnostics: Diagnostic[];
}

const WORDS: Readonly<Record<string, readonly [message: string, help?: string]>> = {
  InvalidCommentToken: ['JSON has no comments', 'remove it'],
  PropertyNameExpected: ['a key is expected here', 'keys stand in double quotes'],
  ValueExpected: ['a value is expected here'],
  ColonExpected: ['a ":" is expected here'],
  CommaExpected: ['a "," is expected here'],
  CloseBraceExpected: ['a "}" is expected here'],
  CloseBracketExpected: ['a "]" is expected here'],
  EndOfFileExpected: ['something follows the end of the JSON value', 'remove it'],
  InvalidSymbol: ['this is no JSON value', 'text stands in double quotes'],
  InvalidNumberFormat: ['this is no JSON number'],
  UnexpectedEndOfString: ['the text has no closing quote', 'a line break inside text is written \\n'],
  UnexpectedEndOfNumber: ['the number is cut off'],
  UnexpectedEndOfComment: ['the comment is never closed'],
  InvalidUnicode: ['this is no character number', 'write \\u and four hexadecimal digits'],
  InvalidEscapeCharacter: ['this escape means nothing in JSON', 'a backslash itself is written \\\\'],
  InvalidCharacter: ['this character must be written as an escape', 'a tab is \\t, a line break is \\n'],
};
const MOST_ERRORS = 20;

/** Reads JSON as the standard has it; what can be read around a mistake is read. Comments and trailing commas are findings unless `comments` allows them. */
export function readJson(text: string, options: { readonly comments?: boolean } = {}): JsonReading {
  const errors: ParseError[] = [];
  const lenient = options.comments === true;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const padded = start === 1 ? ` ${text.slice(1)}` : text;
  if (deepest(padded) > 500) {
    const span = { start: 0, end: Math.min(1, text.length) };
    return { root: undefined, diagnostics: [jsonInvalid('values are nested more than 500 deep', span)] };
  }
  if (text.trim() === '')
    return { root: undefined, diagnostics: [jsonInvalid('the file is empty', { start: 0, end: 0 })] };
  const { text: clean, comments } = withoutHashComments(padded);
  const diagnostics = comments.map((span) => jsonInvalid('JSON has no comments', span, 'remove it, from the # on'));
  const root = parseTree(clean, errors, { allowTrailingComma: lenient, disallowComments: !lenient });
  for (const { error, offset, length } of errors.slice(0, MOST_ERRORS)) {
    const [message, help] = WORDS[printParseErrorCode(error)] ?? ['this is no JSON'];
    const comma = commaBefore(clean, offset);
    const start = comma ?? Math.min(offset, text.length);
    // One slip may bother the parser twice at the same place.
    if (diagnostics.some((earlier) => earlier.span.start === start)) continue;
    const end = comma === undefined ? Math.min(start + Math.max(1, length), text.length) : comma + 1;
    diagnostics.push(
      comma === undefined
        ? jsonInvalid(message, { start, end }, help)
        : jsonInvalid(
            `the comma after the last ${clean[offset] === '}' ? 'member' : 'item'} is one too many`,
            { start, end },
            `remove it: a comma stands between two, never before "${clean[offset]}"`,
          ),
    );
  }
  return { root, diagnostics: diagnostics.sort(compareDiagnostics) };
}

// The comma in front of the bracket at `offset`; undefined when something else is wrong there.
function commaBefore(text: string, offset: number): number | undefined {
  if (text[offset] !== '}' && text[offset] !== ']') return undefined;
  let at = offset - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--;
  return text[at] === ',' ? at : undefined;
}

// Comments of shells, as they stand in examples: blanked out, so that each of their words is no mistake of its own.
function withoutHashComments(text: string): { readonly text: string; readonly comments: Span[] } {
  const comments: Span[] = [];
  if (!text.includes('#')) return { text, comments };
  let clean = '';
  let from = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\r\n]*/g)) {
    if (!token.startsWith('#')) continue;
    comments.push({ start: index, end: index + token.trimEnd().length });
    clean += text.slice(from, index) + ' '.repeat(token.length);
    from = index + token.length;
  }
  return { text: clean + text.slice(from), comments };
}

function jsonInvalid(message: string, span: Span, help?: string): Diagnostic {
  return diagnostic({
    rule: 'json-invalid',
    code: 'DP1128',
    severity: 'error',
    message,
    span,
    ...(help === undefined ? {} : { help }),
  });
}

// The parser recurses; nothing real is nested this deep.
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123 || code === 91) most = Math.max(most, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return most;
}

/** The plain value of a node. */
export function jsonValue(node: JsonNode): unknown {
  return getNodeValue(node);
}
