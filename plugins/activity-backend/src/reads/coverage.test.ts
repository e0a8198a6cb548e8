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
    isFailing: false,
    coverageFrom: null,
    coverageComplete: true,
    historyErrorCode: null,
    retainedFrom: null,
    archivedAt: null,
    sweeping: false,
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
        stream({
          lastSuccessAt: at('2021-01-01'),
          archivedAt: at('2020-01-01'),
        }),
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

  it('says that a stream is being swept, unless it is disabled', () => {
    const sweeping = stream({ sweeping: true });
    const disabled = { ...sweeping, enabled: false };
    const isSweeping = (streams: StreamCoverage[]) =>
      describeCoverage(streams, range, true).sweeping;
    expect(isSweeping([stream({}), sweeping])).toBe(true);
    expect(isSweeping([stream({}), disabled])).toBe(false);
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
      {
        lastSuccessAt: at('2026-03-20'),
        errorCode: 'forbidden',
        isFailing: true,
      },
      { complete: false, harvested: true, gaps: ['forbidden'] },
    ],
    [
      'stumbling since before the end of the range',
      { lastSuccessAt: at('2026-03-20'), errorCode: 'unavailable' },
      { complete: true, gaps: [] },
    ],
    [
      'failing since after the range',
      { errorCode: 'forbidden', isFailing: true },
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
      'read as far back as is wanted, which is less than the range',
      { coverageFrom: at('2026-03-15') },
      { complete: false, from: '2026-03-15T00:00:00.000Z' },
    ],
    [
      'kept from the middle of the range on',
      { retainedFrom: at('2026-03-15') },
      { complete: false, from: '2026-03-15T00:00:00.000Z' },
    ],
    [
      'kept for less time than it reaches back',
      { coverageFrom: at('2026-01-15'), retainedFrom: at('2026-02-15') },
      { complete: true, from: '2026-02-15T00:00:00.000Z' },
    ],
    [
      'to be read again from the beginning',
      { coverageComplete: false, retainedFrom: at('2026-01-15') },
      { complete: false, gaps: [] },
    ],
    [
      'failing in its history, within the range',
      { coverageFrom: at('2026-03-15'), historyErrorCode: 'not-found' },
      { complete: false, gaps: ['not-found'] },
    ],
    [
      'failing in its history, before the range',
      { coverageFrom: at('2026-02-15'), historyErrorCode: 'not-found' },
      { complete: true, gaps: [] },
    ],
    [
      'archived, and read since',
      {
        lastSuccessAt: at('2026-03-20'),
        archivedAt: at('2026-03-19'),
        errorCode: 'forbidden',
        isFailing: true,
      },
      { complete: true, gaps: [] },
    ],
    [
      'archived before it was read again',
      { lastSuccessAt: at('2026-03-20'), archivedAt: at('2026-03-21') },
      { complete: false, gaps: ['archived'] },
    ],
    [
      'archived before it was read',
      {
        lastSuccessAt: null,
        coverageComplete: false,
        archivedAt: at('2026-03-21'),
      },
      { complete: false, harvested: false, gaps: ['archived'] },
    ],
  ])('%s', (_, parts, expected) => {
    const coverage = describeCoverage([stream(parts)], range, true);
    expect({
      ...coverage,
      gaps: coverage.gaps.map(({ reason }) => reason),
    }).toMatchObject(expected);
  });

  it('says until when a history is missing', () => {
    const lacking = stream({
      coverageFrom: at('2026-03-15'),
      coverageComplete: false,
      historyErrorCode: 'forbidden',
    });
    expect(describeCoverage([lacking], range, true).gaps).toEqual([
      {
        stream: 'git/local/web/commits',
        from: null,
        to: '2026-03-15T00:00:00.000Z',
        reason: 'forbidden',
      },
    ]);
  });

  it('says from when on a failing stream lacks', () => {
    const failing = stream({
      lastSuccessAt: at('2026-03-20'),
      errorCode: 'forbidden',
      isFailing: true,
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
