// The registry: every rule, by code. Generated from the files beside it by `npm run docs`. Do not edit.

import { REQUEST_RULES } from '../request-rules/index.ts';
import type { Rule } from '../rule.ts';
import amdDuplicate from './amd-duplicate.ts';
import amdInInbound from './amd-in-inbound.ts';
import amdMachineFallsThrough from './amd-machine-falls-through.ts';
import amdMachineInteractive from './amd-machine-interactive.ts';
import amdMissingBranch from './amd-missing-branch.ts';
import amdNotFirst from './amd-not-first.ts';
import apiJsonKeyMisspelled from './api-json-key-misspelled.ts';
import attributeWrongCase from './attribute-wrong-case.ts';
import badAttributeValue from './bad-attribute-value.ts';
import badBoolean from './bad-boolean.ts';
import badNumber from './bad-number.ts';
import behaviorInvalid from './behavior-invalid.ts';
import branchNotInPrompt from './branch-not-in-prompt.ts';
import callScriptInvalid from './call-script-invalid.ts';
import calleridPrefixAssumption from './callerid-prefix-assumption.ts';
import catchEmpty from './catch-empty.ts';
import catchGotoUnresolved from './catch-goto-unresolved.ts';
import catchHangupNeedsCaller from './catch-hangup-needs-caller.ts';
import catchValueBad from './catch-value-bad.ts';
import catchValueMissing from './catch-value-missing.ts';
import codeAfterGoto from './code-after-goto.ts';
import configInvalid from './config-invalid.ts';
import dayofweekOutOfRange from './dayofweek-out-of-range.ts';
import deepMenuNesting from './deep-menu-nesting.ts';
import dncBadNumber from './dnc-bad-number.ts';
import doctypeRefused from './doctype-refused.ts';
import duplicateKeypress from './duplicate-keypress.ts';
import duplicateName from './duplicate-name.ts';
import elementNotAllowedHere from './element-not-allowed-here.ts';
import elseNotLast from './else-not-last.ts';
import elseOutsideIf from './else-outside-if.ts';
import emptyContent from './empty-content.ts';
import encodingInvalid from './encoding-invalid.ts';
import endlessLoop from './endless-loop.ts';
import exprAssignment from './expr-assignment.ts';
import exprConstant from './expr-constant.ts';
import exprSyntaxError from './expr-syntax-error.ts';
import exprUnquotedString from './expr-unquoted-string.ts';
import exprUnquotedVariableMethod from './expr-unquoted-variable-method.ts';
import exprUnsupportedJs from './expr-unsupported-js.ts';
import getResponseUnused from './get-response-unused.ts';
import gotoCaseMismatch from './goto-case-mismatch.ts';
import gotoDynamicTarget from './goto-dynamic-target.ts';
import gotoIntoConditional from './goto-into-conditional.ts';
import gotoSelf from './goto-self.ts';
import gotoTargetOddKind from './goto-target-odd-kind.ts';
import gotoUnresolved from './goto-unresolved.ts';
import historicTag from './historic-tag.ts';
import hourOutOfRange from './hour-out-of-range.ts';
import httpPlainUrl from './http-plain-url.ts';
import hyphenInName from './hyphen-in-name.ts';
import jsonInvalid from './json-invalid.ts';
import keypressBadPattern from './keypress-bad-pattern.ts';
import keypressLongerThanMaxdigits from './keypress-longer-than-maxdigits.ts';
import keypressOverlap from './keypress-overlap.ts';
import keypressPrefixConflict from './keypress-prefix-conflict.ts';
import keypressRangeMixedLength from './keypress-range-mixed-length.ts';
import keypressRangeReversed from './keypress-range-reversed.ts';
import limitExceeded from './limit-exceeded.ts';
import liveHearsMachineMessage from './live-hears-machine-message.ts';
import loopWithoutInteraction from './loop-without-interaction.ts';
import markupInTextTag from './markup-in-text-tag.ts';
import maxdigitsMissing from './maxdigits-missing.ts';
import maxdigitsNoRoomForPound from './maxdigits-no-room-for-pound.ts';
import menuFallsIntoMenu from './menu-falls-into-menu.ts';
import menuNoDefaultBranch from './menu-no-default-branch.ts';
import menuNoTimeoutBranch from './menu-no-timeout-branch.ts';
import menuTimeoutSuspicious from './menu-timeout-suspicious.ts';
import menuTimeoutUnitBoundary from './menu-timeout-unit-boundary.ts';
import menuTooManyOptions from './menu-too-many-options.ts';
import menuWithoutKeypress from './menu-without-keypress.ts';
import menuWithoutPrompt from './menu-without-prompt.ts';
import missingRequiredAttribute from './missing-required-attribute.ts';
import multipleElse from './multiple-else.ts';
import musiconholdOldSpelling from './musiconhold-old-spelling.ts';
import musiconholdUnknown from './musiconhold-unknown.ts';
import nameEqualsTagName from './name-equals-tag-name.ts';
import noHangupAtAll from './no-hangup-at-all.ts';
import optOutMissing from './opt-out-missing.ts';
import playCallfireidNotNumeric from './play-callfireid-not-numeric.ts';
import playRecordingCached from './play-recording-cached.ts';
import playTypeCase from './play-type-case.ts';
import playUrlInvalid from './play-url-invalid.ts';
import playVoiceOldName from './play-voice-old-name.ts';
import playVoiceOnNonTts from './play-voice-on-non-tts.ts';
import playVoiceUnknown from './play-voice-unknown.ts';
import promptOptionWithoutBranch from './prompt-option-without-branch.ts';
import promptTooLong from './prompt-too-long.ts';
import recordInMachine from './record-in-machine.ts';
import recordNoWayToRead from './record-no-way-to-read.ts';
import recordReadByName from './record-read-by-name.ts';
import recordTimeoutUnit from './record-timeout-unit.ts';
import rootNotDialplan from './root-not-dialplan.ts';
import sensitiveStash from './sensitive-stash.ts';
import setvarOverwritesSystem from './setvar-overwrites-system.ts';
import setvarUnused from './setvar-unused.ts';
import smsMissingTo from './sms-missing-to.ts';
import smsTooLong from './sms-too-long.ts';
import stashArithmeticSurprise from './stash-arithmetic-surprise.ts';
import stashNameReused from './stash-name-reused.ts';
import stashReadAsVariable from './stash-read-as-variable.ts';
import substringCountMisread from './substring-count-misread.ts';
import suppressionUnknownRule from './suppression-unknown-rule.ts';
import suppressionUnused from './suppression-unused.ts';
import systemVariableUnknown from './system-variable-unknown.ts';
import systemVariableWrongDirection from './system-variable-wrong-direction.ts';
import tagWrongCase from './tag-wrong-case.ts';
import textOutsideRoot from './text-outside-root.ts';
import timeCompareNotUtc from './time-compare-not-utc.ts';
import transferBadNumber from './transfer-bad-number.ts';
import transferContinueAfterNothing from './transfer-continue-after-nothing.ts';
import transferDeadFollowUp from './transfer-dead-follow-up.ts';
import transferModeSingleNumber from './transfer-mode-single-number.ts';
import transferNoTimeout from './transfer-no-timeout.ts';
import transferNumberPunctuated from './transfer-number-punctuated.ts';
import transferScreenWithoutWhisper from './transfer-screen-without-whisper.ts';
import transferTimeoutLooksLikeMs from './transfer-timeout-looks-like-ms.ts';
import ttsLanguageVoiceMismatch from './tts-language-voice-mismatch.ts';
import ttsLongNumber from './tts-long-number.ts';
import ttsRawNumberVariable from './tts-raw-number-variable.ts';
import ttsUrlInPrompt from './tts-url-in-prompt.ts';
import uncountedRetryLoop from './uncounted-retry-loop.ts';
import uncountedWrongKeyLoop from './uncounted-wrong-key-loop.ts';
import unexpectedText from './unexpected-text.ts';
import unknownAttribute from './unknown-attribute.ts';
import unknownTag from './unknown-tag.ts';
import unreachableTag from './unreachable-tag.ts';
import unusedName from './unused-name.ts';
import urlUnescapedAmpersand from './url-unescaped-ampersand.ts';
import variableBadName from './variable-bad-name.ts';
import variableCaseMismatch from './variable-case-mismatch.ts';
import variableMissingBraces from './variable-missing-braces.ts';
import variableNotExpanded from './variable-not-expanded.ts';
import variableUnclosed from './variable-unclosed.ts';
import variableUndefined from './variable-undefined.ts';
import xmlNotWellFormed from './xml-not-well-formed.ts';

const PLAN_RULES: readonly Rule[] = [
  xmlNotWellFormed,
  textOutsideRoot,
  urlUnescapedAmpersand,
  doctypeRefused,
  encodingInvalid,
  limitExceeded,
  configInvalid,
  jsonInvalid,
  callScriptInvalid,
  behaviorInvalid,
  rootNotDialplan,
  unknownTag,
  tagWrongCase,
  unknownAttribute,
  attributeWrongCase,
  missingRequiredAttribute,
  badAttributeValue,
  badBoolean,
  badNumber,
  elementNotAllowedHere,
  elseOutsideIf,
  multipleElse,
  elseNotLast,
  markupInTextTag,
  unexpectedText,
  emptyContent,
  duplicateName,
  gotoUnresolved,
  gotoCaseMismatch,
  gotoSelf,
  gotoTargetOddKind,
  gotoIntoConditional,
  gotoDynamicTarget,
  catchGotoUnresolved,
  catchValueMissing,
  catchValueBad,
  catchHangupNeedsCaller,
  catchEmpty,
  unusedName,
  menuWithoutKeypress,
  duplicateKeypress,
  keypressOverlap,
  keypressBadPattern,
  keypressRangeReversed,
  keypressLongerThanMaxdigits,
  amdMissingBranch,
  playVoiceUnknown,
  playVoiceOldName,
  playVoiceOnNonTts,
  playCallfireidNotNumeric,
  playUrlInvalid,
  playTypeCase,
  smsMissingTo,
  historicTag,
  hyphenInName,
  nameEqualsTagName,
  apiJsonKeyMisspelled,
  suppressionUnused,
  suppressionUnknownRule,
  transferBadNumber,
  variableUndefined,
  variableCaseMismatch,
  variableBadName,
  variableUnclosed,
  variableMissingBraces,
  systemVariableUnknown,
  systemVariableWrongDirection,
  setvarOverwritesSystem,
  stashReadAsVariable,
  stashArithmeticSurprise,
  stashNameReused,
  setvarUnused,
  exprSyntaxError,
  exprAssignment,
  exprUnquotedString,
  exprUnquotedVariableMethod,
  exprConstant,
  exprUnsupportedJs,
  timeCompareNotUtc,
  dayofweekOutOfRange,
  hourOutOfRange,
  substringCountMisread,
  calleridPrefixAssumption,
  getResponseUnused,
  recordNoWayToRead,
  recordTimeoutUnit,
  variableNotExpanded,
  transferNumberPunctuated,
  recordReadByName,
  unreachableTag,
  codeAfterGoto,
  endlessLoop,
  uncountedRetryLoop,
  loopWithoutInteraction,
  menuWithoutPrompt,
  menuNoTimeoutBranch,
  menuNoDefaultBranch,
  menuFallsIntoMenu,
  keypressRangeMixedLength,
  keypressPrefixConflict,
  maxdigitsMissing,
  maxdigitsNoRoomForPound,
  promptOptionWithoutBranch,
  branchNotInPrompt,
  menuTimeoutUnitBoundary,
  menuTimeoutSuspicious,
  transferTimeoutLooksLikeMs,
  transferNoTimeout,
  transferModeSingleNumber,
  transferContinueAfterNothing,
  transferDeadFollowUp,
  transferScreenWithoutWhisper,
  musiconholdUnknown,
  musiconholdOldSpelling,
  amdInInbound,
  amdNotFirst,
  amdDuplicate,
  amdMachineFallsThrough,
  amdMachineInteractive,
  playRecordingCached,
  ttsLongNumber,
  ttsRawNumberVariable,
  ttsUrlInPrompt,
  ttsLanguageVoiceMismatch,
  recordInMachine,
  smsTooLong,
  noHangupAtAll,
  deepMenuNesting,
  uncountedWrongKeyLoop,
  promptTooLong,
  menuTooManyOptions,
  liveHearsMachineMessage,
  httpPlainUrl,
  dncBadNumber,
  sensitiveStash,
  optOutMissing,
];

/** Every rule: those about dialplans, then those about request bodies. */
export const RULES: readonly Rule[] = [...PLAN_RULES, ...REQUEST_RULES];

const BY_NAME = new Map(
  RULES.flatMap((rule) => [rule.id, rule.code, ...(rule.aliases ?? [])].map((name) => [name, rule])),
);

/** The rule of an id, an older id or a code. */
export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}
