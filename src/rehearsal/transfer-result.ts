// What becomes of a transfer, as people write it.

import type { TransferResult } from '../runtime/call-event.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { type Reading, wrong } from './script-findings.ts';

const TRANSFER_RESULTS: readonly TransferResult[] = ['answered', 'busy', 'refused', 'no-answer'];

/** What becomes of a transfer. */
export function readTransferResult(text: string): Reading<TransferResult> {
  const word = text.trim().toLowerCase().replace(/\s+/g, '-');
  const value = TRANSFER_RESULTS.find((known) => known === word);
  if (value !== undefined) return { value };
  const help = didYouMean(word, TRANSFER_RESULTS, `one of ${TRANSFER_RESULTS.join(', ')}`);
  return wrong(`"${text.trim()}" is nothing that becomes of a transfer`, help);
}
