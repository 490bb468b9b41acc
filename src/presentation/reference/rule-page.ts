// A rule's metadata -> its page, its line in the index, and what `dialplan explain` prints. All from the same fields.

import type { Preset, Rule } from '../../analysis/rule.ts';
import { code, codeBlock, fromProse, page, table } from './markdown.ts';

/** A plan that shows a rule at work; the examples are the rule's test cases. */
export interface RuleExample {
  readonly text: string;
}

/** A plan that breaks the rule, with what is printed about it and, where `--fix` mends it, the mended plan. */
export interface BadExample extends RuleExample {
  readonly report: string;
  readonly fixed?: string | undefined;
}

/** The first of each kind; absent while a rule is being written. */
export interface RuleExamples {
  /** The configuration the examples are checked with, when it takes one to see the rule at work. JSON. */
  readonly configuration?: string | undefined;
  readonly bad?: BadExample | undefined;
  readonly good?: RuleExample | undefined;
}

const FAMILIES: Readonly<Record<string, string>> = {
  DP1: 'Syntax',
  DP2: 'Structure',
  DP3: 'Data and expressions',
  DP4: 'Caller experience',
  DP5: 'Compliance',
};

const PRESETS: Readonly<Record<Preset, string>> = {
  correctness: 'in every preset',
  recommended: 'from preset recommended on',
  strict: 'in preset strict only',
};

const FIXES = { safe: '`--fix` can mend it', unsafe: 'editors offer a fix' } as const;

const WIDTH = 80;

/** The text of grammar/rules/<id>.md. */
export function ruleMarkdown(rule: Rule, { configuration: set, bad, good }: RuleExamples): string {
  return page([
    `# ${rule.id}`,
    `${rule.code}, ${facts(rule).join(', ')}`,
    fromProse(rule.summary),
    fromProse(rule.why),
    '## How to fix it',
    fromProse(rule.fix),
    bad && '## Reported',
    bad && set && `With ${code(set)} in \`dialplan.config.json\`:`,
    bad && codeBlock(languageOf(bad), bad.text),
    bad && codeBlock('text', bad.report),
    bad?.fixed && '## After `dialplan lint --fix`',
    bad?.fixed && codeBlock(languageOf(bad), bad.fixed),
    good && '## Not reported',
    good && codeBlock(languageOf(good), good.text),
    ...settings(rule),
    '---',
    'Generated from the rule and its test cases by `npm run docs`. Do not edit. [All rules](../rules.md)',
  ]);
}

// Request bodies and configurations are JSON.
function languageOf({ text }: RuleExample): string {
  return /^\s*[{[]/.test(text) ? 'json' : 'xml';
}

function settings(rule: Rule): (string | undefined)[] {
  const { options = {}, aliases = [] } = rule;
  const names = Object.keys(options);
  return [
    '## Settings',
    aliases.length === 0 ? undefined : `Older names: ${aliases.map(code).join(', ')}.`,
    names.length === 0
      ? undefined
      : table(
          ['option', 'default', 'meaning'],
          Object.entries(options).map(([name, option]) => [
            code(name),
            String(option.default),
            fromProse(option.description),
          ]),
        ),
    isFirm(rule) ? FIRM : undefined,
    isFirm(rule) ? undefined : 'In `dialplan.config.json`:',
    isFirm(rule) ? undefined : codeBlock('json', configuration(rule)),
    canBeSilenced(rule) ? 'In a plan, before the tag it is about:' : undefined,
    canBeSilenced(rule) ? codeBlock('xml', suppression(rule)) : undefined,
  ];
}

/** The text of grammar/rules.md: a table per family, in the order of the codes. */
export function rulesIndexMarkdown(rules: readonly Rule[]): string {
  const sorted = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  return page([
    '# Rules',
    'Generated from the rules by `npm run docs`. Do not edit. `dialplan explain RULE` prints a page in the terminal.',
    'Preset `correctness` holds what the platform refuses or what strands callers for certain; `recommended`, the default, adds what is very likely wrong and what is worth a look; `strict` adds taste. Each holds the ones before. A rule with `--fix` is mended by `dialplan lint --fix`; one with `editor` comes with a fix that needs a look.',
    ...Object.entries(FAMILIES).flatMap(([prefix, title]) => {
      const family = sorted.filter((rule) => rule.code.startsWith(prefix));
      return family.length === 0 ? [] : [`## ${prefix} ${title}`, familyTable(family)];
    }),
  ]);
}

function familyTable(rules: readonly Rule[]): string {
  const mark = { safe: '`--fix`', unsafe: 'editor' } as const;
  return table(
    ['code', 'rule', 'severity', 'preset', 'fix', 'what it finds'],
    rules.map((rule) => [
      rule.code,
      `[${rule.id}](rules/${rule.id}.md)`,
      rule.severity,
      rule.preset,
      rule.fixable === undefined ? '' : mark[rule.fixable],
      fromProse(rule.summary),
    ]),
  );
}

/** What `dialplan explain` prints about a rule: plain text, no colour, at most 80 columns but for long words. */
export function explainRule(rule: Rule): string {
  const { options = {}, aliases = [] } = rule;
  const chapter = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
  const optionLines = Object.entries(options).flatMap(([name, option]) =>
    wrap(`${name} (default ${option.default}): ${option.description}`, WIDTH - 2),
  );
  return page([
    `${rule.id} (${rule.code})\n${facts(rule).join(', ')}`,
    wrap(rule.summary, WIDTH).join('\n'),
    chapter('Why it matters', wrap(rule.why, WIDTH - 2)),
    chapter('How to fix it', wrap(rule.fix, WIDTH - 2)),
    chapter('Options', optionLines),
    chapter('Older names', aliases),
    isFirm(rule) ? FIRM : chapter('In dialplan.config.json', configuration(rule).split('\n')),
    canBeSilenced(rule) ? chapter('In a plan, before the tag it is about', [suppression(rule)]) : '',
  ]);
}

function facts({ severity, preset, fixable }: Rule): string[] {
  return [severity, PRESETS[preset], ...(fixable === undefined ? [] : [FIXES[fixable]])];
}

const FIRM = 'It can be neither switched off nor silenced.';

// What is found while a file is read is not open to settings.
function isFirm(rule: Rule): boolean {
  return rule.check === undefined && rule.code.startsWith('DP1');
}

function canBeSilenced(rule: Rule): boolean {
  return rule.check !== undefined;
}

function suppression(rule: Rule): string {
  return `<!-- dialplan-disable ${rule.id}: reason -->`;
}

function configuration({ id, severity, options = {} }: Rule): string {
  const other = severity === 'warning' ? 'error' : 'warning';
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default] as const);
  const setting = defaults.length === 0 ? 'off' : [other, Object.fromEntries(defaults)];
  return `{ "rules": { "${id}": ${JSON.stringify(setting).replace(/([,:])/g, '$1 ')} } }`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].filter((some) => some !== '');
}
