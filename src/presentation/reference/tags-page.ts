// grammar/tags -> the page that lists every tag: what it does, its attributes, what it may hold, an example.

import type { TagFile } from '../../model/tag-file.ts';
import { code, codeBlock, fromPlainText, page, table } from './markdown.ts';

const STATUS = {
  core: undefined,
  rare: 'Rare: its name is known, hardly more.',
  historic: 'Historic: do not use it.',
} as const;

const HOW_SURE: Readonly<Record<string, string>> = {
  D: 'documented by the vendor',
  S: 'seen in vendor samples',
  K: 'known from tag classes of a client library',
  T: 'seen in third-party plans',
  I: 'inferred',
  C: 'our choice',
};

/** The text of grammar/tags.md. `ruleIds` are the rules that have a page to link to. */
export function tagsPage(tags: readonly TagFile[], ruleIds: ReadonlySet<string>): string {
  const actions = tags.filter((tag) => tag.parents.includes('@block'));
  const blocks = tags.filter((tag) => tag.children.tags.includes('@action'));
  return page([
    '# Tags',
    'Generated from [tags](tags) by `npm run docs`. Do not edit.',
    table(
      ['tag', 'what it does'],
      tags.map((tag) => [link(tag.tag), fromPlainText(tag.summary)]),
    ),
    `**Action tags** do something: ${links(actions)}.`,
    `**Blocks** hold action tags: ${links(blocks)}.`,
    `The evidence for a tag or an attribute is one letter and its sources, which the [README](README.md#sources) explains: ${Object.entries(
      HOW_SURE,
    )
      .map(([letter, meaning]) => `**${letter}** ${meaning}`)
      .join(', ')}. Q1, Q2, ... are choices of our own, stated in [semantics.md](semantics.md).`,
    ...tags.flatMap((tag) => section(tag, ruleIds)),
  ]);
}

function section(tag: TagFile, ruleIds: ReadonlySet<string>): (string | undefined)[] {
  return [
    `## ${tag.tag}`,
    fromPlainText(tag.summary),
    STATUS[tag.status],
    fromPlainText(tag.details),
    attributesTable(tag, ruleIds),
    [
      `- Stands in: ${tag.parents.length === 0 ? 'nothing; it is the root' : listed(tag.parents)}`,
      `- Holds: ${holds(tag)}`,
      `- Text: ${text(tag)}`,
      `- Evidence: ${evidence(tag)}`,
    ].join('\n'),
    codeBlock('xml', tag.example),
  ];
}

function attributesTable(tag: TagFile, ruleIds: ReadonlySet<string>): string {
  const rows = Object.entries(tag.attributes.properties).map(([name, schema]) => {
    const facts = tag.attributeFacts[name];
    const required = tag.attributes.required?.includes(name) === true;
    const rule = facts?.rule;
    const checked = rule !== undefined && ruleIds.has(rule) ? ` Checked by [${rule}](rules/${rule}.md).` : '';
    return [
      `${code(name)}${required ? ' (required)' : ''}`,
      schema.enum === undefined ? (facts?.value ?? '') : schema.enum.map(code).join(', '),
      facts?.default === undefined ? '' : code(facts.default),
      facts?.unit === undefined ? '' : fromPlainText(facts.unit),
      facts?.expands === true ? 'yes' : 'no',
      fromPlainText(schema.description) + checked,
      facts === undefined ? '' : evidence(facts),
    ];
  });
  return table(['attribute', 'value', 'default', 'unit', '`${}` expanded', 'meaning', 'evidence'], rows);
}

function holds({ children, text }: TagFile): string {
  if (children.tags.length === 0) return text.allowed ? 'text only' : 'nothing';
  const required = children.required ?? [];
  return `${listed(children.tags)}${required.length === 0 ? '' : `; required: ${listed(required)}`}`;
}

function text({ text: { allowed, required, meaning = '', expands } }: TagFile): string {
  if (!allowed) return 'none';
  return `${fromPlainText(meaning)} (${required === true ? 'required' : 'may be empty'}; \`\${}\` ${expands === true ? 'is' : 'is not'} expanded)`;
}

function evidence({ confidence, sources }: { confidence: string; sources: readonly string[] }): string {
  return `${confidence}: ${sources.join(', ')}`;
}

function listed(tags: readonly string[]): string {
  return tags.map((tag) => (tag === '@action' ? 'action tags' : tag === '@block' ? 'any block' : link(tag))).join(', ');
}

function links(tags: readonly TagFile[]): string {
  return tags.map((tag) => link(tag.tag)).join(', ');
}

function link(tag: string): string {
  return `[${tag}](#${tag.toLowerCase()})`;
}
