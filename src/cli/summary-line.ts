// The line under a text report.

import { type FileReport, summarize } from '../presentation/report/file-report.ts';

/** What a run says last. */
export function summaryLine(reports: readonly FileReport[], fixed: number, skipped: number): string {
  const { files, errors, warnings, infos } = summarize(reports);
  const counted = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'info')].filter(
    (part) => part !== undefined,
  );
  const found = counted.length === 0 ? 'nothing found' : counted.join(', ');
  const extras = [
    fixed > 0 ? `${count(fixed, 'fix', 'fixes')} applied` : undefined,
    skipped > 0 ? `${skipped} skipped` : undefined,
  ];
  return [
    `${count(files, 'file') ?? 'no file'} checked: ${found}`,
    ...extras.filter((part) => part !== undefined),
  ].join('; ');
}

function count(number: number, one: string, many = `${one}s`): string | undefined {
  return number === 0 ? undefined : `${number} ${number === 1 ? one : many}`;
}
