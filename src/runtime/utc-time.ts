// Milliseconds since 1970 to the parts of date and time that plans read, in UTC. The core has no clock of its own.

export interface UtcTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 for Sunday to 7 for Saturday. */
  readonly dayOfWeek: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY_MS = 86_400_000;
// The Gregorian calendar repeats every 400 years; counted from March, leap days come last.
const DAYS_IN_400_YEARS = 146_097;
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;

/** The parts of a moment. */
export function utcTime(milliseconds: number): UtcTime {
  const days = Math.floor(milliseconds / DAY_MS);
  const seconds = Math.floor((milliseconds - days * DAY_MS) / 1000);
  const shifted = days + DAYS_FROM_MARCH_0000_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    // 1970-01-01 was a Thursday.
    dayOfWeek: ((((days + 4) % 7) + 7) % 7) + 1,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** A moment as `2026-11-22T15:00:00Z`, with thousandths when there are any. */
export function momentWords(milliseconds: number): string {
  const { year, month, day, hour, minute, second } = utcTime(milliseconds);
  const digits = (value: number, count: number): string => String(value).padStart(count, '0');
  const rest = ((milliseconds % 1000) + 1000) % 1000;
  const fraction = rest === 0 ? '' : `.${digits(rest, 3)}`;
  const time = `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${fraction}Z`;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${time}`;
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/i;

/** The moment of an ISO 8601 text, in milliseconds since 1970; without a zone it is UTC. Undefined when it is none. */
export function readMoment(text: string): number | undefined {
  const match = MOMENT.exec(text.trim());
  if (match === null) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(part) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const thousandths = Number((match[7] ?? '0').padEnd(3, '0'));
  if (hour > 23 || minute > 59 || second > 59 || month < 1 || month > 12) return undefined;
  const days = daysBefore(year, month) + day - 1;
  const offset = (match[8] === '-' ? -1 : 1) * (part(9) * 60 + part(10)) * 60_000;
  const moment = days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + thousandths;
  // A day that the month does not have would be one of the next.
  return day >= 1 && utcTime(moment).day === day ? moment - offset : undefined;
}

/** The beginning of a day, in UTC; a day that the month does not have is one of the next. Milliseconds since 1970. */
export function dayStart(year: number, month: number, day: number): number {
  return (daysBefore(year, month) + day - 1) * DAY_MS;
}

/** Days from 1970-01-01 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_FROM_MARCH_0000_TO_1970;
}
