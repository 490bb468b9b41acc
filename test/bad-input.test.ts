// The table of bad input in the design, row by row.

import { describe, expect, test } from 'vitest';
import { lintSource } from '../src/analysis/lint.ts';
import { lintRequest } from '../src/analysis/lint-request.ts';
import { parse } from '../src/library.ts';
import { ByteDecoder } from '../src/source/decode-bytes.ts';
import { XmlReader } from '../src/syntax/read-xml.ts';
import { XML_LIMITS } from '../src/syntax/xml-limits.ts';

const rules = (text: string): string[] => lintSource(text).map((finding) => finding.rule);

async function parseBytes(bytes: Uint8Array) {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return parse(whole());
}

describe('not well-formed', () => {
  test('several findings, exact places, no cascade; the rest is still checked, the whole flow is not judged', () => {
    const text =
      '<dialplan name="Root">\n  <play type=tts>Hi</play>\n  <pley>Ho</pley>\n  <hangup/>\n  <play type="tts">Never heard</play>\n  <menu>\n</dialplan>';
    expect(rules(text)).toEqual(['xml-not-well-formed', 'unknown-tag', 'xml-not-well-formed']);
  });
});

describe('around the root, and encodings', () => {
  test('text before the root is reported', () => {
    expect(rules('Ivr<dialplan name="Root"><hangup/></dialplan>')).toEqual(['text-outside-root']);
  });

  test('a byte-order mark and CRLF are fine', () => {
    expect(
      rules('\uFEFF<dialplan name="Root">\r\n  <play type="tts">Hi</play>\r\n  <hangup/>\r\n</dialplan>\r\n'),
    ).toEqual([]);
  });

  test.each(['utf16le', 'utf16be'] as const)('%s with a mark is decoded', async (encoding) => {
    const little = Buffer.from('\uFEFF<dialplan><play type="tts">Año</play></dialplan>', 'utf16le');
    const bytes = encoding === 'utf16le' ? little : little.swap16();
    const { dialplan, diagnostics } = await parseBytes(bytes);
    expect(diagnostics).toEqual([]);
    expect(dialplan.tags[1]).toMatchObject({ kind: 'play', content: { value: 'Año' } });
  });

  test('the encoding of the XML declaration is used', async () => {
    const bytes = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><dialplan><play type="tts">Año</play></dialplan>',
      'latin1',
    );
    expect((await parseBytes(bytes)).dialplan.tags[1]).toMatchObject({ content: { value: 'Año' } });
  });

  test('bytes that are no text are an error with an offset', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<dialplan><play type="tts">'),
      Buffer.from([0xff]),
      Buffer.from('</play></dialplan>'),
    ]);
    const { diagnostics } = await parseBytes(bytes);
    expect(diagnostics).toMatchObject([
      {
        rule: 'encoding-invalid',
        message: 'byte 0xFF at byte offset 27 is not valid UTF-8',
        span: { start: 27, end: 28 },
      },
    ]);
  });

  test('a character cut off at the end, and U+FFFD that really stands there', () => {
    const cut = new ByteDecoder();
    cut.write(new Uint8Array([0x3c, 0x61, 0xc3]));
    cut.end();
    expect(cut.fault).toMatchObject({ byteOffset: 2, textOffset: 2 });
    const real = new ByteDecoder();
    expect(real.write(new TextEncoder().encode('a\uFFFDb')) + real.end()).toBe('a\uFFFDb');
    expect(real.fault).toBeUndefined();
  });
});

describe('DOCTYPE', () => {
  test('is refused; nothing is expanded', () => {
    const bomb =
      '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><dialplan><play type="tts">&b;</play><hangup/></dialplan>';
    expect(rules(bomb)).toEqual(['doctype-refused']);
    expect(parse(bomb).dialplan.tags[1]).toMatchObject({ content: { value: '&b;' } });
  });
});

describe('size', () => {
  test('100,000 nested tags: a stated limit, no overflow', () => {
    const text = '<if expr="1">'.repeat(100_000) + '</if>'.repeat(100_000);
    const { dialplan, diagnostics } = parse(`<dialplan>${text}</dialplan>`);
    expect(diagnostics.map((finding) => finding.message)).toEqual([
      `tags are nested more than ${XML_LIMITS.depth} deep`,
    ]);
    expect(dialplan.tags.length).toBeLessThan(XML_LIMITS.depth + 5);
    expect(rules(`<dialplan>${text}</dialplan>`)).toContain('limit-exceeded');
  });

  test('a million attributes: a stated limit', () => {
    const text = `<dialplan ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`;
    expect(parse(text).diagnostics.map((finding) => finding.rule)).toEqual(['limit-exceeded']);
  });

  test('tags without end: a stated limit', () => {
    const { dialplan, diagnostics } = parse(`<dialplan>${'<a/>'.repeat(1_000_100)}</dialplan>`);
    expect(diagnostics.map((finding) => finding.message)).toEqual([`the file has more than ${XML_LIMITS.tags} tags`]);
    expect(dialplan.tags.length).toBeLessThan(XML_LIMITS.tags + 5);
  });

  test('a text beyond all length: a stated limit', () => {
    const chunk = 'x'.repeat(16 * 1024 * 1024);
    const reader = new XmlReader();
    reader.write('<dialplan>');
    for (let i = 0; i < 9; i++) reader.write(chunk);
    expect(reader.end().diagnostics.map((finding) => finding.message)).toContain(
      `the file is longer than ${XML_LIMITS.length} characters`,
    );
  });

  test('mistakes without end: reading stops after a hundred', () => {
    const { diagnostics } = parse(`<dialplan>${'<play type=tts>x</ply>'.repeat(10_000)}</dialplan>`);
    expect(diagnostics.length).toBe(XML_LIMITS.syntaxErrors + 1);
    expect(diagnostics.at(-1)?.rule).toBe('limit-exceeded');
  });

  test('long texts, values and names', () => {
    const long = 'x'.repeat(2_000_000);
    expect(() =>
      lintSource(`<dialplan name="${long}"><play type="tts">${long}</play><goto>${long}</goto><${long}/></dialplan>`, {
        preset: 'strict',
      }),
    ).not.toThrow();
  });
});

describe('hostile expressions are findings and never run', () => {
  const attacks = [
    "constructor.constructor('return process')()",
    "''.constructor.constructor('globalThis.attacked = 1')()",
    '({}).__proto__.attacked = 1',
    "''['__proto__']",
    'for (;;) {}',
    'while (true) { attacked() }',
    "'x'.repeat(999999999)",
    'function f() { return f() } f()',
    '(() => { globalThis.attacked = 1 })()',
    'eval("globalThis.attacked = 1")',
    'new Function("globalThis.attacked = 1")()',
    'import("fs")',
    '`${globalThis.attacked = 1}`',
    '/(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
    '!'.repeat(3999),
    '('.repeat(5000),
    '['.repeat(3000) + ']'.repeat(900),
  ];

  test.each(attacks.map((attack) => [attack.slice(0, 60), attack]))('%s', (_shown, attack) => {
    const escaped = attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const findings = lintSource(`<dialplan name="Root"><if expr="${escaped}"><hangup/></if><hangup/></dialplan>`);
    expect(findings.filter((finding) => finding.rule.startsWith('expr-')).length).toBeGreaterThan(0);
    expect('attacked' in globalThis).toBe(false);
  });
});

describe('JSON request bodies with mistakes', () => {
  test('comments and trailing commas have places, and the plan inside is still checked', () => {
    const text =
      '{\n  // the name\n  "name": "Poll",\n  "dialplanXml": "<dialplan name=\\"Root\\"><goto>Nowhere</goto></dialplan>",\n}\n';
    const { diagnostics, plans } = lintRequest(text);
    expect(plans).toBe(1);
    expect(diagnostics.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])).toEqual([
      ['json-invalid', '// the name'],
      ['goto-unresolved', 'Nowhere'],
      ['json-invalid', ','],
    ]);
  });

  test.each([
    '',
    '{',
    '[',
    '"',
    '{"dialplanXml":',
    '{"dialplanXml": 7}',
    'null',
    '{"dialplanXml": "<dialplan',
    '['.repeat(100_000),
  ])('%j does not throw', (text) => {
    expect(() => lintRequest(text)).not.toThrow();
  });
});
