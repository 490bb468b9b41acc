// What stands between tags: text, comments, CDATA, instructions. The parser has judged it; the places, and the text
// itself, are read off the source.

import type { Diagnostic } from '../source/diagnostic.ts';
import { shortened } from '../source/shortened.ts';
import { isBlank } from './decoded-text.ts';
import type { OpenTags } from './open-tags.ts';
import { decodeReporting } from './reference-findings.ts';
import type { SourceWindow } from './source-window.ts';
import { replaceWith, syntaxError } from './syntax-findings.ts';
import { type Construct, constructAt } from './syntax-recovery.ts';

const BYTE_ORDER_MARK = 0xfeff;

export class BetweenTags {
  readonly #window: SourceWindow;
  readonly #open: OpenTags;
  readonly #report: (found: Diagnostic) => void;
  #doctypeSeen = false;

  constructor(window: SourceWindow, open: OpenTags, report: (found: Diagnostic) => void) {
    this.#window = window;
    this.#open = open;
    this.#report = report;
  }

  /** Puts what stands in [start, end) of the source into the tree. Where a construct runs beyond `end`, its start is given. */
  take(start: number, end: number): number | undefined {
    const { text, base } = this.#window;
    const to = end - base;
    let from = start - base;
    if (start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK) from = 1;
    for (let at = text.indexOf('<', from); at >= 0 && at < to; ) {
      const construct = constructAt(text, at, to);
      if (construct === undefined) {
        at = text.indexOf('<', at + 1);
        continue;
      }
      this.#placeText(from, at);
      if (construct.end > to) return at + base;
      this.#placeConstruct(construct, at);
      from = construct.end;
      at = text.indexOf('<', from);
    }
    this.#placeText(from, to);
    return undefined;
  }

  /** The decoded source in [start, end); what is wrong with its ampersands is reported. */
  decode(start: number, end: number, attribute: boolean): string {
    const { text, base } = this.#window;
    const raw = text.slice(start - base, end - base);
    // An entity that a DOCTYPE may have declared is part of that mistake.
    return decodeReporting(raw, start, attribute, this.#doctypeSeen, this.#report);
  }

  #placeConstruct({ kind, end, textStart, textEnd }: Construct, at: number): void {
    const { text, base } = this.#window;
    const place = { start: at + base, end: end + base };
    if (kind === 'instruction') this.#open.place({ kind, ...place });
    else if (kind !== 'doctype') this.#open.place({ kind, value: text.slice(textStart, textEnd), ...place });
    else {
      this.#doctypeSeen = true;
      const span = { start: place.start, end: Math.min(place.end, place.start + '<!DOCTYPE'.length) };
      const help = 'remove it; nothing in it is expanded or fetched';
      this.#report(syntaxError('doctype-refused', 'a DOCTYPE is not part of a dialplan', span, { help }));
    }
  }

  // Character data in [from, to) of the window, unless it is blank.
  #placeText(from: number, to: number): void {
    const { text, base } = this.#window;
    let i = from;
    while (i < to && isBlank(text.charCodeAt(i))) i++;
    if (i >= to) return;
    const raw = text.slice(from, to);
    const value = raw.includes('&') || raw.includes('\r') ? this.decode(from + base, to + base, false) : raw;
    this.#open.place({ kind: 'text', value, start: from + base, end: to + base });
    if (this.#open.depth === 0) this.#reportOutside(raw, from + base);
  }

  #reportOutside(raw: string, start: number): void {
    let from = 0;
    let to = raw.length;
    while (isBlank(raw.charCodeAt(from))) from++;
    while (isBlank(raw.charCodeAt(to - 1))) to--;
    const span = { start: start + from, end: start + to };
    const place = this.#open.root === undefined ? 'before the first tag' : 'after the end of the dialplan';
    const shown = shortened(raw.slice(from, to));
    this.#report(
      syntaxError('text-outside-root', `text "${shown}" stands ${place}`, span, {
        label: 'not part of any tag',
        help: 'remove it, or make it a comment',
        fixes: replaceWith('remove the text', span, ''),
      }),
    );
  }
}
