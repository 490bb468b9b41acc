// Calls that never end when nobody does anything: a menu that silence leads back to, a transfer tried again and again.

import type { DecisionGraph, MomentId, Passage } from './decision-graph.ts';
import { OVER } from './decision-graph.ts';

/** The ways round, each by one moment on it that every call in it comes to. */
export function endlessRounds(graph: DecisionGraph): ReadonlyMap<MomentId, readonly Passage[]> {
  const rounds = new Map<MomentId, readonly Passage[]>();
  const walkOf = new Int32Array(graph.moments.length).fill(-1);
  for (const { id } of graph.moments) {
    let at = id;
    while (at !== OVER && walkOf[at] === -1) {
      walkOf[at] = id;
      at = leftAlone(graph, at)?.to ?? OVER;
    }
    // A walk that comes upon itself is in a round; one that comes upon an earlier walk goes on as that did.
    if (at !== OVER && walkOf[at] === id) rounds.set(at, roundFrom(graph, at));
  }
  return rounds;
}

function roundFrom(graph: DecisionGraph, start: MomentId): Passage[] {
  const round: Passage[] = [];
  for (let at = start; round.length === 0 || at !== start; ) {
    const passage = leftAlone(graph, at) as Passage;
    round.push(passage);
    at = passage.to;
  }
  return round;
}

/** What happens at a moment of which a script says nothing more. */
function leftAlone({ passages }: DecisionGraph, moment: MomentId): Passage | undefined {
  return passages[moment]?.find(({ choice: { words } }) => LEFT_ALONE.has(words));
}

/** Time passes; no key is pressed; somebody takes the transfer; a server answers nothing. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['', 'silence', 'answered', '200']);
