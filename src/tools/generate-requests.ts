// grammar/request.schema.json -> src/model/generated: types of request bodies, their members as a table, and ajv's
// validators as plain code that turns "10" into 10 where a number is meant.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';

const standaloneCode = standaloneModule.default;
const HEADER = '// Generated from grammar/request.schema.json by `npm run docs`. Do not edit.\n';
const REFERENCE = '#/$defs/';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
}

export type RequestDefinitions = Readonly<Record<string, Schema>>;

/** The `$defs` of the schema. */
export function readRequestDefinitions(): RequestDefinitions {
  const file = new URL('../../grammar/request.schema.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { $defs: RequestDefinitions }).$defs;
}

/** The text of src/model/generated/requests.ts. */
export function requestTypesSource(definitions: RequestDefinitions): string {
  const types = Object.entries(definitions).map(([name, schema]) => {
    const comment = `/** ${prose(schema)} */\n`;
    if (schema.properties === undefined) return `${comment}export type ${name} = ${typeOf(schema)};\n`;
    const members = Object.entries(schema.properties).map(
      ([member, inner]) => `  /** ${prose(inner)} */\n  readonly ${member}?: ${typeOf(inner)} | undefined;\n`,
    );
    return `${comment}export interface ${name} {\n${members.join('')}}\n`;
  });
  return `${HEADER}\n${types.join('\n')}`;
}

/** The text of src/model/generated/request-members.ts: for each definition its members, each with what it holds. */
export function requestMembersSource(definitions: RequestDefinitions): string {
  const table = Object.fromEntries(
    Object.entries(definitions).flatMap(([name, { properties }]) =>
      properties === undefined
        ? []
        : [[name, Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, holds(schema)]))]],
    ),
  );
  return `${HEADER}
/** The members of each kind of object. What a member, or each item of it, is: an object of this table, a "map" of texts, or "". */
export const REQUEST_MEMBERS = ${JSON.stringify(table, null, 2)} as const;
`;
}

/** The text of src/model/generated/request-validators.js: an exported validator for each definition of an object. */
export function requestValidatorsSource(definitions: RequestDefinitions): string {
  // Each definition is one function, called where it is referred to: laid into each other they are ten times as long.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    coerceTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  for (const [name, schema] of Object.entries(definitions)) ajv.addSchema({ $id: name, ...forValidator(schema) });
  const exports = Object.fromEntries(requestNames(definitions).map((name) => [`check_${name}`, name]));
  return `${HEADER}${standaloneCode(ajv, exports)}\n`;
}

// Without prose, which would only be carried along; each definition is a schema of its own.
function forValidator(schema: Schema): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'description' || key === 'default' || key === 'readOnly'
        ? undefined
        : key === '$ref'
          ? value.slice(REFERENCE.length)
          : value,
    ),
  );
}

/** The text of src/model/generated/request-validators.d.ts. */
export function requestValidatorsTypes(definitions: RequestDefinitions): string {
  return requestNames(definitions)
    .map((name) => `export declare const check_${name}: unknown;\n`)
    .join('');
}

function requestNames(definitions: RequestDefinitions): string[] {
  return Object.keys(definitions).filter((name) => definitions[name]?.properties !== undefined);
}

function prose({ description = '', default: usual }: Schema): string {
  return usual === undefined ? description : `${description} Default: ${[usual].flat().join(', ')}.`;
}

function holds(schema: Schema): string {
  const inner = schema.items ?? schema;
  if (inner.additionalProperties !== undefined) return 'map';
  const name = inner.$ref?.slice(REFERENCE.length) ?? '';
  return name === 'Voice' ? '' : name;
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(REFERENCE.length);
  if (schema.enum !== undefined) return schema.enum.map((value) => `'${value}'`).join(' | ');
  if (schema.items !== undefined) {
    const item = typeOf(schema.items);
    return `readonly ${item.includes(' ') ? `(${item})` : item}[]`;
  }
  if (schema.type === 'object') return 'Readonly<Record<string, string>>';
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'unknown');
}
