#!/usr/bin/env node
// The command line: hands over to the command that is asked for, and says what is wrong with what was typed.

import { enableCompileCache } from 'node:module';
import { nearestName } from '../source/nearest-name.ts';
import { asWritten, dashed, protect } from './arguments.ts';
import { commandLine } from './commands.ts';
import { ExitCode, reportBug, tellUsage, UsageError, watchOutput } from './process-ends.ts';

type CommandLine = ReturnType<typeof commandLine>;

async function main(argv: readonly string[]): Promise<number> {
  let running: Promise<number> | undefined;
  const cli = commandLine(argv, (promise) => {
    running = promise;
  });
  try {
    cli.parse(argv.map(protect), { run: false });
    if (cli.options.help === true || cli.options.version === true) return ExitCode.fine;
    if (cli.matchedCommand === undefined) return unknownCommand(cli);
    cli.runMatchedCommand();
  } catch (error) {
    // cac throws for options it does not know and values that are missing.
    if (error instanceof Error && error.name === 'CACError') throw wrongOption(error.message, cli.matchedCommand);
    throw error;
  }
  return (await running) ?? ExitCode.fine;
}

function wrongOption(complaint: string, command: CommandLine['matchedCommand']): UsageError {
  const help = command === undefined ? 'see `dialplan --help`' : `see \`dialplan ${command.name} --help\``;
  const [, extra] = /^Unused args: (.*)$/.exec(complaint.replaceAll('`', '"')) ?? [];
  if (extra !== undefined) return new UsageError(`one file is enough: ${asWritten(extra)} is too many`, help);
  const unknown = /^Unknown option `(-+)([^`]+)`/.exec(complaint);
  if (unknown === null) return new UsageError(complaint.replaceAll('`', '"'), help);
  const [, dashes = '', name = ''] = unknown;
  const written = dashed(name);
  const known = command?.options.flatMap((option) => option.rawName.match(/(?<=--)[\w-]+/g) ?? []) ?? [];
  const near = nearestName(written, known);
  return new UsageError(
    `there is no option "${dashes}${written}"`,
    near === undefined ? help : `did you mean "--${near}"?`,
  );
}

function unknownCommand(cli: CommandLine): number {
  const [name] = cli.args;
  if (name === undefined || name === 'help') {
    cli.outputHelp();
    return name === undefined ? ExitCode.usage : ExitCode.fine;
  }
  const near = nearestName(
    name,
    cli.commands.map((command) => command.name),
  );
  throw new UsageError(
    `there is no command "${name}"`,
    near === undefined ? 'see `dialplan --help`' : `did you mean "dialplan ${near}"?`,
  );
}

// Half of a cold start is reading our own code; Node keeps it compiled between runs, in a folder of its own.
enableCompileCache();
watchOutput();
main(process.argv).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      tellUsage(error);
      process.exitCode = ExitCode.usage;
    } else {
      reportBug(error);
      process.exitCode = ExitCode.bug;
    }
  },
);
