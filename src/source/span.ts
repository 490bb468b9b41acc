// Places in text. Everything above speaks of places as offsets; lines and columns are worked out when printed.

/** A half-open range `[start, end)` of UTF-16 offsets into one source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
