// Where lines begin and end on the sides of boxes: right above or below where they lead, if that is within the box, in
// order and apart from each other.

/** Ends of lines on one side must be this far apart where there is room. */
const APART = 16;

/**
 * Places ends on a side of a box. `wishes`: where each would like to be, in the order in which they must stand; `low` and
 * `high`: where the side begins and ends. Nearest to the wishes, in order, apart.
 */
export function spreadEnds(wishes: readonly number[], low: number, high: number): number[] {
  const count = wishes.length;
  if (count === 1) return [Math.min(high, Math.max(low, wishes[0] as number))];
  const apart = Math.min(APART, (high - low) / Math.max(1, count - 1));
  // Minus their number times the distance, ends in order and apart are numbers that do not fall.
  const groups: { sum: number; size: number }[] = [];
  wishes.forEach((wish, i) => {
    const ceiling = high - (count - 1 - i) * apart;
    const floor = low + i * apart;
    let group = { sum: Math.min(ceiling, Math.max(floor, wish)) - i * apart, size: 1 };
    for (
      let last = groups.at(-1);
      last !== undefined && last.sum / last.size > group.sum / group.size;
      last = groups.at(-1)
    ) {
      groups.pop();
      group = { sum: last.sum + group.sum, size: last.size + group.size };
    }
    groups.push(group);
  });
  const ends: number[] = [];
  for (const { sum, size } of groups) for (let k = 0; k < size; k++) ends.push(sum / size + ends.length * apart);
  return ends;
}
