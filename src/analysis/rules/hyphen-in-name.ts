import type { Tag } from '../../model/dialplan.ts';
import type { Fix, TextEdit } from '../../source/diagnostic.ts';
import { defineRule } from '../rule.ts';
import { type Subject, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'hyphen-in-name',
  code: 'DP2118',
  severity: 'info',
  preset: 'strict',
  summary: 'A name holds a hyphen.',
  why: 'The vendor changed the hyphens in its own examples to underscores. Names with letters, digits and underscores work everywhere, as variable names too.',
  fix: 'Write an underscore, in the name and in the jumps to it.',
  fixable: 'safe',
  wholeFlow: true,
  check(subject, report) {
    for (const [name, tags] of subject.names.declared) {
      const [tag] = tags;
      if (tag?.name === undefined || !name.includes('-')) continue;
      report(valuePlace(tag.name), {
        message: `the name "${name}" holds a hyphen`,
        help: `write "${name.replaceAll('-', '_')}", here and in the jumps to it`,
        fixes: tags.length === 1 ? renaming(subject, tag, name) : [],
      });
    }
  },
});

// The name and all that jumps to it change together, or nothing does.
function renaming(subject: Subject, tag: Tag, name: string): Fix[] {
  const { names, text } = subject;
  const wanted = name.replaceAll('-', '_');
  if (tag.name === undefined || tag.kind === 'record' || names.declared.has(wanted)) return [];
  const { dynamic, misspelt } = subject.once(doubtfulJumps);
  if (dynamic || misspelt.has(name)) return [];
  const places = [
    { start: tag.name.valueStart, end: tag.name.valueEnd },
    ...(names.jumpsTo.get(tag) ?? []).map((jump) => jump.wanted),
  ];
  const edits: TextEdit[] = [];
  for (const { start, end } of places) {
    const written = text.slice(start, end);
    // Written with entities, comments or CDATA: not to be edited letter by letter.
    if (written.trim() !== name) return [];
    for (let at = written.indexOf('-'); at >= 0; at = written.indexOf('-', at + 1)) {
      edits.push({ span: { start: start + at, end: start + at + 1 }, text: '_' });
    }
  }
  return [{ title: `rename it to ${wanted}`, safety: 'safe', edits }];
}

// Jumps that may mean a name without saying it: nothing they may mean is renamed.
function doubtfulJumps({ names }: Subject): { dynamic: boolean; misspelt: ReadonlySet<string | undefined> } {
  return {
    dynamic: names.jumps.some((jump) => jump.dynamic),
    misspelt: new Set(names.jumps.map((jump) => jump.suggestion)),
  };
}
