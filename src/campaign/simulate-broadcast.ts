// A broadcast from its request to its result, in one call: for programs that have all recipients at hand.

import { compileFlow } from '../analysis/compile-flow.ts';
import type { FlowGraph } from '../analysis/flow-graph.ts';
import { parseDialplan } from '../analysis/parse-dialplan.ts';
import { voicePlan } from '../analysis/requests/voice-plan.ts';
import type { CallBroadcast, TextBroadcast } from '../model/generated/requests.ts';
import { apiAction } from './api-action.ts';
import { broadcastPlan, type SimulationSettings } from './broadcast-plan.ts';
import { Campaign } from './campaign.ts';
import type { CampaignRecipient } from './campaign-plan.ts';
import { type CampaignResult, campaignResult } from './campaign-result.ts';

export interface SimulationOptions extends SimulationSettings {
  /** Numbers that are in the campaign already are turned away. Default false, as the API's `recipients` are. */
  readonly scrubDuplicates?: boolean;
  /** Recipients that are added while it runs, as batches are: each with the instant from which on it is there. */
  readonly batches?: readonly { readonly at: number; readonly recipients: Iterable<CampaignRecipient> }[];
  /** Told of every recipient whose way is over, as the API's Call or Text with its records. Costs time. */
  readonly onAction?: (action: Record<string, unknown>) => void;
}

/** The flow of a broadcast's calls; undefined for a broadcast of texts. Mistakes in its dialplan are `lint`'s to tell. */
export function broadcastFlow(broadcast: CallBroadcast | TextBroadcast): FlowGraph | undefined {
  const { dialplanXml, sounds } = broadcast as CallBroadcast;
  const xml = dialplanXml ?? (sounds === undefined ? undefined : voicePlan(broadcast as CallBroadcast));
  return xml === undefined ? undefined : compileFlow(parseDialplan(xml).dialplan);
}

/**
 * Runs a broadcast over virtual time: each call runs its dialplan as the behaviour says people and machines do. Recipients
 * of the request itself come first, then those given, then the batches. The same request, recipients and settings give the
 * same result. Unknown time zones in the request are a `RangeError`; everything else that is wrong is `lint`'s to tell.
 */
export function simulateBroadcast(
  broadcast: CallBroadcast | TextBroadcast,
  recipients: Iterable<CampaignRecipient> = [],
  options: SimulationOptions = {},
): CampaignResult {
  const plan = broadcastPlan(broadcast, broadcastFlow(broadcast), options);
  const { onAction, scrubDuplicates = false, batches = [] } = options;
  const campaign = new Campaign(plan, {
    scrubDuplicates,
    ...(onAction === undefined ? undefined : { onEnd: (ended) => onAction(apiAction(plan, ended)) }),
  });
  for (const recipient of broadcast.recipients ?? []) campaign.offer(recipient as CampaignRecipient);
  for (const recipient of recipients) campaign.offer(recipient);
  for (const { at, recipients: added } of batches.toSorted((a, b) => a.at - b.at))
    for (const recipient of added) campaign.offer(recipient, at);
  return campaignResult(plan, campaign.finish());
}
