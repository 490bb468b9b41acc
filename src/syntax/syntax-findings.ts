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
