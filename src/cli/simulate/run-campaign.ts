// One campaign from its files to its counts: people are read as the dialler wants them.

import { apiAction } from '../../campaign/api-action.ts';
import { type Broadcast, broadcastPlan } from '../../campaign/broadcast-plan.ts';
import { Campaign } from '../../campaign/campaign.ts';
import type { CampaignPlan, CampaignRecipient } from '../../campaign/campaign-plan.ts';
import type { Tally } from '../../campaign/tally.ts';
import { UsageError } from '../process-ends.ts';
import type { CallLines, LaneSizes } from './call-lines.ts';
import type { LoadedBroadcast } from './load-broadcast.ts';
import type { PeopleFile } from './read-people.ts';
import type { GivenSettings } from './settings.ts';

/** People that are added while it runs. */
export interface BatchFile {
  readonly at: number;
  readonly file: PeopleFile;
}

export interface RunRequest {
  readonly broadcast: LoadedBroadcast;
  readonly settings: GivenSettings;
  readonly people: readonly PeopleFile[];
  readonly batches: readonly BatchFile[];
  /** Contacts that recipients name by id. */
  readonly contacts?: ReadonlyMap<number, CampaignRecipient>;
  readonly scrubDuplicates: boolean;
  /** Whether a number exists; default: all that look like one do. */
  readonly isValid?: (number: string) => boolean;
  readonly shard?: { readonly piece: number; readonly of: number };
  readonly lines?: CallLines;
  /** Told now and then of how much has been read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface Ran {
  readonly plan: CampaignPlan;
  readonly tally: Tally;
  readonly lanes: LaneSizes | undefined;
}

/** So many people are read between two looks at the clock. */
const STRIDE = 1_000;

/** The plan of a broadcast under some settings. */
export function planOf(
  { request, flow }: Pick<LoadedBroadcast, 'request' | 'flow'>,
  settings: GivenSettings,
): CampaignPlan {
  return broadcastPlan(request as Broadcast, flow, settings);
}

/** Runs a campaign. Files are read anew for every run. */
export async function runCampaign(run: RunRequest): Promise<Ran> {
  const { broadcast, settings, people, batches, shard, lines, scrubDuplicates } = run;
  const plan = planOf(broadcast, settings);
  const campaign = new Campaign(plan, {
    scrubDuplicates,
    ...(run.isValid === undefined ? undefined : { isValid: run.isValid }),
    ...(shard === undefined ? undefined : { shard }),
    ...(lines === undefined ? undefined : { onEnd: (ended, lane) => lines.add(lane, apiAction(plan, ended)) }),
  });
  for (const person of broadcast.request.recipients ?? [])
    campaign.offer(known(person as CampaignRecipient, run.contacts));
  const later = [...batches].sort((a, b) => a.at - b.at);
  const files = [...people.map((file) => ({ at: plan.start, file })), ...later];
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  for (const { at, file } of files) {
    file.read = 0;
    for await (const person of file.people()) {
      campaign.offer(known(person, run.contacts), at);
      if (run.onProgress !== undefined && campaign.offered % STRIDE === 0)
        run.onProgress(files.reduce((sum, each) => sum + each.file.read, 0) / Math.max(1, size));
    }
  }
  const tally = campaign.finish();
  return { plan, tally, lanes: lines?.finish() };
}

/** A recipient that is only named by the id of a contact, with what is known of that. */
function known(person: CampaignRecipient, contacts: RunRequest['contacts']): CampaignRecipient {
  if (person.contactId === undefined || contacts === undefined) return person;
  const contact = contacts.get(person.contactId);
  return contact === undefined ? person : { ...contact, ...person };
}

/** Reads the contacts of a file, by their ids. */
export async function contactsOf(file: PeopleFile): Promise<ReadonlyMap<number, CampaignRecipient>> {
  const contacts = new Map<number, CampaignRecipient>();
  for await (const person of file.people()) if (person.contactId !== undefined) contacts.set(person.contactId, person);
  if (contacts.size === 0)
    throw new UsageError(
      `--contacts ${file.path}: no line names a contactId`,
      'a column of that name tells contacts apart',
    );
  return contacts;
}
