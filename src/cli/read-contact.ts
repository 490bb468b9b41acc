// A contact from a JSON file: its fields as calls read them. Mistakes are findings with places.

import { isSystemVariable, systemNames } from '../model/system-variables.ts';
import { plain } from '../presentation/report/paint.ts';
import { formatDiagnostic } from '../presentation/report/text-report.ts';
import { type Diagnostic, diagnostic } from '../source/diagnostic.ts';
import { nearestName } from '../source/nearest-name.ts';
import type { SourceText } from '../source/source-text.ts';
import { jsonProperties, jsonSpan } from '../syntax/json-nodes.ts';
import { type JsonNode, readJson } from '../syntax/json-text.ts';
import { readSource } from './check-file.ts';
import { UsageError } from './process-ends.ts';
import { unreadFile } from './unread-file.ts';

/** The fields of the contact in a file. A file that is none is a `UsageError` that shows every place. */
export function readContact(path: string): Record<string, string> {
  let source: SourceText;
  try {
    source = readSource(path).source;
  } catch (error) {
    throw unreadFile(path, error, `--contact ${path}`, /\.json$/i);
  }
  const { root, diagnostics } = readJson(source.text);
  const findings = [...diagnostics];
  const contact: Record<string, string> = {};
  if (root !== undefined && root.type !== 'object')
    findings.push(invalid(root, 'a contact is an object of fields', 'such as { "firstName": "Ann" }'));
  for (const { key, value } of root === undefined ? [] : jsonProperties(root)) {
    const name = String(key.value);
    const near = isSystemVariable(`contact.${name}`) ? undefined : nearestName(name, systemNames('contact.'));
    if (near !== undefined)
      findings.push(invalid(key, `no plan can read the field "${name}"`, `did you mean "${near}"?`));
    else if (value.type === 'string' || value.type === 'number') contact[name] = String(value.value);
    else if (value.type !== 'null')
      findings.push(invalid(value, `the field "${name}" is no text`, 'write it in double quotes'));
  }
  if (findings.length === 0) return contact;
  const frames = findings.map((finding) => formatDiagnostic(source, finding, plain)).join('\n\n');
  throw new UsageError(`the contact has mistakes; nothing was called\n\n${frames}`);
}

function invalid(node: JsonNode, message: string, help: string): Diagnostic {
  return diagnostic({ rule: 'json-invalid', code: 'DP1128', severity: 'error', message, span: jsonSpan(node), help });
}
