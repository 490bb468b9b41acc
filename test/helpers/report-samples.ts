// A small set of checked files with one of everything that a report must show, and arbitrary ones with what it must survive.

import fc from 'fast-check';
import { RULES } from '../../src/analysis/rules/index.ts';
import type { FileReport } from '../../src/presentation/report/file-report.ts';
import { type Diagnostic, diagnostic, type Severity } from '../../src/source/diagnostic.ts';
import { SourceText } from '../../src/source/source-text.ts';
import type { Span } from '../../src/source/span.ts';

export const FACTS = { version: '1.2.3' } as const;

const SAMPLE = `<dialplan name="Root">
  <play type="tts">😀 "Hi" & bye</play>
  <goto>Mian</goto>
  <menu name="Main"
        name="Main"/>
</dialplan>
`;

/** Where `words` stand in `text`. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return { start, end: start + words.length };
}

/** Three files: one with a finding of each severity, one whose path and message are hostile, one without findings. */
export function sampleFiles(): FileReport[] {
  const nasty = '<a/>';
  return [
    {
      source: new SourceText('polls/vote.xml', SAMPLE),
      findings: [
        diagnostic({
          rule: 'xml-not-well-formed',
          code: 'DP1001',
          severity: 'error',
          message: '"&" starts no entity',
          span: spanOf(SAMPLE, '&'),
          help: 'write &amp;',
          fixes: [
            { title: 'write "&amp;"', safety: 'safe', edits: [{ span: spanOf(SAMPLE, '&'), text: '&amp;' }] },
            {
              title: 'leave it out',
              safety: 'unsafe',
              edits: [
                { span: spanOf(SAMPLE, '& '), text: '' },
                { span: { start: SAMPLE.length, end: SAMPLE.length }, text: '<!-- gone -->\n' },
              ],
            },
          ],
        }),
        diagnostic({
          rule: 'goto-unresolved',
          code: 'DP2020',
          severity: 'warning',
          message: 'no tag is named "Mian"',
          span: spanOf(SAMPLE, 'Mian'),
          label: 'goto jumps here',
          help: 'did you mean "Main"?',
          related: [{ span: spanOf(SAMPLE, 'Main'), message: 'this one is called "Main"' }],
        }),
        diagnostic({
          rule: 'unreachable-tag',
          code: 'DP4031',
          severity: 'info',
          message: 'no call comes here',
          span: spanOf(SAMPLE, '<menu name="Main"\n        name="Main"/>'),
        }),
      ],
    },
    {
      source: new SourceText('50% "off", a:b/é & <you>.xml', nasty),
      findings: [
        diagnostic({
          rule: 'goto-unresolved',
          code: 'DP2020',
          severity: 'error',
          message: 'no tag is named "]]>\u0007, [here](http://x): 100%\r\n\ud800"',
          span: { start: nasty.length, end: nasty.length },
        }),
      ],
    },
    { source: new SourceText('clean.xml', '<dialplan/>'), findings: [] },
  ];
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '%0A',
      '%25',
      '<',
      '&',
      '"',
      "'",
      ']]>',
      '%',
      ':',
      ',',
      '\r',
      '\n',
      '\t',
      '\0',
      '\u001b',
      '\ud83d',
      '\ude00',
    ),
  }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '/', '\\', '.', '..', 'C:', '\ufffe', '\uffff', '\ud800', '😀', '`', ']('),
  }),
);

function spanIn(text: string): fc.Arbitrary<Span> {
  const offset = fc.integer({ min: 0, max: text.length });
  return fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

function findingIn(text: string): fc.Arbitrary<Diagnostic> {
  const span = spanIn(text);
  const edits = fc.array(fc.record({ span, text: anyText }), { maxLength: 3 });
  const safety = fc.constantFrom<'safe' | 'unsafe'>('safe', 'unsafe');
  return fc
    .record(
      {
        rule: fc.oneof(fc.constantFrom(...RULES.map(({ id }) => id)), anyText),
        code: fc.oneof(fc.constantFrom('DP1001', 'DP2020'), anyText),
        severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
        message: anyText,
        span,
        label: anyText,
        help: anyText,
        related: fc.array(fc.record({ span, message: anyText }), { maxLength: 3 }),
        fixes: fc.array(fc.record({ title: anyText, safety, edits }), { maxLength: 3 }),
      },
      { requiredKeys: ['rule', 'code', 'severity', 'message', 'span', 'related', 'fixes'] },
    )
    .map(diagnostic);
}

/** Any findings over any text under any path; spans lie within the text. */
export const anyFiles: fc.Arbitrary<FileReport[]> = fc.array(
  fc
    .tuple(anyText, anyText)
    .chain(([path, text]) =>
      fc.array(findingIn(text), { maxLength: 4 }).map((findings) => ({ source: new SourceText(path, text), findings })),
    ),
  { maxLength: 4 },
);
