import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/analysis/rules/index.ts';
import { artifactUri } from '../../../src/presentation/report/artifact-uri.ts';
import { fingerprints } from '../../../src/presentation/report/fingerprint.ts';
import { sarifReport } from '../../../src/presentation/report/sarif-report.ts';
import { diagnostic } from '../../../src/source/diagnostic.ts';
import { SourceText } from '../../../src/source/source-text.ts';
import { FACTS, sampleFiles, spanOf } from '../../helpers/report-samples.ts';
import { sarifErrors } from '../../helpers/sarif-schema.ts';

// As much of the log as the tests look into.
interface Log {
  runs: {
    tool: { driver: { semanticVersion?: string; rules: { id: string; name: string }[] } };
    artifacts: unknown[];
    results: { ruleId: string; ruleIndex?: number; fixes?: unknown[] }[];
  }[];
}

function logOf(...given: Parameters<typeof sarifReport>): Log['runs'][number] & { errors: string[] } {
  const log = JSON.parse(sarifReport(...given)) as Log;
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return { ...run, errors: sarifErrors(log) };
}

describe('sarifReport', () => {
  it('prints the sample', async () => {
    const log = JSON.parse(sarifReport(sampleFiles(), FACTS)) as Log;
    expect(sarifErrors(log)).toEqual([]);
    const [run] = log.runs;
    if (run === undefined) throw new Error('no run');
    // The registry grows; the sample shows one rule, and each result finds its own.
    const { driver } = run.tool;
    for (const result of run.results) {
      expect(driver.rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      delete result.ruleIndex;
    }
    driver.rules = driver.rules.filter(({ id }) => id === 'goto-unresolved');
    await expect(`${JSON.stringify(log, null, 2)}\n`).toMatchFileSnapshot('expected/report.sarif.json');
  });

  it('describes every rule of the registry', () => {
    const { tool, errors } = logOf([], FACTS);
    expect(errors).toEqual([]);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { name } of tool.driver.rules) expect(name).toMatch(/^([A-Z][a-z0-9]*)+$/);
  });

  it('lists a file once, a fix once, and no fix that changes nothing', () => {
    const edit = { span: { start: 0, end: 1 }, text: '' };
    const fix = { title: 'cut', safety: 'safe', edits: [edit] } as const;
    const finding = diagnostic({
      rule: 'goto-unresolved',
      code: 'DP2020',
      severity: 'error',
      message: 'm',
      span: edit.span,
      fixes: [fix, fix, { ...fix, edits: [] }],
    });
    const file = { source: new SourceText('a.xml', 'abc'), findings: [finding] };
    const { artifacts, results, errors } = logOf([file, file], FACTS);
    expect(errors).toEqual([]);
    expect(artifacts).toHaveLength(1);
    expect(results.map(({ fixes }) => fixes?.length)).toEqual([1, 1]);
  });

  it.each([
    ['1.2.3', true],
    ['1.2.3-beta.1+build.5', true],
    ['development', false],
  ])('version %s is semantic: %s', (version, semantic) => {
    expect(logOf([], { version }).tool.driver.semanticVersion !== undefined).toBe(semantic);
  });
});

describe('the schema', () => {
  it.each([
    [{ version: '2.1.0' }],
    [{ version: '2.1.0', runs: [{}] }],
    [{ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, artifacts: [{ location: { uri: 'a b' } }] }] }],
    [{ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, artifacts: [{ location: { uri: 'a:b%' } }] }] }],
  ])('refuses %j', (log) => {
    expect(sarifErrors(log)).not.toEqual([]);
  });
});

describe('artifactUri', () => {
  it.each([
    ['polls/vote.xml', 'polls/vote.xml', true],
    ['./polls/./vote.xml', 'polls/vote.xml', true],
    ['../vote.xml', '../vote.xml', true],
    ['polls\\vote.xml', 'polls/vote.xml', true],
    ['a b/50%/é#1?.xml', 'a%20b/50%25/%C3%A9%231%3F.xml', true],
    ['a:b.xml', 'a%3Ab.xml', true],
    ['<stdin>', '%3Cstdin%3E', true],
    ['\ud800.xml', '%EF%BF%BD.xml', true],
    ['/srv/a b.xml', 'file:///srv/a%20b.xml', false],
    ['C:\\polls\\a b.xml', 'file:///C:/polls/a%20b.xml', false],
    ['\\\\server\\polls\\a.xml', 'file://server/polls/a.xml', false],
  ])('%s is %s', (path, uri, relative) => {
    expect(artifactUri(path)).toEqual({ uri, relative });
    if (relative) expect(new URL(uri, 'file:///root/').protocol).toBe('file:');
  });
});

describe('fingerprints', () => {
  const marks = (text: string, ...words: string[]): string[] =>
    fingerprints(
      new SourceText('a.xml', text),
      words.map((word) =>
        diagnostic({ rule: 'r', code: 'DP2001', severity: 'error', message: 'm', span: spanOf(text, word) }),
      ),
    );

  it('stays when lines move and indentation changes', () => {
    expect(marks('<goto>Mian</goto>', 'Mian')).toEqual(marks('<a>\n\n\t<goto>Mian</goto>\r\n</a>', 'Mian'));
  });

  it('counts places that look alike', () => {
    const [first = '', second = ''] = marks('<a>x</a>\n<a>x</a>', '<a>', '<a>');
    expect(first).toMatch(/^[0-9a-f]{16}:1$/);
    expect(second).toBe(first.replace(/1$/, '2'));
  });

  it('differs by line, and by place in a long line', () => {
    const long = `${'a'.repeat(500)}X${'b'.repeat(500)}Y`;
    expect(new Set([...marks('x\ny', 'x', 'y'), ...marks(long, 'X', 'Y')]).size).toBe(4);
  });
});
