// The broadcasts of the vendor's two guides, cleaned of their slips, for ten thousand made-up people.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../src/analysis/requests/read-request.ts';
import type { CallStatistics } from '../../src/campaign/campaign-result.ts';
import { simulateBroadcast } from '../../src/campaign/simulate-broadcast.ts';
import type { CallBroadcast, TextBroadcast } from '../../src/model/generated/requests.ts';

// Beside the checkout.
const FOLDER = new URL('../../../shared/seeds/', import.meta.url);
const guides = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .sort()
      .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  : [];
const broadcasts = guides
  .flatMap((guide) => [...guide.matchAll(/-d\s*'\n?([^']*(?:'\d'[^']*)*)'\s*"?https/g)].map(([, body = '']) => body))
  .map((body) =>
    readRequest(
      body
        .replace(/^\s*#.*$/gm, '')
        .replace(/,(?=\s*[}\]])/g, '')
        .replace('"dialPlanXml"', '"dialplanXml"'),
    ),
  )
  .flatMap(({ kind, value }) => (kind === 'call-broadcast' || kind === 'text-broadcast' ? [value] : []));
const people = Array.from({ length: 10_000 }, (_, i) => ({ phoneNumber: String(12_135_550_000 + i) }));

describe.skipIf(broadcasts.length === 0)("the guides' broadcasts", () => {
  test.for(broadcasts.map((broadcast, i): [number, CallBroadcast | TextBroadcast] => [i, broadcast]))(
    '%i',
    ([, broadcast]) => {
      const own = broadcast.recipients?.length ?? 0;
      const { states, statistics, status, questions } = simulateBroadcast(broadcast, people);
      expect(status).toBe('FINISHED');
      expect(Object.values(states).reduce((sum, each) => sum + each, 0)).toBe(10_000 + own);
      if (!('callsPlaced' in statistics)) {
        expect(statistics.sentCount).toBeGreaterThan(9_000);
        return;
      }
      const { totalCount, totalOutboundCount, callsLiveAnswer } = statistics as CallStatistics;
      expect(totalCount).toBe(totalOutboundCount);
      expect(callsLiveAnswer).toBeGreaterThan(3_000);
      // Each of their dialplans writes down what was answered, but for the one that is only sounds.
      if ('dialplanXml' in broadcast) expect(questions.length).toBeGreaterThanOrEqual(2);
    },
  );
});
