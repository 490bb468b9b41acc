// A campaign from its list of recipients to its books: recipients are taken in one by one, checked, and given to the
// dialler of their lane. Lanes have lines of their own and know nothing of each other: a campaign may be run in pieces.

import { type Action, phoneNumber } from './action.ts';
import type { CampaignPlan, CampaignRecipient } from './campaign-plan.ts';
import { PersonalChance, Purpose } from './chance.ts';
import { Dialler } from './dialler.ts';
import { type EndedAction, Ledger } from './ledger.ts';
import { NumberCounts } from './number-set.ts';
import { zonesOfNumber } from './number-zones.ts';
import { addTally, newTally, type Tally } from './tally.ts';

export interface CampaignOptions {
  /** A number that is in the campaign already is turned away. Default false. */
  readonly scrubDuplicates?: boolean;
  /** Which of how many pieces this is, from 1. Default: the whole. */
  readonly shard?: { readonly piece: number; readonly of: number };
  /** Told of each recipient whose way is over. */
  readonly onEnd?: (ended: EndedAction, lane: number) => void;
  /** Whether a number exists. Default: all that look like one do. */
  readonly isValid?: (number: string) => boolean;
}

/** A campaign has at most so many lanes, and so many pieces. */
export const MOST_LANES = 16;

/** How many lanes a campaign has: each needs a line, and what all share (agents, transfers) is not torn apart. */
export function lanesOf({ maxActive, maxActiveTransfers, agents }: CampaignPlan): number {
  if (agents.count !== undefined || Number.isFinite(maxActiveTransfers)) return 1;
  return Math.max(1, Math.min(MOST_LANES, Math.floor(maxActive / 4)));
}

interface Lane {
  readonly ledger: Ledger;
  readonly dialler: Dialler;
  readonly seen: NumberCounts;
}

export class Campaign {
  readonly #plan: CampaignPlan;
  readonly #options: CampaignOptions;
  /** Undefined for lanes of other pieces. */
  readonly #lanes: readonly (Lane | undefined)[];
  #index = 0;

  constructor(plan: CampaignPlan, options: CampaignOptions = {}) {
    this.#plan = plan;
    this.#options = options;
    const count = lanesOf(plan);
    const { piece, of } = options.shard ?? { piece: 1, of: 1 };
    this.#lanes = Array.from({ length: count }, (_, lane) => {
      if (lane % of !== piece - 1) return undefined;
      const { onEnd } = options;
      const ledger = new Ledger(plan, onEnd === undefined ? undefined : (ended) => onEnd(ended, lane));
      const share = (whole: number): number =>
        Math.floor(((lane + 1) * whole) / count) - Math.floor((lane * whole) / count);
      const agents = plan.agents.count ?? Number.POSITIVE_INFINITY;
      return {
        ledger,
        dialler: new Dialler(plan, share(plan.maxActive), plan.maxActiveTransfers, agents, ledger),
        seen: new NumberCounts(),
      };
    });
  }

  /** How many recipients have been offered. */
  get offered(): number {
    return this.#index;
  }

  /** The next recipient, to be tried from `availableAt` on (milliseconds since 1970; default: the start). */
  offer(recipient: CampaignRecipient, availableAt = this.#plan.start): void {
    const index = this.#index++;
    const written = recipient.phoneNumber ?? ownPhone(recipient) ?? '';
    const number = phoneNumber(written, this.#plan.kind === 'text');
    const key = number ?? written;
    const lane = this.#lanes[hashOf(key) % this.#lanes.length];
    if (lane === undefined) return;
    const { ledger, dialler, seen } = lane;
    const before = seen.see(key);
    const chance = new PersonalChance(this.#plan.seed, key, before);
    const action: Action = {
      index,
      recipient,
      number: key,
      zones: number === undefined ? undefined : zonesOfNumber(number),
      chance,
      persona: this.#plan.audience.of(chance.draw(Purpose.persona, 0)),
      added: availableAt,
      attempts: 0,
      due: availableAt,
      last: undefined,
      records: this.#options.onEnd === undefined ? undefined : [],
    };
    if (number === undefined || this.#options.isValid?.(number) === false) ledger.turnedAway(action, 'INVALID');
    else if (before > 0 && this.#options.scrubDuplicates === true) ledger.turnedAway(action, 'DUP');
    else dialler.offer(action);
  }

  /** Runs to the end; the counts of all its lanes. The campaign must not be used afterwards. */
  finish(): Tally {
    const { flow } = this.#plan;
    const whole = newTally(flow?.nodes.length ?? 0, flow?.edges.length ?? 0);
    for (const lane of this.#lanes) {
      if (lane === undefined) continue;
      lane.dialler.finish();
      addTally(whole, lane.ledger.close());
    }
    return whole;
  }
}

function ownPhone({ contact }: CampaignRecipient): string | undefined {
  return contact?.homePhone ?? contact?.mobilePhone ?? contact?.workPhone;
}

/** The same lane for a number in every campaign. FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  // The last digits would decide the lane alone.
  return (hash ^ (hash >>> 15)) >>> 0;
}
