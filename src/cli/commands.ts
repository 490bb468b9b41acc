// The commands there are, with their options and help. What each does is in a file of its own, loaded when it is run.

import { type CAC, type Command, cac } from 'cac';
import { operands } from './arguments.ts';
import { CALL_OPTIONS } from './call-options.ts';
import { SIMULATE_EXAMPLES, SIMULATE_OPTIONS, SIMULATE_USAGE } from './simulate/simulate-options.ts';
import { VERSION } from './version.ts';

type Given = Record<string, unknown>;

/** What a command does with its words and options; the exit code. */
type Run = (words: readonly string[], given: Given) => number | Promise<number>;

const COLOURED = true;

/** The parser, told of every command. `run` is given what the command that is asked for comes to. */
export function commandLine(argv: readonly string[], run: (running: Promise<number>) => void): CAC {
  const cli = cac('dialplan');
  const define = (
    usage: string,
    what: string,
    options: (command: Command) => void,
    load: () => Promise<Run>,
    isColoured = false,
  ): void => {
    const command = cli.command(usage, what);
    // The options of a command that is not run would only cost time; the list of commands needs none of them.
    if (!argv.includes(command.name)) return;
    options(command);
    if (isColoured)
      command
        .option('--color', 'Colour the output (default: when it goes to a terminal and NO_COLOR is not set)')
        .option('--no-color', 'Do not colour the output');
    command.action((words: string | string[] | undefined, given: Given) => {
      const list = words === undefined ? [] : [words].flat();
      run(load().then((does) => does(operands(list, given), given)));
    });
  };
  define(
    'lint [...paths]',
    'Check dialplans and request bodies: files, folders, globs, or - for standard input',
    (command) => {
      command
        .usage(
          'lint [...paths] [options]\n\n  Reads .xml dialplans and .json request bodies: broadcasts of calls and texts, batches, recipients, schedules.',
        )
        .option('--preset <preset>', 'correctness, recommended or strict (default: recommended)')
        .option('--rule <id=severity>', 'Set one rule to error, warning, info or off; repeatable')
        .option('--direction <direction>', 'Who starts the calls: inbound or outbound')
        .option('--format <format>', 'text, json, sarif, github, junit or checkstyle (default: text)')
        .option('-o, --output <file>', 'Write the report to a file instead of standard output')
        .option(
          '--fail-on <severity>',
          'Exit with 1 from this severity on: error, warning, info or never (default: error)',
        )
        .option('--fix', 'Apply the safe fixes to the files')
        .option('--diff', 'Print the safe fixes as a patch and change nothing')
        .option('--config <file>', 'Use this configuration, or "none", instead of the nearest dialplan.config.json')
        .option('--stdin-path <path>', 'The name to print for standard input, and to tell XML from JSON by')
        .option('--quiet', 'Print errors only, and no summary')
        .example('  dialplan lint poll.xml')
        .example('  dialplan lint campaigns/ --format sarif -o lint.sarif')
        .example('  dialplan lint broadcast.json --fix')
        .example('  cat poll.xml | dialplan lint -');
    },
    () => import('./lint.ts').then(({ lintCommand }) => lintCommand),
    COLOURED,
  );
  define(
    'explain [...rules]',
    "Print a rule's page; without a rule, the list of rules",
    (command) => {
      command.example('  dialplan explain goto-unresolved').example('  dialplan explain DP4051');
    },
    () => import('./explain.ts').then(({ explainCommand }) => explainCommand),
  );
  define(
    'call [file]',
    'Run one scripted call and print what happens',
    (call) => {
      call
        .usage(
          'call <file> --keys "1 3" [options]\n\n  The file is a dialplan, a .json request body with a dialplanXml or sounds, or - for standard input.\n  Each group of keys is spent by one menu that waits, and so is silence; when they run out, the caller is silent.',
        )
        .option(
          '--keys <acts>',
          'What the caller does: digits such as 1 or 12345#, silence, hangup; blanks between them',
        )
        .option('--transfer <result>', 'answered (default), busy, refused or no-answer; repeatable, in order')
        .option(
          '--http <answer>',
          'What a server answers: 200:BODY, 503, failed:WHY (default: 200); repeatable, in order',
        );
      for (const [option, help] of CALL_OPTIONS) call.option(option, help);
      call
        .option('--max-steps <number>', 'Stop a call that runs more tags than this, up to 1000000 (default: 10000)')
        .option('--format <format>', 'text, json or jsonl (default: text)')
        .option('-o, --output <file>', 'Write the call to a file instead of standard output')
        .option('--quiet', 'Say nothing of acts that were left over')
        .example('  dialplan call poll.xml --keys "1 3"')
        .example('  dialplan call poll.xml --answered-by machine')
        .example('  dialplan call office.xml --keys "0" --transfer busy --format json');
    },
    () => import('./call.ts').then(({ callCommand }) => callCommand),
    COLOURED,
  );
  define(
    'test [...paths]',
    'Replay .call scripts and compare: files, folders or globs (default: this folder)',
    (command) => {
      command
        .usage(
          'test [...paths] [options]\n\n  A dialplan stands for the scripts in its folder. grammar/call-scripts.md says what they may say.',
        )
        .option('--update', 'Write the transcripts of calls that went another way, or were never recorded')
        .option('--format <format>', 'text, tap, junit or json (default: text)')
        .option('-o, --output <file>', 'Write the report to a file instead of standard output')
        .option('--coverage [format]', 'What the calls came to and what not: text, lcov or json (default: text)')
        .option('--coverage-output <file>', 'Write the coverage to a file instead of standard output')
        .option('--min-coverage <percent>', 'Exit with 1 when less of the tags, or of the branches, is covered')
        .option('--watch', 'Run again when a script or a dialplan changes')
        .option('--quiet', 'Print only what is wrong, and the summary')
        .example('  dialplan test')
        .example('  dialplan test campaigns/ --coverage --min-coverage 90')
        .example('  dialplan test poll.call --update');
    },
    () => import('./test.ts').then(({ testCommand }) => testCommand),
    COLOURED,
  );
  define(
    'walk [file]',
    'Walk through a call: press keys, step back, try the other way',
    (walk) => {
      walk.usage(
        'walk <file> [options]\n\n  The file is a dialplan, or a .json request body with a dialplanXml or sounds. Full screen in a terminal;\n  questions and answers in a pipe. ? shows the keys.',
      );
      for (const [option, help] of CALL_OPTIONS) walk.option(option, help);
      walk
        .option('--real-time', 'Prompts and waits last as long as they would (default: they are over at once)')
        .option('--speak', 'Read prompts aloud with espeak-ng or say')
        .option('--watch', 'Read the file again when it changes, and keep the place')
        .option('--script <file>', 'Begin with this .call script, of this plan, walked to its end')
        .option('--save <file>', 'Where w saves the walk (default: a new .call file beside the dialplan)')
        .option('--plain', 'Questions and answers in lines, also in a terminal')
        .option('--color', 'Colour the screen (default: when NO_COLOR is not set)')
        .option('--no-color', 'Do not colour the screen')
        .example('  dialplan walk poll.xml')
        .example('  dialplan walk poll.xml --answered-by live --real-time --speak')
        .example('  printf "live\\n1\\n" | dialplan walk poll.xml');
    },
    () => import('./walk.ts').then(({ walkCommand }) => walkCommand),
  );
  define(
    'paths [file]',
    'List every distinct call, shortest first; each has been run',
    (paths) => {
      paths
        .usage(
          'paths <file> [options]\n\n  The file is a dialplan, a .json request body with a dialplanXml or sounds, or - for standard input.\n  Keys are classes: a range of ten digits is one call. The clock, the contact, servers and transfers are varied where\n  they decide; what an option states is not.',
        )
        .option('--suite', 'Only a small set of calls that takes every way, with the number below which there is none')
        .option('--to <name>', 'Only calls that come to the tag of this name, up to there')
        .option('--from <name>', 'Start at the tag of this name')
        .option('--max <number>', 'List no more calls than this (default: 1000)')
        .option('--loops <number>', 'How often a call may come back to where it was before (default: 1)')
        .option('--format <format>', 'text, json or call (default: text)')
        .option('-o, --output <path>', 'Write to a file; with --format call a script each into this folder');
      for (const [option, help] of CALL_OPTIONS)
        if (!option.startsWith('--at ')) paths.option(option, help.replace(/ \(default: (?:now|1)\)/, ''));
      paths
        .example('  dialplan paths poll.xml')
        .example('  dialplan paths poll.xml --suite --format call -o tests/')
        .example('  dialplan paths office.xml --to Voicemail --max 3');
    },
    () => import('./paths.ts').then(({ pathsCommand }) => pathsCommand),
    COLOURED,
  );
  define(
    'simulate [...files]',
    'Rehearse a whole broadcast, voice, IVR or text, for a list of people',
    (simulate) => {
      simulate.usage(SIMULATE_USAGE);
      for (const [option, help] of SIMULATE_OPTIONS) simulate.option(option, help);
      for (const example of SIMULATE_EXAMPLES) simulate.example(`  dialplan simulate ${example}`);
    },
    () => import('./simulate/simulate.ts').then(({ simulateCommand }) => simulateCommand),
    COLOURED,
  );
  define(
    'check [...paths]',
    'Prove what must hold in every call, or show the shortest call that breaks it',
    (check) => {
      check
        .usage(
          'check <paths> --property "never ..." [options]\n\n  never FACT, always FACT, eventually FACT within 20 s, FACT before FACT, can FACT within 2 menus;\n  "when live:" or "when machine:" in front. FACT is what a .call script expects, such as stash Vote,\n  say "thank you", transfer; or at NAME, for a tag.',
        )
        .option('--property <text>', 'What must hold; repeatable. Those of dialplan.config.json are checked too')
        .option('--save <folder>', 'Write the calls that break a property as .call scripts')
        .option('--config <file>', 'Use this configuration, or "none", instead of the nearest dialplan.config.json')
        .option('--format <format>', 'text or json (default: text)')
        .option('-o, --output <file>', 'Write the verdicts to a file instead of standard output');
      for (const [option, help] of CALL_OPTIONS) check.option(option, help.replace(/ \(default: (?:now|1)\)/, ''));
      check
        .option('--quiet', 'Print only plans of which a property is broken')
        .example('  dialplan check poll.xml --property "when machine: never at Question"')
        .example('  dialplan check poll.xml --property "can dnc within 2 menus" --save broken/');
    },
    () => import('./check.ts').then(({ checkCommand }) => checkCommand),
    COLOURED,
  );
  define(
    'chart [file]',
    'Draw the flow of the calls: Mermaid, DOT, SVG, HTML, text or JSON',
    (chart) => {
      chart
        .usage(
          'chart <file> [options]\n\n  The file is a dialplan, a .json request body with a dialplanXml or sounds, or - for standard input.\n  The name given with -o says the format, unless --format does.',
        )
        .option('--format <format>', 'mermaid, dot, svg, html, text or json (default: mermaid)')
        .option('-o, --output <file>', 'Write the drawing to a file instead of standard output')
        .option('--width <columns>', 'For text: columns, 40 to 10000 (default: those of the terminal, or 80)')
        .option('--ascii', 'For text: no characters but ASCII')
        .option('--theme <theme>', "For svg and html: light, dark or auto (default: auto, the reader's)")
        .option('--no-findings', 'No badges of what lint finds')
        .option('--config <file>', 'Use this configuration for the findings, or "none"')
        .option('--keys <acts>', 'Draw one call over it: what the caller does, as for `dialplan call`')
        .option('--calls <path>', 'Draw the calls of .call scripts over it: files, folders; repeatable')
        .option('--paths', 'Draw the fewest calls that take every way over it')
        .option('--counts <file>', 'Draw numbers of calls over it: what `dialplan test --coverage json` prints');
      for (const [option, help] of CALL_OPTIONS) chart.option(option, `With --keys: ${help}`);
      chart
        .option('--color', 'Colour text (default: when it goes to a terminal and NO_COLOR is not set)')
        .option('--no-color', 'Do not colour text')
        .example('  dialplan chart poll.xml > poll.mmd')
        .example('  dialplan chart poll.xml -o poll.svg')
        .example('  dialplan chart poll.xml --format text --keys "1 3"');
    },
    () => import('./chart.ts').then(({ chartCommand }) => chartCommand),
  );
  define(
    'compile [file]',
    'Print the flow of the calls as JSON: every tag, and every way on from it',
    (command) => {
      command
        .usage(
          'compile <file> [options]\n\n  The file is a dialplan, a .json request body with a dialplanXml or sounds, or - for standard input.\n  grammar/flow-graph.schema.json says what is printed.',
        )
        .option('--compact', 'On one line, without blanks')
        .option('-o, --output <file>', 'Write the flow to a file instead of standard output')
        .example('  dialplan compile poll.xml')
        .example('  dialplan compile poll.xml --compact -o poll.flow.json');
    },
    () => import('./compile.ts').then(({ compileCommand }) => compileCommand),
  );
  define(
    'diff [...files]',
    'What differs between two dialplans, by tags, not by lines',
    (command) => {
      command
        .usage(
          'diff <old> <new> [options]\n\n  Either file may be - for standard input. The name given with -o says the format, unless --format does.\n  Exits with 0 when no tag differs, 1 when one does or a file is empty, no dialplan or has errors in its XML, and 2\n  when a file cannot be read. /dev/null is no file: all tags of the other one came, or went. Takes what git hands to\n  an external diff command, too, and then exits with 0.',
        )
        .option('--format <format>', 'text, json, markdown, or a chart: mermaid, dot, svg or html (default: text)')
        .option('-o, --output <file>', 'Write the comparison to a file instead of standard output')
        .option('--quiet', 'Print no comparison: only the exit code tells')
        .example('  dialplan diff old.xml new.xml')
        .example('  git show HEAD:poll.xml | dialplan diff - poll.xml')
        .example("  git difftool --no-prompt --extcmd 'npx dialplan diff'");
    },
    () => import('./diff.ts').then(({ diffCommand }) => diffCommand),
    COLOURED,
  );
  // The parser states "default: true" for every --no- option, which reads as its opposite.
  cli.help((sections) =>
    sections.map((section) => ({ ...section, body: section.body.replaceAll(' (default: true)', '') })),
  );
  cli.version(VERSION, '-v, --version');
  return cli;
}
