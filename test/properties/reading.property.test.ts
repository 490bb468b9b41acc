// What must hold for every text whatsoever: reading ends, places are places, chunks do not matter.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintSource } from '../../src/analysis/lint.ts';
import { parse } from '../../src/library.ts';
import { mayContain } from '../../src/model/tag-definitions.ts';
import { ByteDecoder } from '../../src/source/decode-bytes.ts';
import { printXml } from '../../src/syntax/print-xml.ts';
import { readXml, XmlReader } from '../../src/syntax/read-xml.ts';
import {
  attributeNameSpan,
  attributeValueSpan,
  tagNameSpan,
  type XmlElement,
  type XmlNode,
} from '../../src/syntax/xml-tree.ts';
import { anySource, cutInto } from '../helpers/arbitraries.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES } from '../helpers/plans.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 2000);
const options = { allowsChild: mayContain };

describe('any text', () => {
  test('is checked without a throw, and every place lies inside it', () => {
    fc.assert(
      fc.property(anySource, (text) => {
        for (const { span, related, fixes } of lintSource(text, { preset: 'strict' })) {
          const spans = [
            span,
            ...related.map((place) => place.span),
            ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.span)),
          ];
          for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('reads the same in chunks as in one piece', () => {
    fc.assert(
      fc.property(
        anySource,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        (text, sizes) => {
          const reader = new XmlReader(options);
          for (const chunk of cutInto(text, sizes)) reader.write(chunk);
          expect(reader.end()).toEqual(readXml(text, options));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('decodes the same from bytes cut anywhere', () => {
    fc.assert(
      fc.property(
        anySource,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (source, sizes, wide) => {
          const text = source.toWellFormed();
          const bytes = wide ? new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')) : new TextEncoder().encode(text);
          const decode = (chunks: Uint8Array[]): unknown => {
            const decoder = new ByteDecoder();
            const decoded = chunks.map((chunk) => decoder.write(chunk)).join('') + decoder.end();
            return { decoded, fault: decoder.fault, encoding: decoder.encoding };
          };
          const pieces: Uint8Array[] = [];
          for (let at = 0, i = 0; at < bytes.length; i++) {
            const size = sizes[i % sizes.length] as number;
            pieces.push(bytes.subarray(at, at + size));
            at += size;
          }
          expect(decode(pieces)).toEqual(decode([bytes]));
          if (wide) expect(decode([bytes])).toMatchObject({ decoded: `\uFEFF${text}`, fault: undefined });
        },
      ),
      { numRuns: RUNS / 2 },
    );
  });

  test('prints to something that reads the same', () => {
    fc.assert(
      fc.property(anySource, (text) => {
        const { document } = readXml(text, options);
        if (!document.wellFormed) return;
        expect(shape(readXml(printXml(document), options).document.root)).toEqual(shape(document.root));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('well-formed plans', () => {
  const plans = [...EXAMPLES, ...GOOD_FIXTURES, ...CORPUS];

  test.each(plans.map(({ path, text }) => [path, text]))(
    '%s: every span slices back to its own text',
    (_path, text) => {
      const { document } = readXml(text, options);
      for (const element of elements(document.root)) {
        const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
        expect(slice(tagNameSpan(element))).toBe(element.name);
        expect(text[element.start]).toBe('<');
        expect(text[element.end - 1]).toBe('>');
        for (const attribute of element.attributes) {
          expect(slice(attributeNameSpan(attribute))).toBe(attribute.name);
          if (!/[&\s]/.test(slice(attributeValueSpan(attribute))))
            expect(slice(attributeValueSpan(attribute))).toBe(attribute.value);
        }
        for (const child of element.children) {
          if (child.kind === 'comment') expect(slice(child)).toBe(`<!--${child.value}-->`);
          if (child.kind === 'text' && !/[&\r]/.test(slice(child))) expect(slice(child)).toBe(child.value);
        }
      }
    },
  );

  test('come through an async iterable of bytes as well', async () => {
    for (const { text } of EXAMPLES) {
      const bytes = new TextEncoder().encode(text);
      async function* chunks(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      }
      expect((await parse(chunks())).dialplan.document).toEqual(parse(text).dialplan.document);
    }
  });
});

function* elements(element: XmlElement | undefined): Generator<XmlElement> {
  if (element === undefined) return;
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* elements(child);
}

function shape(node: XmlNode | undefined): unknown {
  if (node === undefined || node.kind === 'instruction') return node?.kind;
  if (node.kind !== 'element') return [node.kind, node.value];
  return [node.name, node.attributes.map(({ name, value }) => [name, value]), node.children.map(shape)];
}
