#!/usr/bin/env node
// The command line: names the commands and hands over. Each command's code is loaded only when it is run.

import { enableCompileCache } from 'node:module';
import { type Command, cac } from 'cac';
import { nearestName } from '../source/nearest-name.ts';
import { operands, protect } from './arguments.ts';
import { ExitCode, reportBug, UsageError, watchOutput } from './process-ends.ts';
import { VERSION } from './version.ts';

const COMMANDS = ['lint', 'explain'];

async function main(argv: readonly string[]): Promise<number> {
  const cli = cac('dialplan');
  let running: Promise<number> | undefined;
  cli
    .command('lint [...paths]', 'Check dialplans: files, folders, globs, or - for standard input')
    .usage('lint [...paths] [options]\n\n  Reads .xml files and .json request bodies that hold a dialplanXml.')
    .option('--preset <preset>', 'correctness, recommended or strict (default: recommended)')
    .option('--rule <id=severity>', 'Set one rule to error, warning, info or off; repeatable')
    .option('--direction <direction>', 'Who starts the calls: inbound or outbound')
    .option('--format <format>', 'text, json, sarif, github, junit or checkstyle (default: text)')
    .option('-o, --output <file>', 'Write the report to a file instead of standard output')
    .option('--fail-on <severity>', 'Exit with 1 from this severity on: error, warning, info or never (default: error)')
    .option('--fix', 'Apply the safe fixes to the files')
    .option('--diff', 'Print the safe fixes as a patch and change nothing')
    .option('--config <file>', 'Use this configuration, or "none", instead of the nearest dialplan.config.json')
    .option('--stdin-path <path>', 'The name to print for standard input, and to tell XML from JSON by')
    .option('--quiet', 'Print errors only, and no summary')
    .option('--color', 'Colour the output (default: when it goes to a terminal and NO_COLOR is not set)')
    .option('--no-color', 'Do not colour the output')
    .example('  dialplan lint poll.xml')
    .example('  dialplan lint campaigns/ --format sarif -o lint.sarif')
    .example('  dialplan lint broadcast.json --fix')
    .example('  cat poll.xml | dialplan lint -')
    .action((paths: string[], options: Record<string, unknown>) => {
      running = import('./lint.ts').then(({ lintCommand }) => lintCommand(operands(paths, options), options));
    });
  cli
    .command('explain [...rules]', "Print a rule's page; without a rule, the list of rules")
    .example('  dialplan explain goto-unresolved')
    .example('  dialplan explain DP4051')
    .action((rules: string[], options: Record<string, unknown>) => {
      running = import('./explain.ts').then(({ explainCommand }) => explainCommand(operands(rules, options)));
    });
  // The parser states "default: true" for every --no- option, which reads as its opposite.
  cli.help((sections) =>
    sections.map((section) => ({ ...section, body: section.body.replaceAll(' (default: true)', '') })),
  );
  cli.version(VERSION, '-v, --version');
  try {
    cli.parse(argv.map(protect), { run: false });
    if (cli.options.help === true || cli.options.version === true) return ExitCode.fine;
    if (cli.matchedCommand === undefined) return unknownCommand(cli.args[0], () => cli.outputHelp());
    cli.runMatchedCommand();
  } catch (error) {
    // cac throws for options it does not know and values that are missing.
    if (error instanceof Error && error.name === 'CACError') throw wrongOption(error.message, cli.matchedCommand);
    throw error;
  }
  return (await running) ?? ExitCode.fine;
}

function wrongOption(complaint: string, command: Command | undefined): UsageError {
  const help = command === undefined ? 'see `dialplan --help`' : `see \`dialplan ${command.name} --help\``;
  const unknown = /^Unknown option `(-+)([^`]+)`/.exec(complaint);
  if (unknown === null) return new UsageError(complaint.replaceAll('`', '"'), help);
  const [, dashes = '', name = ''] = unknown;
  const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const known = command?.options.flatMap((option) => option.rawName.match(/(?<=--)[\w-]+/g) ?? []) ?? [];
  const near = nearestName(dashed, known);
  return new UsageError(
    `there is no option "${dashes}${dashed}"`,
    near === undefined ? help : `did you mean "--${near}"?`,
  );
}

function unknownCommand(name: string | undefined, help: () => void): number {
  if (name === undefined || name === 'help') {
    help();
    return name === undefined ? ExitCode.usage : ExitCode.fine;
  }
  const near = nearestName(name, COMMANDS);
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
      process.stderr.write(`dialplan: ${error.message}\n${error.help === undefined ? '' : `  ${error.help}\n`}`);
      process.exitCode = ExitCode.usage;
    } else {
      reportBug(error);
      process.exitCode = ExitCode.bug;
    }
  },
);
