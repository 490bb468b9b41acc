// Mistakes in a behaviour file as findings with places.

import { type Diagnostic, diagnostic, type Severity } from '../source/diagnostic.ts';
import type { Span } from '../source/span.ts';

/** A mistake in a behaviour file; `help` is the way out. What does not fit a plan is a warning. */
export function behaviorInvalid(message: string, span: Span, help?: string, severity: Severity = 'error'): Diagnostic {
  const facts = { rule: 'behavior-invalid', code: 'DP1213', severity, message, span } as const;
  return diagnostic(help === undefined ? facts : { ...facts, help });
}
