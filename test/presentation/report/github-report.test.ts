import { describe, expect, it } from 'vitest';
import { githubReport } from '../../../src/presentation/report/github-report.ts';
import { diagnostic } from '../../../src/source/diagnostic.ts';
import { SourceText } from '../../../src/source/source-text.ts';
import { FACTS, sampleFiles } from '../../helpers/report-samples.ts';

describe('githubReport', () => {
  it('prints the sample', async () => {
    await expect(githubReport(sampleFiles(), FACTS)).toMatchFileSnapshot('expected/report.github.txt');
  });

  it('prints a line break when there is nothing to say', () => {
    expect(githubReport([], FACTS)).toBe('\n');
  });

  it.each([
    ['one line', 'abc\ndef', 1, 3, 'line=1,endLine=1,col=2,endColumn=4'],
    ['an empty place', 'abc\ndef', 4, 4, 'line=2,endLine=2,col=1,endColumn=1'],
    ['with its line break', 'abc\ndef', 0, 4, 'line=1,endLine=1,col=1,endColumn=5'],
    ['two lines', 'abc\ndef', 1, 6, 'line=1,endLine=2,title=r (DP2001)'],
  ])('places %s', (_case, text, start, end, place) => {
    const finding = diagnostic({
      rule: 'r',
      code: 'DP2001',
      severity: 'info',
      message: 'm',
      span: { start, end },
    });
    const report = githubReport([{ source: new SourceText('a.xml', text), findings: [finding] }], FACTS);
    expect(report).toMatch(/^::notice file=a\.xml,/);
    expect(report).toContain(place);
  });
});
