// The options that say what a rehearsed call is, for the argument parser. Shared by call and walk; read in read-call-setup.ts.

/** For the argument parser: the option as it is written, and what help says of it. */
export const CALL_OPTIONS: readonly (readonly [option: string, help: string])[] = [
  ['--answered-by <who>', 'Who answers: live or machine'],
  ['--direction <direction>', 'inbound or outbound (default: outbound when the plan asks who answers)'],
  ['--contact <file>', "The contact's fields, as a JSON object: firstName, A, B, ..."],
  ['--set <name=value>', 'Set a variable, a contact.field or a call.fact before the call; repeatable'],
  ['--now <time>', 'The moment the call begins, such as 2026-11-22T15:00:00Z (default: now)'],
  ['--seed <number>', 'For Math.random in expressions (default: 1)'],
  ['--at <name>', 'Start at the tag of this name'],
];
