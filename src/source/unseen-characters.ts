// Characters that are not seen where they stand: they move the cursor, break a line, or turn the reading direction.

/** Control characters, and the invisible ones that reorder what is around them. A global pattern. */
export const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
