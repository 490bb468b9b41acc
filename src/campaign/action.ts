// One recipient on the way through a campaign: the API's Call or Text before it is printed.

import { numberFault, sameNumber } from '../analysis/requests/phone-number.ts';
import type { CompiledPersona } from './audience.ts';
import type { AttemptResult, CampaignPlan, CampaignRecipient, PhoneType } from './campaign-plan.ts';
import { type PersonalChance, Purpose } from './chance.ts';

/** An attempt, as a record of the API. Instants in milliseconds since 1970. */
export interface AttemptRecord {
  readonly toNumber: string;
  readonly originated: number;
  readonly answered: number | undefined;
  readonly finished: number;
  readonly result: AttemptResult;
  /** Ten-thousandths of a credit. */
  readonly amount: number;
  readonly answers: readonly (readonly [string, string])[];
  readonly message?: string;
}

export interface Action {
  /** Position in the list of recipients, from 0. */
  readonly index: number;
  readonly recipient: CampaignRecipient;
  /** In the international form without "+". */
  readonly number: string;
  /** Of the number of the next attempt. */
  zones: string | undefined;
  readonly chance: PersonalChance;
  readonly persona: CompiledPersona;
  /** When it was added to the campaign. */
  readonly added: number;
  attempts: number;
  /** Not to be tried before this instant. */
  due: number;
  last: AttemptResult | undefined;
  /** Only kept when somebody wants them. */
  readonly records: AttemptRecord[] | undefined;
}

/** The number of the next attempt: the action's own, then those that retries are meant for, in turn. */
export function numberFor(plan: CampaignPlan, { attempts, number, recipient }: Action): string {
  if (attempts === 0) return number;
  const phones = plan.retry.phoneTypes.flatMap((type) => phoneOf(type, recipient, number) ?? []);
  return phones[(attempts - 1) % phones.length] ?? number;
}

function phoneOf(type: PhoneType, { contact }: CampaignRecipient, number: string): string | undefined {
  switch (type) {
    case 'FIRST_NUMBER':
      return number;
    case 'HOME_PHONE':
      return normalized(contact?.homePhone);
    case 'WORK_PHONE':
      return normalized(contact?.workPhone);
    case 'MOBILE_PHONE':
      return normalized(contact?.mobilePhone);
  }
}

function normalized(phone: string | undefined): string | undefined {
  return phone === undefined ? undefined : phoneNumber(phone, false);
}

/**
 * A number of the United States or Canada in the form of the API: 11 digits from 10 or 11, however they are grouped;
 * undefined for what is none. `short`: short codes are numbers too.
 */
export function phoneNumber(written: string, short: boolean): string | undefined {
  const digits = written.replace(/[\s().+\-/]/g, '');
  if (numberFault(digits, short) !== undefined) return undefined;
  return sameNumber(digits);
}

/** A seed for the chance that a plan itself asks for. */
export function planSeed(chance: PersonalChance, attempt: number): number {
  return chance.whole(Purpose.plan, attempt) | 0;
}
