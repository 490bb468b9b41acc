// A broadcast from its request to its result, in one call: for programs that have all recipients at hand.

import { compileFlow } from '../analysis/compile-flow.ts';
import type { FlowGraph } from '../analysis/flow-graph.ts';
import { parseDialplan } from '../analysis/parse-dialplan.ts';
import { readRequest } from '../analysis/requests/read-request.ts';
import { voicePlan } from '../analysis/requests/voice-plan.ts';
import type { CallBroadcast, TextBroadcast } from '../model/generated/requests.ts';
import { apiAction } from './api-action.ts';
import type { Behavior } from './behavior.ts';
import { broadcastPlan, type SimulationSettings } from './broadcast-plan.ts';
import { Campaign } from './campaign.ts';
import type { CampaignRecipient } from './campaign-plan.ts';
import { type CampaignResult, campaignResult } from './campaign-result.ts';
import { readBehavior } from './read-behavior.ts';

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
  return xml === undefined ? undefined : { ...compileFlow(parseDialplan(xml).dialplan), direction: 'outbound' };
}

/**
 * Runs a broadcast over virtual time: each call runs its dialplan as the behaviour says people and machines do. Recipients
 * of the request itself come first, then those given, then the batches. The same request, recipients and settings give the
 * same result. A request, a dialplan or a behaviour with errors, or a recipient that is none, is a `TypeError` that says the
 * first of them; warnings are `lintRequest`'s and `readBehavior`'s to tell.
 */
export function simulateBroadcast(
  request: CallBroadcast | TextBroadcast,
  recipients: Iterable<CampaignRecipient> = [],
  options: SimulationOptions = {},
): CampaignResult {
  const broadcast = soundBroadcast(request);
  if (options.now !== undefined && !Number.isFinite(options.now))
    throw new TypeError('now: a moment is a number of milliseconds since 1970');
  const { onAction, scrubDuplicates = false, batches = [] } = options;
  const plan = broadcastPlan(broadcast, broadcastFlow(broadcast), {
    ...options,
    ...(options.behavior === undefined ? undefined : { behavior: soundBehavior(options.behavior) }),
  });
  const campaign = new Campaign(plan, {
    scrubDuplicates,
    ...(onAction === undefined ? undefined : { onEnd: (ended) => onAction(apiAction(plan, ended)) }),
  });
  for (const recipient of request.recipients ?? []) campaign.offer(soundRecipient(recipient as CampaignRecipient));
  for (const recipient of recipients) campaign.offer(soundRecipient(recipient));
  for (const { at, recipients: added } of batches.toSorted((a, b) => a.at - b.at))
    for (const recipient of added) campaign.offer(soundRecipient(recipient), at);
  return campaignResult(plan, campaign.finish());
}

/** The request as it is read from JSON: types put right, and refused when it has errors. */
function soundBroadcast(request: unknown): CallBroadcast | TextBroadcast {
  if (typeof request !== 'object' || request === null) throw new TypeError('a broadcast is an object');
  const { recipients: _people, ...rest } = request as CallBroadcast;
  const { kind, value, diagnostics } = readRequest(JSON.stringify(rest));
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (error !== undefined) throw new TypeError(`the broadcast: ${error.message}`);
  if (kind !== 'call-broadcast' && kind !== 'text-broadcast')
    throw new TypeError('that is no broadcast: it has neither "dialplanXml", "sounds" nor "message"');
  const xml = kind === 'call-broadcast' ? value.dialplanXml : undefined;
  const [broken] =
    xml === undefined ? [] : parseDialplan(xml).diagnostics.filter(({ severity }) => severity === 'error');
  if (broken !== undefined) throw new TypeError(`the dialplan: ${broken.message}`);
  return value;
}

function soundBehavior(behavior: Behavior): Behavior {
  const { behavior: read, diagnostics } = readBehavior(JSON.stringify(behavior));
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (error !== undefined || read === undefined)
    throw new TypeError(`the behavior: ${error?.message ?? 'it cannot be read'}`);
  return read;
}

function soundRecipient(recipient: CampaignRecipient): CampaignRecipient {
  if (typeof recipient !== 'object' || recipient === null) throw new TypeError('a recipient is an object');
  const { phoneNumber } = recipient as { readonly phoneNumber?: unknown };
  if (phoneNumber === undefined || typeof phoneNumber === 'string') return recipient;
  return { ...recipient, phoneNumber: String(phoneNumber) };
}
