// What `check` says of a verdict: what the world has to be like, how long calls are told, why something is not known.

import { describe, expect, test } from 'vitest';
import { checkProperties } from '../../../src/exploration/check-properties.ts';
import { readProperty } from '../../../src/exploration/read-property.ts';
import { verdictsJson, verdictsText } from '../../../src/presentation/paths/verdict-text.ts';
import { plain } from '../../../src/presentation/report/paint.ts';
import { SourceText } from '../../../src/source/source-text.ts';
import { flowOf, plan } from '../../helpers/flow-text.ts';

function said(body: string, text: string): { readonly text: string; readonly json: unknown } {
  const read = readProperty(text, text);
  if ('wrong' in read) throw new Error(read.wrong);
  const flow = flowOf(body);
  const source = new SourceText('plan.xml', plan(body));
  const verdicts = checkProperties(flow, [read.value]);
  return {
    text: verdictsText(flow, source, verdicts, plain, () => undefined),
    json: verdictsJson(source, verdicts),
  };
}

describe('a broken property', () => {
  test('comes with what the call needs of the contact and the clock', () => {
    const body = `<if expr="'\${contact.zipcode}' == '90001' &amp;&amp; \${global.time.hour.military} &gt; 20"><transfer>15550100</transfer></if>`;
    expect(said(body, 'never transfer').text).toContain(
      'by the shortest call: [contact.zipcode=90001] [now=2026-01-05T21:00:00Z]',
    );
  });

  test('is shown by its beginning and its end when the call is long', () => {
    const { text, json } = said(
      `<menu name="Ask" timeout="5"><play>Press 1.</play><keypress pressed="1"><hangup/></keypress>
       <keypress pressed="timeout"><goto>Ask</goto></keypress></menu>`,
      'always hangup',
    );
    const lines = text.split('\n');
    expect(lines.length).toBeLessThan(60);
    expect(text).toContain('left alone, it goes on for ever');
    expect(text).toMatch(/\.\.\. \d+ lines \.\.\./);
    expect(text).toContain('the call still goes round');
    expect(json).toMatchObject({ properties: [{ status: 'broken', call: { isEndless: true } }] });
  });
});

test('what is not known is said with the reasons, a line each', () => {
  const body = `<menu maxDigits="4"><keypress pressed="1000-9999"><if expr="\${call.lastinput} % 977 == 13"><transfer>15550100</transfer></if></keypress></menu>`;
  expect(said(body, 'never transfer').text).toBe(
    [
      'plan.xml',
      '? never transfer',
      '    nothing breaks it in what was explored:',
      '    "${call.lastinput} % 977 == 13" was tried with some values, not with all',
      '',
    ].join('\n'),
  );
});
