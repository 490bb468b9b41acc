// Colours by meaning, given from outside: what prints to a terminal paints, everything else leaves the text as it is.

/** Meanings that a renderer may colour. All readable on light and dark backgrounds. */
export type Paint = (
  meaning: 'error' | 'warning' | 'info' | 'place' | 'rule' | 'dim' | 'help' | 'added' | 'removed',
  text: string,
) => string;

/** No colour. */
export const plain: Paint = (_meaning, text) => text;

const CODES: Readonly<Record<Parameters<Paint>[0], readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  place: [1, 22],
  rule: [2, 22],
  dim: [2, 22],
  help: [32, 39],
  added: [32, 39],
  removed: [31, 39],
};

/** ANSI colours of the terminal's own sixteen. */
export const ansi: Paint = (meaning, text) => {
  const [on, off] = CODES[meaning];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
