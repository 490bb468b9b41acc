// The choices of grammar/semantics.md about what is read: tags, names, text, variables; and what lint says about each
// choice. The titles start with the number of the question, and the links of the page lead to them.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LintOptions, lintSource } from '../src/analysis/lint.ts';
import { ruleNamed } from '../src/analysis/rules/index.ts';
import { findVariables, isDefined } from '../src/analysis/variables.ts';
import { hasContent } from '../src/model/dialplan.ts';
import { isSystemVariable } from '../src/model/system-variables.ts';
import { parseExpression } from '../src/syntax/expression.ts';
import { parseTemplate, references } from '../src/syntax/template.ts';
import { dialplanOf, edgesOf, nodeOf, plan } from './helpers/flow-text.ts';

const textOf = (body: string): string | undefined => dialplanOf(body).tags.filter(hasContent)[0]?.content.value;
const located = (value: string): { value: string; start: number; end: number } => ({
  value,
  start: 0,
  end: value.length,
});
const defines = (body: string, name: string): boolean => isDefined(findVariables(dialplanOf(body)), name);

test('Q25: a screen without whisper-tts is read', () => {
  expect(nodeOf('<transfer screen="true">5551234567</transfer>', 'transfer')?.attributes).toEqual({ screen: 'true' });
});

test('Q26: stash sets no variable', () => {
  expect(defines('<stash varname="x">1</stash>', 'x')).toBe(false);
  expect(defines('<setvar varname="x">1</setvar>', 'x')).toBe(true);
});

test('Q27: one expression is computed, any other text stays', () => {
  const kind = (text: string): string => parseExpression(located(text)).kind;
  expect(['2 + 3', "'${a}'.length", '10-12'].map(kind)).toEqual(['expression', 'expression', 'expression']);
  expect(['not now', 'a; b', 'if (a) b', ''].map(kind)).toEqual(['syntax-error', 'statements', 'statements', 'empty']);
});

test('Q31: the letters of a column ignore case, the six fields do not', () => {
  const known = ['contact.a', 'contact.A', 'contact.zZ', 'contact.firstName', 'contact.firstname', 'contact.AAA'];
  expect(known.map(isSystemVariable)).toEqual([true, true, true, true, false, false]);
});

test('Q36: an unknown tag does nothing itself, the tags in it run', () => {
  const edges = edgesOf('<say name="s"><wait name="a"/></say><wait name="b"/>');
  expect(edges).toEqual(expect.arrayContaining(['dialplan next -> s', 's next -> a', 'a next -> b']));
});

test('Q37: another letter case of tags and attributes is understood', () => {
  const body = '<Menu Name="m" maxdigits="3"><KEYPRESS Pressed="1" name="k"/></Menu>';
  expect(edgesOf(body)).toContain('m? key 1 -> k');
  expect(nodeOf(body, 'm?')?.maxDigits).toBe(3);
});

test('Q44: text where none is allowed is ignored', () => {
  expect(edgesOf('<menu name="m">Hello<play name="p" type="tts">a</play></menu>')).toContain('m next -> p');
});

test('Q46: CDATA, the five entities and character references are read, no other entity is', () => {
  expect(textOf('<play type="tts">a <![CDATA[<b> & ]]>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;</play>')).toBe(
    `a <b> & <>&"'AB`,
  );
  const withDoctype = `<!DOCTYPE dialplan [<!ENTITY x "boom">]>${plan('<play type="tts">&x;</play>')}`;
  expect(textOf(withDoctype)).not.toContain('boom');
});

test('Q47: varname names the variable of a record, and name does when it stands alone', () => {
  expect([defines('<record name="a"/>', 'a'), defines('<record name="a" varname="b"/>', 'b')]).toEqual([true, true]);
  expect(defines('<record name="a" varname="b"/>', 'a')).toBe(false);
});

test('Q48: live and machine stand in any order', () => {
  const order = (inside: string): string[] =>
    edgesOf(`<amd name="a">${inside}</amd>`).filter((edge) => edge.startsWith('a '));
  const edges = ['a live -> live', 'a machine -> machine'];
  expect(order('<live/><machine/>')).toEqual(edges);
  expect(order('<machine/><live/>')).toEqual(edges);
});

test('Q30: references in a goto are found, nested ones too', () => {
  const { parts } = parseTemplate(located('to_${a${b}}'));
  expect(references(parts).map(({ plainName }) => plainName)).toEqual([undefined, 'b']);
});

const ask = (keys: string, attributes = ''): string =>
  `<menu ${attributes}><play type="tts">Choose.</play>${keys}</menu><hangup/>`;
const inbound: LintOptions = { direction: 'inbound' };

describe('what lint says', () => {
  const said: readonly (readonly [
    question: string,
    rule: string,
    severity: string,
    body: string,
    options?: LintOptions,
  ])[] = [
    ['Q3', 'menu-no-timeout-branch', 'info', ask('<keypress pressed="1"/>')],
    ['Q4', 'menu-no-default-branch', 'info', ask('<keypress pressed="1"/><keypress pressed="timeout"/>')],
    ['Q6', 'duplicate-keypress', 'error', ask('<keypress pressed="default"/><keypress pressed="Default"/>')],
    ['Q6', 'keypress-overlap', 'warning', ask('<keypress pressed="2"/><keypress pressed="1-5"/>')],
    ['Q8', 'keypress-bad-pattern', 'error', ask('<keypress pressed="1,2"/>')],
    ['Q12', 'menu-timeout-unit-boundary', 'warning', ask('<keypress pressed="1"/>', 'timeout="1000"')],
    ['Q12', 'menu-timeout-suspicious', 'warning', ask('<keypress pressed="1"/>', 'timeout="61"')],
    ['Q17', 'goto-unresolved', 'error', '<goto>nowhere</goto>'],
    ['Q17', 'duplicate-name', 'error', '<goto>a</goto><hangup name="a"/><hangup name="a"/>'],
    ['Q17', 'goto-case-mismatch', 'error', '<goto>A</goto><hangup name="a"/>'],
    ['Q21', 'goto-target-odd-kind', 'warning', `<goto>k</goto>${ask('<keypress pressed="1" name="k"/>')}`],
    ['Q24', 'amd-missing-branch', 'error', '<amd><live/></amd>'],
    ['Q24', 'amd-in-inbound', 'warning', '<amd><live/><machine/></amd>', inbound],
    ['Q24', 'amd-duplicate', 'warning', '<amd><live/><machine/></amd><amd><live/><machine/></amd>'],
    ['Q25', 'transfer-screen-without-whisper', 'warning', '<transfer screen="true">5551234567</transfer>'],
    ['Q26', 'stash-read-as-variable', 'warning', '<stash varname="q">1</stash><play type="tts">${q}</play>'],
    ['Q27', 'stash-arithmetic-surprise', 'warning', '<stash varname="age">10-12</stash>'],
    ['Q30', 'variable-not-expanded', 'warning', ask('<keypress pressed="1"/>', 'timeout="${t}"')],
    ['Q33', 'callerid-prefix-assumption', 'info', '<setvar varname="a">\'${call.callerid}\'.substring(2, 5)</setvar>'],
    ['Q36', 'unknown-tag', 'error', '<say>Hi</say>'],
    ['Q36', 'unknown-attribute', 'warning', '<hangup now="yes"/>'],
    ['Q37', 'tag-wrong-case', 'error', '<Hangup/>'],
    ['Q37', 'attribute-wrong-case', 'warning', ask('<keypress pressed="1"/>', 'maxdigits="1"')],
    ['Q38', 'menu-without-keypress', 'warning', ask('')],
    ['Q39', 'menu-without-prompt', 'warning', '<menu><keypress pressed="1"/></menu>'],
    ['Q44', 'unexpected-text', 'warning', ask('Hello<keypress pressed="1"/>')],
    ['Q46', 'doctype-refused', 'error', '<!DOCTYPE dialplan><dialplan/>'],
    ['Q46', 'unknown-attribute', 'warning', '<dialplan xmlns="urn:x"/>'],
    ['Q48', 'element-not-allowed-here', 'error', '<amd><live/><machine/><hangup/></amd>'],
  ];

  for (const [question, rule, severity, body, options] of said) {
    // Rules that are still to come show up as skipped.
    test.skipIf(ruleNamed(rule) === undefined)(`${question}: lint gives the ${severity} ${rule}`, () => {
      const found = lintSource(plan(body), { preset: 'strict', ...options });
      expect(found.map((finding) => `${finding.severity} ${finding.rule}`)).toContain(`${severity} ${rule}`);
    });
  }

  test.each([['<Hangup/>'], ['<menu maxdigits="1"/>']])('Q37: the wrong case in %s comes with a fix', (body) => {
    const found = lintSource(plan(body)).filter((finding) => finding.rule.endsWith('-wrong-case'));
    expect(found.flatMap((finding) => finding.fixes)).toHaveLength(1);
  });
});

describe('the page', () => {
  const read = (path: string): string => readFileSync(new URL(path, new URL('../grammar/', import.meta.url)), 'utf8');
  const rows = read('semantics.md').matchAll(/^\| ([QR]\d+) .*\| +(\S.*?) +\|$/gm);
  const pinned = new Map([...rows].map(([, id = '', by = '']) => [id, by]));
  const questionsIn = (file: string): Set<string> =>
    new Set([...read(file).matchAll(/(?:['`"]|^# )([QR]\d+)(?:: |',|$)/gm)].map(([, id = '']) => id));

  test.each(['Q', 'R'])('numbers the questions %s without a gap', (letter) => {
    const ids = [...pinned.keys()].filter((id) => id.startsWith(letter));
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, i) => `${letter}${i + 1}`));
  });

  test('links each question to a test of its own', () => {
    const astray = [...pinned].filter(([id, by]) => {
      const [, title, file = ''] = /^\[([QR]\d+)\]\((\S+)\)$/.exec(by) ?? [];
      return title !== id || !questionsIn(file).has(id);
    });
    expect(astray).toEqual([]);
  });
});
