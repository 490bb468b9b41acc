// Text with ${} cut into pieces once, and put together with values every time it is spoken, compared or written down.

import { parseTemplate, type TemplatePart } from '../syntax/template.ts';

/** Longest text a call may build; what is longer is cut there. Real ones have some hundred characters. */
export const LONGEST_TEXT = 100_000;

type Piece = string | { readonly name: readonly Piece[]; readonly plain: string | undefined };

export interface PreparedText {
  /** The whole text when it holds no `${}`. */
  readonly constant: string | undefined;
  readonly pieces: readonly Piece[];
}

/** Cuts a text. A `${` that is never closed stays as it is written. */
export function prepareText(text: string): PreparedText {
  if (!text.includes('${')) return { constant: text, pieces: [text] };
  const { parts } = parseTemplate({ value: text, start: 0, end: text.length });
  return { constant: undefined, pieces: piecesOf(parts, text) };
}

function piecesOf(parts: readonly TemplatePart[], text: string): Piece[] {
  return parts.map((part): Piece => {
    if (part.kind === 'text') return text.slice(part.start, part.end);
    if (!part.closed) return text.slice(part.start, part.end);
    return { name: piecesOf(part.name, text), plain: part.plainName };
  });
}

/** What `expand` reads variables from. */
export interface Values {
  valueOf(name: string): string;
}

/** The text with values in it: one pass, from the inside out. Undefined when it grows past `LONGEST_TEXT`. */
export function expand({ constant, pieces }: PreparedText, values: Values): string | undefined {
  return constant ?? join(pieces, values);
}

function join(pieces: readonly Piece[], values: Values): string | undefined {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      const name = piece.plain ?? join(piece.name, values)?.trim();
      if (name === undefined) return undefined;
      text += values.valueOf(name);
    }
    if (text.length > LONGEST_TEXT) return undefined;
  }
  return text;
}
