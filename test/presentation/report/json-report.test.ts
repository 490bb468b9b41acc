import { describe, expect, it } from 'vitest';
import { summarize } from '../../../src/presentation/report/file-report.ts';
import { jsonReport } from '../../../src/presentation/report/json-report.ts';
import { FACTS, sampleFiles } from '../../helpers/report-samples.ts';

describe('jsonReport', () => {
  it('prints the sample', async () => {
    await expect(jsonReport(sampleFiles(), FACTS)).toMatchFileSnapshot('expected/report.json');
  });

  it('is complete without files', () => {
    expect(JSON.parse(jsonReport([], FACTS))).toEqual({
      version: 1,
      files: [],
      summary: { files: 0, errors: 0, warnings: 0, infos: 0 },
    });
  });

  it('has no nulls and no half surrogate pairs', () => {
    const text = jsonReport(sampleFiles(), FACTS);
    expect(text).not.toMatch(/: null|\\ud800/);
    expect(text).toContain('\ufffd');
  });
});

describe('summarize', () => {
  it('counts files and findings', () => {
    expect(summarize(sampleFiles())).toEqual({ files: 3, errors: 2, warnings: 1, infos: 1 });
  });
});
