// grammar/tags/*.json -> src/model/generated: the tag table as typed data and ajv's validators as plain code, so that
// nothing is compiled when a plan is checked.

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import type { AttributeFactsFile, TagFile } from '../model/tag-file.ts';

const standaloneCode = standaloneModule.default;

const GRAMMAR = new URL('../../grammar/', import.meta.url);

/** All tag files, the core tags in reading order first. */
export function readTagFiles(): TagFile[] {
  const folder = new URL('tags/', GRAMMAR);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const order = [
    'dialplan',
    'amd',
    'live',
    'machine',
    'menu',
    'keypress',
    'play',
    'stash',
    'goto',
    'transfer',
    'hangup',
    'setvar',
    'if',
    'else',
    'equal',
    'notEqual',
    'get',
    'post',
    'record',
    'catch',
    'dnc',
    'sms',
    'text',
  ];
  const rank = (tag: string): number => (order.includes(tag) ? order.indexOf(tag) : order.length);
  return names
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as TagFile)
    .sort((a, b) => rank(a.tag) - rank(b.tag) || (a.tag < b.tag ? -1 : 1));
}

/** The tags an entry of `children.tags` or `parents` stands for. */
export function expandGroups(files: readonly TagFile[], tags: readonly string[]): string[] {
  const structural = new Set(['dialplan', 'live', 'machine', 'keypress', 'else']);
  return tags.flatMap((tag) => {
    if (tag === '@action') return files.map((file) => file.tag).filter((name) => !structural.has(name));
    if (tag === '@block') return files.filter((file) => file.children.tags.includes('@action')).map((file) => file.tag);
    return [tag];
  });
}

const HEADER = '// Generated from grammar/tags by `npm run docs`. Do not edit.\n';

/** The text of src/model/generated/tag-table.ts. */
export function tagTableSource(files: readonly TagFile[]): string {
  const table = Object.fromEntries(
    files.map((file) => [
      file.tag,
      {
        summary: file.summary,
        status: file.status,
        attributes: Object.fromEntries(
          Object.keys(file.attributes.properties).map((name) => [name, attributeEntry(file, name)]),
        ),
        children: expandGroups(files, file.children.tags),
        requiredChildren: file.children.required ?? [],
        text: {
          allowed: file.text.allowed,
          required: file.text.required ?? false,
          expands: file.text.expands ?? false,
        },
      },
    ]),
  );
  return `${HEADER}\nexport const TAG_TABLE = ${JSON.stringify(table, null, 2)} as const;\n`;
}

function attributeEntry(file: TagFile, name: string): object {
  const facts = file.attributeFacts[name] as AttributeFactsFile;
  const schema = file.attributes.properties[name];
  return {
    value: facts.value,
    required: file.attributes.required?.includes(name) ?? false,
    expands: facts.expands,
    ...(schema?.enum === undefined ? {} : { values: schema.enum }),
    ...(facts.default === undefined ? {} : { default: facts.default }),
    ...(facts.rule === undefined ? {} : { rule: facts.rule }),
    summary: schema?.description ?? '',
  };
}

/** The text of src/model/generated/attribute-validators.js: one exported validator per tag. */
export function validatorsSource(files: readonly TagFile[]): string {
  const ajv = new Ajv2020({ allErrors: true, strict: true, code: { source: true, esm: true } });
  for (const file of files) ajv.addSchema({ $id: `tag:${file.tag}`, ...withoutOwnedValues(file) });
  const exports = Object.fromEntries(files.map((file) => [exportName(file.tag), `tag:${file.tag}`]));
  return `${HEADER}${standaloneCode(ajv, exports)}\n`;
}

/** The JavaScript name a tag's validator is exported under ("if" and "else" are reserved words). */
export function exportName(tag: string): string {
  return `check_${tag}`;
}

// Values that a rule of their own judges are open here: one mistake, one message. Prose would only be carried along.
function withoutOwnedValues(file: TagFile): object {
  const properties = Object.fromEntries(
    Object.entries(file.attributes.properties).map(([name, { description: _prose, ...schema }]) => [
      name,
      file.attributeFacts[name]?.rule === undefined ? schema : { type: 'string' },
    ]),
  );
  return { ...file.attributes, properties };
}
