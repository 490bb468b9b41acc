// The bodies of the vendor's two guides, which users paste: read where they lie, if they are there. With their slips
// they give clear errors; without, none.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintRequest } from '../../../src/analysis/lint-request.ts';

// Beside the checkout.
const FOLDER = new URL('../../../../shared/seeds/', import.meta.url);
const guides = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .sort()
      .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  : [];
const bodies = guides.flatMap((guide) =>
  [...guide.matchAll(/-d\s*'\n?([^']*(?:'\d'[^']*)*)'\s*"?https/g)].map(([, body = '']) => body),
);

/** Without trailing commas, comments, and the misspelt key. */
function cleaned(body: string): string {
  return body
    .replace(/^\s*#.*$/gm, '')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace('"dialPlanXml"', '"dialplanXml"');
}

describe.skipIf(bodies.length === 0)('the bodies of the guides', () => {
  test('are all found, of every kind', () => {
    expect(bodies.map((body) => lintRequest(body).kind)).toEqual([
      'text-broadcast',
      'call-broadcast',
      'call-broadcast',
      'batch',
      'recipients',
      'schedule',
      'call-broadcast',
      'batch',
    ]);
  });

  test('have no errors once their slips are mended', () => {
    for (const body of bodies) {
      const errors = lintRequest(cleaned(body)).diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message }) => message)).toEqual([]);
    }
  });

  test('as they stand their slips are named, once each, and nothing else is an error', () => {
    const errors = bodies.map((body) =>
      lintRequest(body)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ message }) => message),
    );
    expect(errors).toEqual([
      [],
      ['the comma after the last member is one too many'],
      ['the API does not know the key "dialPlanXml"'],
      ['JSON has no comments', 'JSON has no comments'],
      [],
      [],
      [],
      [],
    ]);
  });

  test('the braces without a dollar sign are seen', () => {
    const [text = ''] = bodies;
    expect(lintRequest(text).diagnostics.map(({ rule }) => rule)).toContain('template-dollar-missing');
  });
});
