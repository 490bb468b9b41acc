// A piece of the plan inside a message: on one line, and not longer than a reader wants.

const LONGEST = 60;

/** Blanks and line breaks become single spaces; a long text is cut. */
export function shown(text: string): string {
  const line = text.slice(0, 4 * LONGEST).replace(/\s+/g, ' ');
  return line.length <= LONGEST && text.length <= 4 * LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
