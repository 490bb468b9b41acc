// The stretch of a source that is still being read, in step with what the parser has been given of it.

import { BAD_AMPERSAND } from './decoded-text.ts';

/**
 * Stands in for ampersands that start no reference: the parser would read on to the next ";", however far. It is as long
 * as what it hides, so offsets hold; values are decoded from the source itself.
 */
export const MASK = '\uFDD0';

const LONGEST_REFERENCE = 12;

// Half a surrogate pair makes the parser throw; U+FFFF is a character it merely refuses.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const REFUSED = '\uFFFF';

/** A piece of the source: its first character stands at offset `base`. Only `feed` changes it. */
export class SourceWindow {
  text = '';
  /** The same stretch as the parser sees it. */
  masked = '';
  base = 0;
  #held = '';

  /** Takes a chunk in, drops what lies before `keepFrom`, and gives what the parser can be fed now. */
  feed(chunk: string, keepFrom: number): string {
    const text = this.#held === '' ? chunk : this.#held + chunk;
    const cut = unfinishedReference(text);
    this.#held = cut === text.length ? '' : text.slice(cut);
    return cut === 0 ? '' : this.#append(cut === text.length ? text : text.slice(0, cut), keepFrom);
  }

  /** What `feed` has held back, at the end of the source. */
  flush(keepFrom: number): string {
    const rest = this.#held;
    this.#held = '';
    return rest === '' ? '' : this.#append(rest, keepFrom);
  }

  /** The offset after the last character. */
  get end(): number {
    return this.base + this.text.length;
  }

  #append(text: string, keepFrom: number): string {
    const drop = Math.min(keepFrom - this.base, this.text.length);
    const whole = text.isWellFormed() ? text : text.replace(LONE_SURROGATE, REFUSED);
    const masked = whole.includes('&') ? whole.replace(BAD_AMPERSAND, MASK) : whole;
    const all = drop === this.text.length;
    this.masked = all ? masked : this.masked.slice(drop) + masked;
    this.text = all ? text : this.text.slice(drop) + text;
    this.base += drop;
    return masked;
  }
}

// How much of a chunk can be read now: its end may cut a reference, or a surrogate pair, in two.
function unfinishedReference(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  const length = last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
  const at = text.lastIndexOf('&', length - 1);
  if (at < 0 || length - at > LONGEST_REFERENCE || text.indexOf(';', at) >= 0) return length;
  return at;
}
