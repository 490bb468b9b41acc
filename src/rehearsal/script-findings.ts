// Mistakes in a `.call` file as findings with places.

import { type Diagnostic, diagnostic } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';

/** A mistake in a call script; `help` is the way out. */
export function scriptInvalid(message: string, span: Span, help?: string): Diagnostic {
  const facts = { rule: 'call-script-invalid', code: 'DP1141', severity: 'error', message, span } as const;
  return diagnostic(help === undefined ? facts : { ...facts, help });
}

/** What a part of a script is read as: a value, or why it is none. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string; readonly help?: string };

export function wrong(message: string, help?: string): { readonly wrong: string; readonly help?: string } {
  return help === undefined ? { wrong: message } : { wrong: message, help };
}
