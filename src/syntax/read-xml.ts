// Characters to an XmlDocument with exact offsets, and every syntax error on the way. The only file that imports saxes.
// saxes tells where constructs end; this reader keeps its own stack of open tags, because after a wrong end tag the
// parser forgets what was open, while a person still sees it.

import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../source/diagnostic.ts';
import { nearestName } from '../source/nearest-name.ts';
import { BAD_AMPERSAND, decodeText, isBlank } from './decoded-text.ts';
import { replaceWith, syntaxError } from './syntax-findings.ts';
import {
  type Construct,
  constructAt,
  describeError,
  describeTagError,
  guessUnclosedTag,
  type SourceWindow,
  strayLessThan,
  swallowedAttribute,
  unfinishedConstruct,
} from './syntax-recovery.ts';
import {
  attributeNameSpan,
  tagNameSpan,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts';

/** Limits beyond which reading stops with `limit-exceeded`. Real dialplans stay far below. */
export const XML_LIMITS = {
  depth: 1000,
  attributesPerTag: 1000,
  length: 512 * 1024 * 1024 - 64,
  syntaxErrors: 100,
} as const;

export interface ReadXmlOptions {
  /**
   * Asked only when an end tag is missing, to guess where the tag should have ended: may `child` stand in `parent`?
   * Children from the first one that may not are moved out. Default: anything goes anywhere.
   */
  readonly allowsChild?: (parent: string, child: string) => boolean;
}

export interface XmlReading {
  readonly document: XmlDocument;
  readonly diagnostics: Diagnostic[];
}

type OpenElement = { -readonly [K in keyof XmlElement]: XmlElement[K] };

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];
const NO_CHILDREN: readonly XmlNode[] = [];

// Replaces ampersands that start no reference: saxes would read on to the next ";", however far. Same length, so
// offsets hold; values are decoded from the source itself.
const MASK = '\uFDD0';
const LONGEST_REFERENCE = 12;

// Thrown through saxes to leave a chunk early.
const RESYNC = { reason: 'resync' };
const POSTPONE = { reason: 'postpone' };
const STOP = { reason: 'stop' };

// Structure is judged by this reader's stack, references by decodeText.
const OWN_JUDGEMENT =
  /^(unexpected close tag|unclosed tag|documents may contain|text data outside|document must contain|malformed character entity|inappropriately located|cannot write after)/;

/** Reads a whole text. Never throws on bad input. */
export function readXml(text: string, options: ReadXmlOptions = {}): XmlReading {
  const reader = new XmlReader(options);
  reader.write(text);
  return reader.end();
}

/** Reads a text in chunks cut anywhere: `write` each, then `end` once. */
export class XmlReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #options: ReadXmlOptions;
  readonly #chunks: string[] = [];
  readonly #stack: OpenElement[] = [];
  // Nodes inside the root whose parent is still open, and where each open tag's own begin: lists are cut to size when
  // a tag ends, because lists that grow one by one are mostly empty room.
  readonly #nodes: XmlNode[] = [];
  readonly #firstNode: number[] = [];
  readonly #attributes: XmlAttribute[] = [];
  readonly #outside: XmlNode[] = [];
  // Names of tags whose end tag was assumed: a late end tag of that name is the same mistake.
  readonly #assumedEnds: string[] = [];
  #root: OpenElement | undefined;
  #tag: OpenElement | undefined;
  #findingsBeforeTag = 0;
  #inBrokenEndTag = false;
  #attributesEnd = 0;
  #parser: SaxesParser;
  #parserBase = 0;
  #window = '';
  #masked = '';
  #base = 0;
  #held = '';
  #length = 0;
  #lastEnd = 0;
  #lastCloseAt = -1;
  #resumeAt = 0;
  #stopped = false;
  #unfinished = false;
  #doctypeSeen = false;
  // A mistake whose repair depends on what follows: the rest is kept until all of it is here, so that the outcome
  // does not depend on how the text was cut into chunks.
  #postponed = false;
  #complete = false;

  constructor(options: ReadXmlOptions = {}) {
    this.#options = options;
    this.#parser = this.#newParser();
  }

  write(chunk: string): void {
    if (chunk === '') return;
    if (this.#length + chunk.length > XML_LIMITS.length) {
      if (this.#stopped) return;
      const at = this.#length;
      this.#report(
        syntaxError('limit-exceeded', `the file is longer than ${XML_LIMITS.length} characters`, {
          start: at,
          end: at,
        }),
      );
      this.#stopped = true;
      return;
    }
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#stopped) return;
    const text = this.#held === '' ? chunk : this.#held + chunk;
    const cut = unfinishedReference(text);
    this.#held = cut === text.length ? '' : text.slice(cut);
    if (cut > 0) this.#feed(cut === text.length ? text : text.slice(0, cut));
  }

  end(): XmlReading {
    if (!this.#stopped && this.#held !== '') this.#feed(this.#held);
    this.#complete = true;
    if (this.#postponed && !this.#stopped) this.#restartAt(this.#lastEnd);
    if (!this.#stopped) this.#guarded(() => this.#finish());
    const text = this.#chunks.length === 1 ? (this.#chunks[0] as string) : this.#chunks.join('');
    while (this.#stack.length > 0) this.#assumeEnd(this.#lastEnd);
    const wellFormed = this.diagnostics.length === 0;
    return {
      document: { text, root: this.#root, outside: this.#outside, wellFormed },
      diagnostics: this.diagnostics,
    };
  }

  #feed(text: string): void {
    const keep = Math.min(this.#lastEnd - this.#base, this.#window.length);
    const masked = text.includes('&') ? text.replace(BAD_AMPERSAND, MASK) : text;
    this.#masked = keep === this.#window.length ? masked : this.#masked.slice(keep) + masked;
    this.#window = keep === this.#window.length ? text : this.#window.slice(keep) + text;
    this.#base += keep;
    if (!this.#postponed) this.#guarded(() => this.#parser.write(masked));
  }

  #restartAt(offset: number): void {
    this.#parserBase = offset;
    this.#parser = this.#newParser();
    const rest = this.#masked.slice(offset - this.#base);
    if (rest !== '') this.#guarded(() => this.#parser.write(rest));
  }

  // Runs the parser; after a mistake it cannot see past, a fresh one goes on where reading makes sense again.
  #guarded(run: () => void): void {
    try {
      run();
    } catch (reason) {
      if (reason === STOP) this.#stopped = true;
      else if (reason === POSTPONE) this.#postponed = true;
      else if (reason === RESYNC) this.#restartAt(this.#resumeAt);
      else throw reason;
    }
  }

  #newParser(): SaxesParser {
    // Five listeners, always these in this order: with more, V8 keeps the parser as a dictionary, eight times slower.
    const parser = new SaxesParser({ position: true, xmlns: false });
    parser.on('opentagstart', (tag) => this.#onTagStart(tag.name));
    parser.on('attribute', (attribute) => this.#onAttribute(attribute.name, attribute.value));
    parser.on('opentag', (tag) => this.#onTagOpened(tag.isSelfClosing));
    parser.on('closetag', (tag) => {
      if (!tag.isSelfClosing) this.#onEndTag();
    });
    parser.on('error', (error) => this.#onError(error.message.replace(/^(?:\d+:\d+: )?/, '')));
    return parser;
  }

  get #position(): number {
    return this.#parserBase + this.#parser.position;
  }

  #onTagStart(name: string): void {
    // <menu name="..."   saxes has read the name and one character more (two when that is CR LF)
    //      ^
    let start = this.#position - name.length - 2;
    if (this.#window.charCodeAt(start - this.#base) !== 60) start--;
    this.#takeText(start);
    this.#attributesEnd = start + 1 + name.length;
    this.#attributes.length = 0;
    this.#tag = {
      kind: 'element',
      name,
      attributes: NO_ATTRIBUTES,
      children: NO_CHILDREN,
      start,
      openEnd: 0,
      closeStart: 0,
      end: 0,
      selfClosing: false,
      closed: true,
      broken: false,
    };
    this.#lastEnd = start;
    this.#findingsBeforeTag = this.diagnostics.length;
  }

  #onAttribute(name: string, value: string): void {
    const tag = this.#tag;
    if (tag === undefined) return;
    const end = this.#position - this.#base;
    const window = this.#window;
    const quote = window.charCodeAt(end - 1);
    let valueEnd = end - 1;
    let valueStart = valueEnd - value.length;
    let start = valueStart - 1 - name.length;
    if (quote === 34 || quote === 39) {
      // name="value"   the quote just before the value's length is the opening one, unless decoding shortened it
      //            ^
      if (window.charCodeAt(valueStart - 1) !== quote)
        valueStart = window.lastIndexOf(String.fromCharCode(quote), valueEnd - 1) + 1;
      start = valueStart - 2;
      if (window.charCodeAt(start) !== 61) start = window.lastIndexOf('=', start);
      while (isBlank(window.charCodeAt(start - 1))) start--;
      start -= name.length;
    } else {
      // An attribute without quotes or without a value; reported already.
      valueEnd = Math.min(valueEnd, window.length);
      valueStart = Math.max(valueStart, this.#attributesEnd - this.#base);
      start = Math.max(this.#attributesEnd - this.#base, window.indexOf(name, this.#attributesEnd - this.#base));
    }
    const base = this.#base;
    const attribute = { name, value, start: start + base, valueStart: valueStart + base, valueEnd: valueEnd + base };
    if (value.includes(MASK) || tag.broken)
      attribute.value = this.#decode(window.slice(valueStart, valueEnd), valueStart + base, true);
    this.#attributes.push(attribute);
    this.#attributesEnd = end + base;
    if (this.#attributes.length > XML_LIMITS.attributesPerTag) {
      const message = `a tag has more than ${XML_LIMITS.attributesPerTag} attributes`;
      this.#report(syntaxError('limit-exceeded', message, tagNameSpan(tag), { help: 'reading stopped here' }));
      throw STOP;
    }
  }

  #onTagOpened(selfClosing: boolean, at = this.#position): void {
    const tag = this.#tag;
    if (tag === undefined) return;
    this.#tag = undefined;
    if (this.#attributes.length > 0) tag.attributes = this.#attributes.slice();
    this.#attributes.length = 0;
    tag.openEnd = tag.closeStart = tag.end = at;
    tag.selfClosing = selfClosing;
    this.#lastEnd = at;
    if (this.#stack.length > 0) this.#nodes.push(tag);
    else this.#placeOutside(tag);
    if (selfClosing) return;
    this.#stack.push(tag);
    this.#firstNode.push(this.#nodes.length);
    if (this.#stack.length > XML_LIMITS.depth) {
      const message = `tags are nested more than ${XML_LIMITS.depth} deep`;
      this.#report(syntaxError('limit-exceeded', message, tagNameSpan(tag), { help: 'reading stopped here' }));
      throw STOP;
    }
  }

  #placeOutside(tag: OpenElement): void {
    if (this.#root === undefined) {
      this.#root = tag;
      return;
    }
    this.#outside.push(tag);
    if (this.#outside.filter((node) => node.kind === 'element').length > 1) return;
    this.#report(
      syntaxError(
        'xml-not-well-formed',
        `"${tag.name}" stands after the end of "${this.#root.name}"; a file holds one dialplan`,
        tagNameSpan(tag),
        {
          related: [{ span: tagNameSpan(this.#root), message: `"${this.#root.name}" starts here` }],
        },
      ),
    );
  }

  #onEndTag(): void {
    const end = this.#position;
    // After a wrong end tag saxes closes everything it knows, one event each; one look is enough.
    if (end === this.#lastCloseAt) return;
    this.#lastCloseAt = end;
    const closeStart = this.#window.lastIndexOf('</', end - 1 - this.#base) + this.#base;
    this.#takeText(closeStart);
    this.#lastEnd = end;
    const top = this.#stack.at(-1);
    const nameStart = closeStart + 2 - this.#base;
    if (top !== undefined && this.#window.startsWith(top.name, nameStart)) {
      const after = this.#window.charCodeAt(nameStart + top.name.length);
      if (after === 62 || isBlank(after)) {
        this.#closeTop(closeStart, end);
        return;
      }
    }
    const name = /^[^\s<>/]*/.exec(this.#window.slice(nameStart, end - 1 - this.#base))?.[0] ?? '';
    this.#mendEndTag(name, closeStart, end);
  }

  // Takes the innermost tag off the stack and gives it its children.
  #closeTop(closeStart: number, end: number): OpenElement {
    const tag = this.#stack.pop() as OpenElement;
    const first = this.#firstNode.pop() as number;
    if (this.#nodes.length > first) {
      tag.children = this.#nodes.slice(first);
      this.#nodes.length = first;
    }
    tag.closeStart = closeStart;
    tag.end = end;
    return tag;
  }

  #mendEndTag(name: string, closeStart: number, end: number): void {
    const span = { start: closeStart + 2, end: closeStart + 2 + name.length };
    const depth = this.#stack.findLastIndex((open) => open.name === name);
    if (depth >= 0) {
      while (this.#stack.length > depth + 1) {
        const open = this.#assumeEnd(closeStart);
        this.#assumedEnds.push(open.name);
        this.#report(
          syntaxError('xml-not-well-formed', `"${open.name}" is never closed`, tagNameSpan(open), {
            label: `no </${open.name}> before the end of "${name}"`,
            related: [{ span, message: `"${name}" ends here` }],
            help: `add </${open.name}>`,
          }),
        );
      }
      this.#closeTop(closeStart, end);
      return;
    }
    const assumed = this.#assumedEnds.indexOf(name);
    if (assumed >= 0) {
      this.#assumedEnds.splice(assumed, 1);
      return;
    }
    const top = this.#stack.at(-1);
    if (top !== undefined && nearestName(name, [top.name]) === top.name) {
      this.#report(
        syntaxError('xml-not-well-formed', `the end tag "${name}" does not match the start tag "${top.name}"`, span, {
          related: [{ span: tagNameSpan(top), message: `"${top.name}" starts here` }],
          fixes: replaceWith(`write </${top.name}>`, span, top.name),
        }),
      );
      this.#closeTop(closeStart, end);
      return;
    }
    const help = top === undefined ? 'remove it' : `the innermost open tag is "${top.name}"`;
    this.#report(syntaxError('xml-not-well-formed', `no tag "${name}" is open here`, span, { help }));
  }

  // The end tag of the innermost tag is missing: it ends at `at`, or before the first child that cannot be its own.
  #assumeEnd(at: number): OpenElement {
    const end = Math.max(at, this.#stack.at(-1)?.openEnd ?? at);
    const open = this.#closeTop(end, end);
    open.closed = false;
    const { allowsChild } = this.#options;
    if (allowsChild === undefined || this.#stack.length === 0) return open;
    const { children } = open;
    const foreign = children.findIndex((child) => child.kind === 'element' && !allowsChild(open.name, child.name));
    if (foreign < 0) return open;
    open.children = children.slice(0, foreign);
    open.closeStart = open.end = (children[foreign] as XmlNode).start;
    for (const child of children.slice(foreign)) this.#nodes.push(child);
    return open;
  }

  // What stands between the last tag and `end`: text, comments, CDATA, instructions. saxes has judged it; the places
  // are read off the source. False when a construct runs beyond `end`.
  #takeText(end: number): boolean {
    this.#inBrokenEndTag = false;
    const window = this.#window;
    const base = this.#base;
    const to = end - base;
    let from = this.#lastEnd - base;
    if (from === 0 && base === 0 && window.charCodeAt(0) === 0xfeff) from = 1;
    for (let at = window.indexOf('<', from); at >= 0 && at < to; ) {
      const construct = constructAt(window, at, to);
      if (construct === undefined) {
        at = window.indexOf('<', at + 1);
        continue;
      }
      this.#placeText(from, at);
      if (construct.end > to) {
        this.#lastEnd = at + base;
        return false;
      }
      this.#placeConstruct(construct, at);
      from = construct.end;
      at = window.indexOf('<', from);
    }
    this.#placeText(from, to);
    return true;
  }

  #placeConstruct({ kind, end, textStart, textEnd }: Construct, at: number): void {
    const base = this.#base;
    const place = { start: at + base, end: end + base };
    if (kind === 'instruction') this.#place({ kind, ...place });
    else if (kind !== 'doctype') this.#place({ kind, value: this.#window.slice(textStart, textEnd), ...place });
    else {
      this.#doctypeSeen = true;
      const span = { start: place.start, end: Math.min(place.end, place.start + 9) };
      const help = 'remove it; nothing in it is expanded or fetched';
      this.#report(syntaxError('doctype-refused', 'a DOCTYPE is not part of a dialplan', span, { help }));
    }
  }

  // Character data in [from, to) of the window, unless it is blank.
  #placeText(from: number, to: number): void {
    const window = this.#window;
    const base = this.#base;
    let i = from;
    while (i < to && isBlank(window.charCodeAt(i))) i++;
    if (i >= to) return;
    const raw = window.slice(from, to);
    const value = raw.includes('&') || raw.includes('\r') ? this.#decode(raw, from + base, false) : raw;
    this.#place({ kind: 'text', value, start: from + base, end: to + base });
    if (this.#stack.length === 0) this.#reportTextOutside(raw, from + base);
  }

  #reportTextOutside(raw: string, start: number): void {
    let from = 0;
    let to = raw.length;
    while (isBlank(raw.charCodeAt(from))) from++;
    while (isBlank(raw.charCodeAt(to - 1))) to--;
    const span = { start: start + from, end: start + to };
    const place = this.#root === undefined ? 'before the first tag' : 'after the end of the dialplan';
    const shown = raw.slice(from, to).split(/\s/, 1)[0] ?? '';
    this.#report(
      syntaxError('text-outside-root', `text "${shown.slice(0, 40)}" stands ${place}`, span, {
        label: 'not part of any tag',
        help: 'remove it, or make it a comment',
        fixes: replaceWith('remove the text', span, ''),
      }),
    );
  }

  #place(node: XmlNode): void {
    if (this.#stack.length === 0) this.#outside.push(node);
    else this.#nodes.push(node);
  }

  #decode(raw: string, start: number, attribute: boolean): string {
    return decodeText(raw, start, attribute, (bad) => {
      const shown = raw.slice(bad.start - start, bad.end - start);
      const span = { start: bad.start, end: bad.end };
      const query =
        /[?&][^\s]*$/.test(raw.slice(0, bad.start - start)) && /^&?[\w.${}-]*=/.test(raw.slice(bad.start - start));
      if (query) {
        const message = 'an "&" in an address must be written "&amp;"';
        const fixes = replaceWith('write &amp;', { start: bad.start, end: bad.start + 1 }, '&amp;');
        this.#report(
          syntaxError('url-unescaped-ampersand', message, { start: bad.start, end: bad.start + 1 }, { fixes }),
        );
      } else if (/^&+$/.test(shown)) {
        const escaped = shown.replaceAll('&', '&amp;');
        const message = `${shown === '&' ? 'an "&" of its own' : `"${shown}"`} must be written "${escaped}"`;
        this.#report(
          syntaxError('xml-not-well-formed', message, span, { fixes: replaceWith(`write ${escaped}`, span, escaped) }),
        );
      } else if (!this.#doctypeSeen) {
        const help = 'XML knows &amp; &lt; &gt; &quot; &apos; and character numbers such as &#233;';
        this.#report(syntaxError('xml-not-well-formed', `"${shown}" means nothing in XML`, span, { help }));
      }
    }).value;
  }

  #onError(message: string): void {
    if (OWN_JUDGEMENT.test(message)) return;
    const at = this.#position;
    if (message.startsWith('unmatched closing tag')) {
      this.#ignoreParserText();
      this.#onEndTag();
      return;
    }
    if (message === 'unexpected end.') {
      this.#unfinished = true;
      return;
    }
    const tag = this.#tag;
    if (tag === undefined) {
      this.#onErrorBetweenTags(message, at);
      return;
    }
    if (message.startsWith('duplicate attribute')) {
      const name = message.slice('duplicate attribute: '.length, -1);
      const span = attributeNameSpan(this.#attributes.findLast((attribute) => attribute.name === name) as XmlAttribute);
      this.#report(
        syntaxError('xml-not-well-formed', `attribute "${name}" is given twice`, span, { help: 'keep one' }),
      );
      return;
    }
    this.#onTagError(tag, message, at);
  }

  #onErrorBetweenTags(message: string, at: number): void {
    this.#ignoreParserText();
    if (message.includes('closing tag')) {
      if (this.#inBrokenEndTag) return;
      this.#inBrokenEndTag = true;
    }
    const found = describeError(message, this.#sourceWindow, at);
    this.#report(syntaxError('xml-not-well-formed', found.message, found.span, found.more));
    // After "<!" and something unknown saxes complains of every character to the end of the file.
    if (message.startsWith('incorrect syntax')) {
      this.#resumeAt = at;
      throw RESYNC;
    }
  }

  // saxes takes offending characters for text and, unless somebody listens, keeps it for the next attribute's value.
  #ignoreParserText(): void {
    this.#parser.on('text', () => {});
  }

  #onTagError(tag: OpenElement, message: string, at: number): void {
    const attributesEnd = this.#attributesEnd - this.#base;
    const meetsTag = message.startsWith('disallowed character') && this.#window.charCodeAt(at - 1 - this.#base) === 60;
    if (meetsTag || (message.startsWith('attribute without value') && !tag.broken)) {
      if (!this.#complete) {
        this.#lastEnd = tag.start;
        this.#tag = undefined;
        this.diagnostics.length = this.#findingsBeforeTag;
        throw POSTPONE;
      }
      const lost = strayLessThan(this.#window, attributesEnd, at - 1 - this.#base);
      if (meetsTag && lost) {
        tag.broken = true;
        const span = { start: at - 1, end: at };
        const fixes = replaceWith('write &lt;', span, '&lt;');
        this.#report(
          syntaxError('xml-not-well-formed', 'a "<" in an attribute must be written "&lt;"', span, { fixes }),
        );
        return;
      }
      if (meetsTag || /^[^<>="']*</.test(this.#window.slice(attributesEnd, attributesEnd + 2000))) {
        this.#closeBrokenTag(tag, this.#window.indexOf('<', attributesEnd) + this.#base);
      }
    }
    if (tag.broken) return;
    tag.broken = true;
    const swallowed = swallowedAttribute(this.#attributes.at(-1));
    if (swallowed !== undefined) {
      this.#attributes.splice(-1, 1, swallowed);
      this.#report(this.#missingQuote(swallowed.name, swallowed.valueStart - 1));
      return;
    }
    const found = describeTagError(message, tag.name, this.#sourceWindow, at, this.#attributesEnd);
    this.#report(syntaxError('xml-not-well-formed', found.message, found.span, found.more));
  }

  #missingQuote(name: string, quoteAt: number): Diagnostic {
    const span = { start: quoteAt, end: quoteAt + 1 };
    return syntaxError('xml-not-well-formed', `the value of "${name}" has no closing quote`, span, {
      label: 'opened here',
    });
  }

  get #sourceWindow(): SourceWindow {
    return { text: this.#window, base: this.#base };
  }

  // A "<" where a start tag is still being read: the quote or the ">" before it was forgotten.
  #closeBrokenTag(tag: OpenElement, at: number): never {
    const guess = guessUnclosedTag(
      this.#window.slice(this.#attributesEnd - this.#base, at - this.#base),
      this.#attributesEnd,
    );
    if (!tag.broken) {
      const { attribute } = guess;
      const noEnd = `the start tag of "${tag.name}" has no ">"`;
      if (attribute === undefined) this.#report(syntaxError('xml-not-well-formed', noEnd, tagNameSpan(tag)));
      else this.#report(this.#missingQuote(attribute.name, attribute.valueStart - 1));
    }
    tag.broken = true;
    if (guess.attribute !== undefined) this.#attributes.push(guess.attribute);
    this.#onTagOpened(guess.selfClosing, guess.resumeAt);
    this.#resumeAt = guess.resumeAt;
    throw RESYNC;
  }

  #finish(): void {
    this.#parser.close();
    const end = this.#base + this.#window.length;
    if (this.#unfinished || this.#tag !== undefined) {
      if (this.#tag === undefined) this.#takeText(end);
      const { message, start } = unfinishedConstruct(this.#sourceWindow, this.#lastEnd);
      const span = { start, end: Math.min(start + 4, end) };
      this.#report(syntaxError('xml-not-well-formed', message, span, { help: 'the file ends before it is finished' }));
      this.#lastEnd = end;
      return;
    }
    this.#takeText(end);
    this.#lastEnd = end;
    this.#reportOpenAtEnd();
    if (this.#root === undefined && this.diagnostics.length === 0) {
      const at = { start: 0, end: 0 };
      this.#report(
        syntaxError('xml-not-well-formed', 'there is no tag in this file', at, {
          help: 'a dialplan starts with <dialplan name="...">',
        }),
      );
    }
  }

  #reportOpenAtEnd(): void {
    const open = this.#stack.at(-1);
    if (open === undefined) return;
    const outer = this.#stack.slice(0, -1).reverse();
    this.#report(
      syntaxError('xml-not-well-formed', `"${open.name}" is never closed`, tagNameSpan(open), {
        label: `no </${open.name}> before the end of the file`,
        related: outer
          .slice(0, 3)
          .map((tag) => ({ span: tagNameSpan(tag), message: `"${tag.name}", opened here, is open too` })),
        help: `add ${this.#stack
          .slice(-3)
          .reverse()
          .map((tag) => `</${tag.name}>`)
          .join('')}`,
      }),
    );
  }

  #report(found: Diagnostic): void {
    this.diagnostics.push(found);
    if (this.diagnostics.length < XML_LIMITS.syntaxErrors) return;
    const message = `more than ${XML_LIMITS.syntaxErrors} syntax errors; reading stopped`;
    this.diagnostics.push(syntaxError('limit-exceeded', message, found.span));
    throw STOP;
  }
}

// How much of a chunk can be read now: an "&" near its end may be a reference cut in two.
function unfinishedReference(text: string): number {
  const at = text.lastIndexOf('&');
  if (at < 0 || text.length - at > LONGEST_REFERENCE || text.indexOf(';', at) >= 0) return text.length;
  return at;
}
