// dialplan.config.json: its text to settings, its mistakes to findings with places.

import { compareDiagnostics, type Diagnostic, diagnostic, type Severity } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import type { Span } from '../source/span.ts';
import { jsonNodeAt, jsonProperties, jsonSpan } from '../syntax/json-nodes.ts';
import { type JsonNode, jsonValue, readJson } from '../syntax/json-text.ts';
import { checkConfig } from './generated/config-validator.js';
import type { LintOptions, RuleSetting } from './lint.ts';
import { RULES, ruleNamed } from './rules/index.ts';

/** Settings of one scope as the file writes them. */
interface ScopeFile {
  readonly preset?: LintOptions['preset'];
  readonly direction?: LintOptions['direction'];
  readonly rules?: Readonly<Record<string, Severity | 'off' | readonly [Severity | 'off', Record<string, number>?]>>;
  readonly properties?: Properties;
}

/** What must hold in all calls, by name, as it is written. */
export type Properties = Readonly<Record<string, string>>;

interface ConfigFile extends ScopeFile {
  readonly failOn?: Severity | 'never';
  readonly ignore?: readonly string[];
  readonly overrides?: readonly (ScopeFile & { readonly files: readonly string[] })[];
}

/** What a configuration asks for. */
export interface Config {
  readonly options: LintOptions;
  readonly failOn: Severity | 'never' | undefined;
  /** Globs relative to the configuration's folder. */
  readonly ignore: readonly string[];
  readonly properties: Properties;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly options: LintOptions;
    readonly properties: Properties;
  }[];
}

export const NO_CONFIG: Config = { options: {}, failOn: undefined, ignore: [], properties: {}, overrides: [] };

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: {
    readonly additionalProperty?: string;
    readonly allowedValues?: readonly string[];
    readonly type?: string;
    readonly missingProperty?: string;
  };
}

/** Reads a configuration. With mistakes in it, `config` is what could be understood of nothing: the defaults. */
export function readConfig(text: string): { readonly config: Config; readonly diagnostics: Diagnostic[] } {
  const { root, diagnostics } = readJson(text, { comments: true });
  if (root === undefined) {
    const whole = { start: 0, end: 0 };
    return {
      config: NO_CONFIG,
      diagnostics:
        diagnostics.length > 0 ? diagnostics : [configInvalid('the configuration is empty', whole, 'write {}')],
    };
  }
  const value = withCurrentIds(jsonValue(root));
  const check = checkConfig as ((data: unknown) => boolean) & { errors?: readonly SchemaError[] | null };
  if (!check(value)) {
    for (const error of check.errors ?? []) {
      const found = describe(root, error);
      if (found !== undefined && !diagnostics.some((earlier) => earlier.span.start === found.span.start))
        diagnostics.push(found);
    }
  }
  if (diagnostics.length > 0) return { config: NO_CONFIG, diagnostics: diagnostics.sort(compareDiagnostics) };
  const file = value as ConfigFile;
  const overrides = (file.overrides ?? []).map((scope) => {
    return { files: scope.files, options: toOptions(scope), properties: scope.properties ?? {} };
  });
  const { failOn, ignore = [], properties = {} } = file;
  return {
    config: { options: toOptions(file), failOn, ignore, properties, overrides },
    diagnostics,
  };
}

// Older ids and codes mean today's rules.
function withCurrentIds(value: unknown): unknown {
  const rename = (scope: unknown): unknown => {
    if (typeof scope !== 'object' || scope === null || Array.isArray(scope)) return scope;
    const { rules } = scope as { rules?: unknown };
    if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return scope;
    return {
      ...scope,
      rules: Object.fromEntries(Object.entries(rules).map(([name, setting]) => [ruleNamed(name)?.id ?? name, setting])),
    };
  };
  const top = rename(value) as { overrides?: unknown };
  return Array.isArray(top?.overrides) ? { ...top, overrides: top.overrides.map(rename) } : top;
}

function toOptions(scope: ScopeFile): LintOptions {
  const rules: Record<string, RuleSetting> = {};
  for (const [name, setting] of Object.entries(scope.rules ?? {})) {
    const [severity, options] = typeof setting === 'string' ? [setting] : setting;
    rules[name] = { severity, options };
  }
  return { preset: scope.preset, direction: scope.direction, rules };
}

function describe(root: JsonNode, error: SchemaError): Diagnostic | undefined {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const node = jsonNodeAt(root, steps);
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownSetting(node, steps, params.additionalProperty ?? '');
    case 'enum': {
      // A list that is wrong inside has a finding of its own there.
      if (node.type === 'array') return undefined;
      const name = steps.findLast((step) => !/^\d+$/.test(step));
      const message = `${JSON.stringify(jsonValue(node))} is no value for "${name}"`;
      return configInvalid(message, jsonSpan(node), `one of ${params.allowedValues?.join(', ')}`);
    }
    case 'type':
      return configInvalid(
        `"${steps.at(-1) ?? 'the configuration'}" must be ${params.type === 'array' ? 'a list' : `of type ${params.type}`}`,
        jsonSpan(node),
      );
    case 'required':
      return configInvalid(`"${params.missingProperty}" is missing here`, jsonSpan(node));
    case 'minItems':
      return configInvalid('the list is empty', jsonSpan(node));
    default:
      return undefined;
  }
}

function unknownSetting(node: JsonNode, steps: readonly string[], name: string): Diagnostic {
  const key = jsonProperties(node).find((property) => property.key.value === name)?.key ?? node;
  const scope = steps.at(-1);
  const options = steps.at(-3) === 'rules' ? ruleNamed(steps.at(-2) ?? '')?.options : undefined;
  const [what, known] =
    scope === 'rules'
      ? ['rule', RULES.map((rule) => rule.id)]
      : options !== undefined
        ? ['option of this rule', Object.keys(options)]
        : ['setting', steps.length === 0 ? SETTINGS : OVERRIDE_SETTINGS];
  const list = scope === 'rules' ? '`dialplan explain` lists the rules' : `there is ${known.join(', ')}`;
  return configInvalid(`no ${what} is named "${name}"`, jsonSpan(key), didYouMean(name, known, list));
}

const SETTINGS = ['preset', 'failOn', 'direction', 'rules', 'properties', 'ignore', 'overrides'];
const OVERRIDE_SETTINGS = ['files', 'preset', 'direction', 'rules', 'properties'];

function configInvalid(message: string, span: Span, help?: string): Diagnostic {
  return diagnostic({
    rule: 'config-invalid',
    code: 'DP1127',
    severity: 'error',
    message,
    span,
    ...(help === undefined ? {} : { help }),
  });
}

/** The options for one file: the configuration's, then those of every override that fits it. */
export function optionsFor(config: Config, fits: (glob: string) => boolean): LintOptions {
  let options = config.options;
  for (const override of config.overrides) {
    if (!override.files.some(fits)) continue;
    const { preset, direction, rules } = override.options;
    options = {
      preset: preset ?? options.preset,
      direction: direction ?? options.direction,
      rules: { ...options.rules, ...rules },
    };
  }
  return options;
}

/** The properties of one file: the configuration's, then those of every override that fits it. */
export function propertiesFor(config: Config, fits: (glob: string) => boolean): Properties {
  const fitting = config.overrides.filter(({ files }) => files.some(fits)).map(({ properties }) => properties);
  return Object.assign({}, config.properties, ...fitting);
}
