import { describe, expect, it } from 'vitest';
import { checkstyleReport } from '../../../src/presentation/report/checkstyle-report.ts';
import { junitReport } from '../../../src/presentation/report/junit-report.ts';
import { xmlAttributes, xmlText } from '../../../src/presentation/report/xml-text.ts';
import { FACTS, sampleFiles } from '../../helpers/report-samples.ts';
import { readElements } from '../../helpers/xml-elements.ts';

describe('checkstyleReport', () => {
  it('prints the sample', async () => {
    const report = checkstyleReport(sampleFiles(), FACTS);
    await expect(report).toMatchFileSnapshot('expected/report.checkstyle.xml');
    const { name, children } = readElements(report);
    expect(name).toBe('checkstyle');
    expect(children.map((file) => [file.attributes.name, file.children.length])).toEqual([
      ['polls/vote.xml', 3],
      ['50% "off", a:b/é & <you>.xml', 1],
      ['clean.xml', 0],
    ]);
    expect(children[1]?.children[0]?.attributes.message).toBe('no tag is named "]]>, [here](http://x): 100%\r\n"');
  });
});

describe('junitReport', () => {
  it('prints the sample', async () => {
    const report = junitReport(sampleFiles(), FACTS);
    await expect(report).toMatchFileSnapshot('expected/report.junit.xml');
    expect(readElements(report).name).toBe('testsuites');
  });

  it.each([
    ['error', 2],
    ['warning', 3],
    ['info', 4],
  ] as const)('fails on %s: %i of five tests', (failOn, failures) => {
    const { attributes, children } = readElements(junitReport(sampleFiles(), { ...FACTS, failOn }));
    expect(attributes).toMatchObject({ tests: '5', failures: String(failures), errors: '0' });
    const outcomes = children.flatMap((suite) => suite.children).flatMap((test) => test.children);
    expect(outcomes.filter(({ name }) => name === 'failure')).toHaveLength(failures);
    expect(outcomes).toHaveLength(4);
  });
});

describe('XML text', () => {
  it.each([
    ['<a & "b">', '&lt;a &amp; "b"&gt;', '&lt;a &amp; &quot;b&quot;&gt;'],
    ["it's\ta\r\nline", "it's\ta&#13;\nline", 'it&apos;s&#9;a&#13;&#10;line'],
    ['\0\u0007\u001b\u000c\ufffe\uffff', '', ''],
    ['\ud83d \ude00 😀 \ufffd\u0085', ' ' + ' 😀 \ufffd\u0085', ' ' + ' 😀 \ufffd\u0085'],
  ])('%j', (text, element, attribute) => {
    expect(xmlText(text)).toBe(element);
    expect(xmlAttributes({ a: text, b: undefined })).toBe(` a="${attribute}"`);
  });
});
