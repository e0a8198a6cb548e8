import { clipSegments } from './clipSegments';
import { toSegments } from './Segment';

const quarter = 900_000;

describe('toSegments', () => {
  it('reads whole quarters by bucket and cut ones by the exact time', () => {
    const stretch = { from: 100, to: 3 * quarter + 5, offset: 2 * quarter };
    expect(toSegments([{ clock: 'utc', stretches: [stretch] }])).toEqual([
      {
        clock: 'utc',
        unit: 'bucket',
        stretches: [{ lowBucket: 1, highBucket: 3, from: 1, to: 3, offset: 2 }],
      },
      {
        clock: 'utc',
        unit: 'millisecond',
        stretches: [
          { lowBucket: 0, highBucket: 1, ...stretch, to: quarter },
          { lowBucket: 3, highBucket: 4, ...stretch, from: 3 * quarter },
        ],
      },
    ]);
  });

  it('reads a stretch within one quarter by the exact time', () => {
    const stretch = { from: 10, to: 20, offset: 0 };
    expect(toSegments([{ clock: 'utc', stretches: [stretch] }])).toEqual([
      {
        clock: 'utc',
        unit: 'millisecond',
        stretches: [{ lowBucket: 0, highBucket: 1, ...stretch }],
      },
    ]);
  });

  it('reads a stretch whose offset is not of quarters by the exact time', () => {
    const stretch = { from: 0, to: 4 * quarter, offset: -2_670_000 };
    const [segment, ...others] = toSegments([
      { clock: 'utc', stretches: [stretch] },
    ]);
    expect(segment.unit).toBe('millisecond');
    expect(others).toEqual([]);
  });

  it('asks the index for 14 hours more on the author clock', () => {
    const stretch = { from: 0, to: 4 * quarter, offset: 0 };
    const [segment] = toSegments([{ clock: 'author', stretches: [stretch] }]);
    expect(segment.stretches).toEqual([
      { lowBucket: -56, highBucket: 60, from: 0, to: 4, offset: 0 },
    ]);
  });

  it('has an empty segment for nothing', () => {
    expect(toSegments([{ clock: 'utc', stretches: [] }])).toEqual([
      { clock: 'utc', unit: 'bucket', stretches: [] },
    ]);
  });
});

describe('clipSegments', () => {
  it('bounds buckets and drops what is outside', () => {
    const segments = toSegments([
      {
        clock: 'utc',
        stretches: [
          { from: 0, to: 10 * quarter, offset: 0 },
          { from: 20 * quarter, to: 30 * quarter, offset: 0 },
        ],
      },
    ]);
    const bounds = clipSegments(segments, 4, 20).flatMap(({ stretches }) =>
      stretches.map(({ lowBucket, highBucket }) => [lowBucket, highBucket]),
    );
    expect(bounds).toEqual([[4, 10]]);
  });
});
