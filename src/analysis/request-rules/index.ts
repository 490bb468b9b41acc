// The rules about request bodies, by code. Generated from the files beside it by `npm run docs`. Do not edit.

import type { Rule } from '../rule.ts';
import batchSourceCount from './batch-source-count.ts';
import broadcastSoundsUnused from './broadcast-sounds-unused.ts';
import broadcastWithoutContent from './broadcast-without-content.ts';
import dncDigitIsTransferDigit from './dnc-digit-is-transfer-digit.ts';
import jsonDuplicateKey from './json-duplicate-key.ts';
import localWindowEmpty from './local-window-empty.ts';
import localWindowMissesSchedule from './local-window-misses-schedule.ts';
import phoneNumberMalformed from './phone-number-malformed.ts';
import recipientAddress from './recipient-address.ts';
import recipientDuplicate from './recipient-duplicate.ts';
import requestKeyMisspelled from './request-key-misspelled.ts';
import requestKeyUnknown from './request-key-unknown.ts';
import requestValueCoerced from './request-value-coerced.ts';
import requestValueNotAllowed from './request-value-not-allowed.ts';
import requestValueOutOfRange from './request-value-out-of-range.ts';
import requestValueType from './request-value-type.ts';
import retryAfterAnswer from './retry-after-answer.ts';
import retryNeverHappens from './retry-never-happens.ts';
import scheduleDateUnreal from './schedule-date-unreal.ts';
import scheduleNeverOpens from './schedule-never-opens.ts';
import soundNeverPlayed from './sound-never-played.ts';
import templateAttributeMissing from './template-attribute-missing.ts';
import templateDollarMissing from './template-dollar-missing.ts';
import textInParts from './text-in-parts.ts';
import timeZoneUnknown from './time-zone-unknown.ts';
import transferHalfSet from './transfer-half-set.ts';

export const REQUEST_RULES: readonly Rule[] = [
  jsonDuplicateKey,
  requestKeyMisspelled,
  requestKeyUnknown,
  broadcastWithoutContent,
  broadcastSoundsUnused,
  batchSourceCount,
  recipientAddress,
  transferHalfSet,
  dncDigitIsTransferDigit,
  soundNeverPlayed,
  requestValueType,
  requestValueCoerced,
  requestValueNotAllowed,
  requestValueOutOfRange,
  scheduleDateUnreal,
  scheduleNeverOpens,
  localWindowEmpty,
  localWindowMissesSchedule,
  timeZoneUnknown,
  phoneNumberMalformed,
  templateAttributeMissing,
  templateDollarMissing,
  retryNeverHappens,
  retryAfterAnswer,
  recipientDuplicate,
  textInParts,
];
