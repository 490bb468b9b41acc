// What rules about request bodies look at: the typed body, its parts by what they are, and where each stands.

import type {
  BatchRequest,
  CallBroadcast,
  LocalTimeRestriction,
  Schedule,
  TextBroadcast,
  TextRecipient,
} from '../../model/generated/requests.ts';
import type { Span } from '../../source/span.ts';
import { jsonSpan } from '../../syntax/json-nodes.ts';
import type { JsonNode } from '../../syntax/json-text.ts';
import type { RequestKind } from './request-kind.ts';
import type { ProblemOf, RequestProblem } from './request-problems.ts';
import type { RequestValues } from './request-values.ts';

/** A request body that was read: which kind it is tells the type of its value. */
export type TypedRequest =
  | { readonly kind: 'call-broadcast'; readonly value: CallBroadcast }
  | { readonly kind: 'text-broadcast'; readonly value: TextBroadcast }
  | { readonly kind: 'batch'; readonly value: BatchRequest }
  | { readonly kind: 'recipients'; readonly value: readonly TextRecipient[] }
  | { readonly kind: 'schedule'; readonly value: readonly Schedule[] }
  | { readonly kind: 'unknown'; readonly value: undefined };

export class RequestSubject {
  readonly request: TypedRequest;
  readonly root: JsonNode;
  readonly text: string;
  readonly #values: RequestValues;

  constructor(request: TypedRequest, root: JsonNode, text: string, values: RequestValues) {
    this.request = request;
    this.root = root;
    this.text = text;
    this.#values = values;
  }

  get kind(): RequestKind {
    return this.request.kind;
  }

  get call(): CallBroadcast | undefined {
    return this.request.kind === 'call-broadcast' ? this.request.value : undefined;
  }

  get textBroadcast(): TextBroadcast | undefined {
    return this.request.kind === 'text-broadcast' ? this.request.value : undefined;
  }

  get broadcast(): CallBroadcast | TextBroadcast | undefined {
    return this.call ?? this.textBroadcast;
  }

  get batch(): BatchRequest | undefined {
    return this.request.kind === 'batch' ? this.request.value : undefined;
  }

  /** Everybody the body names. */
  get recipients(): readonly TextRecipient[] {
    if (this.request.kind === 'recipients') return this.request.value;
    return this.broadcast?.recipients ?? this.batch?.recipients ?? [];
  }

  get schedules(): readonly Schedule[] {
    if (this.request.kind === 'schedule') return this.request.value;
    return this.broadcast?.schedules ?? [];
  }

  get window(): LocalTimeRestriction | undefined {
    return this.broadcast?.localTimeRestriction;
  }

  problems<K extends RequestProblem['kind']>(kind: K): ProblemOf<K>[] {
    return this.#values.problems.filter((problem): problem is ProblemOf<K> => problem.kind === kind);
  }

  /** True when the body holds the member, even if its value could not be used. */
  has(value: object, member: string): boolean {
    return this.#values.placeOf(value, member) !== undefined;
  }

  /** Where the value of a member stands; the object itself when it has no such member. */
  place(value: object, member: string): Span {
    const place = this.#values.placeOf(value, member);
    return place === undefined ? this.placeOf(value) : shortSpan(place.value, place.key);
  }

  /** Where the name of a member stands; the object itself when it has no such member. */
  keyPlace(value: object, member: string): Span {
    const key = this.#values.placeOf(value, member)?.key;
    return key === undefined ? this.placeOf(value) : jsonSpan(key);
  }

  /** Where an object or a list begins. */
  placeOf(value: object): Span {
    const node = this.#values.nodeOf(value);
    return node === undefined ? { start: 0, end: 1 } : { start: node.offset, end: node.offset + 1 };
  }

  /** The node of a member's value. */
  node(value: object, member: string): JsonNode | undefined {
    return this.#values.placeOf(value, member)?.value;
  }

  /** Where an item of a list stands that equals `value`. */
  placeAmong(list: readonly unknown[], value: string): Span {
    const node = this.#values.nodeOf(list)?.children?.find((item) => item.value === value);
    return node === undefined ? this.placeOf(list) : jsonSpan(node);
  }
}

// A whole object is pointed at by its key: the lines under it would all be marked.
function shortSpan(node: JsonNode, key: JsonNode | undefined): Span {
  if (node.type !== 'object' && node.type !== 'array') {
    const span = jsonSpan(node);
    return span.start < span.end ? span : { start: node.offset, end: node.offset + node.length };
  }
  return key === undefined ? { start: node.offset, end: node.offset + 1 } : jsonSpan(key);
}
