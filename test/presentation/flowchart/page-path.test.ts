// The path that a reader of a chart's page follows: it is kept until they stop following it.

import { describe, expect, test } from 'vitest';
import {
  goOn,
  lookAt,
  lookAway,
  lookBack,
  NO_PATH,
  type Path,
  stepBack,
  stopFollowing,
} from '../../../src/presentation/flowchart/page/path.ts';

const FOLLOWED = goOn(goOn(lookAt(NO_PATH, 'A'), ['B']), ['to_C', 'C']);
const back = (path: Path): Path => stepBack(path, (id) => id.startsWith('to_'));

describe('a path', () => {
  test('grows by what is followed, and is left by nothing but a stop', () => {
    expect(FOLLOWED).toEqual({ boxes: ['A', 'B', 'to_C', 'C'], shown: 'C', at: 3 });
    const off = lookAt(FOLLOWED, 'X');
    expect(off).toEqual({ boxes: FOLLOWED.boxes, shown: 'X', at: -1 });
    expect(goOn(off, ['Y'])).toEqual({ boxes: FOLLOWED.boxes, shown: 'Y', at: -1 });
    expect(goOn(off, ['B']).at).toBe(1);
    expect(lookAway(off)).toEqual({ boxes: FOLLOWED.boxes, at: -1 });
    expect(stopFollowing(off)).toEqual({ boxes: ['X'], shown: 'X', at: 0 });
    expect(stopFollowing(lookAway(off))).toEqual(NO_PATH);
  });

  test('is one box where nothing has been followed, another with each look', () => {
    expect(lookAt(lookAt(NO_PATH, 'A'), 'B').boxes).toEqual(['B']);
    expect(lookAway(lookAt(NO_PATH, 'A'))).toEqual(NO_PATH);
  });

  test('goes on along itself, or another way from a box of it', () => {
    const first = lookBack(FOLLOWED, 0);
    expect(goOn(first, ['B'])).toEqual({ boxes: FOLLOWED.boxes, shown: 'B', at: 1 });
    expect(goOn(first, ['D'])).toEqual({ boxes: ['A', 'D'], shown: 'D', at: 1 });
  });

  test('goes back from its end over references, and back to its end from elsewhere', () => {
    expect(back(lookAt(FOLLOWED, 'X'))).toEqual(FOLLOWED);
    expect(back(FOLLOWED)).toEqual({ boxes: ['A', 'B'], shown: 'B', at: 1 });
    expect(back(back(FOLLOWED))).toEqual(lookAt(NO_PATH, 'A'));
    expect(back(lookAt(NO_PATH, 'A'))).toEqual(lookAt(NO_PATH, 'A'));
  });

  test('can come to a box again', () => {
    const loop = goOn(goOn(lookAt(NO_PATH, 'A'), ['B']), ['A']);
    expect(loop).toEqual({ boxes: ['A', 'B', 'A'], shown: 'A', at: 2 });
    expect(lookBack(loop, 0).at).toBe(0);
  });
});
