// A campaign of made-up numbers through a plan, for tests that ask what comes out.

import { compileFlow } from '../../src/analysis/compile-flow.ts';
import { parseDialplan } from '../../src/analysis/parse-dialplan.ts';
import type { Behavior } from '../../src/campaign/behavior.ts';
import { type Broadcast, broadcastPlan, type SimulationSettings } from '../../src/campaign/broadcast-plan.ts';
import { Campaign } from '../../src/campaign/campaign.ts';
import { type CampaignResult, campaignResult } from '../../src/campaign/campaign-result.ts';

/** Goes on the next day unless the broadcast says otherwise. */
export function simulate(
  plan: string,
  count: number,
  broadcast: Broadcast,
  behavior: Behavior,
  seed = 1,
  settings: SimulationSettings = {},
): CampaignResult {
  const flow = compileFlow(parseDialplan(plan).dialplan);
  const ready = broadcastPlan({ resumeNextDay: true, ...broadcast }, flow, { ...settings, behavior, seed });
  const campaign = new Campaign(ready);
  for (let i = 0; i < count; i++) campaign.offer({ phoneNumber: String(12_125_000_000 + i * 7) });
  return campaignResult(ready, campaign.finish());
}
