// `dialplan explain`: a rule's page in the terminal, or the list of rules.

import { RULES, ruleNamed } from '../analysis/rules/index.ts';
import { explainRule } from '../presentation/reference/rule-page.ts';
import { nearestName } from '../source/nearest-name.ts';
import { ExitCode, UsageError } from './process-ends.ts';

/** Runs the command; the exit code. */
export function explainCommand(names: readonly string[]): number {
  process.stdout.write(names.length === 0 ? ruleList() : names.map((name) => pageOf(name)).join('\n'));
  return ExitCode.fine;
}

function pageOf(name: string): string {
  const rule = ruleNamed(name) ?? ruleNamed(name.toLowerCase()) ?? ruleNamed(name.toUpperCase());
  if (rule !== undefined) return explainRule(rule);
  const near = nearestName(
    name,
    RULES.map(({ id }) => id),
  );
  throw new UsageError(
    `no rule is named "${name}"`,
    near === undefined ? '`dialplan explain` lists the rules' : `did you mean "${near}"?`,
  );
}

function ruleList(): string {
  const widest = Math.max(...RULES.map(({ id }) => id.length));
  const rows = RULES.map(({ id, code, severity, preset, fixable }) =>
    [code, id.padEnd(widest), severity.padEnd(7), preset.padEnd(11), fixable === 'safe' ? 'fixable' : '']
      .join('  ')
      .trimEnd(),
  );
  return `${rows.join('\n')}\n`;
}
