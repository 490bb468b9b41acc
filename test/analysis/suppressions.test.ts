// Comments that silence: they follow the structure, say so when they silence nothing, and never hide syntax errors.

import { expect, test } from 'vitest';
import { lintSource } from '../../src/analysis/lint.ts';

const rules = (text: string): string[] => lintSource(text).map((finding) => finding.rule);
const plan = (body: string): string => `<dialplan name="Root">${body}<hangup/></dialplan>`;
const WRONG = '<play>Hi</play>';

test('before a tag: that tag and all inside it', () => {
  expect(rules(plan(WRONG))).toEqual(['missing-required-attribute']);
  expect(rules(plan(`<!-- dialplan-disable missing-required-attribute: legacy -->${WRONG}`))).toEqual([]);
  expect(
    rules(plan(`<!-- dialplan-disable missing-required-attribute --><if expr="1 &lt; \${n}">${WRONG}</if>`)),
  ).not.toContain('missing-required-attribute');
  expect(rules(plan(`<!-- dialplan-disable missing-required-attribute -->${WRONG}${WRONG}`))).toEqual([
    'missing-required-attribute',
  ]);
});

test('before the root: the whole file; by code and by several names as well', () => {
  expect(rules(`<!-- dialplan-disable DP2008 -->\n${plan(WRONG + WRONG)}`)).toEqual([]);
  expect(rules(`<!-- dialplan-disable unknown-tag, DP2008: both -->\n${plan(`<say/>${WRONG}`)}`)).toEqual([]);
});

test('what silences nothing is reported, unless its rule is off', () => {
  expect(rules(plan('<!-- dialplan-disable unknown-tag --><play type="tts">Hi</play>'))).toEqual([
    'suppression-unused',
  ]);
  expect(
    rules(plan('<play type="tts">Hi</play><!-- dialplan-disable unknown-tag -->').replace('<hangup/>', '')),
  ).toContain('suppression-unused');
  expect(
    lintSource(plan('<!-- dialplan-disable unknown-tag --><play type="tts">Hi</play>'), {
      rules: { 'unknown-tag': 'off' },
    }),
  ).toEqual([]);
});

test('an unknown rule is reported with the nearest name', () => {
  const [finding] = lintSource(plan('<!-- dialplan-disable unknwon-tag --><play type="tts">Hi</play>'));
  expect(finding).toMatchObject({ rule: 'suppression-unknown-rule', help: 'did you mean "unknown-tag"?' });
});

test('syntax errors cannot be silenced', () => {
  const text = '<!-- dialplan-disable xml-not-well-formed --><dialplan><play type=tts>Hi</play></dialplan>';
  expect(rules(text)).toContain('xml-not-well-formed');
});
