// grammar/behavior.schema.json -> src/campaign/generated: the members of a behaviour file as a table, and ajv's validator
// as plain code; and the tables of grammar/behavior.md, between the marks that stand there for them.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { type BehaviorSchema, behaviorTables } from '../presentation/reference/behavior-tables.ts';

const standaloneCode = standaloneModule.default;
const HEADER = '// Generated from grammar/behavior.schema.json by `npm run docs`. Do not edit.\n';
const REFERENCE = '#/$defs/';
const ROOT = new URL('../../', import.meta.url);
const EXAMPLE = 'examples/political-poll/people.behavior.json';

/** The schema as it lies in the grammar. */
export function readBehaviorSchema(): BehaviorSchema {
  return JSON.parse(read('grammar/behavior.schema.json')) as BehaviorSchema;
}

/** The text of src/campaign/generated/behavior-members.ts. */
export function behaviorMembersSource(schema: BehaviorSchema): string {
  const objects = Object.entries({ Behavior: schema, ...schema.$defs }).filter(([, { type }]) => type === 'object');
  const table = Object.fromEntries(objects.map(([name, object]) => [name, membersOf(object)]));
  return `${HEADER}
/** The members of each kind of object, \`*\` for any name. What a member, or each item of it, is: an object of this table, or "". */
export const BEHAVIOR_MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(table, null, 2)};
`;
}

function membersOf({ properties = {}, additionalProperties }: BehaviorSchema): Record<string, string> {
  const named = Object.entries(properties).map(([name, inner]) => [name, holds(inner)] as const);
  return Object.fromEntries(additionalProperties ? [['*', holds(additionalProperties)] as const] : named);
}

function holds(schema: BehaviorSchema): string {
  const name = (schema.items ?? schema).$ref?.slice(REFERENCE.length) ?? '';
  return name === 'Share' ? '' : name;
}

/** The text of src/campaign/generated/behavior-validator.js. */
export function behaviorValidatorSource(schema: BehaviorSchema): string {
  // Each definition is one function, called where it is referred to: laid into each other they are many times as long.
  const ajv = new Ajv2020({ allErrors: true, strict: true, inlineRefs: false, code: { source: true, esm: true } });
  const bare = JSON.parse(
    JSON.stringify(schema, (key, value) => (typeof value === 'string' && PROSE.has(key) ? undefined : value)),
  );
  ajv.addSchema({ ...withoutDefaults(bare), $id: 'behavior' });
  return `${HEADER}${standaloneCode(ajv, { checkBehavior: 'behavior' })}\n`;
}

const PROSE = new Set(['description', 'title']);

// Prose and defaults would only be carried along.
function withoutDefaults(value: unknown): object {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'default' ? undefined : inner)));
}

/** The text of grammar/behavior.md: what is written there, with the tables and the example of today between their marks. */
export function behaviorPage(schema: BehaviorSchema): string {
  const made = new Map([
    ...behaviorTables(schema),
    ['example', `\`\`\`json\n${read(EXAMPLE).trimEnd()}\n\`\`\``] as const,
  ]);
  return read('grammar/behavior.md').replace(
    /(<!-- made: (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}\n${made.get(name) ?? `no table "${name}"`}\n${end}`,
  );
}

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
