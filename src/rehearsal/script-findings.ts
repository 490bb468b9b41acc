// What a part of a script is read as.

/** What a part of a script is read as: a value, or why it is none. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string; readonly help?: string };

export function wrong(message: string, help?: string): { readonly wrong: string; readonly help?: string } {
  return help === undefined ? { wrong: message } : { wrong: message, help };
}
