// The calls of a campaign, read back as `dialplan chart --counts` reads them.

import { describe, expect, test } from 'vitest';
import { broadcastFlow, simulateBroadcast } from '../../../src/campaign/simulate-broadcast.ts';
import { campaignCounts } from '../../../src/presentation/campaign/campaign-counts.ts';
import { readCounts } from '../../../src/presentation/flowchart/read-counts.ts';
import { SourceText } from '../../../src/source/source-text.ts';
import { numbers, pollCampaign } from '../../helpers/campaigns.ts';
import { EXAMPLES } from '../../helpers/plans.ts';

test('tags and ways have the calls that came to them', () => {
  const { result, context } = pollCampaign(400);
  const [plan] = campaignCounts(context.flow, context.source, result).plans;
  expect(plan?.['path']).toBe('poll.xml');
  expect(plan?.['tags']).toContainEqual({ kind: 'menu', name: 'Vote', line: 3, column: 3, calls: 143 });
  expect(plan?.['branches']).toContainEqual(expect.objectContaining({ on: 'key', pressed: '1', calls: 48 }));
});

describe('read back, boxes and lines have what was counted', () => {
  test.each(EXAMPLES.map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
    const broadcast = { dialplanXml: text } as Parameters<typeof simulateBroadcast>[0];
    const flow = broadcastFlow(broadcast);
    if (flow === undefined) throw new Error('no flow');
    const result = simulateBroadcast(broadcast, numbers(200));
    const source = new SourceText(path, text);
    const overlay = readCounts(flow, source, JSON.stringify(campaignCounts(flow, source, result)));
    if (typeof overlay === 'string') throw new Error(overlay);
    const told = flow.nodes.map(({ kind, id }) => (kind === 'end' || kind === 'collect' ? undefined : id));
    for (const id of told) if (id !== undefined) expect(overlay.nodes[id], `node ${id}`).toBe(result.counts.nodes[id]);
    expect([...(overlay.edges as number[])]).toEqual(result.counts.edges);
  });
});
