// The drawings of examples that the README shows, made by the tool itself.

import { readFileSync } from 'node:fs';
import { readRequest } from '../analysis/requests/read-request.ts';
import type { CampaignResult } from '../campaign/campaign-result.ts';
import { broadcastFlow, simulateBroadcast } from '../campaign/simulate-broadcast.ts';
import type { CallBroadcast } from '../model/generated/requests.ts';
import { campaignChart } from '../presentation/campaign/campaign-chart.ts';
import type { CampaignContext } from '../presentation/campaign/campaign-words.ts';
import { flowchart } from '../presentation/flowchart/flowchart.ts';
import { svgOf } from '../presentation/flowchart/svg.ts';
import { readMoment } from '../runtime/utc-time.ts';
import { SourceText } from '../source/source-text.ts';

const DRAWN = ['political-poll', 'charity-drive'];
const ENDINGS = [
  ['svg', 'svg'],
  ['html', 'html'],
  ['mmd', 'mermaid'],
  ['txt', 'text'],
] as const;

/** When the example's broadcast is started: the morning of its first day. */
const STARTED = '2026-03-02T18:00:00Z';

/** The campaign that the README shows: the street poll for its made-up people. */
export function exampleCampaign(): { readonly result: CampaignResult; readonly context: Required<CampaignContext> } {
  const path = 'examples/street-poll/broadcast.json';
  const text = read(path);
  const broadcast = readRequest(text).value as CallBroadcast;
  // The example has no quoted values.
  const [, ...rows] = read('examples/street-poll/people.csv').trimEnd().split('\n');
  const people = rows.map((row) => {
    const [firstName = '', lastName = '', phoneNumber = '', workPhone = '', street = ''] = row.split(',');
    return { phoneNumber, contact: { firstName, lastName, workPhone }, attributes: { street } };
  });
  const now = readMoment(STARTED) ?? 0;
  const result = simulateBroadcast(broadcast, people, { now });
  const flow = broadcastFlow(broadcast);
  if (flow === undefined) throw new Error('the example has no dialplan');
  return { result, context: { name: broadcast.name ?? '', path, source: new SourceText(path, text), flow } };
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

function dropOff(): [string, string] {
  const { result, context } = exampleCampaign();
  return ['examples/street-poll/drop-off.svg', svgOf(campaignChart(context.flow, result), { theme: 'auto' })];
}

/** Every picture: its path from the project's root, and what it must hold. */
export function examplePictures(): [string, string][] {
  const charts = DRAWN.flatMap((name) => {
    const text = read(`examples/${name}/dialplan.xml`);
    const source = new SourceText('dialplan.xml', text);
    return ENDINGS.map(([ending, format]): [string, string] => [
      `examples/${name}/chart.${ending}`,
      flowchart(text, { format, source }),
    ]);
  });
  return [...charts, dropOff()];
}
