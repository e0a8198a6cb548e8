import {
  describeCoverage,
  oldestSuccess,
  type StreamCoverage,
} from './coverage';

const at = (text: string) => Date.parse(text);
const range = { from: at('2026-03-01'), to: at('2026-04-01') };

function stream(parts: Partial<StreamCoverage>): StreamCoverage {
  return {
    id: 'git/local/web/commits',
    enabled: true,
    lastSuccessAt: at('2026-04-02'),
    errorCode: null,
    coverageFrom: null,
    coverageComplete: true,
    ...parts,
  };
}

describe('oldestSuccess', () => {
  it.each<[StreamCoverage[], string | null]>([
    [[], null],
    [[stream({ lastSuccessAt: null })], null],
    [
      [
        stream({}),
        stream({ lastSuccessAt: at('2026-03-30') }),
        stream({ lastSuccessAt: null }),
        stream({ enabled: false, lastSuccessAt: at('2020-01-01') }),
      ],
      '2026-03-30T00:00:00.000Z',
    ],
  ])('%#', (streams, expected) => {
    expect(oldestSuccess(streams)).toBe(expected);
  });
});

describe('describeCoverage', () => {
  it('is complete if every stream was read to its end and reaches back', () => {
    expect(describeCoverage([stream({})], range, true)).toEqual({
      from: null,
      complete: true,
      sweeping: false,
      gaps: [],
      mapped: true,
      harvested: true,
    });
  });

  it.each<[string, Partial<StreamCoverage>, object]>([
    [
      'never read',
      { lastSuccessAt: null, coverageComplete: false },
      { complete: false, harvested: false, gaps: ['not-read-yet'] },
    ],
    [
      'never read and failing',
      { lastSuccessAt: null, errorCode: 'not-found' },
      { complete: false, harvested: false, gaps: ['not-found'] },
    ],
    [
      'failing since before the end of the range',
      { lastSuccessAt: at('2026-03-20'), errorCode: 'forbidden' },
      { complete: false, harvested: true, gaps: ['forbidden'] },
    ],
    [
      'failing since after the range',
      { errorCode: 'forbidden' },
      { complete: true, gaps: [] },
    ],
    [
      'disabled',
      { enabled: false, errorCode: 'forbidden' },
      { complete: false, gaps: [], harvested: true },
    ],
    [
      'read back to the middle of the range',
      { coverageFrom: at('2026-03-15'), coverageComplete: false },
      { complete: false, from: '2026-03-15T00:00:00.000Z' },
    ],
    [
      'read back beyond the range, and not yet to its beginning',
      { coverageFrom: at('2026-01-15'), coverageComplete: false },
      { complete: true, from: '2026-01-15T00:00:00.000Z' },
    ],
    [
      'kept from the middle of the range on',
      { coverageFrom: at('2026-03-15') },
      { complete: false },
    ],
  ])('%s', (_, parts, expected) => {
    const coverage = describeCoverage([stream(parts)], range, true);
    expect({
      ...coverage,
      gaps: coverage.gaps.map(({ reason }) => reason),
    }).toMatchObject(expected);
  });

  it('says from when on a failing stream lacks', () => {
    const failing = stream({
      lastSuccessAt: at('2026-03-20'),
      errorCode: 'forbidden',
    });
    expect(describeCoverage([failing], range, true).gaps).toEqual([
      {
        stream: 'git/local/web/commits',
        from: '2026-03-20T00:00:00.000Z',
        to: null,
        reason: 'forbidden',
      },
    ]);
  });

  it('reaches back as far as the stream that reaches back least', () => {
    const streams = [
      stream({ coverageFrom: at('2025-01-01') }),
      stream({ coverageFrom: at('2026-01-01') }),
      stream({}),
    ];
    expect(describeCoverage(streams, range, true).from).toBe(
      '2026-01-01T00:00:00.000Z',
    );
  });

  it('is not complete without streams', () => {
    expect(describeCoverage([], range, false)).toMatchObject({
      complete: false,
      mapped: false,
      harvested: false,
    });
  });
});
