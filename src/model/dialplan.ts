// The typed dialplan: what an author wrote, tag by tag. Types and guards only.
// Every tag keeps its element, so every attribute, name and text has its place in the source.

import type { DecodedText } from '../syntax/decoded-text.ts';
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement } from '../syntax/xml-tree.ts';

/** What all tags have. `K` is the tag's own word, whatever letter case the author used. */
interface TagBase<K extends string> {
  readonly kind: K;
  readonly element: XmlElement;
  readonly parent: Tag | undefined;
  /** Position in document order, counted from 0; the tag's number in the flow graph too. */
  readonly index: number;
  readonly name: XmlAttribute | undefined;
  readonly children: readonly Tag[];
  /** Comments that stand before the tag, after its previous sibling. */
  readonly leading: readonly XmlComment[];
  /** Comments after the last child, before the end tag. */
  readonly inner: readonly XmlComment[];
}

/** A tag whose meaning lies in its text, trimmed. */
interface TextTag<K extends string> extends TagBase<K> {
  readonly content: DecodedText;
}

type Optional = XmlAttribute | undefined;

export interface DialplanTag extends TagBase<'dialplan'> {
  readonly loggingEnabled: Optional;
}
/** Answering machine detection: one `live` and one `machine`. */
export interface Amd extends TagBase<'amd'> {}
export interface Live extends TagBase<'live'> {}
export interface Machine extends TagBase<'machine'> {}
/** Prompts, then a wait for keys, then one of the keypress branches. */
export interface Menu extends TagBase<'menu'> {
  readonly timeout: Optional;
  readonly maxDigits: Optional;
}
/** A branch of a menu. */
export interface Keypress extends TagBase<'keypress'> {
  readonly pressed: Optional;
}
export interface Play extends TextTag<'play'> {
  readonly type: Optional;
  readonly voice: Optional;
  readonly cache: Optional;
}
/** Writes a name and a value to the call's report. Sets no variable. */
export interface Stash extends TextTag<'stash'> {
  readonly varname: Optional;
}
/** The text is the name of the tag to run next. */
export interface Goto extends TextTag<'goto'> {}
/** The text is one number, or several separated by commas. */
export interface Transfer extends TextTag<'transfer'> {
  readonly callerid: Optional;
  readonly calleridalpha: Optional;
  readonly timeout: Optional;
  readonly continueAfter: Optional;
  readonly mode: Optional;
  readonly musiconhold: Optional;
  readonly whisperTts: Optional;
  readonly screen: Optional;
}
export interface Hangup extends TagBase<'hangup'> {}
export interface Setvar extends TextTag<'setvar'> {
  readonly varname: Optional;
}
export interface If extends TagBase<'if'> {
  readonly expr: Optional;
}
export interface Else extends TagBase<'else'> {}
export interface Equal extends TagBase<'equal'> {
  readonly var: Optional;
  readonly expr: Optional;
}
export interface NotEqual extends TagBase<'notEqual'> {
  readonly var: Optional;
  readonly expr: Optional;
}
/** The text is the address. */
export interface Get extends TextTag<'get'> {
  readonly varname: Optional;
}
export interface Post extends TextTag<'post'> {
  readonly varname: Optional;
}
export interface RecordTag extends TagBase<'record'> {
  readonly varname: Optional;
  readonly timeout: Optional;
  readonly background: Optional;
}
/** Watches its region for an event and jumps. */
export interface Catch extends TagBase<'catch'> {
  readonly type: Optional;
  readonly value: Optional;
  readonly goto: Optional;
}
export interface Dnc extends TextTag<'dnc'> {
  readonly loggingEnabled: Optional;
}
export interface Sms extends TextTag<'sms'> {
  readonly to: Optional;
}
/** The same as `sms`. */
export interface TextMessage extends TextTag<'text'> {
  readonly to: Optional;
}
export interface Analytics extends TagBase<'analytics'> {}
/** The text is the tones to send. */
export interface Dtmf extends TextTag<'dtmf'> {}
export interface Wait extends TextTag<'wait'> {}
/** The text is the address of another dialplan. */
export interface GotoXml extends TextTag<'gotoXML'> {}
export interface Gtalk extends TextTag<'gtalk'> {
  readonly to: Optional;
}
/** A tag the language does not have. Kept, with what it holds. */
export interface UnknownTag extends TagBase<'unknown'> {}

export type Tag =
  | DialplanTag
  | Amd
  | Live
  | Machine
  | Menu
  | Keypress
  | Play
  | Stash
  | Goto
  | Transfer
  | Hangup
  | Setvar
  | If
  | Else
  | Equal
  | NotEqual
  | Get
  | Post
  | RecordTag
  | Catch
  | Dnc
  | Sms
  | TextMessage
  | Analytics
  | Dtmf
  | Wait
  | GotoXml
  | Gtalk
  | UnknownTag;

export type Kind = Tag['kind'];
export type TagOf<K extends Kind> = Extract<Tag, { kind: K }>;
/** Tags that carry text. */
export type WithContent = Extract<Tag, { content: DecodedText }>;

/** One source text as a typed dialplan. */
export interface Dialplan {
  readonly document: XmlDocument;
  /** The outermost tag; `undefined` when the text holds none. Its kind is `dialplan` unless the author erred. */
  readonly root: Tag | undefined;
  /** All tags in document order; `tags[i].index === i`. */
  readonly tags: readonly Tag[];
  readonly byKind: { readonly [K in Kind]?: readonly TagOf<K>[] };
}

/** The tags of one kind in document order. */
export function tagsOf<K extends Kind>(dialplan: Dialplan, kind: K): readonly TagOf<K>[] {
  return (dialplan.byKind[kind] as readonly TagOf<K>[] | undefined) ?? [];
}

/** True for tags whose meaning lies in their text. */
export function hasContent(tag: Tag): tag is WithContent {
  return 'content' in tag;
}

/** True for the tags that test: if, equal, notEqual. */
export function isCondition(tag: Tag): tag is If | Equal | NotEqual {
  return tag.kind === 'if' || tag.kind === 'equal' || tag.kind === 'notEqual';
}

/** The words to name a tag with in a message: its kind, and its name when it has one. */
export function describeTag(tag: Tag): string {
  const kind = tag.kind === 'unknown' ? tag.element.name : tag.kind;
  const name = tag.name?.value.trim();
  return name === undefined || name === '' ? kind : `${kind} "${name}"`;
}

/** The nearest tag around `tag` of the given kind. */
export function enclosing<K extends Kind>(tag: Tag, kind: K): TagOf<K> | undefined {
  for (let outer = tag.parent; outer !== undefined; outer = outer.parent) {
    if (outer.kind === kind) return outer as TagOf<K>;
  }
  return undefined;
}

/** True when `inner` lies inside `outer`. */
export function isInside(inner: Tag, outer: Tag): boolean {
  for (let tag = inner.parent; tag !== undefined; tag = tag.parent) if (tag === outer) return true;
  return false;
}
