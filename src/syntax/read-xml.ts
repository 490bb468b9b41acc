// Characters to an XmlDocument with exact offsets, and every syntax error on the way. The only file that imports saxes.
// saxes tells where constructs end; this reader keeps its own stack of open tags, because after a wrong end tag the
// parser forgets what was open, while a person still sees it.

import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { BetweenTags } from './between-tags.ts';
import { isBlank } from './decoded-text.ts';
import { type OpenElement, OpenTags } from './open-tags.ts';
import { MASK, SourceWindow } from './source-window.ts';
import { StartTag } from './start-tag.ts';
import { noTagFindings, syntaxError } from './syntax-findings.ts';
import { describeError, isJudgedByReader, unfinishedConstruct } from './syntax-recovery.ts';
import { XML_LIMITS } from './xml-limits.ts';
import { tagNameSpan, type XmlDocument } from './xml-tree.ts';

const TOO_LONG = `the file is longer than ${XML_LIMITS.length} characters`;

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

// Thrown through saxes to leave a chunk early.
const RESYNC = { reason: 'resync' };
const POSTPONE = { reason: 'postpone' };
const STOP = { reason: 'stop' };

/** Reads a whole text. Never throws on bad input. */
export function readXml(text: string, options: ReadXmlOptions = {}): XmlReading {
  const reader = new XmlReader(options);
  reader.write(text);
  return reader.end();
}

/** Reads a text in chunks cut anywhere: `write` each, then `end` once. */
export class XmlReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #open: OpenTags;
  readonly #window = new SourceWindow();
  readonly #chunks: string[] = [];
  readonly #between: BetweenTags;
  readonly #startTag = new StartTag();
  #findingsBeforeTag = 0;
  #inBrokenEndTag = false;
  #parser: SaxesParser;
  #parserBase = 0;
  #length = 0;
  #tagCount = 0;
  #attributeCount = 0;
  #lastEnd = 0;
  #lastCloseAt = -1;
  #resumeAt = 0;
  #stopped = false;
  #unfinished = false;
  // A mistake whose repair depends on what follows: the rest is kept until all of it is here, so that the outcome
  // does not depend on how the text was cut into chunks.
  #postponed = false;
  #complete = false;

  constructor(options: ReadXmlOptions = {}) {
    const report = (found: Diagnostic): void => this.#report(found);
    this.#open = new OpenTags(report, options.allowsChild);
    this.#between = new BetweenTags(this.#window, this.#open, report);
    this.#parser = this.#newParser();
  }

  write(chunk: string): void {
    if (chunk === '') return;
    if (this.#length + chunk.length > XML_LIMITS.length) {
      if (!this.#stopped) this.#guarded(() => this.#stopAt({ start: this.#length, end: this.#length }, TOO_LONG));
      return;
    }
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#stopped) return;
    this.#feed(this.#window.feed(chunk, this.#lastEnd));
  }

  end(): XmlReading {
    if (!this.#stopped) this.#feed(this.#window.flush(this.#lastEnd));
    this.#complete = true;
    if (this.#postponed && !this.#stopped) this.#restartAt(this.#lastEnd);
    if (!this.#stopped) this.#guarded(() => this.#finish());
    const text = this.#chunks.length === 1 ? (this.#chunks[0] as string) : this.#chunks.join('');
    this.#open.closeAll(this.#lastEnd);
    const wellFormed = this.diagnostics.length === 0;
    return {
      document: { text, root: this.#open.root, outside: this.#open.outside, wellFormed },
      diagnostics: this.diagnostics,
    };
  }

  #feed(masked: string): void {
    if (masked !== '' && !this.#postponed) this.#guarded(() => this.#parser.write(masked));
  }

  #restartAt(offset: number): void {
    this.#parserBase = offset;
    this.#parser = this.#newParser();
    const rest = this.#window.masked.slice(offset - this.#window.base);
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
    if (this.#window.text.charCodeAt(start - this.#window.base) !== 60) start--;
    this.#takeText(start);
    this.#startTag.begin(name, start);
    this.#lastEnd = start;
    this.#findingsBeforeTag = this.diagnostics.length;
  }

  #onAttribute(name: string, value: string): void {
    const { element, attributes } = this.#startTag;
    if (element === undefined) return;
    const attribute = this.#startTag.addAttribute(this.#window, name, value, this.#position);
    if (value.includes(MASK) || element.broken) {
      const decoded = this.#between.decode(attribute.valueStart, attribute.valueEnd, true);
      attributes.splice(-1, 1, { ...attribute, value: decoded });
    }
    if (++this.#attributeCount > XML_LIMITS.attributes) {
      this.#stopAt(tagNameSpan(element), `the file has more than ${XML_LIMITS.attributes} attributes`);
    }
    if (attributes.length > XML_LIMITS.attributesPerTag) {
      this.#stopAt(tagNameSpan(element), `a tag has more than ${XML_LIMITS.attributesPerTag} attributes`);
    }
  }

  #onTagOpened(selfClosing: boolean, at = this.#position): void {
    const element = this.#startTag.finish(at, selfClosing);
    if (element === undefined) return;
    this.#lastEnd = at;
    this.#open.open(element);
    if (++this.#tagCount > XML_LIMITS.tags) {
      this.#stopAt(tagNameSpan(element), `the file has more than ${XML_LIMITS.tags} tags`);
    }
    if (this.#open.depth > XML_LIMITS.depth)
      this.#stopAt(tagNameSpan(element), `tags are nested more than ${XML_LIMITS.depth} deep`);
  }

  #stopAt(span: Span, message: string): never {
    this.#report(syntaxError('limit-exceeded', message, span, { help: 'reading stopped here' }));
    throw STOP;
  }

  #onEndTag(): void {
    const end = this.#position;
    // After a wrong end tag saxes closes everything it knows, one event each; one look is enough.
    if (end === this.#lastCloseAt) return;
    this.#lastCloseAt = end;
    const { text, base } = this.#window;
    const closeStart = text.lastIndexOf('</', end - 1 - base) + base;
    this.#takeText(closeStart);
    this.#lastEnd = end;
    const { top } = this.#open;
    const nameStart = closeStart + 2 - base;
    if (top !== undefined && text.startsWith(top.name, nameStart)) {
      const after = text.charCodeAt(nameStart + top.name.length);
      if (after === 62 || isBlank(after)) {
        this.#open.closeTop(closeStart, end);
        return;
      }
    }
    const name = /^[^\s<>/]*/.exec(text.slice(nameStart, end - 1 - base))?.[0] ?? '';
    this.#open.closeOther(name, closeStart, end);
  }

  // Takes in what stands between the last tag and `end`.
  #takeText(end: number): void {
    this.#inBrokenEndTag = false;
    const unfinished = this.#between.take(this.#lastEnd, end);
    if (unfinished !== undefined) this.#lastEnd = unfinished;
  }

  #onError(message: string): void {
    if (isJudgedByReader(message)) return;
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
    if (this.#startTag.element === undefined) this.#onErrorBetweenTags(message, at);
    else this.#onTagError(this.#startTag.element, message, at);
  }

  #onErrorBetweenTags(message: string, at: number): void {
    this.#ignoreParserText();
    if (message.includes('closing tag')) {
      if (this.#inBrokenEndTag) return;
      this.#inBrokenEndTag = true;
    }
    const found = describeError(message, this.#window, at);
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

  #onTagError(element: OpenElement, message: string, at: number): void {
    const judged = this.#startTag.judge(element, message, this.#window, at, this.#complete);
    const { finding, next, endsAt, selfClosing } = judged;
    if (next === 'wait') {
      // All of this tag is read again when the rest is here.
      this.#lastEnd = element.start;
      this.#startTag.element = undefined;
      this.diagnostics.length = this.#findingsBeforeTag;
      throw POSTPONE;
    }
    if (finding !== undefined) this.#report(finding);
    if (next === 'read') return;
    this.#onTagOpened(selfClosing, endsAt);
    this.#resumeAt = endsAt;
    throw RESYNC;
  }

  #finish(): void {
    this.#parser.close();
    const { end } = this.#window;
    const unfinished = this.#unfinished && this.#window.text.includes('<', this.#lastEnd - this.#window.base);
    if (unfinished || this.#startTag.element !== undefined) {
      if (this.#startTag.element === undefined) this.#takeText(end);
      const { message, start } = unfinishedConstruct(this.#window, this.#lastEnd);
      const span = { start, end: Math.min(start + 4, end) };
      this.#report(syntaxError('xml-not-well-formed', message, span, { help: 'the file ends before it is finished' }));
      this.#lastEnd = end;
      return;
    }
    this.#takeText(end);
    this.#lastEnd = end;
    this.#open.reportOpenAtEnd();
    if (this.#open.root === undefined)
      this.diagnostics.splice(0, this.diagnostics.length, ...noTagFindings(this.diagnostics));
  }

  #report(found: Diagnostic): void {
    this.diagnostics.push(found);
    if (this.diagnostics.length < XML_LIMITS.syntaxErrors) return;
    const message = `more than ${XML_LIMITS.syntaxErrors} syntax errors; reading stopped`;
    this.diagnostics.push(syntaxError('limit-exceeded', message, found.span));
    throw STOP;
  }
}
