// What prompts offer, as people really write them.

import { describe, expect, test } from 'vitest';
import { speechMs } from '../../src/analysis/speech-time.ts';
import { spokenOffers } from '../../src/analysis/spoken-keys.ts';

const heard = (text: string): string =>
  spokenOffers(text)
    .map(({ keys, endsEntry }) => {
      const shown = keys === undefined ? 'any' : keys.low === keys.high ? keys.low : `${keys.low}-${keys.high}`;
      return endsEntry ? `${shown}!` : shown;
    })
    .join(' ');

describe.each([
  ['Press 1 for yes, or 2 for no.', '1 2'],
  ['Press "1" to order, press “2” to volunteer.', '1 2'],
  ['For sales, press 1. For support, 2. For billing, 3.', '1 2 3'],
  ['Please press one to confirm, or press two to cancel it.', '1 2'],
  ['To hear this again, press the star key.', '*'],
  ['Press pound when you are finished.', '#!'],
  ['Record your message and press # when done.', '#!'],
  ['Press 1, 2, or 3.', '1 2 3'],
  ['Press either 1 or 2 now.', '1 2'],
  ['Press 1 through 4.', '1-4'],
  ['Press a number between 1 and 5.', '1-5'],
  ['Rate us from 1 to 5.', '1-5'],
  ['On a scale of zero to nine, how was it?', '0-9'],
  ['Press 1 to stay, or any other key to leave.', '1 any'],
  ['Press any key to continue.', 'any'],
  ['Dial 0 for the operator.', '0'],
  ['Choose option 3.', '3'],
  ['Enter 12 for the night desk.', '12'],
  ['Oprima el número uno para ventas, o dos para soporte.', '1 2'],
  ['Presione 1 para sí o 2 para no. Cualquier otra tecla para salir.', '1 2 any'],
  ['Marque la tecla numeral.', '#'],
  ['Para español, oprima el numero dós.', '2'],
  ['Are you male or female? 1 for male, 2 for female.', '1 2'],
  ['Coming saturday? 1 for yes 2 for no. hit 3 to talk to me', '1 2 3'],
  ['Press 1 for yes 2 for no', '1 2'],
  ['Appuyez sur le 1 pour les ventes, ou faites le deux.', '1 2'],
  ['Composez le un ou le trois.', '1 3'],
  ['Enter 3 for good 2 for fair 1 for poor', '3 2 1'],
  ['Enter your 8 digit account number and press pound. If you have none, press star.', '#! *'],
  ['Hang up and dial 911 in an emergency. For appointments press 1.', '1'],
  ['Say or press 1 for yes, press or say 2 for no.', '1 2'],
  ['We are open Monday to Friday, 9 to 5. Press 1 for directions.', '1'],
  ['Cookies are 3 for $2, 5 for $3. Press 1 to order.', '1'],
])('%s', (prompt, expected) => {
  test(`offers ${expected}`, () => expect(heard(prompt)).toBe(expected));
});

describe.each([
  'Press one of the following keys.',
  'Please enter your 5 digit account number, followed by the pound sign.',
  'Dial 2 1 3, 5 5 5, 1 2 1 2 for more.',
  'Call 5 5 5, 0 1 0, 4 4 0 0.',
  'We are open from 9 to 5.',
  'There are 3 of us for 2 days.',
  'Press the right key on your phone.',
  'Press ${key} to go on.',
  'Dial 1 800 555 0100 any time.',
  'Dial (217) 555-0100, or dial 217.555.0100.',
  'Hang up and dial 9 1 1, or nine one one.',
  'A class on type 2 diabetes.',
  'Choose from 3 sizes and enter 2 letters.',
  'Two for me, cookies 3 for $2, 5 for $3.',
  'Press on regardless; you use 2 of them at most.',
])('%s', (prompt) => {
  test('offers nothing', () => expect(heard(prompt)).toBe(''));
});

test('places are those of the words, accents and all', () => {
  const text = 'Año nuevo: oprima el número dós, o 3 para salir.';
  expect(spokenOffers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['oprima el número dós', '3']);
});

test('speaking takes longer for more words, pauses and digits, and less at a faster pace', () => {
  expect(speechMs('')).toBe(0);
  expect(speechMs('Hello there.')).toBeGreaterThan(speechMs('Hello'));
  expect(speechMs('1 2 3')).toBeLessThan(speechMs('1, 2, 3'));
  expect(speechMs('2135551212')).toBeGreaterThan(speechMs('213'));
  expect(speechMs('a few plain words', 350)).toBeLessThan(speechMs('a few plain words', 175));
});

test('blanks without end neither hide an offer nor stop the clock', () => {
  const text = `Press 1 for yes,${' '.repeat(200_000)}or press   2 for no.`;
  expect(spokenOffers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Press 1', 'press   2']);
});

test('half an hour of speech is enough', () => {
  expect(spokenOffers('press 1 for yes. '.repeat(1_000_000)).length).toBeLessThan(2000);
  expect(spokenOffers(' '.repeat(300) + 'press 1 for yes. '.repeat(1_000_000)).length).toBeLessThan(2000);
});
