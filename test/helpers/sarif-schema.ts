// The official JSON schema of SARIF 2.1.0, ready to check a log with.

import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import AjvDraft04 from 'ajv-draft-04';

// RFC 3986, path and scheme as strictly as our URIs need it: no stray characters, no colon in a relative first segment.
const PART = String.raw`(?:[\w.~!$&'()*+,;=@-]|%[\dA-Fa-f]{2})`;
const URI = new RegExp(String.raw`^[A-Za-z][A-Za-z\d+.-]*:(?://${PART}*)?(?:/|:|${PART})*$`);
const RELATIVE_URI = new RegExp(`^(?:${PART}+|(?=/|$))(?:/(?:${PART}|:)*)*$`);

const Ajv = AjvDraft04.default;
// One of the schema's patterns is no pattern under the u flag.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addFormat('uri', URI);
ajv.addFormat('uri-reference', (text: string) => URI.test(text) || RELATIVE_URI.test(text));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));

const validate = ajv.compile(schema);

/** What the schema has against a log; empty when it is valid. */
export function sarifErrors(log: unknown): string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
