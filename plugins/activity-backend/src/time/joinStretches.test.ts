import { joinStretches } from './joinStretches';
import { toSegments } from './Segment';

const quarter = 900_000;

it('joins stretches that touch and no others', () => {
  const [segment] = joinStretches(
    toSegments([
      {
        clock: 'utc',
        stretches: [
          { from: 0, to: 2 * quarter, offset: 0 },
          { from: 2 * quarter, to: 5 * quarter, offset: 4 * quarter },
          { from: 6 * quarter, to: 7 * quarter, offset: 0 },
        ],
      },
    ]),
  );
  expect(
    segment.stretches.map(({ lowBucket, highBucket, from, to }) => [
      [lowBucket, highBucket],
      [from, to],
    ]),
  ).toEqual([
    [
      [0, 5],
      [0, 5],
    ],
    [
      [6, 7],
      [6, 7],
    ],
  ]);
});
