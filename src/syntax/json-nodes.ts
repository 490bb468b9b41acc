// Trees of JSON: where their nodes stand, and what they hold. Rules ask this, so it does not load the parser.

import type { Span } from '../source/span.ts';
import type { DecodedText } from './decoded-text.ts';
import type { JsonNode } from './json-text.ts';

/** The whole of a node; for text without its quotes. */
export function jsonSpan(node: JsonNode): Span {
  const quote = node.type === 'string' ? 1 : 0;
  return { start: node.offset + quote, end: Math.max(node.offset + quote, node.offset + node.length - quote) };
}

/** The properties of an object node. */
export function jsonProperties(node: JsonNode): { readonly key: JsonNode; readonly value: JsonNode }[] {
  return (node.type === 'object' ? (node.children ?? []) : []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined || value === undefined ? [] : [{ key, value }];
  });
}

/** The node at a JSON pointer's steps, as far down as there is one. */
export function jsonNodeAt(root: JsonNode, steps: readonly string[]): JsonNode {
  let node = root;
  for (const step of steps) {
    const next =
      node.type === 'array'
        ? node.children?.[Number(step)]
        : jsonProperties(node).find(({ key }) => key.value === step)?.value;
    if (next === undefined) break;
    node = next;
  }
  return node;
}

/** The decoded text of a string node with its way back to the file. */
export function jsonText(node: JsonNode, text: string): DecodedText {
  const { start, end } = jsonSpan(node);
  const raw = text.slice(start, end);
  if (!raw.includes('\\')) return { value: raw, start, end };
  const offsets: number[] = [];
  let value = '';
  for (let i = 0; i < raw.length; ) {
    const length = raw[i] !== '\\' ? 1 : raw[i + 1] === 'u' ? 6 : 2;
    value += length === 1 ? raw[i] : decodeEscape(raw.slice(i, i + length));
    offsets.push(start + i);
    i += length;
  }
  offsets.push(end);
  return { value, start, end, offsets };
}

function decodeEscape(sequence: string): string {
  try {
    return JSON.parse(`"${sequence}"`) as string;
  } catch {
    // One unit for one offset, whatever was written.
    return '\uFFFD';
  }
}

/** Text as it stands between the quotes of a JSON string. */
export function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
