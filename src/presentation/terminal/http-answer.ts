// What a server answers, as a person types it, to the event it is.

import { readHttpAnswer } from '../../rehearsal/http-answer.ts';
import type { CallEvent } from '../../runtime/call-event.ts';

/** The event that a typed answer stands for; undefined when it is none. Nothing typed is an empty 200. */
export function parseHttpAnswer(typed: string): CallEvent | undefined {
  const answer = readHttpAnswer(typed);
  if (answer === undefined) return undefined;
  return 'failed' in answer ? { type: 'http-failed', reason: answer.failed } : { type: 'http', ...answer };
}
