// Decodes text and says what is wrong with its ampersands.

import type { Diagnostic } from '../source/diagnostic.ts';
import { type BadReference, decodeText } from './decoded-text.ts';
import { replaceWith, syntaxError } from './syntax-findings.ts';

/** The decoded value of `raw`, which stands at `start`. `quietAboutNames` keeps silent about entities nobody knows. */
export function decodeReporting(
  raw: string,
  start: number,
  attribute: boolean,
  quietAboutNames: boolean,
  report: (found: Diagnostic) => void,
): string {
  return decodeText(raw, start, attribute, (bad) => {
    const found = badReference(raw, start, bad, quietAboutNames);
    if (found !== undefined) report(found);
  }).value;
}

function badReference(raw: string, start: number, bad: BadReference, quietAboutNames: boolean): Diagnostic | undefined {
  const at = bad.start - start;
  const shown = raw.slice(at, bad.end - start);
  const span = { start: bad.start, end: bad.end };
  // ?a=1&b=2   in an address, what follows is the next parameter
  //     ^
  if (/[?&][^\s]*$/.test(raw.slice(0, at)) && /^&?[\w.${}-]*=/.test(raw.slice(at))) {
    const sign = { start: bad.start, end: bad.start + 1 };
    const fixes = replaceWith('write &amp;', sign, '&amp;');
    return syntaxError('url-unescaped-ampersand', 'an "&" in an address must be written "&amp;"', sign, { fixes });
  }
  if (/^&+$/.test(shown)) {
    const escaped = shown.replaceAll('&', '&amp;');
    const message = `${shown === '&' ? 'an "&" of its own' : `"${shown}"`} must be written "${escaped}"`;
    return syntaxError('xml-not-well-formed', message, span, { fixes: replaceWith(`write ${escaped}`, span, escaped) });
  }
  if (quietAboutNames) return undefined;
  const help = 'XML knows &amp; &lt; &gt; &quot; &apos; and character numbers such as &#233;';
  return syntaxError('xml-not-well-formed', `"${shown}" means nothing in XML`, span, { help });
}
