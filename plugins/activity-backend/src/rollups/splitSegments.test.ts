import type { Segment } from '../time/Segment';
import { splitSegments } from './splitSegments';

const segment = (parts: Partial<Segment> = {}): Segment => ({
  clock: 'utc',
  unit: 'bucket',
  stretches: [{ from: 10, to: 50, offset: 4, lowBucket: 10, highBucket: 50 }],
  ...parts,
});

describe('splitSegments', () => {
  it.each([
    ['nothing ready', [], [], [[10, 50]]],
    ['everything ready', [[0, 99]], [[10, 50]], []],
    [
      'a hole',
      [
        [0, 20],
        [30, 60],
      ],
      [
        [10, 20],
        [30, 50],
      ],
      [[20, 30]],
    ],
    [
      'the middle ready',
      [[20, 30]],
      [[20, 30]],
      [
        [10, 20],
        [30, 50],
      ],
    ],
    [
      'ready before and after only',
      [
        [0, 10],
        [50, 60],
      ],
      [],
      [[10, 50]],
    ],
  ])('cuts with %s', (_, ready, counted, rest) => {
    const split = splitSegments(
      [segment()],
      ready.map(([from, to]) => ({ from, to })),
      () => true,
    );
    expect(split.counted).toEqual(
      counted.map(([from, to]) => ({ from, to, offset: 4, clock: 'utc' })),
    );
    expect(
      split.rest.flatMap(({ stretches }) =>
        stretches.map(({ from, to }) => [from, to]),
      ),
    ).toEqual(rest);
  });

  it('searches 14 hours more for what is left of an author clock', () => {
    const { rest } = splitSegments(
      [segment({ clock: 'author' })],
      [{ from: 0, to: 20 }],
      () => true,
    );
    expect(rest[0].stretches).toEqual([
      { from: 20, to: 50, offset: 4, lowBucket: -36, highBucket: 106 },
    ]);
  });

  it('leaves alone what is exact to the millisecond, or not counted by its clock', () => {
    const exact = segment({ unit: 'millisecond' });
    const author = segment({ clock: 'author' });
    const { counted, rest } = splitSegments(
      [exact, author],
      [{ from: 0, to: 99 }],
      clock => clock === 'utc',
    );
    expect(counted).toEqual([]);
    expect(rest).toEqual([exact, author]);
  });
});
