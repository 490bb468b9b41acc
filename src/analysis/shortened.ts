// Words from the plan for a message: on one line, cut when they are long.

const MOST_CHARACTERS = 40;

/** The text as a message quotes it. */
export function shortened(text: string): string {
  const start = text.slice(0, MOST_CHARACTERS * 4).replace(/\s+/g, ' ');
  return start.length <= MOST_CHARACTERS && text.length <= MOST_CHARACTERS * 4
    ? start
    : `${start.slice(0, MOST_CHARACTERS - 1)}…`;
}
