// The schema of requests, the types and the validators made from it: all three say the same.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../src/analysis/requests/read-request.ts';
import { readRequestDefinitions } from '../../../src/tools/generate-requests.ts';
import { fixturesOf, ruleFolders } from '../../helpers/rule-fixtures.ts';

const ROOT = new URL('../../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('grammar/request.schema.json', ROOT), 'utf8'));
const types = readFileSync(new URL('src/model/generated/requests.ts', ROOT), 'utf8');
const ajv = new Ajv2020({ strict: true }).addSchema(schema);
const DEFINITION = {
  'call-broadcast': 'CallBroadcast',
  'text-broadcast': 'TextBroadcast',
  batch: 'BatchRequest',
} as const;

test('every definition is a type, and every member of it has words', () => {
  for (const [name, { properties = {}, description }] of Object.entries(readRequestDefinitions())) {
    expect(description, name).toMatch(/\.$/);
    const body = new RegExp(`export (?:interface|type) ${name}\\b[\\s\\S]*?\\n(?:\\}|$)`, 'm').exec(types)?.[0] ?? '';
    for (const [member, { description: words, $ref }] of Object.entries(properties)) {
      expect(words ?? $ref, `${name}.${member}`).toMatch(/\.$/);
      expect(body, `${name}.${member}`).toMatch(new RegExp(`readonly ${member}\\?: `));
    }
  }
});

const bodies = ruleFolders()
  .flatMap(fixturesOf)
  .filter(({ extension, rule }) => extension === 'json' && !/^(config|behavior)-invalid$/.test(rule))
  .map(({ rule, name, source }) => [`${rule}/${name}`, source.text] as const);

describe('a value that was read is what the schema says, for every example of a rule', () => {
  test.each(bodies)('%s', (_name, text) => {
    const { kind, value } = readRequest(text);
    if (kind === 'unknown') return;
    if (kind === 'recipients' || kind === 'schedule') {
      const name = kind === 'schedule' ? 'Schedule' : 'TextRecipient';
      for (const item of value)
        expect(ajv.validate(`request.schema.json#/$defs/${name}`, item), ajv.errorsText()).toBe(true);
    } else expect(ajv.validate(`request.schema.json#/$defs/${DEFINITION[kind]}`, value), ajv.errorsText()).toBe(true);
  });
});

test('defaults are among the values that are allowed', () => {
  const check = (
    name: string,
    part: { default?: unknown; properties?: object; $defs?: object; description?: string },
  ) => {
    if (part.default !== undefined) {
      const { default: usual, ...rest } = part;
      expect(new Ajv2020({ strict: false }).validate(rest, usual), name).toBe(true);
    }
    for (const [member, inner] of Object.entries(part.properties ?? {})) check(`${name}.${member}`, inner);
  };
  for (const [name, part] of Object.entries(schema.$defs)) check(name, part as object);
});
