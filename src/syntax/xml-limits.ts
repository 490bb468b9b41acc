// How much of a document is read.

/**
 * Limits beyond which reading stops with `limit-exceeded`. Real dialplans stay far below; what stays below can be checked
 * in the memory that Node takes by default.
 */
export const XML_LIMITS = {
  depth: 1000,
  attributesPerTag: 1000,
  tags: 1_000_000,
  attributes: 3_000_000,
  /** UTF-16 units. */
  length: 128 * 1024 * 1024,
  syntaxErrors: 100,
} as const;
