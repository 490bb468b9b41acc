// The columns of a table of people: which hold a number, which a field of the contact, which an attribute.

import type { CampaignRecipient, RecipientContact } from '../../campaign/campaign-plan.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { UsageError } from '../process-ends.ts';

/** Tables with more columns are something else. */
const MOST_COLUMNS = 500;

type TextField = Exclude<keyof RecipientContact, 'id' | 'properties'>;

const CONTACT_FIELDS: Readonly<Record<string, TextField>> = {
  firstname: 'firstName',
  lastname: 'lastName',
  zipcode: 'zipcode',
  zip: 'zipcode',
  homephone: 'homePhone',
  workphone: 'workPhone',
  mobilephone: 'mobilePhone',
  cellphone: 'mobilePhone',
  cell: 'mobilePhone',
  mobile: 'mobilePhone',
};
const NUMBER_NAMES = ['phonenumber', 'phone', 'number', 'tonumber', 'telephone'];
const OTHERS = { fromnumber: 'fromNumber', message: 'message', contactid: 'contactId' } as const;

/** What a row of the table is as a recipient. */
export type RowReader = (row: readonly string[]) => CampaignRecipient;

/** Reads the first line of a table. One without a column of numbers is a `UsageError`. */
export function readColumns(path: string, header: readonly string[]): RowReader {
  if (header.length > MOST_COLUMNS)
    throw new UsageError(
      `${path}: it has ${header.length} columns`,
      `at most ${MOST_COLUMNS}; is it separated by commas, with a line for each person?`,
    );
  const keys = header.map((name) => name.toLowerCase().replace(/[\s_-]/g, ''));
  const hasNumber = keys.some((key) => NUMBER_NAMES.includes(key) || isPhone(key));
  if (!hasNumber) throw noNumbers(path, header, keys);
  const twice = keys.find((key, i) => key !== '' && keys.indexOf(key) !== i);
  if (twice !== undefined)
    throw new UsageError(`${path}: two columns are named "${header[keys.indexOf(twice)]}"`, 'name each by itself');
  return (row) => recipientOf(row, header, keys);
}

function isPhone(key: string): boolean {
  return Object.hasOwn(CONTACT_FIELDS, key) && CONTACT_FIELDS[key]?.endsWith('Phone') === true;
}

function noNumbers(path: string, header: readonly string[], keys: readonly string[]): UsageError {
  const near = keys.map((key) => nearestName(key, [...NUMBER_NAMES, 'homephone', 'workphone', 'mobilephone']));
  const at = near.findIndex((name) => name !== undefined);
  if (at >= 0)
    return new UsageError(`${path}: no column holds phone numbers`, `is "${header[at]}" meant as "${near[at]}"?`);
  const isNumber = header.some((name) => /^\+?[\d\s().-]{10,}$/.test(name));
  return new UsageError(
    `${path}: ${isNumber ? 'its first line is a person already' : 'no column holds phone numbers'}`,
    'the first line names the columns: phoneNumber, firstName, lastName, zipcode, homePhone, workPhone, mobilePhone; all others are attributes',
  );
}

function recipientOf(row: readonly string[], header: readonly string[], keys: readonly string[]): CampaignRecipient {
  const recipient: { -readonly [Key in keyof CampaignRecipient]: CampaignRecipient[Key] } = {};
  let contact: Record<string, string> | undefined;
  let attributes: Record<string, string> | undefined;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const value = row[i];
    if (value === undefined || value === '') continue;
    const field = Object.hasOwn(CONTACT_FIELDS, key) ? CONTACT_FIELDS[key] : undefined;
    // Of several columns of numbers the first that has one counts.
    if (NUMBER_NAMES.includes(key)) recipient.phoneNumber ??= value;
    else if (field !== undefined) {
      contact ??= {};
      contact[field] = value;
      // `zip` is the contact's zipcode, and a template may read it by the name it has in the table.
      if (key !== field.toLowerCase()) {
        attributes ??= Object.create(null) as Record<string, string>;
        attributes[(header[i] as string).trim()] = value;
      }
    } else if (key === 'contactid') recipient.contactId = Number(value);
    else if (Object.hasOwn(OTHERS, key)) recipient[OTHERS[key as 'message']] = value;
    else {
      attributes ??= Object.create(null) as Record<string, string>;
      attributes[(header[i] as string).trim()] = value;
    }
  }
  if (contact !== undefined) recipient.contact = contact;
  if (attributes !== undefined) recipient.attributes = attributes;
  return recipient;
}
