// The tags that are open while a document is read, and the tree that grows under them. Wrong end tags are mended here, as
// a person would: by what is open, not by what the parser has forgotten.

import type { Diagnostic } from '../source/diagnostic.ts';
import { nearestName } from '../source/nearest-name.ts';
import type { Span } from '../source/span.ts';
import { replaceWith, syntaxError } from './syntax-findings.ts';
import { tagNameSpan, type XmlElement, type XmlNode } from './xml-tree.ts';

/** An element that is still being read. */
export type OpenElement = { -readonly [K in keyof XmlElement]: XmlElement[K] };

export class OpenTags {
  /** The first element outside all others. */
  root: OpenElement | undefined;
  /** What stands outside the root. */
  readonly outside: XmlNode[] = [];
  readonly #stack: OpenElement[] = [];
  // Nodes whose parent is still open, and where each open tag's own begin: lists are cut to size when a tag ends,
  // because lists that grow one by one are mostly empty room.
  readonly #nodes: XmlNode[] = [];
  readonly #firstNode: number[] = [];
  // Names of tags whose end tag was assumed: a late end tag of that name is the same mistake.
  readonly #assumedEnds: string[] = [];
  readonly #report: (found: Diagnostic) => void;
  readonly #allowsChild: ((parent: string, child: string) => boolean) | undefined;

  constructor(
    report: (found: Diagnostic) => void,
    allowsChild: ((parent: string, child: string) => boolean) | undefined,
  ) {
    this.#report = report;
    this.#allowsChild = allowsChild;
  }

  get depth(): number {
    return this.#stack.length;
  }

  /** The innermost open tag. */
  get top(): OpenElement | undefined {
    return this.#stack.at(-1);
  }

  /** Puts a finished node where it belongs. */
  place(node: XmlNode): void {
    if (this.#stack.length === 0) this.outside.push(node);
    else this.#nodes.push(node);
  }

  /** Puts an element in the tree and, unless it closes itself, waits for its end tag. */
  open(tag: OpenElement): void {
    if (this.#stack.length > 0) this.#nodes.push(tag);
    else this.#placeOutside(tag);
    if (tag.selfClosing) return;
    this.#stack.push(tag);
    this.#firstNode.push(this.#nodes.length);
  }

  /** Takes the innermost tag off the stack and gives it its children. */
  closeTop(closeStart: number, end: number): OpenElement {
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

  /** An end tag that is not the innermost tag's own. */
  closeOther(name: string, closeStart: number, end: number): void {
    const span = { start: closeStart + 2, end: closeStart + 2 + name.length };
    const depth = this.#stack.findLastIndex((open) => open.name === name);
    if (depth >= 0) {
      while (this.#stack.length > depth + 1) this.#reportUnclosed(this.#assumeEnd(closeStart), name, span);
      this.closeTop(closeStart, end);
      return;
    }
    const assumed = this.#assumedEnds.indexOf(name);
    if (assumed >= 0) {
      this.#assumedEnds.splice(assumed, 1);
      return;
    }
    const { top } = this;
    if (top !== undefined && nearestName(name, [top.name]) === top.name) {
      const message = `the end tag "${name}" does not match the start tag "${top.name}"`;
      const related = [{ span: tagNameSpan(top), message: `"${top.name}" starts here` }];
      const fixes = replaceWith(`write </${top.name}>`, span, top.name);
      this.#report(syntaxError('xml-not-well-formed', message, span, { related, fixes }));
      this.closeTop(closeStart, end);
      return;
    }
    const help = top === undefined ? 'remove it' : `the innermost open tag is "${top.name}"`;
    this.#report(syntaxError('xml-not-well-formed', `no tag "${name}" is open here`, span, { help }));
  }

  /** Ends every tag that is still open at `at`, without a word. */
  closeAll(at: number): void {
    while (this.#stack.length > 0) this.#assumeEnd(at);
  }

  /** Says which tags the end of the file leaves open. */
  reportOpenAtEnd(): void {
    const { top } = this;
    if (top === undefined) return;
    const inside = [...this.#stack].reverse();
    const related = inside
      .slice(1, 4)
      .map((tag) => ({ span: tagNameSpan(tag), message: `"${tag.name}", opened here, is open too` }));
    const missing = inside.slice(0, 3).map((tag) => `</${tag.name}>`);
    this.#report(
      syntaxError('xml-not-well-formed', `"${top.name}" is never closed`, tagNameSpan(top), {
        label: `no </${top.name}> before the end of the file`,
        related,
        help: `add ${missing.join('')}`,
      }),
    );
  }

  #placeOutside(tag: OpenElement): void {
    const { root } = this;
    if (root === undefined) {
      this.root = tag;
      return;
    }
    this.outside.push(tag);
    if (this.outside.filter((node) => node.kind === 'element').length > 1) return;
    const message = `"${tag.name}" stands after the end of "${root.name}"; a file holds one dialplan`;
    const related = [{ span: tagNameSpan(root), message: `"${root.name}" starts here` }];
    this.#report(syntaxError('xml-not-well-formed', message, tagNameSpan(tag), { related }));
  }

  #reportUnclosed(open: OpenElement, outer: string, span: Span): void {
    this.#assumedEnds.push(open.name);
    this.#report(
      syntaxError('xml-not-well-formed', `"${open.name}" is never closed`, tagNameSpan(open), {
        label: `no </${open.name}> before the end of "${outer}"`,
        related: [{ span, message: `"${outer}" ends here` }],
        help: `add </${open.name}>`,
      }),
    );
  }

  // The end tag of the innermost tag is missing: it ends at `at`, or before the first child that cannot be its own.
  #assumeEnd(at: number): OpenElement {
    const end = Math.max(at, this.top?.openEnd ?? at);
    const open = this.closeTop(end, end);
    open.closed = false;
    const allowsChild = this.#allowsChild;
    if (allowsChild === undefined || this.#stack.length === 0) return open;
    const { children } = open;
    const foreign = children.findIndex((child) => child.kind === 'element' && !allowsChild(open.name, child.name));
    if (foreign < 0) return open;
    open.children = children.slice(0, foreign);
    open.closeStart = open.end = (children[foreign] as XmlNode).start;
    for (const child of children.slice(foreign)) this.#nodes.push(child);
    return open;
  }
}
