// The options of `dialplan simulate`, as its help says them.

export const SIMULATE_USAGE = `simulate <broadcast> --recipients <people> [options]
       dialplan simulate --merge <pieces> [options]

  The broadcast is a .json request body (with dialplanXml, sounds or message) or a dialplan. People are a .csv table with a
  line of names first, a .json list or .jsonl lines. Nothing is called: time is virtual, people are made of chance.`;

export const SIMULATE_OPTIONS: readonly (readonly [string, string])[] = [
  ['--recipients <file>', 'People to call or text; repeatable. Those of the broadcast itself come first'],
  ['--contacts <file>', 'Contacts that recipients name by contactId; a table like that of people'],
  ['--behavior <file>', 'How people and machines behave (default: grammar/behavior.md)'],
  ['--seed <number>', 'For chance; the same seed gives the same campaign (default: 1)'],
  ['--now <time>', 'When the broadcast is started (default: 2026-01-05T17:00:00Z)'],
  ['--zone <zone>', "The account's time zone (default: America/Los_Angeles)"],
  ['--do-not-contact <file>', 'Numbers that must not be called or texted, a line each; repeatable'],
  ['--scrub-duplicates', 'Turn away numbers that are in the campaign already'],
  ['--strict-numbers', 'Numbers that no numbering plan has are invalid, not only those that are malformed'],
  ['--batch <time=file>', 'People that are added at a time; repeatable'],
  ['--pause <from/until>', 'The broadcast is stopped and started again; repeatable'],
  ['--stop-at <time>', 'The broadcast is stopped for good'],
  ['--price-per-minute <credits>', 'For each minute of a call that has begun (default: 1)'],
  ['--price-per-text <credits>', 'For each part of a text (default: 1)'],
  ['--calls <file>', 'Write a line of JSON for each recipient, as the API returns calls and texts'],
  ['--runs <number>', 'Run it so often with seeds in a row, and give means with 95 % intervals'],
  [
    '--compare <broadcast>',
    'Run a second broadcast for the same people and seeds, and tell the differences (default: 20 runs)',
  ],
  ['--shard <i/n>', 'Run one of up to 16 pieces, and write its counts instead of a report'],
  ['--merge', 'Put pieces together: the same report as of one run'],
  ['--statistics', 'With the text report: the statistics of the API, too'],
  ['--ascii', 'With text: no characters but ASCII'],
  ['--format <format>', 'text, json, csv, html, or counts for dialplan chart --counts (default: text)'],
  ['-o, --output <file>', 'Write the report to a file instead of standard output'],
];

export const SIMULATE_EXAMPLES: readonly string[] = [
  'broadcast.json --recipients people.csv',
  'broadcast.json --recipients people.csv --behavior town.json --format html -o report.html',
  'broadcast.json --recipients people.csv --compare shorter.json --runs 50',
  'broadcast.json --recipients people.csv --shard 1/4 -o piece-1.json',
];

export const FORMATS = ['text', 'json', 'csv', 'html', 'counts'] as const;
export type Format = (typeof FORMATS)[number];

/** Options that say how a campaign is told, not how it is run. */
const TELLING = new Set(['calls', 'merge', 'statistics', 'ascii', 'format', 'output']);

/** Options that say how a campaign is run. */
export function runOptions(): string[] {
  return SIMULATE_OPTIONS.flatMap(([option]) => {
    const name = /--([\w-]+)/.exec(option)?.[1];
    return name === undefined || TELLING.has(name) ? [] : [name];
  });
}
