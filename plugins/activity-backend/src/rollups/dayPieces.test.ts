import { dayPieces } from './dayPieces';

const stretch = (from: number, to: number, offset = 0) => ({
  from,
  to,
  offset,
  clock: 'utc' as const,
});

describe('dayPieces', () => {
  it.each<[string, ReturnType<typeof stretch>[], number[][]]>([
    [
      'whole UTC days',
      [stretch(96, 288)],
      [
        [1, 0, 96, 1],
        [2, 0, 96, 2],
      ],
    ],
    [
      'local days of Kolkata, which begin at 18:30 UTC',
      [stretch(96, 192, 22)],
      [
        [1, 0, 74, 1],
        [1, 74, 96, 2],
      ],
    ],
    [
      'local days west of UTC',
      [stretch(96, 192, -20)],
      [
        [1, 0, 20, 0],
        [1, 20, 96, 1],
      ],
    ],
    [
      'days before 1970',
      [stretch(-96, 0, 4)],
      [
        [-1, 0, 92, -1],
        [-1, 92, 96, 0],
      ],
    ],
    [
      'a change of the clock',
      [stretch(96, 100, 4), stretch(100, 192, 8)],
      [
        [1, 0, 4, 1],
        [1, 88, 96, 2],
      ],
    ],
  ])('cuts %s', (_, stretches, expected) => {
    const { known } = dayPieces(stretches);
    expect(
      known.map(({ day, first, end, localDay }) => [day, first, end, localDay]),
    ).toEqual(expected);
  });

  it('leaves to events what neither begins nor ends with a UTC day', () => {
    const { known, unknown } = dayPieces([stretch(100, 110, 4)]);
    expect(known).toEqual([]);
    expect(unknown).toEqual([stretch(100, 110, 4)]);
    const change = dayPieces([stretch(96, 100, 4), stretch(100, 192, 8)]);
    expect(change.unknown).toEqual([stretch(100, 184, 8)]);
  });
});
