// How the process ends: exit codes, wrong usage, broken pipes, and our own bugs.

import { writeReason } from './reasons.ts';

export const ExitCode = {
  fine: 0,
  /** The input has findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, or a file that cannot be read. */
  usage: 2,
  bug: 3,
} as const;

/** Something the user asked for that cannot be done; printed as one sentence and a way out. */
export class UsageError extends Error {
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}

/** Says on standard error what cannot be done, with the way out. */
export function tellUsage({ message, help }: UsageError): void {
  process.stderr.write(`dialplan: ${message}\n${help === undefined ? '' : `  ${help}\n`}`);
}

/** `dialplan ... | head` closes our output early; that is no error. Output that cannot be written is one. */
export function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      // Where standard error itself is the one that fails, nobody can be told.
      if (stream === process.stdout) process.stderr.write(`dialplan: cannot write the report: ${writeReason(error)}\n`);
      process.exit(ExitCode.usage);
    });
  }
}

/** Says that the fault is ours. The stack is printed only when asked for. */
export function reportBug(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `dialplan: this is a bug in dialplan, not in your files: ${message}\n  Please report it with the file that caused it. DIALPLAN_DEBUG=1 shows where it happened.\n`,
  );
  if (process.env['DIALPLAN_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
