// Decoded text and the way back to the source: entities, character references and line ends change lengths.

/** A decoded string that knows where in the source each of its characters came from. */
export interface DecodedText {
  readonly value: string;
  /** Source offset of the value's start when the two run in step (`offsets` absent). */
  readonly start: number;
  readonly end: number;
  /** Source offset of each character, and one more for the end; absent when source = start + index. */
  readonly offsets?: readonly number[];
}

/** The source offset of character `index` of the decoded value (`index` may equal its length: the end). */
export function sourceOffset(text: DecodedText, index: number): number {
  if (text.offsets === undefined) return text.start + index;
  return text.offsets[index] ?? text.end;
}

/** The source span of a piece of the decoded value. */
export function sourceSpan(text: DecodedText, start: number, end: number): { start: number; end: number } {
  if (text.offsets === undefined || end <= start) {
    const at = sourceOffset(text, start);
    return { start: at, end: Math.max(at, sourceOffset(text, end)) };
  }
  return { start: sourceOffset(text, start), end: sourceOffset(text, end) };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// The references that XML gives a meaning: the five named entities and character references.
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});/y;
/** An ampersand that starts none of them. */
export const BAD_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)/g;

/** What decoding met that XML does not allow. */
export interface BadReference {
  readonly start: number;
  readonly end: number;
}

/**
 * Decodes `raw`, which stands at `start` of the source. Blanks in attribute values become spaces, as XML says.
 * Ampersands that start no reference stay as they are and are handed to `onBad`.
 */
export function decodeText(
  raw: string,
  start: number,
  attribute: boolean,
  onBad?: (bad: BadReference) => void,
): DecodedText {
  const end = start + raw.length;
  const blanks = attribute && /[\t\n\r]/.test(raw);
  if (!raw.includes('&') && !raw.includes('\r') && !blanks) return { value: raw, start, end };
  const offsets: number[] = [];
  let value = '';
  let i = 0;
  while (i < raw.length) {
    const char = raw[i] as string;
    let piece = char;
    let length = 1;
    if (char === '&') {
      const decoded = reference(raw, i);
      if (decoded !== undefined) [piece, length] = decoded;
      // The second "&" of JavaScript's "&&" belongs to the first: one slip, not two.
      else if (raw[i - 1] !== '&') onBad?.({ start: start + i, end: start + badReferenceEnd(raw, i) });
    } else if (char === '\r') {
      length = raw[i + 1] === '\n' ? 2 : 1;
      piece = attribute ? ' ' : '\n';
    } else if (attribute && (char === '\n' || char === '\t')) {
      piece = ' ';
    }
    for (let unit = 0; unit < piece.length; unit++) offsets.push(start + i);
    value += piece;
    i += length;
  }
  offsets.push(end);
  return { value, start, end, offsets };
}

function reference(raw: string, at: number): [string, number] | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(raw);
  if (match === null) return undefined;
  const body = match[0].slice(1, -1);
  const named = NAMED[body];
  if (named !== undefined) return [named, match[0].length];
  const code = body[1] === 'x' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return isXmlCharacter(code) ? [String.fromCodePoint(code), match[0].length] : undefined;
}

/** Where a mistaken reference ends: `&name;` and `&&` whole, a bare ampersand alone. */
function badReferenceEnd(raw: string, at: number): number {
  if (raw[at + 1] === '&' && reference(raw, at + 1) === undefined) return at + 2;
  return at + (/^&#?[\w.-]{1,40};/.exec(raw.slice(at, at + 43))?.[0].length ?? 1);
}

function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** Joins neighbouring pieces (text, CDATA) into one value with one map. */
export function joinDecoded(pieces: readonly DecodedText[], start: number): DecodedText {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const offsets: number[] = [];
  let value = '';
  for (const piece of pieces) {
    for (let i = 0; i < piece.value.length; i++) offsets.push(sourceOffset(piece, i));
    value += piece.value;
  }
  const end = pieces.at(-1)?.end ?? start;
  offsets.push(end);
  return { value, start: pieces[0]?.start ?? start, end, offsets };
}

/** The part of a decoded text without leading and trailing blanks. */
export function trimDecoded(text: DecodedText): DecodedText {
  const { value } = text;
  let from = 0;
  let to = value.length;
  while (from < to && isBlank(value.charCodeAt(from))) from++;
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--;
  if (from === 0 && to === value.length) return text;
  const start = sourceOffset(text, from);
  const end = sourceOffset(text, to);
  const trimmed = { value: value.slice(from, to), start, end: Math.max(start, end) };
  return text.offsets === undefined ? trimmed : { ...trimmed, offsets: text.offsets.slice(from, to + 1) };
}

/** Space, tab, line feed, carriage return. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
