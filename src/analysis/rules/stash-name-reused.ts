import { enclosing, type Menu, type Stash } from '../../model/dialplan.ts';
import { reachable } from '../reach.ts';
import { defineRule } from '../rule.ts';
import { type Subject, valuePlace } from '../subject.ts';
import { stashesByName } from '../variable-readings.ts';

// Each column costs a walk over the flow.
const MOST_EDGES = 300_000;

export default defineRule({
  id: 'stash-name-reused',
  code: 'DP3091',
  severity: 'info',
  preset: 'recommended',
  summary: 'Two questions of one call write their answers to the same column.',
  why: 'The report has one column for both questions, so nobody can tell which one was answered, or an answer is lost.',
  fix: 'Give each question a column of its own.',
  wholeFlow: true,
  check(subject, report) {
    let walks = Number.POSITIVE_INFINITY;
    for (const [column, stashes] of stashesByName(subject)) {
      if (column === '' || column.includes('${') || stashes.length < 2) continue;
      const questions = questionsOf(stashes);
      const [first, second] = questions;
      if (first === undefined || second === undefined) continue;
      if (walks === Number.POSITIVE_INFINITY) walks = MOST_EDGES / (subject.flow.edges.length + 1);
      if (walks-- <= 0) break;
      const after = reachable(
        subject.flowIndex,
        first.stashes.flatMap((stash) => nodesAfter(subject, stash)),
      );
      const later = questions.slice(1).find(({ stashes: [stash] }) => stash !== undefined && after[stash.index] === 1);
      const [again] = later?.stashes ?? [];
      const [before] = first.stashes;
      if (again?.varname === undefined || before?.varname === undefined) continue;
      report(valuePlace(again.varname), {
        message: `another question has written its answer to "${column}" before`,
        help: 'give each question a column of its own',
        related: [{ span: valuePlace(before.varname), message: 'written here first' }],
      });
    }
  },
});

interface Question {
  readonly menu: Menu;
  readonly stashes: readonly Stash[];
}

// A menu asks for a column when at least two of its answers go there, or the key itself does. Progress marks do not count.
function questionsOf(stashes: readonly Stash[]): Question[] {
  const byMenu = Map.groupBy(stashes, (stash) => enclosing(stash, 'keypress')?.parent);
  return [...byMenu].flatMap(([menu, own]) => {
    if (menu?.kind !== 'menu') return [];
    const branches = new Set(own.map((stash) => enclosing(stash, 'keypress')));
    const isQuestion = branches.size > 1 || own.some(({ content }) => content.value.includes('${call.lastinput}'));
    return isQuestion ? [{ menu, stashes: own }] : [];
  });
}

function nodesAfter({ flowIndex }: Subject, { index }: Stash): number[] {
  return flowIndex.edgesFrom(index).map(({ to }) => to);
}
