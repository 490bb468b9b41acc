// Timeout texts to milliseconds. The one place that knows which number means seconds.

/** Wait of a menu that states none (Q12). Milliseconds. */
export const DEFAULT_MENU_TIMEOUT_MS = 3500;

/** The value of a whole number as attributes write it, or undefined. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[0-9]{1,15}\s*$/.test(text) ? Number(text) : undefined;
}

/** `timeout` of a menu or a record: below 1000 it counts seconds, from 1000 on milliseconds (Q12). In milliseconds. */
export function timeoutMs(text: string | undefined): number | undefined {
  const value = wholeNumber(text);
  if (value === undefined) return undefined;
  return value < 1000 ? value * 1000 : value;
}
