// Text inside the XML reports: escaped, and without the characters that XML 1.0 cannot hold even as references.

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** Text between tags. Line feeds and tabs stay as they are, for people who read the file. */
export function xmlText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, reference);
}

/** ` name="value"` for each, in order; undefined ones are left out. Blanks survive attribute normalisation. */
export function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${allowed(String(value)).replace(/[&<>"'\t\n\r]/g, reference)}"`)
    .join('');
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function reference(char: string): string {
  return NAMED[char] ?? `&#${char.charCodeAt(0)};`;
}

// XML 1.0, production 2 (Char). With the u flag a surrogate class matches only those without their other half.
function allowed(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '');
}
