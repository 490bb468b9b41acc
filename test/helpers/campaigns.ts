// Campaigns of a few hundred recipients, for tests of what is reported of them.

import type { Behavior } from '../../src/campaign/behavior.ts';
import type { Broadcast } from '../../src/campaign/broadcast-plan.ts';
import type { CampaignResult } from '../../src/campaign/campaign-result.ts';
import { broadcastFlow, type SimulationOptions, simulateBroadcast } from '../../src/campaign/simulate-broadcast.ts';
import type { CampaignContext } from '../../src/presentation/campaign/campaign-words.ts';
import { SourceText } from '../../src/source/source-text.ts';

export const POLL = `<dialplan name="Poll">
  <amd><live><goto>Vote</goto></live><machine><play type="tts">Sorry we missed you.</play><hangup/></machine></amd>
  <menu name="Vote" maxDigits="1" timeout="5">
    <play type="tts">Press 1 for yes, 2 for no, 3 to talk to us, 9 to be left alone.</play>
    <keypress pressed="1"><stash varname="Vote">Yes</stash></keypress>
    <keypress pressed="2"><stash varname="Vote">No</stash></keypress>
    <keypress pressed="3"><transfer name="Office">15550100</transfer></keypress>
    <keypress pressed="9"><dnc>\${call.phonenumber}</dnc><hangup/></keypress>
  </menu>
  <play name="Thanks" type="tts">Thank you very much for your answer. Goodbye.</play>
  <hangup/>
</dialplan>
`;

export const BEHAVIOR: Behavior = {
  personas: [
    { name: 'patient', share: 3 },
    { name: 'hasty', share: 1, hangup: [{ perSecond: 0.05 }] },
  ],
  questions: { Vote: { keys: { '1': 6, '2': 3, '3': 2, '9': 0.5 } } },
  agents: { count: 2, talkSeconds: 90 },
};

export function numbers(count: number): { phoneNumber: string }[] {
  return Array.from({ length: count }, (_, i) => ({ phoneNumber: String(12_125_550_000 + i) }));
}

/** A poll with retries, two agents and some numbers that must not be called, and what its reports are told of it. */
export function pollCampaign(
  count = 400,
  options: SimulationOptions = {},
  request: Broadcast & { readonly dialplanXml?: string } = {},
): { result: CampaignResult; context: Required<CampaignContext> } {
  const broadcast = {
    dialplanXml: POLL,
    maxActive: 20,
    retryConfig: { maxAttempts: 2, minutesBetweenAttempts: 60, retryResults: ['NO_ANS', 'BUSY'] },
    ...request,
  } as Parameters<typeof simulateBroadcast>[0];
  const result = simulateBroadcast(broadcast, [...numbers(count), { phoneNumber: 'nobody' }], {
    behavior: BEHAVIOR,
    doNotContact: ['12125550003', '12125550007'],
    ...options,
  });
  const flow = broadcastFlow(broadcast);
  if (flow === undefined) throw new Error('a poll has a dialplan');
  const source = new SourceText('poll.xml', (broadcast as { dialplanXml: string }).dialplanXml);
  return { result, context: { name: 'Mayor poll', path: 'poll.json', source, flow } };
}

export function textCampaign(count = 300, options: SimulationOptions = {}): CampaignResult {
  return simulateBroadcast({ message: 'Vote tomorrow. Reply STOP to stop.' }, numbers(count), options);
}
