// Phone numbers as the API takes them: 10 digits, or 11 that begin with 1, with an area code that begins with 2 to 9.

/** What is wrong with a number, as the end of a sentence that begins with it; undefined when it can be dialled. */
export function numberFault(text: string, shortCodes: boolean): string | undefined {
  if (/^1?[2-9]\d{9}$/.test(text)) return undefined;
  if (shortCodes && /^\d{5,6}$/.test(text)) return undefined;
  if (text === '') return 'is no phone number';
  if (!/^\d+$/.test(text)) return 'is not all digits';
  const { length } = text;
  if (length === 10 || (length === 11 && text.startsWith('1')))
    return `has an area code that begins with ${text[length - 10]}`;
  if (length === 11) return `has 11 digits and begins with ${text[0]}`;
  if (length === 5 || length === 6) return 'is a short code, and those take texts only';
  return `has ${length} digit${length === 1 ? '' : 's'}`;
}

/** A number as it is dialled, so that two ways to write it are one. */
export function sameNumber(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length === 10 ? `1${digits}` : digits;
}
