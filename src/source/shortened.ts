// Words from a file, as a message quotes them: on one line, cut when they are long.

/** The text with its blanks as single spaces, at most `most` characters long. */
export function shortened(text: string, most = 40): string {
  // A text may be a whole file; no more of it is looked at than can be shown.
  const start = text.slice(0, most * 4).replace(/\s+/g, ' ');
  const whole = start.length <= most && text.length <= most * 4;
  return whole ? start : `${start.slice(0, most - 1).trimEnd()}…`;
}
