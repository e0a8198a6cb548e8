import type { StatusStretch } from './statusStretches';
import { claimedSeconds, placeOfSpan, stripPlaces } from './stripLayout';

describe('stripPlaces', () => {
  it.each([
    ['in proportion', [100, 300], 400, [100, 300]],
    ['short ones as wide as is needed', [1, 999], 400, [24, 376]],
    // 40 px for the third would do, but not any more once the first two have theirs.
    ['one that becomes too short', [1, 1, 70, 928], 100, [24, 24, 24, 28]],
    ['wider than there is room', [5, 5, 5], 30, [24, 24, 24]],
    ['nothing', [], 400, []],
    ['no time at all', [0], 400, [24]],
  ])('%s', (_, seconds, width, expected) => {
    const places = stripPlaces(seconds, width, 24);
    expect(places.map(place => Math.round(place.width))).toEqual(expected);
    places.slice(1).forEach(({ x }, index) => {
      expect(x).toBeCloseTo(places[index].x + places[index].width);
    });
  });
});

const stretch = {
  status: 'Doing',
  category: 'inProgress',
  from: '2026-03-01T10:00:00Z',
  to: '2026-03-01T14:00:00Z',
  seconds: 4 * 3_600,
  visit: 1,
  blockedSeconds: 0,
} satisfies StatusStretch;

const done: StatusStretch = {
  status: 'Done',
  category: 'done',
  from: '2026-03-01T14:00:00Z',
  seconds: 8 * 3_600,
  visit: 1,
  blockedSeconds: 0,
};

describe('claimedSeconds', () => {
  it('leaves out the time since it was done, and not the time until it was reopened', () => {
    const reopened = { ...done, to: '2026-03-01T22:00:00Z' };
    expect(claimedSeconds([stretch, reopened, stretch, done])).toEqual([
      14_400, 28_800, 14_400, 0,
    ]);
  });
});

describe('placeOfSpan', () => {
  const places = [
    { x: 0, width: 400 },
    { x: 400, width: 24 },
  ];

  it.each([
    ['within one stretch', '2026-03-01T11:00:00Z', 2, { x: 100, width: 200 }],
    [
      'over two, each by its own scale',
      '2026-03-01T13:00:00Z',
      5,
      { x: 300, width: 112 },
    ],
    ['from before the first', '2026-03-01T08:00:00Z', 3, { x: 0, width: 100 }],
    ['outside', '2026-03-01T08:00:00Z', 1, undefined],
  ])('%s', (_, from, hours, expected) => {
    const span = { from, seconds: hours * 3_600 };
    expect(placeOfSpan(span, [stretch, done], places)).toEqual(expected);
  });
});
