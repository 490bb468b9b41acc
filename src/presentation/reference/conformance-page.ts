// The conformance report as a Markdown page: which line of the semantics, and which tag, is held by how much.

/** One small call that the engine must get right. */
export interface ConformanceFacts {
  /** `Q14`, `R3`, or a tag. */
  readonly subject: string;
  readonly title: string;
  readonly assertions: number;
}

/** The page. `questions`: what each line of semantics.md asks, by its id. */
export function conformancePage(cases: readonly ConformanceFacts[], questions: ReadonlyMap<string, string>): string {
  const subjects = Map.groupBy(cases, ({ subject }) => subject);
  const isLine = (subject: string): boolean => questions.has(subject);
  const lines = [...subjects].filter(([subject]) => isLine(subject));
  const tags = [...subjects].filter(([subject]) => !isLine(subject));
  return `${[
    '# Conformance',
    '',
    `What the engine does in ${cases.length} small calls, held against ${total(cases)} expectations. Each belongs to a line of [semantics.md](semantics.md) or to a tag of [tags.md](tags.md). Made by \`npm run docs\` from [test/conformance](../test/conformance); \`npm test\` runs them.`,
    '',
    '## By line of the semantics',
    '',
    ...table(['line', 'question'], lines, (subject) => [subject, questions.get(subject) ?? '']),
    '',
    '## By tag',
    '',
    ...table(['tag'], tags, (subject) => [`\`${subject}\``]),
    '',
    '## The cases',
    ...[...subjects].flatMap(([subject, own]) => [
      '',
      `### ${subject}`,
      '',
      ...own.map(({ title, assertions }) => `- ${title} (${assertions})`),
    ]),
  ].join('\n')}\n`;
}

function total(cases: readonly ConformanceFacts[]): number {
  return cases.reduce((sum, { assertions }) => sum + assertions, 0);
}

function table(
  heads: readonly string[],
  subjects: readonly (readonly [string, readonly ConformanceFacts[]])[],
  cells: (subject: string) => readonly string[],
): string[] {
  const all = [...heads, 'cases', 'expectations'];
  return [
    `| ${all.join(' | ')} |`,
    `| ${all.map(() => '---').join(' | ')} |`,
    ...subjects.map(([subject, cases]) => `| ${[...cells(subject), cases.length, total(cases)].join(' | ')} |`),
  ];
}
