// The reference pages: what stands in them for a tag and a rule, and that foreign text cannot break them.

import { describe, expect, test } from 'vitest';
import { defineRule } from '../../src/analysis/rule.ts';
import type { TagFile } from '../../src/model/tag-file.ts';
import { code, codeBlock, fromPlainText, fromProse, table } from '../../src/presentation/reference/markdown.ts';
import { explainRule, ruleMarkdown, rulesIndexMarkdown } from '../../src/presentation/reference/rule-page.ts';
import { tagsPage } from '../../src/presentation/reference/tags-page.ts';

const say: TagFile = {
  tag: 'say',
  summary: 'Says a_b.',
  details: 'Write &lt; for < and ${x} for a variable.',
  status: 'rare',
  attributes: {
    properties: {
      tone: { enum: ['high', 'low'], description: 'How it sounds.' },
      pause: { pattern: '^[0-9]+$', description: 'Pause before it.' },
    },
    required: ['tone'],
  },
  attributeFacts: {
    tone: { value: 'enum', expands: false, confidence: 'D', sources: ['DEV-say'], rule: 'tone-unknown' },
    pause: { value: 'duration', default: '0', unit: 'seconds', expands: true, confidence: 'S', sources: ['IVR-S'] },
  },
  children: { tags: [] },
  parents: ['@block'],
  text: { allowed: true, required: true, meaning: 'the words', expands: true },
  example: '<say tone="low">Hi</say>',
  confidence: 'K',
  sources: ['SCALA', 'Q1'],
};

const group: TagFile = {
  ...say,
  tag: 'group',
  status: 'core',
  attributes: { properties: {} },
  attributeFacts: {},
  children: { tags: ['@action'], required: ['say'] },
  parents: [],
  text: { allowed: false },
};

const rule = defineRule({
  id: 'too-loud',
  code: 'DP4900',
  severity: 'warning',
  preset: 'strict',
  summary: 'A `say` is louder than callers like | or bear.',
  why: `Callers hang up. ${'Words '.repeat(30)}`,
  fix: 'Use <low> instead.',
  fixable: 'unsafe',
  aliases: ['loud'],
  options: { limit: { default: 7, description: 'Loudest volume.' } },
  check() {},
});

describe('tags', () => {
  const text = tagsPage([group, say], new Set(['tone-unknown']));

  test('a row per attribute: value, default, unit, expansion, meaning with its rule, evidence', () => {
    expect(text).toContain(
      '| `tone` (required) | `high`, `low` |  |  | no | How it sounds. Checked by [tone-unknown](rules/tone-unknown.md). | D: DEV-say |',
    );
    expect(text).toContain('| `pause` | duration | `0` | seconds | yes | Pause before it. | S: IVR-S |');
  });

  test('where it stands, what it holds, its text and its example', () => {
    expect(text).toContain(
      '- Stands in: any block\n- Holds: text only\n- Text: the words (required; `${}` is expanded)',
    );
    expect(text).toContain(
      '- Stands in: nothing; it is the root\n- Holds: action tags; required: [say](#say)\n- Text: none',
    );
    expect(text).toContain('```xml\n<say tone="low">Hi</say>\n```');
    expect(text).toContain('Rare: its name is known, hardly more.');
  });

  test('a rule without a page is not linked', () => {
    expect(tagsPage([say], new Set())).not.toContain('tone-unknown');
  });
});

describe('rules', () => {
  test('the page shows the report, the mended plan and a plan that is fine', () => {
    const text = ruleMarkdown(rule, {
      configuration: '{ "direction": "inbound" }',
      bad: { text: '<bad/>\n', report: 'x.xml:1:1: warning: loud\n', fixed: '<mended/>\n' },
      good: { text: '<good/>\n' },
    });
    expect(text).toContain('DP4900, warning, in preset strict only, editors offer a fix');
    expect(text).toContain(
      '## Reported\n\nWith `{ "direction": "inbound" }` in `dialplan.config.json`:\n\n```xml\n<bad/>\n```\n\n```text\nx.xml:1:1: warning: loud\n```',
    );
    expect(text).toContain('## After `dialplan lint --fix`\n\n```xml\n<mended/>\n```');
    expect(text).toContain('## Not reported\n\n```xml\n<good/>\n```');
    expect(text).toContain('Older names: `loud`.');
    expect(text).toContain('| `limit` | 7 | Loudest volume. |');
    expect(text).toContain('<!-- dialplan-disable too-loud: reason -->');
  });

  test('without examples the page leaves their headings out', () => {
    const text = ruleMarkdown(rule, {});
    expect(text).not.toMatch(/## (Reported|After|Not reported)/);
  });

  test('the index sorts by code within families and leaves empty families out', () => {
    const text = rulesIndexMarkdown([rule, { ...rule, id: 'first', code: 'DP4001', fixable: 'safe' }]);
    expect(text.match(/^## .*$/gm)).toEqual(['## DP4 Caller experience']);
    expect(text.match(/^\| DP\d+ \| \[[\w-]+\]/gm)).toEqual(['| DP4001 | [first]', '| DP4900 | [too-loud]']);
    expect(text).toContain('| warning | strict | editor | A `say` is louder than callers like \\| or bear. |');
  });

  test('explain is plain text of 80 columns with all there is to know', () => {
    const text = explainRule(rule);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(text).toMatch(
      /^too-loud \(DP4900\)\nwarning, in preset strict only, editors offer a fix\n\nA `say` is louder/,
    );
    for (const part of ['Callers hang up.', 'Use <low> instead.', 'limit (default 7): Loudest volume.', '  loud\n'])
      expect(text).toContain(part);
    expect(text).toContain('  <!-- dialplan-disable too-loud: reason -->');
    const shown = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
    expect(JSON.parse(shown)).toEqual({ rules: { 'too-loud': ['error', { limit: 7 }] } });
  });

  test("the reader's own rules say that they cannot be set or silenced", () => {
    const { check: _check, options: _options, ...firm } = { ...rule, code: 'DP1900' };
    for (const text of [explainRule(firm), ruleMarkdown(firm, {})]) {
      expect(text).toContain('neither switched off nor silenced');
      expect(text).not.toContain('dialplan-disable');
      expect(text).not.toContain('"rules"');
    }
  });
});

test('foreign text cannot break the page', () => {
  expect(fromPlainText('a_b & <i> *x* ${y}')).toBe('a\\_b &amp; \\<i> \\*x\\* `${y}`');
  expect(fromProse('write `&amp;` for & and <')).toBe('write `&amp;` for &amp; and \\<');
  expect(code('a`b')).toBe('`` a`b ``');
  expect(codeBlock('xml', '```\n')).toBe('````xml\n```\n````');
  expect(table(['a'], [['x|y\nz']])).toBe('| a |\n| --- |\n| x\\|y z |');
});
