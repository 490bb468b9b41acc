// How sure a counted share or a mean is: 95 % intervals, in closed form.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z = 1.959_963_984_540_054;

/** Wilson's interval of a share: `hits` of `all`. For none of none: from 0 to 1. */
export function shareInterval(hits: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const share = hits / all;
  const spread = Z * Z;
  const middle = (share + spread / (2 * all)) / (1 + spread / all);
  const half = (Z / (1 + spread / all)) * Math.sqrt((share * (1 - share)) / all + spread / (4 * all * all));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export interface MeanWithInterval extends Interval {
  readonly mean: number;
}

/** The mean of values from independent runs, with Student's interval. One value alone has no interval: it is from and to itself. */
export function meanInterval(values: readonly number[]): MeanWithInterval {
  const count = values.length;
  const mean = count === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, low: mean, high: mean };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const half = studentQuantile(count - 1) * Math.sqrt(variance / count);
  return { mean, low: mean - half, high: mean + half };
}

const FEW = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

/** The 97.5 % quantile of Student's distribution: exact to the third digit up to ten degrees, by Cornish and Fisher beyond. */
function studentQuantile(degrees: number): number {
  const exact = FEW[degrees - 1];
  if (exact !== undefined) return exact;
  const z3 = Z ** 3;
  const z5 = Z ** 5;
  return Z + (z3 + Z) / (4 * degrees) + (5 * z5 + 16 * z3 + 3 * Z) / (96 * degrees * degrees);
}

/** The value below which this share lies, of a list of how many have each whole value from 0 up; 0 for none. */
export function quantileOf(counts: readonly number[], share: number): number {
  const all = counts.reduce((sum, each) => sum + each, 0);
  let below = 0;
  for (const [value, each] of counts.entries()) {
    below += each;
    if (below > 0 && below >= share * all) return value;
  }
  return 0;
}
