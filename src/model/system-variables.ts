// The variables the platform itself sets (callfire's system variables; semantics Q31 to Q33).

/** Names that stand for something in every call. `direction` tells calls where the name means something. */
export const SYSTEM_VARIABLES: Readonly<
  Record<string, { readonly summary: string; readonly direction?: 'inbound' | 'outbound' }>
> = {
  'call.callerid': { summary: 'caller ID of an incoming call' },
  'call.callerid.alpha': { summary: 'alphanumeric caller ID of an incoming call', direction: 'inbound' },
  'call.dnis': { summary: 'the number that was dialled', direction: 'inbound' },
  'call.phonenumber': { summary: 'the number that was called', direction: 'outbound' },
  'call.id': { summary: 'unique number of the call' },
  'call.lastinput': { summary: 'the keys last entered' },
  'call.path': { summary: 'internal path of the running tag' },
  'contact.firstName': { summary: 'first name of the contact', direction: 'outbound' },
  'contact.lastName': { summary: 'last name of the contact', direction: 'outbound' },
  'contact.zipcode': { summary: 'postal code of the contact', direction: 'outbound' },
  'contact.workPhone': { summary: 'work phone of the contact', direction: 'outbound' },
  'contact.mobilePhone': { summary: 'mobile phone of the contact', direction: 'outbound' },
  'contact.homePhone': { summary: 'home phone of the contact', direction: 'outbound' },
  'global.date': { summary: 'the date, month, day and year, UTC' },
  'global.date.month': { summary: 'the month, UTC' },
  'global.date.day': { summary: 'the day of the month, UTC' },
  'global.date.year': { summary: 'the year, UTC' },
  'global.date.dayOfWeek': { summary: 'the day of the week, 1 for Sunday to 7 for Saturday, UTC' },
  'global.time': { summary: 'the time, hours, minutes and seconds, UTC' },
  'global.time.hour': { summary: 'the hour of twelve, UTC' },
  'global.time.hour.military': { summary: 'the hour of twenty-four, UTC' },
};

/** True for names in the platform's own spaces: `call.`, `contact.`, `global.`. */
export function isSystemName(name: string): boolean {
  return /^(?:call|contact|global)\./.test(name);
}

/** True when the platform sets this name: a listed one, a sheet column `contact.A` to `contact.ZZ` in any case (Q31), or an older `call.field.x`. */
export function isSystemVariable(name: string): boolean {
  return (
    Object.hasOwn(SYSTEM_VARIABLES, name) || /^contact\.[A-Za-z]{1,2}$/.test(name) || /^call\.field\.\w+$/.test(name)
  );
}

/** The names in one of the platform's spaces, such as `contact.`, without it. */
export function systemNames(space: 'call.' | 'contact.' | 'global.'): string[] {
  return Object.keys(SYSTEM_VARIABLES).flatMap((name) => (name.startsWith(space) ? [name.slice(space.length)] : []));
}
