// Which of some things kept their order: as many as possible, so that one thing that changed place is one move.

/**
 * The places of a longest rising run in `numbers`, all different. Among runs of the same length the one with the
 * largest sum of `weights`, whole numbers, is taken: what is said to have moved is then small rather than large.
 */
export function longestRun(numbers: readonly number[], weights: readonly number[]): number[] {
  const count = numbers.length;
  const ranks = ranksOf(numbers);
  // Each member counts for more than all weights together, so that length comes first.
  const member = weights.reduce((sum, weight) => sum + weight, 1);
  const best = new Float64Array(count);
  const before = new Int32Array(count).fill(-1);
  // A Fenwick tree over ranks: where the best run ends among the numbers up to a rank.
  const tree = new Int32Array(count + 1).fill(-1);
  let last = -1;
  for (let i = 0; i < count; i++) {
    const rank = ranks[i] as number;
    let previous = -1;
    for (let at = rank; at > 0; at -= at & -at) previous = better(best, previous, tree[at] as number);
    before[i] = previous;
    best[i] = member + (weights[i] as number) + (previous < 0 ? 0 : (best[previous] as number));
    for (let at = rank + 1; at <= count; at += at & -at) tree[at] = better(best, tree[at] as number, i);
    last = better(best, last, i);
  }
  const run: number[] = [];
  for (let i = last; i >= 0; i = before[i] as number) run.push(i);
  return run.reverse();
}

function better(best: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  return b >= 0 && (best[b] as number) > (best[a] as number) ? b : a;
}

function ranksOf(numbers: readonly number[]): Int32Array {
  const ranks = new Int32Array(numbers.length);
  const places = numbers.map((_number, i) => i).sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
  for (const [rank, place] of places.entries()) ranks[place] = rank;
  return ranks;
}
