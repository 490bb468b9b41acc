// What can be wrong before tags mean anything. These findings cannot be turned down: nothing after them is certain.

import { type Diagnostic, type DiagnosticFacts, diagnostic } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';

/** The permanent codes of the reader's own rules. */
export const SYNTAX_CODES = {
  'xml-not-well-formed': 'DP1001',
  'text-outside-root': 'DP1002',
  'url-unescaped-ampersand': 'DP1104',
  'doctype-refused': 'DP1121',
  'encoding-invalid': 'DP1122',
  'limit-exceeded': 'DP1123',
} as const;

export type SyntaxRule = keyof typeof SYNTAX_CODES;

export function syntaxError(
  rule: SyntaxRule,
  message: string,
  span: Span,
  more: Partial<DiagnosticFacts> = {},
): Diagnostic {
  return diagnostic({ rule, code: SYNTAX_CODES[rule], severity: 'error', message, span, ...more });
}

/** A safe fix that replaces one span. */
export function replaceWith(title: string, span: Span, text: string): Diagnostic['fixes'] {
  return [{ title, safety: 'safe', edits: [{ span, text }] }];
}

/** What to say of a file in which no tag was found, given what was found until then. */
export function noTagFindings(found: readonly Diagnostic[]): Diagnostic[] {
  if (found.length === 0) {
    const help = 'a dialplan starts with <dialplan name="...">';
    return [syntaxError('xml-not-well-formed', 'there is no tag in this file', { start: 0, end: 0 }, { help })];
  }
  // Where there is nothing but text, removing it mends nothing.
  return found.map((each) => (each.rule === 'text-outside-root' ? { ...each, fixes: [] } : each));
}
