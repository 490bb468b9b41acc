// The texts of a text broadcast: what each recipient is sent, which names its template reads, and how long it becomes.

import type { TextRecipient } from '../../model/generated/requests.ts';
import type { Span } from '../../source/span.ts';
import { type DecodedText, sourceSpan } from '../../syntax/decoded-text.ts';
import { jsonText } from '../../syntax/json-nodes.ts';
import type { RequestSubject } from './request-subject.ts';

/** How many characters one text holds, in any alphabet. */
export const TEXT_LENGTH = 160;

/** One text as it is written in the body, with those who are sent it. */
export interface WrittenText {
  readonly text: DecodedText;
  readonly recipients: readonly TextRecipient[];
  /** True for the text of the whole broadcast. */
  readonly isShared: boolean;
}

/** Every text of a body: the broadcast's, then those that recipients have of their own. */
export function writtenTexts(subject: RequestSubject): WrittenText[] {
  const { textBroadcast, recipients } = subject;
  const own = recipients.filter(({ message }) => message !== undefined);
  const texts = own.map((recipient) => written(subject, recipient, [recipient], false));
  const others = recipients.filter(({ message }) => message === undefined);
  const shared = textBroadcast === undefined ? undefined : written(subject, textBroadcast, others, true);
  return [shared, ...texts].filter((text) => text !== undefined);
}

function written(
  subject: RequestSubject,
  holder: object,
  recipients: readonly TextRecipient[],
  isShared: boolean,
): WrittenText | undefined {
  const node = subject.node(holder, 'message');
  return node?.type === 'string' ? { text: jsonText(node, subject.text), recipients, isShared } : undefined;
}

/** A `${name}` in a text. */
export interface TemplateName {
  readonly name: string;
  readonly span: Span;
}

const READ = /\$\{\s*([^{}\s]+)\s*\}/g;

/** The names that a template reads from attributes: those of `contact.`, `call.` and `global.` come from elsewhere. */
export function attributeNames(text: DecodedText): TemplateName[] {
  return [...text.value.matchAll(READ)].flatMap((match) => {
    const name = match[1] as string;
    const span = sourceSpan(text, match.index, match.index + match[0].length);
    return /^(?:contact|call|global)\./.test(name) ? [] : [{ name, span }];
  });
}

/** The text as the recipient gets it; names without a value stay as they are. */
export function filledText(text: string, { attributes = {} }: TextRecipient): string {
  return text.replace(READ, (whole, name: string) =>
    Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : whole,
  );
}

/** How a recipient is called in messages. */
export function whoIs({ phoneNumber, contactId }: TextRecipient): string {
  return phoneNumber ?? (contactId === undefined ? 'one without a number' : `contact ${contactId}`);
}

/** "13235550101", or "13235550101, 13235550102 and 3 more". */
export function whoAre(recipients: readonly TextRecipient[]): string {
  const names = recipients.map(whoIs);
  if (names.length <= 3)
    return [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}
