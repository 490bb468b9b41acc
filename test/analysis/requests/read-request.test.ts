// Request bodies as typed values: which kind they are, what is turned into its type, what is left out.

import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../src/analysis/requests/read-request.ts';

const read = (body: unknown) => readRequest(JSON.stringify(body));
const rules = (body: unknown): string[] => read(body).diagnostics.map(({ rule }) => rule);

describe('the kind of a body is told by its members', () => {
  test.each([
    ['call-broadcast', { name: 'a', sounds: { liveSoundText: 'Hi' } }],
    ['call-broadcast', { dialplanXml: '<dialplan/>' }],
    ['call-broadcast', { dialPlanXml: '<dialplan/>' }],
    ['call-broadcast', { name: 'a', recipients: [], fromNumber: '12135550100' }],
    ['call-broadcast', { name: 'a', soudns: { liveSoundText: 'Hi' } }],
    ['text-broadcast', { name: 'a', message: 'Hi' }],
    ['text-broadcast', { mesage: 'Hi', recipients: [] }],
    ['text-broadcast', { bigMessageStrategy: 'TRIM' }],
    ['batch', { name: 'a', contactListId: 3 }],
    ['batch', { name: 'a', recipients: [{ phoneNumber: '12135550101' }] }],
    ['recipients', [{ phoneNumber: '12135550101' }, { contactId: 3 }]],
    ['recipients', [{ phoneNumber: '12135550101', message: 'Hi' }]],
    ['recipients', [{ phoneNumber: '12135550101', liveMessage: 'Hi' }]],
    ['schedule', { schedules: [{ daysOfWeek: ['MONDAY'] }] }],
    ['schedule', { startDate: { year: 2027, month: 1, day: 1 }, daysOfWeek: ['MONDAY'] }],
    ['unknown', { name: 'a' }],
    ['unknown', { message: 'not found', httpStatusCode: 404, internalCode: 0, helpLink: '' }],
    ['unknown', { name: 'package', version: '1.0.0', description: 'a package', dependencies: {} }],
    ['unknown', [1, 2, 3]],
    ['unknown', []],
    ['unknown', 'text'],
    ['unknown', null],
  ])('%s: %j', (kind, body) => {
    expect(read(body).kind).toBe(kind);
  });
});

test('values come as the types say, whatever they were written as', () => {
  const { kind, value, diagnostics } = read({
    name: 'Library',
    sounds: { liveSoundText: 'Hi', transferDigit: 1, transferNumber: 12135550100 },
    maxActive: '100',
    resumeNextDay: 'true',
    labels: null,
    recipients: [{ phoneNumber: 2135550101, attributes: { age: 30, member: true } }],
  });
  expect(kind).toBe('call-broadcast');
  expect(value).toEqual({
    name: 'Library',
    sounds: { liveSoundText: 'Hi', transferDigit: '1', transferNumber: '12135550100' },
    maxActive: 100,
    resumeNextDay: true,
    recipients: [{ phoneNumber: '2135550101', attributes: { age: '30', member: 'true' } }],
  });
  expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['info']));
});

test('what does not fit is left out of the value and reported', () => {
  const reading = read({ name: 'a', message: 'Hi', maxActive: 'many', retryConfig: { maxAttempts: 99 }, wrong: 1 });
  expect(reading.value).toEqual({ name: 'a', message: 'Hi', retryConfig: {} });
  expect(reading.diagnostics.map(({ rule }) => rule)).toEqual([
    'request-value-type',
    'request-value-out-of-range',
    'request-key-unknown',
  ]);
});

test('a misspelt member is read as the one that is meant', () => {
  const { value } = read({ name: 'a', sounds: { liveSoundtext: 'Hi', liveSoundTextVoice: 'male1' } });
  expect(value).toEqual({ name: 'a', sounds: { liveSoundText: 'Hi', liveSoundTextVoice: 'MALE1' } });
});

test('the kind tells the type of the value', () => {
  const reading = read({ schedules: [{ daysOfWeek: ['MONDAY'] }] });
  if (reading.kind !== 'schedule') throw new Error(reading.kind);
  expect(reading.value[0]?.daysOfWeek).toEqual(['MONDAY']);
});

test('true is no number, and a list is no text', () => {
  expect(rules({ message: 'Hi', name: 'a', maxActive: true })).toEqual(['request-value-type']);
  expect(rules({ message: ['Hi'], name: 'a' })).toEqual(['request-value-type']);
});

test('strange keys do no harm', () => {
  const text =
    '{"name": "a", "message": "Hi", "recipients": [{"phoneNumber": "12135550101", "attributes": {"__proto__": "x", "constructor": "y"}}]}';
  const { value, diagnostics } = readRequest(text);
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(value)).toContain('"__proto__":"x"');
  expect(readRequest('{"__proto__": {"sounds": 1}, "message": "Hi"}').kind).toBe('text-broadcast');
});

test('settings of rules hold for requests, too', () => {
  const body = JSON.stringify([{ phoneNumber: '5550101' }]);
  expect(readRequest(body, { rules: { 'phone-number-malformed': 'off' } }).diagnostics).toEqual([]);
  expect(readRequest(body, { rules: { DP3210: 'info' } }).diagnostics[0]?.severity).toBe('info');
});

test('a list of many recipients is read in a moment', () => {
  const body = Array.from({ length: 20_000 }, (_none, i) => ({ phoneNumber: String(12_130_000_000 + i), shoeSize: i }));
  const { diagnostics, value } = read(body);
  expect(value).toHaveLength(20_000);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'the API does not know the key "shoeSize" here, nor in 19999 more places',
  ]);
});
