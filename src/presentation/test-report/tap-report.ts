// `dialplan test` in the Test Anything Protocol, version 14: https://testanything.org/tap-version-14-specification.html

import { plain } from '../report/paint.ts';
import { formatDiagnostic } from '../report/text-report.ts';
import { failureLines } from './failure-text.ts';
import { callName, isPassed, type TestedCall, type TestedFile } from './tested-file.ts';

export function tapReport(files: readonly TestedFile[]): string {
  const points = files.flatMap((file) => [
    ...(file.diagnostics.length > 0 ? [brokenPoint(file)] : []),
    ...file.calls.map((call) => callPoint(file, call)),
  ]);
  const lines = points.map(({ isOk, name, why }, i) => {
    const line = `${isOk ? 'ok' : 'not ok'} ${i + 1} - ${escaped(name)}`;
    return why === undefined ? line : `${line}\n  ---\n  message: ${JSON.stringify(why)}\n  ...`;
  });
  return ['TAP version 14', `1..${points.length}`, ...lines, ''].join('\n');
}

interface Point {
  readonly isOk: boolean;
  readonly name: string;
  readonly why: string | undefined;
}

function brokenPoint({ source, diagnostics }: TestedFile): Point {
  const why = diagnostics.map((finding) => formatDiagnostic(source, finding, plain)).join('\n');
  return { isOk: false, name: source.path, why };
}

function callPoint(file: TestedFile, call: TestedCall): Point {
  const isOk = isPassed(call);
  return { isOk, name: callName(file, call), why: isOk ? undefined : failureLines(file, call, plain).join('\n') };
}

// "#" begins a directive, and a line is a line.
function escaped(name: string): string {
  return name.replace(/[\\#]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
