// grammar/behavior.schema.json -> the tables of members in grammar/behavior.md, one for each kind of object.

import { code, fromProse, table } from './markdown.ts';

/** What of JSON Schema the schema of behaviour files uses. */
export interface BehaviorSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly items?: BehaviorSchema;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, BehaviorSchema>>;
  readonly additionalProperties?: false | BehaviorSchema;
  readonly $defs?: Readonly<Record<string, BehaviorSchema>>;
}

/** For each kind of object with members of fixed names its table; the file as a whole is `Behavior`. */
export function behaviorTables(schema: BehaviorSchema): Map<string, string> {
  const { $defs: definitions = {} } = schema;
  const objects = Object.entries({ Behavior: schema, ...definitions });
  return new Map(
    objects.flatMap(([name, { properties, required = [] }]) =>
      properties === undefined
        ? []
        : [
            [
              name,
              table(
                ['member', 'is', 'default', 'meaning'],
                Object.entries(properties).map(([member, inner]) => [
                  `${code(member)}${required.includes(member) ? ' (required)' : ''}`,
                  kindOf(inner, definitions),
                  inner.default === undefined ? '' : code(spaced(inner.default)),
                  fromProse(inner.description ?? ''),
                ]),
              ),
            ] as const,
          ],
    ),
  );
}

function kindOf(schema: BehaviorSchema, definitions: Readonly<Record<string, BehaviorSchema>>): string {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return linked(name, definitions[name] ?? {});
  if (schema.type === 'array') {
    const { items = {} } = schema;
    return schema.minItems === 2 ? `two numbers, ${range(items)}` : `list of ${kindOf(items, definitions)}`;
  }
  if (schema.type === 'string') return 'text';
  return `${schema.type === 'integer' ? 'whole number' : 'number'}, ${range(schema)}`;
}

function linked(name: string, schema: BehaviorSchema): string {
  if (name === 'Share') return 'share';
  if (schema.properties !== undefined) return `[${name}](#${name.toLowerCase()})`;
  return name === 'Questions' ? '[Answers](#answers) by menu' : 'shares by name';
}

function range({ minimum, exclusiveMinimum, maximum }: BehaviorSchema): string {
  return minimum === undefined
    ? `above ${exclusiveMinimum ?? ''} to ${maximum ?? ''}`
    : `${minimum} to ${maximum ?? ''}`;
}

function spaced(value: unknown): string {
  return JSON.stringify(value).replace(/([,:])(?=\S)/g, '$1 ');
}
