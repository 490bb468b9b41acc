// Text as people compare it: letter case and blanks aside.

/** In lower case, with each run of blanks as one, and none at the ends. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
