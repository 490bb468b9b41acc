// `dialplan explain`: a rule's page in the terminal, or the list of rules.

import { RULES } from '../analysis/rules/index.ts';
import { explainRule } from '../presentation/reference/rule-page.ts';
import { knownRule } from './known-rule.ts';
import { ExitCode } from './process-ends.ts';

/** Runs the command; the exit code. */
export function explainCommand(names: readonly string[]): number {
  process.stdout.write(names.length === 0 ? ruleList() : names.map((name) => explainRule(knownRule(name))).join('\n'));
  return ExitCode.fine;
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
