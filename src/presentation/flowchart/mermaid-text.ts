// Text and names as Mermaid's parser takes them, whatever they hold.

import { unlike } from './chart-ids.ts';

/**
 * Text for between double quotes. Whatever Mermaid, its Markdown or HTML could read as theirs becomes a number: quotes,
 * brackets, `#`, `;`, `%%`, list marks, links, icons. Letters, digits and plain punctuation stay, so that the source
 * of a chart can be read.
 */
export function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (character, offset: number) => {
    const before = text[offset - 1] ?? '';
    const after = text[offset + character.length] ?? '';
    if (/[,?!…×▶✖⚠ℹ]/.test(character)) return character;
    if (/['’]/.test(character) && /\p{L}/u.test(before) && /\p{L}/u.test(after)) return character;
    if (character === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return character;
    if (character === '.' && /\p{L}/u.test(before) && (after === ' ' || after === '')) return character;
    if (character === ':' && /\p{L}/u.test(before) && after === ' ') return character;
    if (character === '-' && /\p{L}/u.test(before) && /\p{L}/u.test(after)) return character;
    return `#${character.codePointAt(0)};`;
  });
}

const LONGEST_NAME = 60;

/** Short names for the boxes and frames of one chart, no two alike. */
export class MermaidNames {
  readonly #taken = new Set<string>();
  readonly #names = new Map<string, string>();

  /** The name of a box, always the same for the same box. */
  box(id: string): string {
    return this.#named(`box ${id}`, id);
  }

  frame(id: string): string {
    return this.#named(`frame ${id}`, id);
  }

  #named(key: string, id: string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    // The end of a long name tells boxes of one branch apart.
    const short = id.length <= LONGEST_NAME ? id : `${id.slice(0, LONGEST_NAME / 2)}_${id.slice(-LONGEST_NAME / 2)}`;
    const name = unlike(short, this.#taken);
    this.#names.set(key, name);
    return name;
  }
}
