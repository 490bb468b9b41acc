// Whether a number can exist: by the numbering plans that Google keeps. The only file that imports libphonenumber-js.

import { isValidPhoneNumber } from 'libphonenumber-js/min';

/** True for a number, in the international form without "+", that its country's plan has room for; short codes have none. */
export function numberExists(number: string): boolean {
  return /^\d{5,6}$/.test(number) || isValidPhoneNumber(`+${number}`);
}
